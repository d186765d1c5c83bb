import { GrowthError, type PrintedLine, Series } from "export-growth";
import { brand } from "../src/exact/brand.ts";
import type { AnyData, SeriesData } from "../src/series/data.ts";
import { reasonOfRow } from "../src/series/reasons.ts";
import { plainAt } from "../src/series/rows.ts";

/** The error that a call throws; a call that throws none, or another kind, fails the test. */
export function errorOf(call: () => unknown): GrowthError {
  try {
    call();
  } catch (error) {
    if (error instanceof GrowthError) return error;
    throw error;
  }
  throw new Error("The call did not throw.");
}

/** The code of the error that a call throws. */
export function codeOf(call: () => unknown): string {
  return errorOf(call).code;
}

export { modes } from "./modes.ts";

/** What inner functions are told of the call that errors name. */
export const site = { function: "test" };

/** The data of a series, as inner functions take them. */
export function dataOf(...series: Parameters<typeof Series.of>): SeriesData {
  return Series.of(...series)[brand];
}

/** The adjusted figures of lines, none of which is absent. */
export function adjustedOf(lines: readonly PrintedLine[]): string[] {
  return lines.map(({ adjusted, reason }) => adjusted ?? `absent: ${reason}`);
}

/** Row by row the exact value as text, or the reason why there is none. */
export function outcomes(data: AnyData): string[] {
  return Array.from({ length: data.grid.length }, (_, row) => reasonOfRow(data, row) ?? plainAt(data, row, site));
}
