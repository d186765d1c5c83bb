import type { Decimal } from "decimal.js";
import { absent, type ReasonCode, refuse, type Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import type { Period, PeriodInput } from "../../calendar/period.ts";
import { coefficientAt } from "../../exact/columns/column.ts";
import { atOneScale, decimalArgument, type Exact, type Numeric, powerOfTen, toDecimal } from "../../exact/decimals.ts";
import type { Fraction } from "../../exact/fractions.ts";
import { rateOfFractions } from "../../exact/rates.ts";
import { Ratio } from "../../exact/ratio.ts";
import { dataOf, summableSeries } from "../../series/arguments.ts";
import type { SeriesData } from "../../series/data.ts";
import { reasonOfRow } from "../../series/reasons.ts";
import { fractionOfRow, isThere } from "../../series/rows.ts";
import type { Series } from "../../series/series.ts";
import { type CoarserPeriods, type FiscalYearOptions, startMonth, yearArgument, yearsOf } from "../../series/years.ts";
import { totalsSinceStart, windowTotals } from "../cumulative/inner.ts";
import { divisorReason } from "../internal/comparison.ts";

/**
 * How far a figure is from its target.
 *
 * @category Target
 */
export interface TargetGap {
  /** The target. */
  readonly target: Decimal;
  /** What has been achieved. */
  readonly achieved: Decimal;
  /** Target − achieved: below 0 where the target is exceeded. */
  readonly gap: Decimal;
  /** Achieved / target. */
  readonly attainment: Ratio;
  /** `"met"` where achieved is at least the target, judged on exact values. */
  readonly status: "met" | "short";
}

/**
 * Which year a target is for.
 *
 * @category Target
 */
export interface TargetOptions extends FiscalYearOptions {
  /** The target for the whole year, above 0. */
  readonly target: Numeric;
  /** The year, such as `"2025"` or 2025, labelled by the calendar year in which it starts. */
  readonly year: string | number;
  /** The last period that counts as achieved; where it is not named, the last one of the year that has a value. */
  readonly through?: PeriodInput | undefined;
}

/**
 * How far a year is from its target, and what is required of the rest of it.
 *
 * @category Target
 */
export interface YearTargetGap extends TargetGap {
  /** The last period that counts as achieved. */
  readonly through: Period;
  /** How many periods of the year are left. */
  readonly remaining: number;
  /** Gap / remaining: what each period left must bring on average. */
  readonly requiredAverage: Ratio | undefined;
  /** Gap / the same periods of the year before − 1: how much the rest of the year must grow on year. */
  readonly requiredChange: Ratio | undefined;
  /** The period in which the year, summed up, passed the total of the year before; `undefined` where it has not. */
  readonly passedLastYear: Period | undefined;
  /** Why something above is absent. A total that is simply not passed yet has no reason. */
  readonly reasons: TargetReasons;
}

/**
 * Why parts of a {@link YearTargetGap} are absent; what is there has no entry.
 *
 * @category Target
 */
export interface TargetReasons {
  /** `target-met` or `no-remaining-periods`. */
  readonly requiredAverage?: ReasonCode;
  /** `target-met`, `no-remaining-periods`, `missing-base`, `zero-base` or `negative-base`. */
  readonly requiredChange?: ReasonCode;
  /** `incomplete-year`: the year before is not complete. */
  readonly passedLastYear?: ReasonCode;
}

/**
 * The gap to a target: of a figure, or of a year of a series with what is required of the rest of it.
 *
 * Formula: gap = target − achieved; attainment = achieved / target; required average = gap / periods left; required
 * change = gap / the same periods of the year before − 1. Achieved is the sum since the start of the year.
 *
 * | case | result |
 * | --- | --- |
 * | target is 0, or below 0 | throws `zero-total`, `negative-total` |
 * | achieved equals the target | `"met"`, gap 0 |
 * | the target is met | no required figures: `target-met` |
 * | it is not, and no period is left | no required figures: `no-remaining-periods` |
 * | one of the same periods of the year before has no value | no required change: `missing-base` |
 * | they sum to 0, or below 0 | no required change: `zero-base`, `negative-base` |
 * | the year before is not complete | `passedLastYear` is absent: `incomplete-year` |
 * | a period of the year up to `through` has no value | throws `incomplete-year` |
 * | `through` lies outside the year | throws `invalid-option` |
 * | the year lies outside the series | throws `outside-range` |
 *
 * "Passed" is strictly above. Print a required figure rounded towards safety (`ceil`): a required rise of 3.0258
 * percent is met by 3.1, not by 3.0.
 *
 * Units: those of the figures; rates are fractions.
 *
 * @param achieved What has been achieved so far.
 * @param target What is to be achieved, above 0.
 * @param series A series whose values sum up to the year.
 * @param options The `target`, for which `year`, and `through` which period the data are taken.
 * @throws GrowthError with the codes of the table; `invalid-number`, `invalid-period`, `mixed-frequency`,
 * `span-mismatch`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { Series, targetGap } from "export-growth";
 *
 * targetGap("640.2", "700").gap; // => 59.8
 *
 * const exported = Series.of("2024-Q1", [160, 170, 170, 180, 165, 178, 180]);
 * const { gap, remaining, requiredChange } = targetGap(exported, { target: 700, year: 2025 });
 * gap; // => 177
 * remaining; // => 1
 * requiredChange?.toFixedPercent(1, "ceil"); // => "-1.6"
 * ```
 *
 * @see Ministries' releases: annual export target, attainment rate
 * @category Target
 */
export function targetGap(achieved: Numeric, target: Numeric): TargetGap;
export function targetGap(series: Series, options: TargetOptions): YearTargetGap;
export function targetGap(subject: unknown, second: unknown): TargetGap | YearTargetGap {
  const site = { function: "targetGap" };
  if (dataOf(subject) === undefined) {
    const achieved = decimalArgument(subject, { ...site, argument: "achieved" });
    return gapOf(achieved, targetArgument(second, site), site).figures;
  }
  const known = ["target", "year", "through", "fiscalYear"] as const;
  const { target, year, through, fiscalYear } = knownOptions(second as TargetOptions, known, site);
  const data = summableSeries(subject, "series", site);
  const years = yearsOf(data.grid, startMonth(fiscalYear, site), site);
  const start = years.startOf(yearArgument(year, site));
  const last = lastRow(data, years, start, through, site);
  const summed = { data, years, sums: totalsSinceStart(data, years) };
  return yearGapOf(summed, start, last, targetArgument(target, site), site);
}

/** A target, read and as it was given. */
export interface Target {
  readonly aim: Exact;
  readonly given: unknown;
}

/** Reads a target. Whether it is above 0 is judged where it is used. */
export function targetArgument(given: unknown, site: Site): Target {
  return { aim: decimalArgument(given, { ...site, argument: "target" }), given };
}

/** A series with its sums since the start of each year. */
export interface SummedYears {
  readonly data: SeriesData;
  readonly years: CoarserPeriods;
  readonly sums: SeriesData;
}

/** The gap of the year that begins with row `start`, as of row `last` in it. */
export function yearGapOf(
  { data, years, sums }: SummedYears,
  start: number,
  last: number,
  target: Target,
  site: Site,
): YearTargetGap {
  const { grid } = data;
  const reason = reasonOfRow(sums, last);
  if (reason !== undefined) absent(reason, { ...site, argument: "series", period: grid.periodAt(last) });
  const achieved = { coefficient: coefficientAt(sums.values, last), scale: sums.values.scale };
  const { figures, gap } = gapOf(achieved, target, site);
  const remaining = start + years.rows - 1 - last;
  const isOver = remaining === 0 ? "no-remaining-periods" : undefined;
  const nothing: ReasonCode | undefined = gap.numerator <= 0n ? "target-met" : isOver;
  const requiredAverage = nothing ?? { ...gap, denominator: gap.denominator * BigInt(remaining) };
  const requiredChange = nothing ?? rateOnLastYear(gap, data, remaining, start);
  const passedLastYear = passedAt(sums, start, last);
  return {
    ...figures,
    through: grid.periodAt(last),
    remaining,
    requiredAverage: ratioOrNothing(requiredAverage, site),
    requiredChange: ratioOrNothing(requiredChange, site),
    passedLastYear: typeof passedLastYear === "number" ? grid.periodAt(passedLastYear) : undefined,
    reasons: {
      ...(typeof requiredAverage === "string" && { requiredAverage }),
      ...(typeof requiredChange === "string" && { requiredChange }),
      ...(typeof passedLastYear === "string" && { passedLastYear }),
    },
  };
}

/** The figures that both forms share, and the gap as it is reckoned with. */
function gapOf(achieved: Exact, { aim, given }: Target, site: Site): { figures: TargetGap; gap: Fraction } {
  const aimSite = { ...site, argument: "target", total: "the target" };
  const reason = divisorReason(aim.coefficient, "total");
  if (reason !== undefined) absent(reason, aimSite, given);
  const { left: done, right: all, scale } = atOneScale(achieved, aim);
  const figures: TargetGap = {
    target: toDecimal(all, scale, site),
    achieved: toDecimal(done, scale, site),
    gap: toDecimal(all - done, scale, site),
    attainment: Ratio.fromFraction(done, all, site),
    status: done >= all ? "met" : "short",
  };
  return { figures, gap: { numerator: all - done, denominator: powerOfTen(scale) } };
}

/** The change of a gap on the sum of the same periods of the year before: the last `remaining` ones before row `start`. */
function rateOnLastYear(gap: Fraction, data: SeriesData, remaining: number, start: number): Fraction | ReasonCode {
  const sums = windowTotals(data, remaining);
  return isThere(sums, start - 1) ? rateOfFractions(gap, fractionOfRow(sums, start - 1)) : "missing-base";
}

function ratioOrNothing(found: Fraction | ReasonCode, site: Site): Ratio | undefined {
  return typeof found === "string" ? undefined : Ratio.fromFraction(found.numerator, found.denominator, site);
}

/** The last row that counts as achieved. */
function lastRow(
  data: SeriesData,
  { rows, numberOf }: CoarserPeriods,
  start: number,
  through: PeriodInput | undefined,
  site: Site,
): number {
  const { grid } = data;
  const end = start + rows;
  const year = String(numberOf(start));
  if (through !== undefined) {
    const where = { ...site, argument: "through" };
    const row = grid.rowOf(through, where);
    if (row < start || row >= end) refuse("invalid-option", `must be a period of the year ${year}`, where, through);
    if (row < 0 || row >= grid.length) absent("outside-range", where, through);
    return row;
  }
  for (let row = Math.min(end, grid.length) - 1; row >= start; row -= 1) if (isThere(data, row)) return row;
  const reason = end <= 0 || start >= grid.length ? "outside-range" : "incomplete-year";
  return absent(reason, { ...site, argument: "year", period: year });
}

/** The first row of the year whose sum is strictly above the total of the year before, if one is. */
export function passedAt(sums: SeriesData, start: number, last: number): number | ReasonCode | undefined {
  if (!isThere(sums, start - 1)) return "incomplete-year";
  const total = coefficientAt(sums.values, start - 1);
  for (let row = start; row <= last; row += 1) if (coefficientAt(sums.values, row) > total) return row;
  return undefined;
}
