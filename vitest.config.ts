import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A file waits for imports no longer: those before it have read them. No test leaves a setting behind.
    isolate: false,
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
    alias: { "export-growth": new URL("src/index.ts", import.meta.url).pathname },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
      reporter: ["text", "json-summary"],
    },
  },
});
