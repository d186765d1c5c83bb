import type { ReasonCode, Site } from "../../base/errors.ts";
import {
  type Column,
  coefficientAt,
  columnOf,
  isPacked,
  rollingSums,
  runningSums,
} from "../../exact/columns/column.ts";
import { quotientsOfFractions } from "../../exact/columns/quotients.ts";
import { commonDenominator, type Fraction } from "../../exact/fractions.ts";
import { type RatioData, ratiosLike } from "../../series/data.ts";
import { reasonsByRow } from "../../series/reasons.ts";
import { fractionOfRow, isAbsent } from "../../series/rows.ts";

/** Sums of ratios from the first row on that start anew every so many rows; row 0 lies `position` rows after a start. */
export function runningRatios(
  data: RatioData,
  every: number,
  position: number,
  reason: ReasonCode,
  site: Site,
): RatioData {
  const sumUp = (numerators: Column, first: number) => runningSums(numerators, every, (position + first) % every);
  return ratiosOf(data, sumsByBlock(data, every - position, every, 0, sumUp, site), reason);
}

/** Sums of each ratio and the `length` - 1 before it. */
export function rollingRatios(data: RatioData, length: number, site: Site): RatioData {
  const sumUp = (numerators: Column) => rollingSums(numerators, length);
  return ratiosOf(data, sumsByBlock(data, length, length, length - 1, sumUp, site), "missing-in-window");
}

type Sums = readonly (Fraction | undefined)[];

function ratiosOf(data: RatioData, sums: Sums, reason: ReasonCode): RatioData {
  const reasons = reasonsByRow(sums.length, (row) => (sums[row] === undefined ? reason : undefined));
  return ratiosLike(data, quotientsOfFractions(sums), reasons, data.labels.unit);
}

/**
 * Sums of ratios, block by block: the ratios of a block, and those `reach` rows before it, are brought to one denominator
 * and summed up as integers. So none is longer than those that it sums, and each row is brought there twice at most.
 */
function sumsByBlock(
  data: RatioData,
  firstEnd: number,
  block: number,
  reach: number,
  sumUp: (numerators: Column, first: number) => Column,
  site: Site,
): Sums {
  const { length } = data.grid;
  const sums: (Fraction | undefined)[] = [];
  for (let from = 0, end = firstEnd; from < length; from = end, end += block) {
    const first = Math.max(0, from - reach);
    const fractions = Array.from({ length: Math.min(end, length) - first }, (_, at) =>
      isAbsent(data, first + at) ? undefined : fractionOfRow(data, first + at),
    );
    const there = fractions.filter((fraction) => fraction !== undefined);
    const denominator = commonDenominator(there, site);
    const numerators = fractions.map(
      (fraction) => fraction && fraction.numerator * (denominator / fraction.denominator),
    );
    const summed = sumUp(columnOf(0, numerators), first);
    for (let at = from - first; at < fractions.length; at += 1) {
      sums.push(isThereIn(summed, at) ? { numerator: coefficientAt(summed, at), denominator } : undefined);
    }
  }
  return sums;
}

function isThereIn({ coefficients }: Column, row: number): boolean {
  return isPacked(coefficients) ? !Number.isNaN(coefficients[row]) : coefficients[row] !== undefined;
}
