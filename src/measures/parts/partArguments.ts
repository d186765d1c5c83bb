import { absent, type ReasonCode, type Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import { anySeries, sharedShift } from "../../series/arguments.ts";
import type { AnyData, RatioData } from "../../series/data.ts";
import { partsArgument } from "../../series/parts.ts";
import { rowsOfYears, type YearsOptions } from "../internal/comparison.ts";
import { type MeasuredParts, measureParts, tableOf } from "./measuredParts.ts";
import type { PrintedTable, TableOptions } from "./printedTable.ts";

/** A measure of the change of parts: given the total and how many rows back it is compared, what it gives for a part. */
type ChangeMeasure = (total: AnyData, back: number) => (part: AnyData) => RatioData;

/** Reads a part and its total, and measures the part. */
export function measurePartArgument(
  part: unknown,
  total: unknown,
  options: YearsOptions | undefined,
  measure: ChangeMeasure,
  site: Site,
): RatioData {
  const left = anySeries(part, "part", site);
  const right = anySeries(total, "total", site);
  sharedShift(left, right, "total", site);
  const { years } = knownOptions(options, ["years"], site);
  return measure(right, rowsOfYears(right, years, site))(left);
}

/** Reads components and their total, and measures all of them and the residual. */
export function measurePartArguments(
  components: unknown,
  total: unknown,
  options: YearsOptions | undefined,
  measure: ChangeMeasure,
  site: Site,
): MeasuredParts {
  const { years } = knownOptions(options, ["years"], site);
  const whole = anySeries(total, "total", site);
  const parts = partsArgument(components, "part", anySeries, site, whole);
  return measureParts(parts, whole, measure(whole, rowsOfYears(whole, years, site)));
}

/** The same for one period, printed as a table. */
export function printPartArguments(
  components: unknown,
  total: unknown,
  options: YearsOptions & TableOptions,
  measure: ChangeMeasure,
  site: Site,
  totalReason: (total: AnyData, row: number, back: number) => ReasonCode | undefined = () => undefined,
): PrintedTable {
  const known = ["years", "period", "places", "mode"] as const;
  const { years, period, ...print } = knownOptions(options, known, site);
  const table = tableOf(measurePartArguments(components, total, { years }, measure, site), period, print, site);
  const whole = anySeries(total, "total", site);
  const row = whole.grid.rowOf(period, site);
  const reason = totalReason(whole, row, rowsOfYears(whole, years, site));
  if (reason !== undefined) absent(reason, { ...site, argument: "total", period: whole.grid.periodAt(row) });
  return table;
}
