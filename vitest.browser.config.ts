import { defineConfig } from "vitest/config";

/** The tests that need a browser. They stand apart, so that `npm test` needs Node and nothing else. */
export default defineConfig({
  test: {
    include: ["test/browser/*.browser.ts"],
    globalSetup: "test/browser/setup.ts",
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
