import type { Site } from "../base/errors.ts";
import { coefficientAt, isPacked } from "../exact/columns/column.ts";
import { fractionAt } from "../exact/columns/quotients.ts";
import { checkDecimal, mostExponent } from "../exact/decimals.ts";
import { checkFraction } from "../exact/fractions.ts";
import type { AnyData, RatioData } from "./data.ts";
import { isAbsent } from "./rows.ts";

/** Refuses values too long to be read again, once, where a series is made: whoever prints or compares it later finds none. */
export function checkValues(data: AnyData, site: Site): void {
  if (isShort(data)) return;
  for (let row = 0; row < data.grid.length; row += 1) {
    if (isAbsent(data, row)) continue;
    const where = { ...site, period: data.grid.periodAt(row) };
    if (data.type === "Series") checkDecimal(coefficientAt(data.values, row), data.values.scale, where);
    else checkRatio(data, row, where);
  }
}

function checkRatio({ values }: RatioData, row: number, site: Site): void {
  const { numerator, denominator } = fractionAt(values, row);
  checkFraction(numerator, denominator, site);
}

/** Safe integers are never too long, as long as the point does not lie too far before them. */
function isShort({ type, values }: AnyData): boolean {
  if (type === "Series") return isPacked(values.coefficients) && values.scale <= mostExponent;
  return isPacked(values.numerator.coefficients) && isPacked(values.denominator.coefficients);
}
