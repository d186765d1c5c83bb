import { defineConfig } from "vitest/config";
import { doors } from "./vitest.config.ts";

/** What mutants are tried against: the tests of `src` itself, not those of pages, examples and bundles. */
export default defineConfig({
  test: {
    include: [
      "test/{base,exact,calendar,readers,series,measures,published}/**/*.test.ts",
      "test/{oracle,oracle-tables,settings}.test.ts",
    ],
    alias: doors,
    isolate: false,
    setupFiles: ["test/mutation-setup.ts"],
    // Beside other work a property takes longer than the five seconds that a test has.
    testTimeout: 60_000,
  },
});
