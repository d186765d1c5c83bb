import { defineConfig } from "vitest/config";

/** The doors of the package, as its users name them. The longer name first: the shorter one begins it. */
export const doors = {
  "export-growth/sql": new URL("src/sql/index.ts", import.meta.url).pathname,
  "export-growth/published": new URL("src/published/index.ts", import.meta.url).pathname,
  "export-growth": new URL("src/index.ts", import.meta.url).pathname,
};

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    // A file waits for imports no longer: those before it have read them. No test leaves a setting behind.
    isolate: false,
    // All cores: by itself vitest leaves one idle, which is half of two.
    maxWorkers: "100%",
    // Beside other work a property takes longer than the five seconds that a test has.
    testTimeout: 60_000,
    // All else is compiled by `npm run check`, once.
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], tsconfig: "tsconfig.types.json" },
    alias: doors,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
      reporter: ["text", "json-summary"],
    },
  },
});
