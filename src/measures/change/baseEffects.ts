import { type ReasonCode, refuse, type Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import type { Fraction } from "../../exact/fractions.ts";
import { anySeries, comparable } from "../../series/arguments.ts";
import type { AnyData, RatioData } from "../../series/data.ts";
import { ratiosByRow } from "../../series/division.ts";
import { fractionOfRow } from "../../series/rows.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { adjustedOnly, type UnadjustedOptions } from "../internal/adjustment.ts";
import { changeOfRate, effectOfBase, effectOfCurrent, type RatePair, ratePair } from "../internal/rateSplit.ts";
import { changeReason } from "./inner.ts";

/**
 * Why the on-year rate is another one than in the period before.
 *
 * @category Change
 */
export interface BaseEffects {
  /** The on-year rate less that of the period before, in points. */
  readonly change: RatioSeries;
  /** How much of it came from the last period: what this year's figures did. */
  readonly momentum: RatioSeries;
  /** How much of it came from a year ago: what the figures of then had done. */
  readonly base: RatioSeries;
}

/**
 * The change of the on-year rate since the period before, split into what happened now and what had happened a year ago,
 * exactly.
 *
 * Formula: change = C1/B1 − C0/B0; momentum = (C1 − C0) / 2 · (1/B0 + 1/B1); base = (C0 + C1) / 2 · (1/B1 − 1/B0),
 * with C the figures now, B those a year ago, 0 the period before and 1 this one. The two add to the change. Each is taken for
 * half of what the other leaves (Shapley), so that neither depends on which comes first; offices that split by plain
 * differences leave a rest, and others call base effect only what was abnormal a year ago.
 *
 * | case, in this order | a period |
 * | --- | --- |
 * | an annual series | throws `invalid-option` |
 * | sums since the start of a year, which periods side by side do not share | throws `year-mismatch` |
 * | a series that does not say that it is seasonally adjusted | throws `adjustment-mismatch` without `unadjusted` |
 * | this period has no on-year rate | its reason: `missing-current`, `missing-base`, `zero-base`, `negative-base`, `sign-change` |
 * | the period before has none | the reason of that one, `missing-current` too for the first period |
 *
 * Units: any; all three are fractions, in points through the percent methods.
 *
 * @param series A monthly, quarterly or half-yearly series of either class.
 * @param options `unadjusted`: that raw figures are meant, in which a month stands for its season too.
 * @throws GrowthError `invalid-option`, `year-mismatch`, `adjustment-mismatch`.
 *
 * @example
 * ```ts
 * import { baseEffects, Series } from "export-growth";
 *
 * const halves = Series.of("2024-S1", [100, 80, 0, 40]);
 * const { change, momentum, base } = baseEffects(halves, { unadjusted: true });
 * change.at("2025-S2")?.toFixedPercent(); // => "50.0"
 * momentum.at("2025-S2")?.toFixedPercent(); // => "45.0"
 * base.at("2025-S2")?.toFixedPercent(); // => "5.0"
 * ```
 *
 * @see Government of India, [Economic Survey](https://www.indiabudget.gov.in/economicsurvey/) 2020-21, on base effect and
 * momentum; L. S. Shapley,
 * [A Value for n-Person Games](https://doi.org/10.1515/9781400881970-018) (1953), for the split
 * @category Change
 */
export function baseEffects(series: Series | RatioSeries, options?: UnadjustedOptions): BaseEffects {
  const site = { function: "baseEffects" };
  const { unadjusted } = knownOptions(options, ["unadjusted"], site);
  const data = anySeries(series, "series", site);
  if (data.grid.perYear === 1) {
    const rule = "must not be annual: then the period before is the base itself";
    refuse("invalid-option", rule, { ...site, argument: "series" });
  }
  comparable(data, 1, "series", site);
  adjustedOnly(data, unadjusted, site);
  const { change, momentum, base } = baseEffectsOf(data, site);
  return {
    change: asRatioSeries(change, site),
    momentum: asRatioSeries(momentum, site),
    base: asRatioSeries(base, site),
  };
}

/** The change of the on-year rate of every row, and its two parts. */
export function baseEffectsOf(data: AnyData, site: Site): Record<keyof BaseEffects, RatioData> {
  const over = (formula: (pair: RatePair) => Fraction) =>
    ratiosByRow(data, (row) => {
      const pair = pairOfRow(data, row, site);
      return typeof pair === "string" ? pair : formula(pair);
    });
  return { change: over(changeOfRate), momentum: over(effectOfCurrent), base: over(effectOfBase) };
}

/** Both rates of a row, or why one of them does not exist: this period's reason first. */
export function pairOfRow(data: AnyData, row: number, site: Site): RatePair | ReasonCode {
  const back = data.grid.perYear;
  const reason = changeReason(data, row, back) ?? changeReason(data, row - 1, back);
  if (reason !== undefined) return reason;
  const at = (place: number) => fractionOfRow(data, place);
  return ratePair(at(row - 1), at(row - 1 - back), at(row), at(row - back), site);
}
