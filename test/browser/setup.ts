import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { buildPlayground, serve } from "../../docs/playground/build.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly address: string;
  }
}

/** Builds the playground from the built package, and serves the whole project on this machine. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = new URL("../../", import.meta.url);
  if (!existsSync(new URL("dist/index.js", root))) throw new Error("Build the package first: npm run build");
  await buildPlayground();
  const { address, stop } = await serve(root);
  project.provide("address", address);
  return stop;
}
