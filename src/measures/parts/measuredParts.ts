import { absent, type ReasonCode, type Site } from "../../base/errors.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import type { Fraction } from "../../exact/fractions.ts";
import { addSeries } from "../../series/addition.ts";
import { type AnyData, type RatioData, ratiosLike } from "../../series/data.ts";
import { type ByKey, inContainerOf, type Part } from "../../series/parts.ts";
import { reasonOfRow, reasonsByRow } from "../../series/reasons.ts";
import { fractionOfRow } from "../../series/rows.ts";
import type { RatioSeries } from "../../series/series.ts";
import { sliceData } from "../../series/slice.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { type Excesses, excessesOf, refuseExcess, rowsBeyond } from "./excess.ts";
import { type PrintedTable, type PrintOptions, printArgument, printedTable } from "./printedTable.ts";

/** How parts of a total are measured. */
export interface PartMeasure {
  /** What it gives for a part, for what parts leave, and for the total itself. */
  of(part: AnyData): RatioData;
  /** How far back the figures lie that it compares with the total: parts must not exceed it there. */
  readonly lags: readonly number[];
}

/** A measure of every component, and of what they leave of the total. */
export interface MeasuredParts {
  readonly parts: readonly Part<RatioData>[];
  readonly residual: RatioData;
  /** The measure of the total itself: what all of them add to. */
  readonly total: RatioData;
  /** Where the components exceed the total, unless they may. */
  readonly excesses: Excesses;
  readonly lags: readonly number[];
}

/** Components with what they leave of their total, and where they exceed it: the same for every measure of them. */
export interface HeldParts {
  readonly parts: readonly Part[];
  readonly total: AnyData;
  /** Absent where one of the components is. */
  readonly rest: AnyData;
  /** Where all of them exceed the total, by its rows; nowhere where they may. */
  readonly excesses: Excesses;
  /** Where each does, by its own rows. */
  readonly beyond: readonly ReadonlySet<number>[];
}

/** Holds components against their total. */
export function holdParts(parts: readonly Part[], total: AnyData, overlapping: boolean, site: Site): HeldParts {
  const all = parts.map(({ data }) => data);
  const rest = all.reduce((left, data) => addSeries(left, data, -1, left.grid.first - data.grid.first), total);
  const excesses = overlapping ? noExcess : excessesOf(all, total, rest, site);
  return { parts, total, rest, excesses, beyond: all.map((part) => beyondOf(part, total, overlapping)) };
}

/** The same from the period of that number on, where later ones alone are asked for: of what ends before, the last row. */
export function heldFrom({ parts, total, rest, excesses, beyond }: HeldParts, ordinal: number): HeldParts {
  const startOf = ({ grid }: AnyData) => Math.min(Math.max(0, ordinal - grid.first), grid.length - 1);
  const late = (data: AnyData) => sliceData(data, startOf(data), data.grid.length);
  const start = startOf(total);
  return {
    parts: parts.map((part) => ({ ...part, data: late(part.data) })),
    total: late(total),
    rest: late(rest),
    excesses: new Map(Array.from(excesses, ([row, excess]) => [row - start, excess])),
    beyond: parts.map(({ data }, at) => {
      const own = startOf(data);
      return new Set(Array.from(beyond[at] as ReadonlySet<number>, (row) => row - own));
    }),
  };
}

const noExcess: Excesses = /* @__PURE__ */ new Map();
const nowhere: ReadonlySet<number> = /* @__PURE__ */ new Set();

function beyondOf(part: AnyData, total: AnyData, overlapping: boolean): ReadonlySet<number> {
  return overlapping ? nowhere : rowsBeyond(part, total);
}

/** Measures every component, and what they leave of the total. */
export function measureParts({ parts, total, rest, excesses, beyond }: HeldParts, measure: PartMeasure): MeasuredParts {
  return {
    parts: parts.map((part, at) => ({
      ...part,
      data: withoutExcess(measure.of(part.data), measure, beyond[at] as ReadonlySet<number>),
    })),
    residual: withoutExcess(measure.of(rest), measure, excesses),
    total: measure.of(total),
    excesses,
    lags: measure.lags,
  };
}

/** Measures one part of a total, which it must not exceed unless parts may overlap. */
export function measurePart(part: AnyData, total: AnyData, measure: PartMeasure, overlapping: boolean): RatioData {
  return withoutExcess(measure.of(part), measure, beyondOf(part, total, overlapping));
}

/** The same measure, absent where figures that it compares exceed their total. */
function withoutExcess(
  measured: RatioData,
  { lags }: PartMeasure,
  beyond: Pick<ReadonlySet<number>, "has" | "size">,
): RatioData {
  if (beyond.size === 0) return measured;
  const { grid, values, labels } = measured;
  const exceeds = (row: number) => lags.some((back) => beyond.has(row - back));
  const reasons = reasonsByRow(
    grid.length,
    (row) => reasonOfRow(measured, row) ?? (exceeds(row) ? "part-exceeds-total" : undefined),
  );
  return ratiosLike(measured, values, reasons, labels.unit);
}

/** The measures by key, in the container that the components came in. */
export function seriesByKey(given: unknown, { parts }: MeasuredParts, site: Site): ByKey<unknown, RatioSeries> {
  return inContainerOf(
    given,
    parts.map(({ key, data }) => [key, asRatioSeries(data, site)] as const),
  );
}

/** One period of a measure as a table; a component that is absent there is a line with its reason. */
export function tableOf(
  { parts, residual, total, excesses, lags }: MeasuredParts,
  period: PeriodInput | undefined,
  options: PrintOptions,
  site: Site,
): PrintedTable {
  const print = printArgument(options, site);
  const cellOf = (data: RatioData): Fraction | ReasonCode => {
    const row = data.grid.rowOf(period, { ...site, argument: "period" });
    return reasonOfRow(data, row) ?? fractionOfRow(data, row);
  };
  const row = total.grid.rowOf(period, { ...site, argument: "period" });
  const all = cellOf(total);
  if (typeof all === "string") absent(all, { ...site, argument: "total", period: total.grid.periodAt(row) });
  for (const back of lags) {
    const excess = excesses.get(row - back);
    if (excess !== undefined) {
      refuseExcess(excess, { ...site, argument: "parts", period: total.grid.periodAt(row - back) });
    }
  }
  const rows = parts.map(({ key, data }) => [key, cellOf(data)] as const);
  return printedTable(rows, cellOf(residual), all, print, site);
}
