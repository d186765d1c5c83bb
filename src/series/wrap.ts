import type { Site } from "../base/errors.ts";
import { coefficientAt, isPacked } from "../exact/columns/column.ts";
import { fractionAt } from "../exact/columns/quotients.ts";
import { checkDecimal, mostExponent } from "../exact/decimals.ts";
import { checkFraction } from "../exact/fractions.ts";
import type { AnyData, RatioData, SeriesData } from "./data.ts";
import { isAbsent } from "./rows.ts";
import type { RatioSeries, Series } from "./series.ts";

/** The series that people get of data; refused where a value is too long to be read again. */
export function asSeries(data: SeriesData, site: Site): Series {
  checkValues(data, site);
  return data.wrappers.series(data) as Series;
}

/** The series of ratios that people get of data; refused where one is too long to be computed with. */
export function asRatioSeries(data: RatioData, site: Site): RatioSeries {
  checkValues(data, site);
  return data.wrappers.ratios(data) as RatioSeries;
}

/** The series of the class that data are of. */
export function asOwnClass(data: AnyData, site: Site): Series | RatioSeries {
  return data.type === "Series" ? asSeries(data, site) : asRatioSeries(data, site);
}

/** Once, where a result is made: whoever prints, compares or writes it later finds no value that cannot be. */
function checkValues(data: AnyData, site: Site): void {
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
