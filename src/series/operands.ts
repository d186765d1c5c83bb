import { refuse, type Site, seriesAdvice } from "../base/errors.ts";
import { indexBase, isIndexUnit } from "../base/indexUnits.ts";
import { knownOptions } from "../base/options.ts";
import { quotientOfUnits } from "../base/quotientUnits.ts";
import { divideColumns } from "../exact/columns/quotients.ts";
import { readDecimal, refuseNumber } from "../exact/decimals.ts";
import { fractionOf } from "../exact/ratio.ts";
import { dataOf, rowShift, sharedShift } from "./arguments.ts";
import { type AnyData, constantLike, ratiosLike } from "./data.ts";
import type { QuotientRule } from "./division.ts";
import { joinableAdjustment, readUnit, sameLabel } from "./labels.ts";
import { signOfRow } from "./rows.ts";

/**
 * The unit of a product or a quotient.
 *
 * @category Series
 */
export interface UnitOptions {
  /** The unit of the result, such as `"KRW"`; `null` where it has none. */
  readonly unit?: string | null | undefined;
}

/** What a series is computed with: row 0 of the series is row `shift` of it. */
export interface Operand {
  readonly data: AnyData;
  readonly shift: number;
}

/** Reads what is added to a series, or taken from it: all labels must be alike. */
export function likeOperand(left: AnyData, other: unknown, site: Site): Operand {
  const data = seriesOrNumber(left, other, site);
  return { data, shift: sharedShift(left, data, "other", site) };
}

/** Reads what a series is multiplied by. */
export function operandArgument(left: AnyData, other: unknown, site: Site): Operand {
  const data = seriesOrNumber(left, other, site);
  const shift = rowShift(left, data, "other", site);
  sameLabel(left, data, "span", "other", site);
  joinableAdjustment(left, data, "other", site);
  return { data, shift };
}

/** Reads what a series is divided by. A series may be 0 in places: these have a reason. */
export function divisorArgument(left: AnyData, other: unknown, site: Site): Operand {
  const operand = operandArgument(left, other, site);
  if (dataOf(other) === undefined && signOfRow(operand.data, 0) === 0) {
    refuse("zero-denominator", "must not be 0", { ...site, argument: "other" });
  }
  return operand;
}

/** A series; or a number, as a series that has it in every period. */
function seriesOrNumber(left: AnyData, other: unknown, site: Site): AnyData {
  const series = dataOf(other);
  if (series !== undefined) return series;
  const fraction = fractionOf(other);
  if (fraction === undefined) {
    return constantLike(left, readDecimal(other) ?? refuseOperand(other, { ...site, argument: "other" }));
  }
  const above = constantLike(left, { coefficient: fraction.numerator, scale: 0 });
  const below = constantLike(left, { coefficient: fraction.denominator, scale: 0 });
  return ratiosLike(above, divideColumns(above.values, below.values, 0, 0), undefined);
}

function refuseOperand(other: unknown, site: Site): never {
  if (typeof other === "string" || typeof other === "number" || typeof other === "bigint") refuseNumber(other, site);
  return refuse(
    "invalid-option",
    `must be a Series, a RatioSeries, a Ratio or a number${seriesAdvice(other)}`,
    site,
    other,
  );
}

/** By 0 there is no quotient. */
export const quotientRule: QuotientRule = {
  reasonOf: (below) => (below === 0 || below === 0n ? "zero-divisor" : undefined),
};

/** The unit of a product: it is said where either side has one. */
export function productUnit(left: AnyData, right: AnyData, options: unknown, site: Site): string | undefined {
  const said = unitArgument(options, site);
  if (said !== undefined) return said ?? undefined;
  return unitless(left, right, "product", site);
}

/** The unit of a quotient: a/b of two units, none of two equal ones or index bases; it is said where only one side has one, or an index. */
export function quotientUnit(left: AnyData, right: AnyData, options: unknown, site: Site): string | undefined {
  const said = unitArgument(options, site);
  const above = left.labels.unit;
  const below = right.labels.unit;
  if (above === below) return said ?? undefined;
  const [base, other] = [indexBase(above), indexBase(below)];
  if (base !== undefined && other !== undefined) {
    if (base === other) return said ?? undefined;
    const rule = `must be on the base of the first, ${above}: indices of two bases have no quotient`;
    refuse("unit-mismatch", rule, { ...site, argument: "other" }, below);
  }
  if (said !== undefined) return said ?? undefined;
  if (above !== undefined && below !== undefined && !isIndexUnit(above) && !isIndexUnit(below)) {
    return quotientOfUnits(above, below);
  }
  return unitless(left, right, "quotient", site);
}

function unitless(left: AnyData, right: AnyData, result: string, site: Site): undefined {
  const unit = left.labels.unit ?? right.labels.unit;
  if (unit === undefined) return undefined;
  const rule = `must be said: the unit of the ${result}, which is not that of the figures, ${unit}, of itself; null for none`;
  return refuse("invalid-option", rule, { ...site, argument: "unit" });
}

/** What is said of the unit: `null` for none, `undefined` for nothing said. */
function unitArgument(options: unknown, site: Site): string | null | undefined {
  const { unit } = knownOptions(options as UnitOptions | undefined, ["unit"], site);
  return unit === null ? null : readUnit(unit, site);
}
