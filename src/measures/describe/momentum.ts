import type { Fraction } from "../../exact/fractions.ts";
import type { AbsenceReason, Answer } from "../../series/observations.ts";
import { reasonOfRow } from "../../series/reasons.ts";
import { pairOfRow } from "../change/baseEffects.ts";
import { carryOverOf } from "../change/carryOver.ts";
import { compoundedRate, rateOfRow } from "../change/inner.ts";
import { windowTotals } from "../cumulative/inner.ts";
import { isRaw } from "../internal/adjustment.ts";
import { changeOfRate, effectOfBase, effectOfCurrent, type RatePair } from "../internal/rateSplit.ts";
import type { RatioText } from "./answers.ts";
import type { Figure, Moment } from "./figure.ts";
import { fractionOrReason } from "./levels.ts";

/**
 * What happened of late, beside the on-year rate. Of a series that is not said to be seasonally adjusted, what the season
 * would spoil has the reason `adjustment-mismatch`.
 *
 * @category Description
 */
export interface MomentumDescription {
  /** The change on the period just before. */
  readonly onPeriod: Answer<RatioText>;
  /** The change of the sum of the last three periods on that of the three before. */
  readonly threeOnThree: Answer<RatioText>;
  /** The change on the period just before, at annual rate. */
  readonly annualised: Answer<RatioText>;
}

/**
 * Why the on-year rate is another one than in the period before, in points.
 *
 * @category Description
 */
export interface BaseEffectsDescription {
  /** The on-year rate less that of the period before. */
  readonly change: Answer<RatioText>;
  /** How much of it came from this year's figures. */
  readonly momentum: Answer<RatioText>;
  /** How much of it came from those of a year ago. */
  readonly base: Answer<RatioText>;
}

/** What happened of late, and where it leads. */
export function describeMomentum(figure: Figure, moment: Moment) {
  return {
    momentum: momentumOf(figure, moment),
    carryOver: fractionOrReason(carriedOver(figure, moment)),
    baseEffects: figure.data.grid.perYear === 1 ? null : baseEffectsAt(figure, moment),
  };
}

function momentumOf({ data, row }: Figure, { negativeBase, unadjusted, site }: Moment): MomentumDescription {
  const { perYear } = data.grid;
  // What lies over the magnitude of a base is no factor that could be compounded.
  const rate = rateOfRow(data, row, 1, negativeBase === "absolute-base" ? "refuse" : negativeBase);
  const isSpoilt = perYear > 1 && isRaw(data, unadjusted);
  const annual = typeof rate === "string" ? rate : compoundedRate(rate, perYear, site);
  return {
    onPeriod: fractionOrReason(rateOfRow(data, row, 1, negativeBase)),
    threeOnThree: fractionOrReason(threeOnThree({ data, row }, { negativeBase, site })),
    annualised: fractionOrReason(isSpoilt ? "adjustment-mismatch" : annual),
  };
}

function threeOnThree(
  { data, row }: Pick<Figure, "data" | "row">,
  { negativeBase, site }: Pick<Moment, "negativeBase" | "site">,
): Fraction | AbsenceReason {
  if (data.labels.span !== undefined) return "span-mismatch";
  const sums = windowTotals(data, 3, site);
  return reasonOfRow(sums, row) ?? rateOfRow(sums, row, 3, negativeBase);
}

function carriedOver({ data, years, row }: Figure, { year, unadjusted, site }: Moment): Fraction | AbsenceReason {
  if (data.labels.span !== undefined) return "span-mismatch";
  if (isRaw(data, unadjusted)) return "adjustment-mismatch";
  return carryOverOf(data, years, years.startOf(year), row, site);
}

function baseEffectsAt({ data, row }: Figure, { unadjusted, site }: Moment): BaseEffectsDescription {
  const pair = isRaw(data, unadjusted) ? "adjustment-mismatch" : pairOfRow(data, row, site);
  const part = (formula: (pair: RatePair) => Fraction) =>
    fractionOrReason(typeof pair === "string" ? pair : formula(pair));
  return { change: part(changeOfRate), momentum: part(effectOfCurrent), base: part(effectOfBase) };
}
