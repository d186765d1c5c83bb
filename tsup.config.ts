import type { Options } from "tsup";

/** What users import: each has its declarations. */
export const doors = ["src/index.ts", "src/published/index.ts", "src/sql/index.ts"];

/**
 * What is built. Code that several entries share stands in files of its own, so that the doors hold one `Ratio` between
 * them. The errors and the decimals are entries for that reason alone: so decimal.js is imported by one file, and a
 * program without Decimals reaches the errors without reaching that one.
 */
export const entries = [...doors, "src/base/errors.ts", "src/exact/toDecimal.ts"];

export default {
  entry: entries,
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  clean: true,
  splitting: true,
  // For CJS this is what splits it, too: the other way lowers static fields, and `GrowthError` could not be loaded.
  treeshake: true,
  // TypeScript 6 refuses the baseUrl that tsup sets for declarations, unless told so.
  dts: { entry: doors, compilerOptions: { ignoreDeprecations: "6.0" } },
} satisfies Options;
