import { absent, forPeriod, GrowthError, own, type Site } from "../../base/errors.ts";
import { oneOf } from "../../base/options.ts";
import { placesOf } from "../../exact/columns/column.ts";
import { type Exact, plainText, powerOfTen, readDecimal } from "../../exact/decimals.ts";
import { compare, differenceOf, type Fraction, fraction, plus, zero } from "../../exact/fractions.ts";
import { overOneDenominator } from "../../exact/largestRemainder.ts";
import { fractionArgument, fractionOf } from "../../exact/ratio.ts";
import type { AnyData } from "../../series/data.ts";
import { compareAcross, fractionOfRow, isThere, signOfRow } from "../../series/rows.ts";

/**
 * What parts may be.
 *
 * @category Share
 */
export interface PartsOptions {
  /**
   * What parts that add up to more than their total are. A mistake where it is not named, mostly a total that stands among
   * its own parts. `"overlapping"`: meant, as for parts that hold one another; the residual then may be below 0.
   */
  readonly totals?: "overlapping" | undefined;
}

/** Whether parts may add up to more than their total. */
export function mayOverlap(totals: PartsOptions["totals"], site: Site): boolean {
  return totals !== undefined && oneOf(totals, ["overlapping"], "totals", site) === "overlapping";
}

/** A sum of parts that is greater than their total, by more than both are rounded. */
export interface Excess {
  readonly sum: Fraction;
  readonly total: Fraction;
}

/** The rows of a total at which parts exceed it. */
export type Excesses = ReadonlyMap<number, Excess>;

/**
 * Where the parts that are there add up to more than their total, by rows of the total. Only figures of 0 or above are held
 * against each other, and only beyond half a unit of each: published levels are rounded. What they leave of the total, where
 * it is known, spares most rows the sum.
 */
export function excessesOf(parts: readonly AnyData[], total: AnyData, rest: AnyData | undefined, site: Site): Excesses {
  const suspects = new Map<number, Present[]>();
  for (let row = 0; row < total.grid.length; row += 1) {
    if (!isThere(total, row) || signOfRow(total, row) < 0) continue;
    if (rest === undefined || !isThere(rest, row) || signOfRow(rest, row) < 0) suspects.set(row, []);
  }
  for (const part of parts) addPresent(part, total, suspects);
  const slacks = new Map<AnyData, Fraction>();
  const slackOf = (data: AnyData): Fraction => {
    const slack = slacks.get(data) ?? slackOfSeries(data);
    slacks.set(data, slack);
    return slack;
  };
  const excesses = new Map<number, Excess>();
  for (const [row, present] of suspects) {
    const figures = present.map(({ part, own }) => fractionOfRow(part, own));
    const excess = { sum: sumOfFigures(figures, site), total: fractionOfRow(total, row) };
    if (compare(excess.sum, excess.total) <= 0) continue;
    const slack = present.reduce((sum, { part }) => plus(sum, slackOf(part)), slackOf(total));
    if (isBeyond(excess, slack)) excesses.set(row, excess);
  }
  return excesses;
}

/** A part that is there, with its own row. */
interface Present {
  readonly part: AnyData;
  readonly own: number;
}

function addPresent(part: AnyData, total: AnyData, suspects: Map<number, Present[]>): void {
  const shift = part.grid.first - total.grid.first;
  for (let own = 0; own < part.grid.length && suspects.size > 0; own += 1) {
    const present = suspects.get(own + shift);
    if (present === undefined || !isThere(part, own)) continue;
    if (signOfRow(part, own) < 0) suspects.delete(own + shift);
    else present.push({ part, own });
  }
}

/** The same of one part, without a sum: for rows of the part. */
export function rowsBeyond(part: AnyData, total: AnyData): ReadonlySet<number> {
  const shift = part.grid.first - total.grid.first;
  const rows = new Set<number>();
  let slack: Fraction | undefined;
  for (let row = 0; row < part.grid.length; row += 1) {
    if (!isThere(part, row) || !isThere(total, row + shift)) continue;
    if (compareAcross(part, row, total, row + shift) <= 0 || signOfRow(total, row + shift) < 0) continue;
    slack ??= plus(slackOfSeries(part), slackOfSeries(total));
    const excess = { sum: fractionOfRow(part, row), total: fractionOfRow(total, row + shift) };
    if (isBeyond(excess, slack)) rows.add(row);
  }
  return rows;
}

/** Refuses figures that add up to more than their total. */
export function checkFigures(parts: readonly unknown[], total: unknown, excess: Excess, site: Site): void {
  const slack = [...parts, total].map(slackOfFigure).reduce(plus);
  if (isBeyond(excess, slack)) refuseExcess(excess, site);
}

/** Refuses one figure that is greater than its total, where neither is below 0. */
export function checkPart(part: unknown, total: unknown, site: Site): void {
  const excess = { sum: fractionArgument(part, site), total: fractionArgument(total, site) };
  if (excess.total.numerator < 0n) return;
  if (isBeyond(excess, plus(slackOfFigure(part), slackOfFigure(total)))) absent("part-exceeds-total", site, part);
}

/** Says by which sums parts exceed their total. */
export function refuseExcess({ sum, total }: Excess, site: Site): never {
  const [parts, whole] = [textOfFraction(sum), textOfFraction(total)];
  const more = `the parts${forPeriod(own(site).period)} add up to ${parts}, more than their total of ${whole}`;
  const advice = 'take out what holds others, such as a total, or say { totals: "overlapping" }';
  return GrowthError.throw("part-exceeds-total", `${more}: ${advice}`, site, [parts]);
}

function isBeyond({ sum, total }: Excess, slack: Fraction): boolean {
  return compare(differenceOf(sum, total), slack) > 0;
}

/** Half a unit of the last place that a series has; nothing for quotients, which are exact. */
function slackOfSeries(data: AnyData): Fraction {
  return data.type === "RatioSeries" ? zero : halfUnit(placesOf(data.values));
}

/** Half a unit of the last decimal place of a figure; nothing for a whole number or a `Ratio`, which are exact. */
function slackOfFigure(value: unknown): Fraction {
  // What is neither was refused when it was read.
  const scale = fractionOf(value) === undefined ? (readDecimal(value) as Exact).scale : 0;
  return scale === 0 ? zero : halfUnit(scale);
}

function halfUnit(places: number): Fraction {
  return { numerator: 1n, denominator: 2n * powerOfTen(places) };
}

function sumOfFigures(figures: readonly Fraction[], site: Site): Fraction {
  const { numerators, denominator } = overOneDenominator(figures, site);
  return { numerator: numerators.reduce((sum, numerator) => sum + numerator, 0n), denominator };
}

const mostPlacesShown = 30;

/** A decimal number where the fraction is a short one, else the fraction. */
export function textOfFraction(value: Fraction): string {
  const { numerator, denominator } = fraction(value.numerator, value.denominator);
  for (let places = 0; places <= mostPlacesShown; places += 1) {
    const power = powerOfTen(places);
    if (power % denominator === 0n) return plainText((numerator * power) / denominator, places);
  }
  return `${numerator}/${denominator}`;
}
