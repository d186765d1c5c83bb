import type { Decimal } from "decimal.js";
import { absent, type ReasonCode, refuse, type Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import type { Period, PeriodInput } from "../../calendar/period.ts";
import { decimalArgument, type Numeric, powerOfTen } from "../../exact/decimals.ts";
import { differenceOf, type Fraction } from "../../exact/fractions.ts";
import { rateOfFractions } from "../../exact/rates.ts";
import { divide, Ratio, toRatio } from "../../exact/ratio.ts";
import { toDecimal } from "../../exact/toDecimal.ts";
import { dataOf, summableSeries } from "../../series/arguments.ts";
import type { AnyData } from "../../series/data.ts";
import type { ValueIn } from "../../series/observations.ts";
import { reasonOfRow } from "../../series/reasons.ts";
import { compareRows, fractionOfRow, isThere } from "../../series/rows.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { type CoarserPeriods, type FiscalYearOptions, yearArgument, yearsOf } from "../../series/years.ts";
import { totalsSinceStart, windowTotals } from "../cumulative/inner.ts";
import { divisorReason } from "../internal/comparison.ts";
import { levelArgument } from "../internal/level.ts";

/**
 * How far a figure is from its target.
 *
 * @category Target
 */
export interface TargetGap<Value = Decimal> {
  /** The target. */
  readonly target: Value;
  /** What has been achieved. */
  readonly achieved: Value;
  /** Target − achieved: below 0 where the target is exceeded. */
  readonly gap: Value;
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
  /** The target for the whole year, above 0: a number, or, of a `RatioSeries`, a `Ratio`, as it must be where that has no unit. */
  readonly target: Ratio | Numeric;
  /** The year, such as `"2025"` or 2025, as its fiscal years are labelled; `2024-25` too. */
  readonly year: string | number;
  /** The last period that counts as achieved; where it is not named, the last one of the year that has a value. */
  readonly through?: PeriodInput | undefined;
}

/**
 * How far a year is from its target, and what is required of the rest of it.
 *
 * @category Target
 */
export interface YearTargetGap<Value = Decimal> extends TargetGap<Value> {
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
 * | sums since the start of a year, which are not summed again | throws `not-additive`: `fromYearToDate` makes single periods of them |
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
 * @see Ministries' releases: annual export target, attainment rate, as told in
 * [targets](../../../docs/guides/targets.md)
 * @category Target
 */
export function targetGap(achieved: Numeric, target: Numeric): TargetGap;
export function targetGap<Of extends Series | RatioSeries>(
  series: Of,
  options: TargetOptions,
): YearTargetGap<ValueIn<Of>>;
export function targetGap(subject: unknown, second: unknown): unknown {
  const site = { function: "targetGap" };
  if (dataOf(subject) === undefined) {
    const [achieved, aim] = [figureArgument(subject, "achieved", site), figureArgument(second, "target", site)];
    return gapOf(achieved, { aim, given: second }, decimalOf, site).figures;
  }
  const known = ["target", "year", "through", "fiscalYear"] as const;
  const { target, year, through, fiscalYear } = knownOptions(second as TargetOptions, known, site);
  const data = summableSeries(subject, "series", site);
  const years = yearsOf(data.grid, fiscalYear, site);
  const start = years.startOf(yearArgument(year, site, years.fiscalYear));
  const last = lastRow(data, years, start, through, site);
  const summed = { data, years, sums: totalsSinceStart(data, years, site) };
  return yearGapOf(summed, start, last, targetArgument(data, target, site), site);
}

function figureArgument(value: unknown, argument: string, site: Site): Fraction {
  const { coefficient, scale } = decimalArgument(value, { ...site, argument });
  return { numerator: coefficient, denominator: powerOfTen(scale) };
}

/** A target, read and as it was given. */
export interface Target {
  readonly aim: Fraction;
  readonly given: unknown;
}

/** Reads a target: of decimals a decimal, as the gap is one. Whether it is above 0 is judged where it is used. */
export function targetArgument(data: AnyData, given: unknown, site: Site): Target {
  if (data.type === "Series") return { aim: figureArgument(given, "target", site), given };
  return { aim: levelArgument(data, given, { ...site, argument: "target" }), given };
}

/** A series with its sums since the start of each year. */
export interface SummedYears {
  readonly data: AnyData;
  readonly years: CoarserPeriods;
  readonly sums: AnyData;
}

/** The gap of the year that begins with row `start`, as of row `last` in it. */
export function yearGapOf(
  { data, years, sums }: SummedYears,
  start: number,
  last: number,
  target: Target,
  site: Site,
): YearTargetGap<Decimal | Ratio> {
  const { grid } = data;
  const reason = reasonOfRow(sums, last);
  if (reason !== undefined) absent(reason, { ...site, argument: "series", period: grid.periodAt(last) });
  const { figures, gap } = gapOf(fractionOfRow(sums, last), target, valueMaker(sums), site);
  const remaining = start + years.rows - 1 - last;
  const isOver = remaining === 0 ? "no-remaining-periods" : undefined;
  const nothing: ReasonCode | undefined = gap.numerator <= 0n ? "target-met" : isOver;
  const requiredAverage = nothing ?? { ...gap, denominator: gap.denominator * BigInt(remaining) };
  const requiredChange = nothing ?? rateOnLastYear(gap, data, remaining, start, site);
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
function gapOf<Value>(
  achieved: Fraction,
  { aim, given }: Target,
  toValue: (figure: Fraction, site: Site) => Value,
  site: Site,
): { figures: TargetGap<Value>; gap: Fraction } {
  const aimSite = { ...site, argument: "target", total: "the target" };
  const reason = divisorReason(aim.numerator, "total");
  if (reason !== undefined) absent(reason, aimSite, given);
  const gap = differenceOf(aim, achieved);
  const figures: TargetGap<Value> = {
    target: toValue(aim, site),
    achieved: toValue(achieved, site),
    gap: toValue(gap, site),
    attainment: divide(achieved, aim, aimSite),
    status: gap.numerator <= 0n ? "met" : "short",
  };
  return { figures, gap };
}

/** How figures are handed out: of sums of ratios as ratios, and else as decimals. */
function valueMaker({ type }: AnyData): (figure: Fraction, site: Site) => Decimal | Ratio {
  return type === "Series" ? decimalOf : toRatio;
}

/** The decimal that a fraction of a power of ten is. */
function decimalOf({ numerator, denominator }: Fraction, site: Site): Decimal {
  return toDecimal(numerator, String(denominator).length - 1, site);
}

/** The change of a gap on the sum of the same periods of the year before: the last `remaining` ones before row `start`. */
function rateOnLastYear(
  gap: Fraction,
  data: AnyData,
  remaining: number,
  start: number,
  site: Site,
): Fraction | ReasonCode {
  const sums = windowTotals(data, remaining, site);
  return isThere(sums, start - 1) ? rateOfFractions(gap, fractionOfRow(sums, start - 1)) : "missing-base";
}

function ratioOrNothing(found: Fraction | ReasonCode, site: Site): Ratio | undefined {
  return typeof found === "string" ? undefined : Ratio.fromFraction(found.numerator, found.denominator, site);
}

/** The last row that counts as achieved. */
function lastRow(
  data: AnyData,
  years: CoarserPeriods,
  start: number,
  through: PeriodInput | undefined,
  site: Site,
): number {
  const { grid } = data;
  const end = start + years.rows;
  const year = String(years.numberOf(start));
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
export function passedAt(sums: AnyData, start: number, last: number): number | ReasonCode | undefined {
  if (!isThere(sums, start - 1)) return "incomplete-year";
  for (let row = start; row <= last; row += 1) if (compareRows(sums, row, start - 1) > 0) return row;
  return undefined;
}
