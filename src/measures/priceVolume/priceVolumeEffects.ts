import type { ReasonCode, Site } from "../../base/errors.ts";
import { knownOptions, oneOf } from "../../base/options.ts";
import { differenceOf, type Fraction } from "../../exact/fractions.ts";
import { overBase } from "../../exact/rates.ts";
import type { AnyData, RatioData } from "../../series/data.ts";
import { ratiosByRow } from "../../series/division.ts";
import type { Components } from "../../series/parts.ts";
import { fractionOfRow } from "../../series/rows.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { pairReason, rowsOfYears, type YearsOptions } from "../internal/comparison.ts";
import { type Goods, goodsArgument } from "./goods.ts";
import { type NewGoods, type RowSums, sumsAt } from "./rowSums.ts";

/**
 * What a change in value is compared with, and what goods without a price are.
 *
 * @category Price and volume
 */
export interface PriceVolumeOptions extends YearsOptions {
  /**
   * What a good that is new or gone is, with a value and a quantity of 0 in one of the two periods. A hole where it is not
   * named, since it has no price there. `"volume"`: all of it is volume, at the price of the period in which it was traded;
   * a convention.
   */
  readonly newGoods?: "volume" | undefined;
}

/**
 * The parts of a change in value, in the unit of the values or in points of the value a year before.
 *
 * @category Price and volume
 */
export interface ValueChange<Of = RatioSeries> {
  /** The change in value: price and volume add to it. */
  readonly change: Of;
  /** What prices brought. */
  readonly price: Of;
  /** What quantities brought: quantity and mix add to it. */
  readonly volume: Of;
  /** What the quantity of the whole brought, at its unit value. */
  readonly quantity: Of;
  /** What is left of volume: more of the dearer goods, or less. */
  readonly mix: Of;
}

/**
 * A price index with the volume index of the same kind: now over then.
 *
 * @category Price and volume
 */
export interface IndexPair<Of = RatioSeries> {
  /** The index of prices. */
  readonly price: Of;
  /** The index of volumes. */
  readonly volume: Of;
}

/**
 * A change in value, split into what prices and what quantities brought, with the indices of both.
 *
 * @category Price and volume
 */
export interface PriceVolumeEffects<Of = RatioSeries> extends ValueChange<Of> {
  /** The same five over the value a year before: in points, through the percent methods. */
  readonly points: ValueChange<Of>;
  /** Weights of the year before. */
  readonly laspeyres: IndexPair<Of>;
  /** Weights of now. */
  readonly paasche: IndexPair<Of>;
}

/**
 * The change in value on the year before, split exactly into what prices and what quantities brought: of one good, or of
 * goods by key as one whole.
 *
 * Formula: change = V1 − V0; price = Σ (p1 − p0) · (q0 + q1) / 2; volume = Σ (q1 − q0) · (p0 + p1) / 2;
 * quantity = (Q1 − Q0) · (U0 + U1) / 2; mix = volume − quantity; Laspeyres price = (Σ p1 · q0) / V0;
 * Laspeyres volume = (Σ p0 · q1) / V0; Paasche price = V1 / (Σ p0 · q1); Paasche volume = V1 / (Σ p1 · q0), with 0 a year
 * before and 1 now, q the quantity of a good, p its value over its quantity, Σ the sum over all goods, and V, Q, U the value,
 * the quantity and the unit value of the whole. Points: each effect over V0. Mix is a name of this package. The Fisher index is
 * the geometric mean of the two.
 *
 * | case, in this order | a period |
 * | --- | --- |
 * | a value or a quantity of any good is absent, now or a year before | `missing-current`, `missing-base`, all but `change` |
 * | a good has a value without a quantity, also where that was rounded to 0 | `zero-divisor`, all but `change` |
 * | a good is new or gone: value and quantity are 0 in one of the two periods | `zero-divisor`, all but `change` |
 * | the same with `newGoods: "volume"` | all of it is volume: it has the price of the period in which it was traded |
 * | a good is not traded in either period | it adds nothing |
 * | V0 is 0 | points `zero-base`; Laspeyres `zero-divisor` |
 * | nothing that was traded then is traded now | Paasche price `zero-divisor` |
 * | quantities in several units | quantity and mix `unit-mismatch`: the split stands |
 * | a value or a quantity below 0 | throws `negative-flow` |
 *
 * Units: effects have that of the values, points and indices none. The result of one good covers the periods of its values,
 * that of several all periods from the first to the last of them. A sum of prices has all quantities in its denominator:
 * beyond 10,000 digits, some 500 goods, it is `too-large`.
 *
 * @param values The values of one good, or of goods by key.
 * @param quantities Their quantities, by the same keys.
 * @param options How many `years` the base lies back, 1 where it is not named; `newGoods`: what a good that is new
 * or gone is.
 * @throws GrowthError `negative-flow`, `not-additive`, `too-large`, `unit-mismatch` of values, `span-mismatch`,
 * `year-mismatch`, `mixed-frequency`, `empty-series`; `invalid-option`, also where the keys are not the same.
 *
 * @example
 * ```ts
 * import { priceVolumeEffects, Series } from "export-growth";
 *
 * const values = { chips: Series.of("2024", [1000, 1320]), cars: Series.of("2024", [1000, 760]) };
 * const quantities = { chips: Series.of("2024", [100, 110]), cars: Series.of("2024", [50, 40]) };
 * const { change, price, volume, points, laspeyres } = priceVolumeEffects(values, quantities);
 * [change, price, volume].map((effect) => String(effect.at("2025"))); // => ["80/1", "165/1", "-85/1"]
 * points.price.at("2025")?.toFixedPercent(2); // => "8.25"
 * laspeyres.price.at("2025")?.toString(); // => "43/40"
 * ```
 *
 * @see T. L. Bennet, The Theory of Measurement of Changes in Cost of Living (1920); W. E. Diewert, Index Number Theory Using
 * Differences Rather than Ratios (2005); {@link unitValue}
 * @category Price and volume
 */
export function priceVolumeEffects(
  values: Series | RatioSeries,
  quantities: Series | RatioSeries,
  options?: PriceVolumeOptions,
): PriceVolumeEffects;
export function priceVolumeEffects<Key extends string>(
  values: Components<Series | RatioSeries, Key>,
  quantities: Components<Series | RatioSeries, NoInfer<Key>>,
  options?: PriceVolumeOptions,
): PriceVolumeEffects;
export function priceVolumeEffects(
  values: unknown,
  quantities: unknown,
  options?: PriceVolumeOptions,
): PriceVolumeEffects {
  const site = { function: "priceVolumeEffects" };
  const { years, newGoods } = knownOptions(options, ["years", "newGoods"], site);
  const rule = newGoods === undefined ? "refuse" : oneOf(newGoods, ["volume"], "newGoods", site);
  const goods = goodsArgument(values, quantities, site);
  const { points, laspeyres, paasche, ...effects } = effectsOf(
    goods,
    rowsOfYears(goods.whole, years, site),
    rule,
    site,
  );
  return {
    ...mapped(effects, site),
    points: mapped(points, site),
    laspeyres: mapped(laspeyres, site),
    paasche: mapped(paasche, site),
  };
}

function mapped<Name extends string>(of: Readonly<Record<Name, RatioData>>, site: Site): Record<Name, RatioSeries> {
  const entries = Object.entries<RatioData>(of).map(([name, data]) => [name, asRatioSeries(data, site)]);
  return Object.fromEntries(entries);
}

/** The split at every row of the whole, compared with the row `back` earlier. */
export function effectsOf(goods: Goods, back: number, newGoods: NewGoods, site: Site): PriceVolumeEffects<RatioData> {
  const { whole } = goods;
  const sums = Array.from({ length: whole.grid.length }, (_, row) => sumsAt(goods, row, back, newGoods, site));
  const index = (formula: (of: RowSums) => Quotient) => quotients(whole, sums, "zero-divisor", formula);
  return {
    ...valueChange(goods, back, sums, false),
    points: valueChange(goods, back, sums, true),
    laspeyres: {
      price: index((of) => [of.beforeAtNew, of.before]),
      volume: index((of) => [of.nowAtOld, of.before]),
    },
    paasche: {
      price: index((of) => [of.now, of.nowAtOld]),
      volume: index((of) => [of.now, of.beforeAtNew]),
    },
  };
}

type Sums = readonly (RowSums | ReasonCode)[];

/** The five, in the unit of the values or in points. */
function valueChange(
  { whole, hasOneUnit }: Goods,
  back: number,
  sums: Sums,
  inPoints: boolean,
): ValueChange<RatioData> {
  const unit = inPoints ? undefined : whole.labels.unit;
  const part = (formula: (of: RowSums) => Quotient) => {
    const over = (of: RowSums): Quotient => {
      const [above, below] = formula(of);
      return [above, below * (inPoints ? of.before : of.denominator)];
    };
    return quotients(whole, sums, "zero-base", over, unit);
  };
  const ofWhole = (formula: (of: RowSums) => Quotient) =>
    hasOneUnit ? part(formula) : ratiosByRow(whole, () => "unit-mismatch", unit);
  return {
    change: ratiosByRow(whole, (row) => changeAt(whole, row, back, inPoints), unit),
    price: part((of) => [of.now - of.before + of.beforeAtNew - of.nowAtOld, 2n]),
    volume: part((of) => [volumeOf(of), 2n]),
    quantity: ofWhole(quantityOf),
    mix: ofWhole(mixOf),
  };
}

/** The change of the values needs no quantities. */
function changeAt(whole: AnyData, row: number, back: number, inPoints: boolean): Fraction | ReasonCode {
  const reason = pairReason(whole, row, back);
  if (reason !== undefined) return reason;
  const then = fractionOfRow(whole, row - back);
  const change = differenceOf(fractionOfRow(whole, row), then);
  if (!inPoints) return change;
  return then.numerator === 0n ? "zero-base" : overBase(change, then, "refuse");
}

function quotients(
  whole: AnyData,
  sums: Sums,
  zeroReason: ReasonCode,
  formula: (of: RowSums) => Quotient,
  unit?: string,
): RatioData {
  const at = (row: number): Fraction | ReasonCode => {
    const of = sums[row] as RowSums | ReasonCode;
    if (typeof of === "string") return of;
    const [numerator, denominator] = formula(of);
    return denominator === 0n ? zeroReason : { numerator, denominator };
  };
  return ratiosByRow(whole, at, unit);
}

/** A dividend and a divisor, which may be 0. */
type Quotient = readonly [bigint, bigint];

function volumeOf({ before, now, beforeAtNew, nowAtOld }: RowSums): bigint {
  return now - before - beforeAtNew + nowAtOld;
}

/** (Q1 − Q0)(U0 + U1)/2; where nothing was traded in one of the periods, all of the change in value. */
function quantityOf({ before, now, quantities: [q0, q1] }: RowSums): Quotient {
  if (q0 === 0n || q1 === 0n) return [now - before, 1n];
  return [(q1 - q0) * (before * q1 + now * q0), 2n * q0 * q1];
}

function mixOf(of: RowSums): Quotient {
  const [above, below] = quantityOf(of);
  return [volumeOf(of) * below - 2n * above, 2n * below];
}
