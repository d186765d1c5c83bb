import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/published/index.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  clean: true,
  sourcemap: true,
  treeshake: true,
  // TypeScript 6 refuses the baseUrl that tsup sets for declarations, unless told so.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
