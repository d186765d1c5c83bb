import { absent, type ReasonCode, reasonByte, type Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import { addColumns, type Column, coefficientAt, columnOf } from "../../exact/columns/column.ts";
import { divideColumns } from "../../exact/columns/quotients.ts";
import { byteSpace } from "../../exact/columns/slab.ts";
import { differenceOf, type Fraction, fraction, powerOf } from "../../exact/fractions.ts";
import {
  type ChangeOptions,
  type NegativeBase,
  negativeBaseArgument,
  rateOfFractions,
  rateReason,
} from "../../exact/rates.ts";
import { fractionArgument, type Ratio, toRatio } from "../../exact/ratio.ts";
import { type AnyData, type RatioData, ratiosLike, type SeriesData, seriesLike } from "../../series/data.ts";
import { ratiosByRow } from "../../series/division.ts";
import { reasonOfRow, reasonsByRow } from "../../series/reasons.ts";
import { compareRows, fractionOfRow, signOfRow } from "../../series/rows.ts";
import { windowTotals } from "../cumulative/inner.ts";
import { pairReason } from "../internal/comparison.ts";
import type { Base } from "./distance.ts";

/** Why no rate exists for a row on the row `back` earlier; `undefined` where one does. */
export function changeReason(
  data: AnyData,
  row: number,
  back: number,
  negativeBase: NegativeBase = "refuse",
): ReasonCode | undefined {
  return pairReason(data, row, back) ?? rateReason(signOfRow(data, row), signOfRow(data, row - back), negativeBase);
}

/** Whether a row rose (1), fell (-1) or stood still (0) on the row `back` earlier, or why it has no rate. */
export function changeSign(
  data: AnyData,
  row: number,
  back: number,
  negativeBase: NegativeBase = "refuse",
): number | ReasonCode {
  const reason = changeReason(data, row, back, negativeBase);
  if (reason !== undefined) return reason;
  const order = compareRows(data, row, row - back);
  // Of two deficits the greater one, which lies lower, is the rise.
  return negativeBase === "deficits" && signOfRow(data, row - back) < 0 ? 0 - order : order;
}

/** The change of a row on the row `back` earlier, or why there is none. */
export function rateOfRow(
  data: AnyData,
  row: number,
  back: number,
  negativeBase: NegativeBase = "refuse",
): Fraction | ReasonCode {
  const reason = pairReason(data, row, back);
  return reason ?? rateOfFractions(fractionOfRow(data, row), fractionOfRow(data, row - back), negativeBase);
}

/** The change of one figure on another. */
export function changeOfFigures(
  currentFigure: unknown,
  baseFigure: unknown,
  options: ChangeOptions | undefined,
  site: Site,
): Ratio {
  const currentSite = { ...site, argument: "current" };
  const baseSite = { ...site, argument: "yearEarlier" };
  const current = fractionArgument(currentFigure, currentSite);
  const base = fractionArgument(baseFigure, baseSite);
  const { negativeBase } = knownOptions(options, ["negativeBase"], site);
  const rate = rateOfFractions(current, base, negativeBaseArgument(negativeBase, site));
  if (rate === "sign-change") absent(rate, currentSite, currentFigure);
  return typeof rate === "string" ? absent(rate, baseSite, baseFigure) : toRatio(rate, site);
}

/** The change of every row of a series on the row `back` earlier. */
export function changeOfRows(data: AnyData, back: number, negativeBase: NegativeBase = "refuse"): RatioData {
  // Over the magnitude of a base a change is no quotient of two columns less 1.
  if (data.type === "Series" && negativeBase !== "absolute-base") return changesOfSeries(data, back, negativeBase);
  return ratiosByRow(data, (row) => rateOfRow(data, row, back, negativeBase));
}

function changesOfSeries(data: SeriesData, back: number, negativeBase: NegativeBase): RatioData {
  const { grid, values } = data;
  const figures = values.coefficients as ArrayLike<number>;
  const reasons = byteSpace(grid.length);
  const missingBase = reasonByte("missing-base");
  // Not `fill`, which takes 7 to 9 percent of the time of it all.
  for (let row = 0; row < back && row < grid.length; row += 1) reasons[row] = missingBase;
  for (let row = 0; row < grid.length; row += 1) {
    // Nearly every row of a release. What is absent compares as false.
    if ((figures[row] as number) >= 0 && (row < back || (figures[row - back] as number) > 0)) continue;
    const reason = changeReason(data, row, back, negativeBase);
    reasons[row] = reason === undefined ? 0 : reasonByte(reason);
  }
  return ratiosLike(data, divideColumns(values, values, back, 1), reasons);
}

/** The change of every row on its base, compounded to that power. */
export function changeOfBase(
  data: AnyData,
  base: Base,
  negativeBase: NegativeBase,
  exponent: number,
  site: Site,
): RatioData {
  const { since } = base;
  if (since !== undefined) return ratiosByRow(data, (row) => rateOfRow(data, row, backTo(row, since), negativeBase));
  const sums = sumsOver(data, base.window, site);
  const changes = changeOfRows(sums, base.back, negativeBase);
  return withReasonsOf(sums, exponent === 1 ? changes : compounded(changes, exponent, site), base.window);
}

/** Every row less its base. */
export function differenceOfBase(data: AnyData, base: Base, site: Site): AnyData {
  const { since } = base;
  if (since !== undefined) return differenceByRow(data, (row) => backTo(row, since), valueLessValue);
  const sums = sumsOver(data, base.window, site);
  return withReasonsOf(sums, differenceOfRows(sums, base.back), base.window);
}

/** How many rows back one and the same base lies; before it, none does. */
function backTo(row: number, since: number): number {
  return row >= since ? row - since : row + 1;
}

function sumsOver(data: AnyData, window: number, site: Site): AnyData {
  return window === 1 ? data : windowTotals(data, window, site);
}

/** A sum that is absent says itself why. */
function withReasonsOf<D extends AnyData>(sums: AnyData, result: D, window: number): D {
  if (window === 1) return result;
  // The first row of a longer window is incomplete, so that both have reasons.
  const [own, all] = [sums.reasons, result.reasons] as [Uint8Array, Uint8Array];
  for (let row = 0; row < own.length; row += 1) if (own[row] !== 0) all[row] = own[row] as number;
  return result;
}

/** Rates compounded to a power. */
function compounded(changes: RatioData, exponent: number, site: Site): RatioData {
  return ratiosByRow(changes, (row) => {
    const reason = reasonOfRow(changes, row);
    return reason ?? compoundedRate(fractionOfRow(changes, row), exponent, site);
  });
}

/** A rate compounded to a power. */
export function compoundedRate({ numerator, denominator }: Fraction, exponent: number, site: Site): Fraction {
  const power = powerOf(fraction(numerator + denominator, denominator), exponent, site);
  return { numerator: power.numerator - power.denominator, denominator: power.denominator };
}

/** Every row less the row `back` earlier. */
export function differenceOfRows(data: AnyData, back: number): AnyData {
  return differenceByRow(
    data,
    () => back,
    ({ values }) => addColumns(values, values, -1, -back),
  );
}

/** Every row less the one so many rows earlier; how a column is computed where all that is known of a row is that. */
function differenceByRow(
  data: AnyData,
  backOf: (row: number) => number,
  differences: (data: SeriesData, backOf: (row: number) => number) => Column,
): AnyData {
  const reasonOf = (row: number) => pairReason(data, row, backOf(row));
  if (data.type === "Series") {
    return seriesLike(data, differences(data, backOf), reasonsByRow(data.grid.length, reasonOf));
  }
  const differenceAt = (row: number) => differenceOf(fractionOfRow(data, row), fractionOfRow(data, row - backOf(row)));
  return ratiosByRow(data, (row) => reasonOf(row) ?? differenceAt(row), data.labels.unit);
}

function valueLessValue(data: SeriesData, backOf: (row: number) => number): Column {
  const { values, grid } = data;
  const differences = Array.from({ length: grid.length }, (_, row) => {
    const back = backOf(row);
    return pairReason(data, row, back) === undefined
      ? coefficientAt(values, row) - coefficientAt(values, row - back)
      : undefined;
  });
  return columnOf(values.scale, differences);
}
