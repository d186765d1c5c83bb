import type { Period } from "../../calendar/period.ts";
import { coefficientAt } from "../../exact/columns/column.ts";
import { plainText } from "../../exact/decimals.ts";
import { differenceOf, type Fraction } from "../../exact/fractions.ts";
import type { NegativeBase } from "../../exact/rates.ts";
import { Ratio } from "../../exact/ratio.ts";
import type { AnyData, RatioData } from "../../series/data.ts";
import type { AbsenceReason, Answer } from "../../series/observations.ts";
import { reasonOfRow } from "../../series/reasons.ts";
import { fractionOfRow, plainAt } from "../../series/rows.ts";
import { rateOfRow } from "../change/inner.ts";
import { pairReason } from "../internal/comparison.ts";
import type { DecimalText, RatioText } from "./answers.ts";

const site = { function: "describePeriod" };

/**
 * A level with what it is compared with.
 *
 * @category Description
 */
export interface ChangeDescription {
  /** The figure that it is compared with. */
  readonly base: Answer<DecimalText>;
  /** Figure − base, in units: it exists across a sign and on a base of zero, where no rate does. */
  readonly difference: Answer<DecimalText>;
  /** Figure / base − 1. */
  readonly rate: Answer<RatioText>;
}

/**
 * A figure with its period, as text.
 *
 * @category Description
 */
export interface DatedText {
  /** The period. */
  readonly period: Period;
  /** The exact figure. */
  readonly value: DecimalText | RatioText;
}

/**
 * A share with what it was a year before.
 *
 * @category Description
 */
export interface ShareDescription {
  /** The share in the total. */
  readonly share: Answer<RatioText>;
  /** The share in the same period of the year before. */
  readonly yearEarlier: Answer<RatioText>;
  /** Share − share of the year before, in points. */
  readonly change: Answer<RatioText>;
}

/** The figure of a row, or why there is none. */
export function levelAt(data: AnyData, row: number): Answer<DecimalText | RatioText> {
  const reason = reasonOfRow(data, row);
  return reason === undefined ? { value: plainAt(data, row, site) } : { reason };
}

/** A row that is there, with its period. */
export function datedTextAt(data: AnyData, row: number): DatedText {
  return { period: data.grid.periodAt(row), value: plainAt(data, row, site) };
}

/** The level of a row with that of the row `back` earlier. */
export function changeAt(
  data: AnyData,
  row: number,
  back: number,
  negativeBase: NegativeBase = "refuse",
): ChangeDescription {
  const rate = isOutside(data, row) ? "outside-range" : rateOfRow(data, row, back, negativeBase);
  return {
    base: levelAt(data, row - back),
    difference: differenceAt(data, row, back),
    rate: fractionOrReason(rate),
  };
}

/** The same where there is no figure at all. */
export function noChange(reason: AbsenceReason): ChangeDescription {
  return { base: { reason }, difference: { reason }, rate: { reason } };
}

/** A share of a row with that of a year before. */
export function shareAt(shares: RatioData, row: number): ShareDescription {
  const { perYear } = shares.grid;
  return {
    share: levelAt(shares, row),
    yearEarlier: levelAt(shares, row - perYear),
    change: differenceAt(shares, row, perYear),
  };
}

function differenceAt(data: AnyData, row: number, back: number): Answer<DecimalText | RatioText> {
  const reason = isOutside(data, row) ? "outside-range" : pairReason(data, row, back);
  if (reason !== undefined) return { reason };
  if (data.type === "RatioSeries") {
    return { value: ratioText(differenceOf(fractionOfRow(data, row), fractionOfRow(data, row - back))) };
  }
  const difference = coefficientAt(data.values, row) - coefficientAt(data.values, row - back);
  return { value: plainText(difference, data.values.scale) };
}

/** A fraction as text, or why there is none. */
export function fractionOrReason(found: Fraction | AbsenceReason): Answer<RatioText> {
  return typeof found === "string" ? { reason: found } : { value: ratioText(found) };
}

function isOutside({ grid }: AnyData, row: number): boolean {
  return row < 0 || row >= grid.length;
}

function ratioText({ numerator, denominator }: Fraction): RatioText {
  return Ratio.fromFraction(numerator, denominator, site).toJSON();
}
