/** What Spark's plans of the measures must be like. */
import type { SparkEngine } from "./engines.ts";

export async function planFaults(_engine: SparkEngine): Promise<string[]> {
  return [];
}
