import type { Decimal } from "decimal.js";
import type { Period } from "../../calendar/period.ts";
import type { Numeric } from "../../exact/decimals.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { anySeries } from "../../series/arguments.ts";
import type { AnyData } from "../../series/data.ts";
import { compareRows, isAbsent } from "../../series/rows.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { type DatedValue, datedAt } from "./dated.ts";
import { type Membership, membershipArgument, type ThresholdOptions } from "./thresholds.ts";

/**
 * A figure that stands on the other side of a threshold than the one before it.
 *
 * @category Record
 */
export interface ThresholdCrossing<Value = Decimal> {
  /** The first period on the new side. */
  readonly period: Period;
  /** Its figure. */
  readonly value: Value;
  /** Whether the figures rose or fell across the threshold. */
  readonly direction: "upward" | "downward";
  /** The latest earlier figure, on the other side. */
  readonly previous: DatedValue<Value>;
  /** How many periods of the series lie between the two: with more than 1, holes hide when it was crossed. */
  readonly periodsSince: number;
  /** The latest earlier period on this side; `undefined` for the first time in the data. */
  readonly lastTime: Period | undefined;
  /** Where the figures begin: nothing is known about earlier periods. */
  readonly dataFrom: Period;
  /** How many periods between `dataFrom` and this one are holes: with one or more, a first time is not certain. */
  readonly holesBefore: number;
}

/**
 * Every time that a series crossed a threshold, oldest first: "above 10 billion for the first time", "below it for
 * the first time since …".
 *
 * Definition: a crossing is a figure that stands on the other side of the threshold than the latest earlier figure.
 * `relation` says to which side a figure equal to the threshold belongs: with `above` and `atMost` to the lower one,
 * with `atLeast` and `below` to the upper one.
 *
 * | case | result |
 * | --- | --- |
 * | the first figure | no crossing: nothing is known about the ones before it |
 * | holes between the two figures | listed, with `periodsSince` above 1: the data do not say when it was crossed |
 * | no earlier figure on the new side | `lastTime` is `undefined`: the first time in the data |
 * | holes before that | counted in `holesBefore`: the first time is not certain |
 * | a plain number but 0 beside a `RatioSeries` without unit | throws `invalid-number` |
 *
 * Units: the threshold has those of the series.
 *
 * @param series The series that crosses.
 * @param threshold The level that is crossed, in the unit of the series; of rates a `Ratio`, or 0.
 * @param options Which side of the threshold counts, and whether the threshold itself does.
 * @throws GrowthError `invalid-number`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { detectCrossings, Series } from "export-growth";
 *
 * const [first, second, third] = detectCrossings(Series.of("2021", [9, 11, 10, 14]), 10);
 * first?.period; // => "2022"
 * first?.lastTime; // => undefined
 * second?.direction; // => "downward"
 * third?.lastTime; // => "2022"
 * ```
 *
 * @see {@link thresholdStreak}
 * @category Record
 */
export function detectCrossings(
  series: Series,
  threshold: Ratio | Numeric,
  options?: ThresholdOptions,
): ThresholdCrossing[];
export function detectCrossings(
  series: RatioSeries,
  threshold: Ratio,
  options?: ThresholdOptions,
): ThresholdCrossing<Ratio>[];
export function detectCrossings(
  series: Series | RatioSeries,
  threshold: unknown,
  options?: ThresholdOptions,
): ThresholdCrossing<Decimal | Ratio>[] {
  const site = { function: "detectCrossings" };
  const data = anySeries(series, "series", site);
  const { grid } = data;
  return crossingsOf(data, membershipArgument(data, threshold, options, site)).map(
    ({ row, previous, lastTime, start, holesBefore }) => ({
      ...datedAt(data, row, site),
      direction: isUpward(data, row, previous) ? "upward" : "downward",
      previous: datedAt(data, previous, site),
      periodsSince: row - previous,
      lastTime: lastTime < 0 ? undefined : grid.periodAt(lastTime),
      dataFrom: grid.periodAt(start),
      holesBefore,
    }),
  );
}

/** A crossing by rows; -1 where there was none on this side before. */
interface Crossing {
  readonly row: number;
  readonly previous: number;
  readonly lastTime: number;
  readonly start: number;
  readonly holesBefore: number;
}

/** Every row that stands on the other side than the figure before it, oldest first. */
export function crossingsOf(data: AnyData, { belongs }: Membership): Crossing[] {
  const crossings: Crossing[] = [];
  const lastOn = { inside: -1, outside: -1 };
  let start = -1;
  let holesBefore = 0;
  for (let row = 0; row < data.grid.length; row += 1) {
    if (isAbsent(data, row)) {
      if (start >= 0) holesBefore += 1;
      continue;
    }
    if (start < 0) start = row;
    const [side, other] = belongs(row) ? (["inside", "outside"] as const) : (["outside", "inside"] as const);
    const previous = lastOn[other];
    if (previous > lastOn[side]) crossings.push({ row, previous, lastTime: lastOn[side], start, holesBefore });
    lastOn[side] = row;
  }
  return crossings;
}

/** Whether the figures rose across the threshold. */
export function isUpward(data: AnyData, row: number, previous: number): boolean {
  return compareRows(data, row, previous) > 0;
}
