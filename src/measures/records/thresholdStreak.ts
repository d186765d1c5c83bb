import type { Decimal } from "decimal.js";
import { refuse, type Site } from "../../base/errors.ts";
import { knownOptions, oneOf } from "../../base/options.ts";
import type { Period, PeriodInput } from "../../calendar/period.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { differenceOf, type Fraction, fractionArgument, fractionOf, type Ratio, signOf } from "../../exact/ratio.ts";
import { anySeries, compareRows, fractionOfRow, type Held, isAbsent } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { rowWithValue } from "../internal/comparison.ts";
import { type DatedValue, datedAt, type Streak, streakBack } from "./detectRecords.ts";
import { firstKnown } from "./scopes.ts";

/**
 * Where a figure must stand to a threshold.
 *
 * @category Record
 */
export interface ThresholdOptions {
  /**
   * `"above"` (the default) and `"below"` are strict; a figure equal to the threshold belongs to `"atLeast"` and
   * `"atMost"`. Double-digit growth is at least 10 percent.
   */
  readonly relation?: "above" | "atLeast" | "below" | "atMost" | undefined;
}

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
 * How many periods in a row, up to the one asked for, stood on one side of a threshold: "above 10 billion for the
 * ninth month", "double-digit growth for the third month".
 *
 * Definition: `relation` as in {@link ThresholdOptions}; both ends count, and a hole ends the streak.
 *
 * | case | result |
 * | --- | --- |
 * | the period itself is not on that side | length 0, without ends |
 * | a figure equals the threshold | belongs to `atLeast` and `atMost` only |
 * | a hole, or a rate that does not exist | ends the streak |
 * | every earlier period is absent for want of data, as the first year of a series of rates is | `openStart: true` |
 * | a plain number as the threshold of a `RatioSeries` | throws `invalid-number`: write `percent("10")`, so that 10 is not read as 1000 percent |
 * | the period has no value | throws the reason, such as `missing` |
 * | the period lies outside the series | throws `outside-range` |
 *
 * Units: the threshold has those of the series; the length counts periods.
 *
 * @throws GrowthError with the codes of the table; `invalid-period`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { onYearChange, percent, Series, thresholdStreak } from "export-growth";
 *
 * const exports = Series.of("2021", [9, 10, 11, 14, 16]);
 * thresholdStreak(exports, "2025", 10); // => { length: 3, from: "2023", to: "2025", openStart: false }
 * thresholdStreak(onYearChange(exports), "2025", percent("10"), { relation: "atLeast" }).length; // => 4
 * ```
 *
 * @see {@link changeStreak}: the same for a rise or a fall of any size; {@link detectCrossings}
 * @category Record
 */
export function thresholdStreak(
  series: Series,
  period: PeriodInput,
  threshold: Ratio | Numeric,
  options?: ThresholdOptions,
): Streak;
export function thresholdStreak(
  series: RatioSeries,
  period: PeriodInput,
  threshold: Ratio,
  options?: ThresholdOptions,
): Streak;
export function thresholdStreak(
  series: Series | RatioSeries,
  period: PeriodInput,
  threshold: unknown,
  options?: ThresholdOptions,
): Streak {
  const site = { function: "thresholdStreak" };
  const held = anySeries(series, "series", site);
  const belongs = membership(held, threshold, options, site);
  const last = rowWithValue(held, period, site);
  const start = firstKnown(held);
  return streakBack(held, last, start, start, (row) => !isAbsent(held, row) && belongs(row));
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
 * | a plain number as the threshold of a `RatioSeries` | throws `invalid-number` |
 *
 * Units: the threshold has those of the series.
 *
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
  const held = anySeries(series, "series", site);
  const belongs = membership(held, threshold, options, site);
  const { grid } = held;
  const crossings: ThresholdCrossing<Decimal | Ratio>[] = [];
  const lastOn = { inside: -1, outside: -1 };
  let start = -1;
  let holesBefore = 0;
  for (let row = 0; row < grid.length; row += 1) {
    if (isAbsent(held, row)) {
      if (start >= 0) holesBefore += 1;
      continue;
    }
    if (start < 0) start = row;
    const [side, other] = belongs(row) ? (["inside", "outside"] as const) : (["outside", "inside"] as const);
    const previous = lastOn[other];
    if (previous > lastOn[side]) {
      crossings.push({
        ...datedAt(held, row, site),
        direction: compareRows(held, row, previous) > 0 ? "upward" : "downward",
        previous: datedAt(held, previous, site),
        periodsSince: row - previous,
        lastTime: lastOn[side] < 0 ? undefined : grid.periodAt(lastOn[side]),
        dataFrom: grid.periodAt(start),
        holesBefore,
      });
    }
    lastOn[side] = row;
  }
  return crossings;
}

/** Whether a row that is there stands where the relation asks. */
function membership(
  held: Held,
  threshold: unknown,
  options: ThresholdOptions | undefined,
  site: Site,
): (row: number) => boolean {
  const given = knownOptions(options, ["relation"], site);
  const relation = oneOf(given.relation, ["above", "atLeast", "below", "atMost"], "relation", site);
  const limit = thresholdArgument(held, threshold, { ...site, argument: "threshold" });
  return (row) => stands[relation](signOf(differenceOf(fractionOfRow(held, row), limit).numerator));
}

/** Whether a figure in that order to the threshold stands where the relation asks. */
const stands = {
  above: (order: number) => order > 0,
  atLeast: (order: number) => order >= 0,
  below: (order: number) => order < 0,
  atMost: (order: number) => order <= 0,
};

/** A plain number beside rates is refused: 10 would be 1000 percent. */
function thresholdArgument(held: Held, threshold: unknown, site: Site): Fraction {
  if (held.type === "Series") return fractionArgument(threshold, site);
  return fractionOf(threshold) ?? refuse("invalid-number", 'must be a Ratio such as percent("10")', site, threshold);
}
