import { absent, type Site } from "../../base/errors.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import type { Fraction } from "../../exact/fractions.ts";
import { addSeries } from "../../series/addition.ts";
import type { AnyData, RatioData } from "../../series/data.ts";
import type { Part } from "../../series/parts.ts";
import { reasonOfRow } from "../../series/reasons.ts";
import { fractionOfRow } from "../../series/rows.ts";
import type { RatioSeries } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { type PrintedTable, type PrintOptions, printArgument, printedTable } from "./printedTable.ts";

/** A measure of every component, and of what they leave of the total. */
export interface MeasuredParts {
  readonly parts: readonly Part<RatioData>[];
  readonly residual: RatioData;
}

/** What the components leave of the total: absent where one of them is. */
export function restOf(parts: readonly Part[], total: AnyData): AnyData {
  return parts.reduce((left, { data }) => addSeries(left, data, -1, left.grid.first - data.grid.first), total);
}

/** Measures every component, and what they leave of the total. */
export function measureParts(
  parts: readonly Part[],
  total: AnyData,
  measure: (part: AnyData) => RatioData,
  measureRest = measure,
): MeasuredParts {
  return {
    parts: parts.map((part) => ({ ...part, data: measure(part.data) })),
    residual: measureRest(restOf(parts, total)),
  };
}

/** The measures by key, as people get them. */
export function seriesByKey({ parts }: MeasuredParts): ReadonlyMap<string, RatioSeries> {
  return new Map(parts.map(({ key, data }) => [key, asRatioSeries(data)]));
}

/** One period of a measure as a table; a component that is absent there is an error that names it. */
export function tableOf(
  { parts, residual }: MeasuredParts,
  period: PeriodInput | undefined,
  options: PrintOptions,
  site: Site,
): PrintedTable {
  const print = printArgument(options, site);
  const fractionIn = (data: RatioData, argument: string): Fraction => {
    const row = data.grid.rowOf(period, { ...site, argument: "period" });
    const reason = reasonOfRow(data, row);
    if (reason !== undefined) absent(reason, { ...site, argument, period: data.grid.periodAt(row) });
    return fractionOfRow(data, row);
  };
  const rows = parts.map(({ key, data, name }) => [key, fractionIn(data, name)] as const);
  return printedTable(rows, fractionIn(residual, "the residual"), print, site);
}
