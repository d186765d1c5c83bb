import { absent, type ReasonCode, type Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import { type NegativeBase, negativeBaseArgument } from "../../exact/rates.ts";
import { anySeries, sharedShift } from "../../series/arguments.ts";
import type { AnyData, RatioData } from "../../series/data.ts";
import { additive, partsArgument } from "../../series/parts.ts";
import { changeReason } from "../change/inner.ts";
import { type LagOptions, rowsOfLag } from "../internal/comparison.ts";
import { mayOverlap, type PartsOptions } from "./excess.ts";
import {
  holdParts,
  type MeasuredParts,
  measurePart,
  measureParts,
  type PartMeasure,
  tableOf,
} from "./measuredParts.ts";
import { contributionsOver, sharesOfChangeOver } from "./partChanges.ts";
import type { PrintedTable, TableOptions } from "./printedTable.ts";

/** A measure of the change of parts. */
export interface ChangeMeasure {
  /** The options that it knows, besides those of the table. */
  readonly known: readonly (keyof PartChangeOptions)[];
  /** What it gives for a part, given the total and how many rows back it is compared. */
  over(total: AnyData, back: number, negativeBase: NegativeBase): (part: AnyData) => RatioData;
  /** Why a total that has a measure has no rate to print. */
  totalReason(total: AnyData, row: number, back: number, negativeBase: NegativeBase): ReasonCode | undefined;
}

/** What changes of parts take, all of it optional. */
type PartChangeOptions = LagOptions & PartsOptions & { readonly negativeBase?: NegativeBase | undefined };

/** Contributions to the rate of the total. */
export const contributions: ChangeMeasure = {
  known: ["periods", "years", "negativeBase", "totals"],
  over: contributionsOver,
  totalReason: changeReason,
};

/** Shares of the change of the total. */
export const sharesOfChange: ChangeMeasure = {
  known: ["periods", "years", "totals"],
  over: sharesOfChangeOver,
  totalReason: () => undefined,
};

/** Reads a part and its total, and measures the part. */
export function measurePartArgument(
  part: unknown,
  total: unknown,
  options: PartChangeOptions | undefined,
  measure: ChangeMeasure,
  site: Site,
): RatioData {
  const left = additive(anySeries(part, "part", site), "part", site);
  const right = additive(anySeries(total, "total", site), "total", site);
  sharedShift(left, right, "total", site);
  const { of, overlapping } = changesArgument(right, knownOptions(options, measure.known, site), measure, site);
  return measurePart(left, right, of, overlapping);
}

/** Reads components and their total, and measures all of them and the residual. */
export function measurePartArguments(
  components: unknown,
  total: unknown,
  options: PartChangeOptions | undefined,
  measure: ChangeMeasure,
  site: Site,
): MeasuredParts {
  const given = knownOptions(options, measure.known, site);
  const whole = additive(anySeries(total, "total", site), "total", site);
  const parts = partsArgument(components, "part", anySeries, site, whole);
  const { of, overlapping } = changesArgument(whole, given, measure, site);
  return measureParts(holdParts(parts, whole, overlapping, site), of);
}

/** The same for one period, printed as a table. */
export function printPartArguments(
  components: unknown,
  total: unknown,
  options: PartChangeOptions & TableOptions,
  measure: ChangeMeasure,
  site: Site,
): PrintedTable {
  const known = [...measure.known, "period", "places", "mode"] as const;
  const given = knownOptions(options, known, site);
  const whole = additive(anySeries(total, "total", site), "total", site);
  const parts = partsArgument(components, "part", anySeries, site, whole);
  const { of, overlapping, back, negativeBase } = changesArgument(whole, given, measure, site);
  const table = tableOf(measureParts(holdParts(parts, whole, overlapping, site), of), given.period, given, site);
  const row = whole.grid.rowOf(given.period, site);
  const reason = measure.totalReason(whole, row, back, negativeBase);
  if (reason !== undefined) absent(reason, { ...site, argument: "total", period: whole.grid.periodAt(row) });
  return table;
}

function changesArgument(
  total: AnyData,
  { periods, years, negativeBase, totals }: PartChangeOptions,
  measure: ChangeMeasure,
  site: Site,
): { of: PartMeasure; overlapping: boolean; back: number; negativeBase: NegativeBase } {
  const back = rowsOfLag(total, { periods, years } as LagOptions, site);
  const rule = negativeBaseArgument(negativeBase, site);
  const of: PartMeasure = { of: measure.over(total, back, rule), lags: [0, back] };
  return { of, overlapping: mayOverlap(totals, site), back, negativeBase: rule };
}
