import { absent, refuse, type Site } from "../../base/errors.ts";
import { quotientOfUnits } from "../../base/quotientUnits.ts";
import type { Numeric } from "../../exact/decimals.ts";
import type { Fraction } from "../../exact/fractions.ts";
import { divide, fractionArgument, type Ratio } from "../../exact/ratio.ts";
import { dataOf } from "../../series/arguments.ts";
import type { RatioData } from "../../series/data.ts";
import { divideSeries, type QuotientRule } from "../../series/division.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { type Good, goodsArgument } from "./goods.ts";

/**
 * The unit value of a good, what a unit of it cost on average: of figures, or period by period of two series.
 *
 * Formula: value / quantity. A quotient: it is not divided out. It is no price index: where the mix of what is counted as
 * one good changes, it moves though no price did.
 *
 * | case, in this order | figures | a period of a series |
 * | --- | --- | --- |
 * | no value or no quantity | `invalid-number` | the reason of the side that is absent; `missing` where the quantities do not reach |
 * | value or quantity below 0 | throws `negative-flow` | throws `negative-flow` |
 * | quantity is 0, also where it was rounded to 0 | throws `zero-divisor` | `zero-divisor` |
 *
 * Units: the unit value of `USD` over `kg` is in `USD/kg`, without a unit where only one of them has one, or both the same.
 *
 * @param values What was paid.
 * @param quantities How much there was, in a unit of its own.
 * @throws GrowthError with the codes of the table; `not-additive` for index numbers; `span-mismatch`, `year-mismatch`, `mixed-frequency`,
 * `invalid-option`.
 *
 * @example
 * ```ts
 * import { Series, unitValue } from "export-growth";
 *
 * unitValue(2000, 150).toFixed(2); // => "13.33"
 *
 * const values = Series.of("2024", [1000, 1320], { unit: "USD" });
 * const quantities = Series.of("2024", [100, 110], { unit: "kg" });
 * const prices = unitValue(values, quantities);
 * prices.at("2025")?.toFixed(2); // => "12.00"
 * prices.unit; // => "USD/kg"
 * ```
 *
 * @see IMF, [Export and Import Price Index Manual](https://www.imf.org/en/Publications/Books/Issues/2016/12/31/Export-and-Import-Price-Index-Manual-Theory-and-Practice-22748)
 * (2009), chapter 2: unit value indices
 * @category Price and volume
 */
export function unitValue(values: Ratio | Numeric, quantities: Ratio | Numeric): Ratio;
export function unitValue(values: Series | RatioSeries, quantities: Series | RatioSeries): RatioSeries;
export function unitValue(values: unknown, quantities: unknown): Ratio | RatioSeries {
  const site = { function: "unitValue" };
  if (dataOf(values) !== undefined) {
    return asRatioSeries(unitValuesOf(goodsArgument(values, quantities, site).goods[0] as Good), site);
  }
  const where = { ...site, argument: "quantities" };
  const paid = flowArgument(values, { ...site, argument: "values" });
  const counted = flowArgument(quantities, where);
  if (counted.numerator === 0n) absent("zero-divisor", { ...where, total: "the quantity" });
  return divide(paid, counted, where);
}

const unitValueRule: QuotientRule = { reasonOf: (quantity) => (quantity > 0 ? undefined : "zero-divisor") };

/** The unit values of a good. */
export function unitValuesOf({ values, quantities }: Good): RatioData {
  const [paid, counted] = [values.labels.unit, quantities.labels.unit];
  const unit =
    paid === undefined || counted === undefined || paid === counted ? undefined : quotientOfUnits(paid, counted);
  return divideSeries(values, quantities, values.grid.first - quantities.grid.first, unitValueRule, unit);
}

function flowArgument(value: unknown, site: Site): Fraction {
  const figure = fractionArgument(value, site);
  if (figure.numerator < 0n) refuse("negative-flow", "must be 0 or above", site, value);
  return figure;
}
