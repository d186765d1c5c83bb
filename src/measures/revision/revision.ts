import type { Decimal } from "decimal.js";
import { absent, refuse, type Site } from "../../base/errors.ts";
import { isPlainObject, knownOptions } from "../../base/options.ts";
import type { Period } from "../../calendar/period.ts";
import { decimalArgument, type Exact, type Numeric, powerOfTen } from "../../exact/decimals.ts";
import type { Fraction } from "../../exact/fractions.ts";
import { rateReason } from "../../exact/rates.ts";
import { type Ratio, toRatio } from "../../exact/ratio.ts";
import { toDecimal } from "../../exact/toDecimal.ts";
import { addSeries } from "../../series/addition.ts";
import { anySeries, dataOf, sharedShift } from "../../series/arguments.ts";
import { type AnyData, constantLike } from "../../series/data.ts";
import { ratiosByRow } from "../../series/division.ts";
import { multiplySeries } from "../../series/multiplication.ts";
import { fractionOfRow, isThere } from "../../series/rows.ts";
import type { RatioSeries, Series, SumOf } from "../../series/series.ts";
import { asOwnClass, asRatioSeries } from "../../series/wrap.ts";
import { changeReason } from "../change/inner.ts";
import { rowsOfYears, type YearsOptions } from "../internal/comparison.ts";
import { changeOfRate, effectOfBase, effectOfCurrent, type RatePair, ratePair } from "../internal/rateSplit.ts";

/**
 * One period as a vintage gave it: its figure, and that of the year before.
 *
 * @category Revision
 */
export interface Vintage {
  /** The figure of the period. */
  readonly current: Numeric;
  /** The figure of the same period of the year before, in the same vintage. */
  readonly base: Numeric;
}

/**
 * What a revision did to a figure and to its on-year rate.
 *
 * @category Revision
 */
export interface Revision<Level, Rate> {
  /** The newer figure less the older one, in units. */
  readonly level: Level;
  /** The newer rate less the older one, in points. */
  readonly rate: Rate;
  /** How much of `rate` came from the revised figure of the period itself. */
  readonly currentEffect: Rate;
  /** How much of `rate` came from the revised figure of the year before. */
  readonly baseEffect: Rate;
}

/**
 * What a revision did period by period, and which periods came and went.
 *
 * @category Revision
 */
export interface SeriesRevision<Of extends Series | RatioSeries = Series> extends Revision<Of, RatioSeries> {
  /** Periods that have a value in the newer vintage only, in order. */
  readonly added: readonly Period[];
  /** Periods that have a value in the older vintage only, in order. */
  readonly dropped: readonly Period[];
}

/**
 * What changed between two vintages: of one period, or of every period of a series. A rate is always of one vintage:
 * current and base of the older one, or current and base of the newer one.
 *
 * Formula: level = C1 − C0; rate = C1/B1 − C0/B0; currentEffect = (C1 − C0) / 2 · (1/B0 + 1/B1);
 * baseEffect = (C0 + C1) / 2 · (1/B1 − 1/B0), with C the current figure, B the base, 0 older and 1 newer. The two effects are
 * the symmetric split (Shapley) of the revision of the rate: they add to it exactly, and neither depends on which is taken first.
 *
 * | case | figures | a period of a series |
 * | --- | --- | --- |
 * | no value in the older, or in the newer vintage | `invalid-number` | level: the reason of that side; `missing` where the newer does not reach |
 * | no rate in the older, or in the newer vintage | throws the reason of `onYearChange` | rate and effects have that reason, the older side's first |
 * | nothing revised | 0, and no effects: 0 | the same |
 *
 * Sign: newer less older, so that a figure revised upwards is above 0.
 *
 * Units: any, the same for both vintages; the level keeps it, and rates and effects are fractions, in points through
 * the percent methods. A span is kept. The series cover the periods of the older vintage.
 *
 * @param older What was published first: a period with its base, or a series.
 * @param newer What was published later, in the same form.
 * @param options How many `years` back the base of a rate lies: 1 unless said.
 * @throws GrowthError `zero-base`, `negative-base`, `sign-change` for figures; `invalid-number`, `unit-mismatch`,
 * `span-mismatch`, `year-mismatch`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { revision, Series } from "export-growth";
 *
 * const november = revision({ current: 110, base: 100 }, { current: 108, base: 96 });
 * november.level; // => -2
 * november.rate; // => 1/40
 * november.currentEffect; // => -49/2400
 * november.baseEffect; // => 109/2400
 *
 * const flash = Series.of("2024", [100, 110]);
 * const later = Series.of("2024", [96, 108, 115]);
 * revision(flash, later).rate.at("2025")?.toFixedPercent(); // => "2.5"
 * revision(flash, later).added; // => ["2026"]
 * ```
 *
 * @see OECD / Eurostat Guidelines on Revisions Policy and Analysis; L. S. Shapley,
 * [A Value for n-Person Games](https://doi.org/10.1515/9781400881970-018) (1953), for the split
 * @category Revision
 */
export function revision(older: Vintage, newer: Vintage): Revision<Decimal, Ratio>;
export function revision<Older extends Series | RatioSeries, Newer extends Series | RatioSeries>(
  older: Older,
  newer: Newer,
  options?: YearsOptions,
): SeriesRevision<SumOf<Older, Newer>>;
export function revision(
  older: unknown,
  newer: unknown,
  options?: YearsOptions,
): Revision<Decimal, Ratio> | SeriesRevision<Series | RatioSeries> {
  const site = { function: "revision" };
  if (dataOf(older) !== undefined) return revisionOfSeries(older, newer, options, site);
  const [before, after] = [vintageOf(older, "older", site), vintageOf(newer, "newer", site)];
  const figures = [before.current, before.base, after.current, after.base];
  const scale = figures.reduce((most, figure) => Math.max(most, figure.scale), 0);
  const [c0, b0, c1, b1] = figures.map((figure) => figure.coefficient * powerOfTen(scale - figure.scale)) as Four;
  const pair = { c0, b0, c1, b1 };
  return {
    level: toDecimal(c1 - c0, scale, site),
    rate: toRatio(changeOfRate(pair), site),
    currentEffect: toRatio(effectOfCurrent(pair), site),
    baseEffect: toRatio(effectOfBase(pair), site),
  };
}

type Four = [bigint, bigint, bigint, bigint];

function revisionOfSeries(
  older: unknown,
  newer: unknown,
  options: YearsOptions | undefined,
  site: Site,
): SeriesRevision<Series | RatioSeries> {
  const before = anySeries(older, "older", site);
  const after = anySeries(newer, "newer", site);
  const shift = sharedShift(before, after, "newer", site);
  const back = rowsOfYears(before, knownOptions(options, ["years"], site).years, site);
  const over = (formula: (pair: RatePair) => Fraction) =>
    ratiosByRow(before, (row) => {
      const reason = changeReason(before, row, back) ?? changeReason(after, row + shift, back);
      return reason ?? formula(pairAt(before, after, row, shift, back, site));
    });
  return {
    level: asOwnClass(levelRevision(before, after, shift), site),
    rate: asRatioSeries(over(changeOfRate), site),
    currentEffect: asRatioSeries(over(effectOfCurrent), site),
    baseEffect: asRatioSeries(over(effectOfBase), site),
    added: periodsOnlyIn(after, before, -shift),
    dropped: periodsOnlyIn(before, after, shift),
  };
}

/** Newer less older, for the periods of the older one. */
function levelRevision(before: AnyData, after: AnyData, shift: number): AnyData {
  const minusOne = constantLike(before, { coefficient: -1n, scale: 0 });
  return addSeries(multiplySeries(before, minusOne, 0, before.labels.unit), after, 1, shift);
}

/** Current and base of two vintages in a row. */
function pairAt(before: AnyData, after: AnyData, row: number, shift: number, back: number, site: Site): RatePair {
  const [old, newer] = [(at: number) => fractionOfRow(before, at), (at: number) => fractionOfRow(after, at + shift)];
  return ratePair(old(row), old(row - back), newer(row), newer(row - back), site);
}

function periodsOnlyIn(data: AnyData, other: AnyData, shift: number): Period[] {
  const periods: Period[] = [];
  for (let row = 0; row < data.grid.length; row += 1) {
    if (isThere(data, row) && !isThere(other, row + shift)) periods.push(data.grid.periodAt(row));
  }
  return periods;
}

/** A vintage of one period whose rate exists. */
function vintageOf(value: unknown, argument: string, site: Site): { readonly current: Exact; readonly base: Exact } {
  if (!isPlainObject(value)) {
    refuse("invalid-option", "must be { current, base }, or both must be a Series", { ...site, argument }, value);
  }
  const { current, base } = knownOptions(value as Vintage, ["current", "base"], site);
  const currentSite = { ...site, argument: `${argument}.current` };
  const baseSite = { ...site, argument: `${argument}.base` };
  const figures = { current: decimalArgument(current, currentSite), base: decimalArgument(base, baseSite) };
  const reason = rateReason(figures.current.coefficient, figures.base.coefficient, "refuse");
  if (reason === "sign-change") absent(reason, currentSite, current);
  if (reason !== undefined) absent(reason, baseSite, base);
  return figures;
}
