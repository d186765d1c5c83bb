import type { Decimal } from "decimal.js";
import { refuse, type Site } from "../base/errors.ts";
import { knownOptions, oneOf } from "../base/options.ts";
import { type PeriodInput, periodText, readPeriod } from "../calendar/period.ts";
import { brand, checkMade } from "../exact/brand.ts";
import { quotientsOfFractions, roundQuotients } from "../exact/columns/quotients.ts";
import type { Numeric } from "../exact/decimals.ts";
import { placesArgument, type Ratio, readFraction } from "../exact/ratio.ts";
import { type RoundingMode, roundingMode } from "../exact/rounding.ts";
import { addSeries } from "./addition.ts";
import { type AppendOptions, appendSeries } from "./append.ts";
import { anySeries, keepsMeaning } from "./arguments.ts";
import { checkValues } from "./checkValues.ts";
import {
  type AnyData,
  Data,
  isData,
  type RatioData,
  type SeriesData,
  type Wrappers,
  withGrid,
  wrapped,
} from "./data.ts";
import { divideSeries } from "./division.ts";
import { type Parts, readEntries, readValues } from "./entries.ts";
import { readFlags } from "./flags.ts";
import { jsonOf, readGrid, readJSON, readReasons, type SeriesJSON } from "./json.ts";
import { withUnit } from "./labels.ts";
import { multiplySeries } from "./multiplication.ts";
import { clippedRows, Observations } from "./observations.ts";
import {
  divisorArgument,
  likeOperand,
  operandArgument,
  productUnit,
  quotientRule,
  quotientUnit,
  type UnitOptions,
} from "./operands.ts";
import { readRows } from "./readRows.ts";
import type { RowColumns } from "./rowColumns.ts";
import { type SeriesOptions, seriesOptions } from "./seriesOptions.ts";
import { sliceData } from "./slice.ts";

/**
 * Figures of one frequency along the calendar, from a first period to a last one without a gap. A period may have
 * no value (a hole): it then has a reason, and every result that needs it has one too.
 *
 * | input | gives |
 * | --- | --- |
 * | periods in any order | the same series |
 * | a period left out between two others, `null`, `undefined`, a text named in `missing` | a hole, `missing` |
 * | a period given twice | `duplicate-period`, naming both values |
 * | months and quarters together, or another frequency than `frequency` says | `mixed-frequency` |
 * | 2009-10 and 2010-11, and only such months, without `frequency` | `invalid-period`: they read as years and the next too |
 * | NaN, `"1,234"`, `" 5"` | `invalid-number`, naming the period, the value and the `figureReader` to write |
 * | more than 50,000 periods | `too-large` |
 * | no period at all | `empty-series` |
 *
 * Units: as the caller names them; figures of two units, or of two spans, never mix.
 *
 * Values are exact: safe integers with one shared scale, or bigints where that would not be safe. Nothing that is
 * handed in is changed or kept.
 *
 * @example
 * ```ts
 * import { onYearChange, Series } from "export-growth";
 *
 * const exported = Series.from([["2024-11", "56.31"], ["2025-11", "61.04"]], { unit: "USD bn" });
 * exported.length; // => 13
 * exported.reasonAt("2025-01"); // => "missing"
 * onYearChange(exported).at("2025-11")?.toFixedPercent(); // => "8.4"
 * ```
 *
 * @see [SDMX, information model](https://sdmx.org/?page_id=5008): time series and observations
 * @category Series
 */
export class Series extends Observations<Decimal> {
  /** @internal Stated, because bundlers rename a class that speaks of itself: `_Series`. */
  static override readonly name = "Series";
  /** @internal */
  declare readonly [brand]: SeriesData;

  private constructor(data: SeriesData) {
    checkMade(isData(data, "Series"), "Series", "Series.of, from, fromRows and fromJSON");
    super(data);
  }

  /** @internal */
  static fromData(data: SeriesData): Series {
    return new Series(data);
  }

  /**
   * A series from values that follow one another, the first of them for the period given.
   *
   * Units: `options.unit` for every value.
   *
   * @param first The first period; the others follow without a gap.
   * @param values The values, one a period; `null` and `undefined` are holes.
   * @param options What the figures are: `unit`, `span`; and which texts are holes.
   * @throws GrowthError `invalid-period`, `invalid-number`, `invalid-option`, `empty-series`, `too-large`.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * const exported = Series.of("2025-10", [59.5, "61.04", ""], { unit: "USD bn", missing: [""] });
   * exported.at("2025-11"); // => 61.04
   * exported.last; // => "2025-12"
   * ```
   */
  static of(first: PeriodInput, values: Iterable<Numeric | null | undefined>, options?: SeriesOptions): Series {
    return fromParts(readValues(first, values, options, { function: "Series.of" }));
  }

  /**
   * A series from pairs of a period and a value, in any order.
   *
   * Units: `options.unit` for every value.
   *
   * @param entries Pairs of a period and its value, in any order; what is between them is holes.
   * @param options What the figures are: `unit`, `span`; and which texts are holes.
   * @throws GrowthError `invalid-period`, `invalid-number`, `invalid-option`, `duplicate-period`, `mixed-frequency`,
   * `empty-series`, `too-large`.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * Series.from(new Map([["2025-Q2", 2], ["2025-Q1", 1]])).first; // => "2025-Q1"
   * Series.from([["2025-11", 1], ["2025M11", 2]]); // throws duplicate-period
   * ```
   */
  static from(entries: Iterable<readonly [PeriodInput, Numeric | null | undefined]>, options?: SeriesOptions): Series {
    return fromParts(readEntries(entries, options, { function: "Series.from" }));
  }

  /**
   * A series from rows of data, such as a CSV reader or a database gives them. Cells that are not plain have a reader
   * beside their column. Rows are read to the end, and all that is wrong in them is told at once.
   *
   * Units: `unit` for every value.
   *
   * @param rows The rows of the file, in any order.
   * @param options Which columns hold period and value; how they are read; what the figures are.
   * @throws GrowthError as `Series.from`, naming the row; `invalid-rows` where several are wrong, with `issues`;
   * `invalid-option` also for a column that no row has, naming those that there are.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * const rows = [{ month: "2025-11", usd: "61040000000" }, { month: "2025-10", usd: "59500000000" }];
   * Series.fromRows(rows, { period: "month", value: "usd", unit: "USD" }).at("2025-11"); // => 61040000000
   * ```
   *
   * @example
   * ```ts
   * import { figureReader, periodReader, Series } from "export-growth";
   *
   * const rows = [{ 월: "2025년 11월", 수출: "61,040" }, { 월: "2025년 10월", 수출: "-" }];
   * const value = figureReader({ written: "1,234.5", missing: ["-"] });
   * const exported = Series.fromRows(rows, { period: ["월", periodReader("yyyy년 M월")], value: ["수출", value] });
   * exported.at("2025-11"); // => 61040
   * exported.holes(); // => ["2025-10"]
   * ```
   */
  static fromRows<Row>(rows: Iterable<Row>, options: RowColumns<Row> & SeriesOptions): Series {
    const site = { function: "Series.fromRows" };
    const { period, value, ...rest } = knownOptions(options, ["period", "value", ...seriesOptions], site);
    return fromParts(readRows(rows, { period, value }, rest, site));
  }

  /**
   * The series that `toJSON` wrote.
   *
   * @param json What `Series.toJSON` gave, parsed.
   * @throws GrowthError as `Series.of`; `invalid-option` for an object of another form.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * const text = JSON.stringify(Series.of("2025-11", ["61.04", null]));
   * Series.fromJSON(JSON.parse(text)).at("2025-11"); // => 61.04
   * ```
   */
  static fromJSON(json: unknown): Series {
    const site = { function: "Series.fromJSON" };
    const read = readJSON(json, "Series", site);
    const parts = readValues(read.first, read.values, undefined, site);
    return fromParts({
      ...parts,
      grid: readGrid(read, parts.grid, site),
      reasons: readReasons(read, parts, site),
      labels: read.labels,
      flags: readFlags(read, parts.grid, site),
    });
  }

  /**
   * The periods from one to another, both included, clipped to the series; to its end where one is not named.
   *
   * @param from The first period that is kept: that of the series unless said.
   * @param to The last period that is kept: that of the series unless said.
   * @throws GrowthError `invalid-period`, `mixed-frequency`; `empty-series` where no period is left.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * Series.of("2025-01", [1, 2, 3]).slice("2025-02", "2026-12").length; // => 2
   * ```
   */
  slice(from?: PeriodInput, to?: PeriodInput): Series {
    return wrapped(
      wrappers,
      sliceData(this[brand], ...clippedRows(this[brand], from, to)),
      siteOf(this[brand], "slice"),
    ) as Series;
  }

  /**
   * The same figures `n` periods later, or earlier where `n` is below 0: that of a period p stands at `addPeriods(p, n)`.
   * Flags go with their figures.
   *
   * @param n How many periods later; earlier where it is below 0.
   * @throws GrowthError `invalid-option` where `n` is not a whole number; `invalid-period` where a period leaves the years
   * 0001 to 9999; `year-mismatch` where `n` is not whole years of sums since the start of a year.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * Series.of("2025-01", [1, 2, 3], { unit: "USD" }).shift(12).first; // => "2026-01"
   * ```
   */
  shift(n: number): Series {
    return wrapped(wrappers, shiftedData(this[brand], n), siteOf(this[brand], "shift")) as Series;
  }

  /**
   * This series and another one as one, from the earliest to the latest period of both. Flags go with their figures.
   *
   * | case | gives |
   * | --- | --- |
   * | a value in one of them only | that value: a hole never replaces it |
   * | a value in both | `duplicate-period`, unless `overlap` says which one stands |
   * | a gap between the two | holes, `missing` |
   *
   * Units: both must have the same labels.
   *
   * @param other The other series, of the same class.
   * @param options `overlap`: the value of this series (`"older"`), or that of the other one (`"newer"`), where both have
   * one.
   * @throws GrowthError `duplicate-period`; `unit-mismatch`, `span-mismatch`, `adjustment-mismatch`, `year-mismatch`,
   * `mixed-frequency`; `invalid-option` where `other` is not of this class; `too-large` beyond 50,000 periods.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * const exported = Series.of("2025-01", [1, 2, null]);
   * const later = Series.of("2025-03", [3, 4]);
   * exported.append(later).at("2025-03"); // => 3
   * exported.append(Series.of("2025-02", ["2.5"]), { overlap: "newer" }).at("2025-02"); // => 2.5
   * exported.append(Series.of("2025-02", ["2.5"])); // throws duplicate-period
   * ```
   */
  append(other: Series, options?: AppendOptions): Series {
    return wrapped(wrappers, appended(this[brand], other, options), siteOf(this[brand], "append")) as Series;
  }

  /**
   * The sum with another series, period by period, for the periods of this one; or with a number, which stands in every
   * period.
   *
   * Formula: this + other. Absent where either has no value: with this one's reason, else the other's; `missing`
   * where the other does not reach. Of a `RatioSeries` or a `Ratio` it is a `RatioSeries`.
   *
   * Units: both must have the same unit, span, adjustment and fiscal years, which the sum keeps; both or neither are sums since
   * the start of a year, save rates, which go with rates of such sums. A number has no unit.
   *
   * @param other What is added: a series of either class, a `Ratio` or a number.
   * @throws GrowthError `unit-mismatch`, `span-mismatch`, `adjustment-mismatch`, `year-mismatch`, `mixed-frequency`;
   * `too-large` where a sum has more than 1000 digits; `invalid-number`, `invalid-option` where `other` is neither a series nor
   * a number.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * Series.of("2025-01", ["1e20"]).plus(Series.of("2025-01", ["0.01"])).at("2025-01")?.toFixed(); // => "100000000000000000000.01"
   * ```
   */
  plus<Other extends Series | RatioSeries | Ratio | Numeric>(other: Other): ResultWith<Other> {
    return added(this[brand], other, 1, "plus") as ResultWith<Other>;
  }

  /**
   * The difference from another series, period by period, for the periods of this one; or from a number.
   *
   * Formula: this − other. Absent, and of which class, as for `plus`.
   *
   * Units: both must have the same labels, which the difference keeps, as for `plus`.
   *
   * @param other What is taken away: a series of either class, a `Ratio` or a number.
   * @throws GrowthError `unit-mismatch` and the other codes of `plus`.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * Series.of("2025-01", ["61.04"]).minus(Series.of("2025-01", ["51.3"])).at("2025-01"); // => 9.74
   * ```
   */
  minus<Other extends Series | RatioSeries | Ratio | Numeric>(other: Other): ResultWith<Other> {
    return added(this[brand], other, -1, "minus") as ResultWith<Other>;
  }

  /**
   * The product with another series, period by period, for the periods of this one; or with a number, which stands in
   * every period: to convert, to scale, to weigh.
   *
   * Formula: this × other, exact. Absent as for `plus`. Of a `RatioSeries` or a `Ratio` it is a `RatioSeries`.
   *
   * Units: where either side has a unit, say that of the product, or `null` for none: nobody rescales and keeps the old
   * name. Both must have the same span and fiscal years, and plain months go with sums since the start of one; an
   * adjustment that one does not say is that of the other.
   *
   * @param other What it is multiplied by, period by period: a series of either class, a `Ratio` or a number.
   * @param options `unit`: that of the product.
   * @throws GrowthError `span-mismatch`, `adjustment-mismatch`, `year-mismatch`, `mixed-frequency`; `too-large` where a product
   * has more than 1000 digits; `invalid-number`; `invalid-option`, also where the unit of the product is not said.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * const exported = Series.of("2025-01", ["491.2", "526"], { unit: "USD m" });
   * const rate = Series.of("2025-01", ["1455.79", "1445.56"], { unit: "KRW/USD" });
   * exported.times(rate, { unit: "KRW m" }).at("2025-01"); // => 715084.048
   * exported.times(1_000_000, { unit: "USD" }).at("2025-02"); // => 526000000
   * ```
   */
  times<Other extends Series | RatioSeries | Ratio | Numeric>(other: Other, options?: UnitOptions): ResultWith<Other> {
    return product(this[brand], other, options) as ResultWith<Other>;
  }

  /**
   * The quotient by another series, period by period, for the periods of this one; or by a number: to deflate, to convert
   * back, to give unit values.
   *
   * Formula: this / other, exact, and not divided out. Absent as for `plus`; `zero-divisor` where the other is 0.
   *
   * Units: of two units `a/b`, of two equal ones none. Where only one side has a unit, or one is that of an index such as
   * `2020=100`, say that of the quotient, or `null` for none. Indices on one base give none; those of two bases have no quotient. Other labels
   * as for `times`.
   *
   * @param other What it is divided by, period by period: a series of either class, a `Ratio` or a number.
   * @param options `unit`: that of the quotient.
   * @throws GrowthError `zero-denominator` for the number 0; `unit-mismatch` for indices of two bases; `span-mismatch`,
   * `adjustment-mismatch`, `year-mismatch`, `mixed-frequency`; `invalid-number`; `invalid-option`, also where the unit of
   * the quotient is not said.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * const values = Series.of("2025", ["240"], { unit: "USD" });
   * values.dividedBy(Series.of("2025", [16], { unit: "kg" })).unit; // => "USD/kg"
   * const index = Series.of("2025", ["110.4"], { unit: "2020=100" });
   * values.dividedBy(index, { unit: "USD of 2020" }).times(100, { unit: "USD of 2020" }).at("2025"); // => 5000/23
   * ```
   */
  dividedBy(other: Series | RatioSeries | Ratio | Numeric, options?: UnitOptions): RatioSeries {
    return quotient(this[brand], other, options);
  }

  /**
   * The series as plain JSON: nothing is lost, and `Series.fromJSON` reads it back.
   */
  toJSON(): SeriesJSON {
    return jsonOf(this[brand]);
  }
}

/**
 * Exact quotients along the calendar: rates, shares, averages. It reads as a `Series` does, with `Ratio` values.
 *
 * Units: rates and shares have none and are fractions; `toPercent` multiplies by 100. A daily average has a unit
 * such as `USD/day`.
 *
 * @example
 * ```ts
 * import { onYearChange, Series } from "export-growth";
 *
 * const rates = onYearChange(Series.of("2024", ["56.31", "61.04"]));
 * rates.at("2025")?.toString(); // => "473/5631"
 * rates.toPercent(1).at("2025"); // => 8.4
 * rates.reasonAt("2024"); // => "missing-base"
 * ```
 *
 * @see {@link Series}
 * @category Series
 */
export class RatioSeries extends Observations<Ratio> {
  /** @internal Stated, because bundlers rename a class that speaks of itself: `_RatioSeries`. */
  static override readonly name = "RatioSeries";
  /** @internal */
  declare readonly [brand]: RatioData;

  private constructor(data: RatioData) {
    checkMade(isData(data, "RatioSeries"), "RatioSeries", "measures and RatioSeries.fromJSON");
    super(data);
  }

  /** @internal */
  static fromData(data: RatioData): RatioSeries {
    return new RatioSeries(data);
  }

  /**
   * The series that `toJSON` wrote.
   *
   * @param json What `RatioSeries.toJSON` gave, parsed.
   * @throws GrowthError `invalid-number`, `zero-denominator`; `invalid-option` for an object of another form.
   *
   * @example
   * ```ts
   * import { onYearChange, RatioSeries, Series } from "export-growth";
   *
   * const text = JSON.stringify(onYearChange(Series.of("2024", [100, 108])));
   * RatioSeries.fromJSON(JSON.parse(text)).at("2025")?.toString(); // => "2/25"
   * ```
   */
  static fromJSON(json: unknown): RatioSeries {
    const site = { function: "RatioSeries.fromJSON" };
    const read = readJSON(json, "RatioSeries", site);
    const { labels } = read;
    const { frequency, ordinal } = readPeriod(read.first, { ...site, argument: "first" });
    const fractions = read.values.map((text, row) => {
      if (text === null) return undefined;
      const period = periodText({ frequency, ordinal: ordinal + row }, site);
      return readFraction(text, { ...site, argument: "the value", period });
    });
    const present = fractions.map((fraction) => (fraction === undefined ? null : 0));
    const parts = readValues(read.first, present, undefined, site);
    const reasons = readReasons(read, parts, site);
    const grid = readGrid(read, parts.grid, site);
    const data: RatioData = new Data("RatioSeries", grid, quotientsOfFractions(fractions), reasons, labels, wrappers);
    return wrappers.ratios(data, site);
  }

  /**
   * The periods from one to another, both included, clipped to the series; to its end where one is not named.
   *
   * @param from The first period that is kept: that of the series unless said.
   * @param to The last period that is kept: that of the series unless said.
   * @throws GrowthError `invalid-period`, `mixed-frequency`; `empty-series` where no period is left.
   *
   * @example
   * ```ts
   * import { onYearChange, Series } from "export-growth";
   *
   * onYearChange(Series.of("2023", [50, 55, 66])).slice("2024", "2030").length; // => 2
   * ```
   */
  slice(from?: PeriodInput, to?: PeriodInput): RatioSeries {
    return wrapped(
      wrappers,
      sliceData(this[brand], ...clippedRows(this[brand], from, to)),
      siteOf(this[brand], "slice"),
    ) as RatioSeries;
  }

  /**
   * The same figures `n` periods later, or earlier where `n` is below 0: that of a period p stands at `addPeriods(p, n)`.
   * Reasons go with their periods.
   *
   * @param n How many periods later; earlier where it is below 0.
   * @throws GrowthError `invalid-option` where `n` is not a whole number; `invalid-period` where a period leaves the years
   * 0001 to 9999; `year-mismatch` where `n` is not whole years of sums since the start of a year.
   *
   * @example
   * ```ts
   * import { onYearChange, Series } from "export-growth";
   *
   * onYearChange(Series.of("2024", [50, 55])).shift(1).at("2026")?.toFixedPercent(); // => "10.0"
   * ```
   */
  shift(n: number): RatioSeries {
    return wrapped(wrappers, shiftedData(this[brand], n), siteOf(this[brand], "shift")) as RatioSeries;
  }

  /**
   * This series and another one as one, from the earliest to the latest period of both. Reasons go with their periods.
   *
   * | case | gives |
   * | --- | --- |
   * | a value in one of them only | that value: a hole never replaces it |
   * | a value in both | `duplicate-period`, unless `overlap` says which one stands |
   * | a gap between the two | holes, `missing` |
   *
   * Units: both must have the same labels.
   *
   * @param other The other series, of the same class.
   * @param options `overlap`: the value of this series (`"older"`), or that of the other one (`"newer"`), where both have
   * one.
   * @throws GrowthError `duplicate-period`; `unit-mismatch`, `span-mismatch`, `adjustment-mismatch`, `year-mismatch`,
   * `mixed-frequency`; `invalid-option` where `other` is not of this class; `too-large` beyond 50,000 periods.
   *
   * @example
   * ```ts
   * import { onYearChange, Series } from "export-growth";
   *
   * const rates = onYearChange(Series.of("2024", [50, 55]));
   * rates.append(onYearChange(Series.of("2025", [55, 66]))).at("2026")?.toFixedPercent(); // => "20.0"
   * ```
   */
  append(other: RatioSeries, options?: AppendOptions): RatioSeries {
    return wrapped(wrappers, appended(this[brand], other, options), siteOf(this[brand], "append")) as RatioSeries;
  }

  /**
   * Every value times 100, rounded once to `places` decimal places. Reasons are carried along.
   *
   * Units: `percent`, of values without a unit. What has one, such as a daily average or the average of percents, is rounded by
   * `toDecimal`.
   *
   * @param places The number of places of the percent, 0 to 1000: 1 unless said.
   * @param mode How ties and remainders are rounded: `halfExpand` unless said.
   * @throws GrowthError `unit-mismatch` where the values have a unit; `invalid-option` for places that are not a whole number from 0
   * to 1000, or an unknown mode.
   *
   * @example
   * ```ts
   * import { onYearChange, Series } from "export-growth";
   *
   * onYearChange(Series.of("2024", ["56.31", "61.04"])).toPercent(1).at("2025"); // => 8.4
   * ```
   */
  toPercent(places = 1, mode?: RoundingMode): Series {
    const { unit } = this[brand].labels;
    if (unit !== undefined) {
      const rule = "must have no unit to be put in percent: toDecimal rounds what has one";
      refuse("unit-mismatch", rule, { function: "RatioSeries.toPercent", argument: "the series" }, unit);
    }
    return roundedSeries(this, places, 2, mode, "percent", "RatioSeries.toPercent");
  }

  /**
   * Every value rounded once to `places` decimal places. Reasons are carried along.
   *
   * Units: those of this series.
   *
   * @param places The number of decimal places, 0 to 1000.
   * @param mode How ties and remainders are rounded: `halfExpand` unless said.
   * @throws GrowthError `invalid-option` for places that are not a whole number from 0 to 1000, or an unknown mode.
   *
   * @example
   * ```ts
   * import { onYearChange, Series } from "export-growth";
   *
   * onYearChange(Series.of("2024", ["56.31", "61.04"])).toDecimal(3).at("2025"); // => 0.084
   * ```
   */
  toDecimal(places: number, mode?: RoundingMode): Series {
    return roundedSeries(this, places, 0, mode, this.unit, "RatioSeries.toDecimal");
  }

  /**
   * The sum with another series, period by period, for the periods of this one; or with a number, which stands in every
   * period.
   *
   * Formula: this + other. Absent where either has no value: with this one's reason, else the other's; `missing`
   * where the other does not reach.
   *
   * Units: both must have the same unit, span, adjustment and fiscal years, which the sum keeps; both or neither are sums since
   * the start of a year, save rates, which go with rates of such sums. A number has no unit.
   *
   * @param other What is added: a series of either class, a `Ratio` or a number.
   * @throws GrowthError `unit-mismatch`, `span-mismatch`, `adjustment-mismatch`, `year-mismatch`, `mixed-frequency`;
   * `too-large`; `invalid-number`, `invalid-option` where `other` is neither a series nor a number.
   *
   * @example
   * ```ts
   * import { onYearChange, Series } from "export-growth";
   *
   * // Growth factors, as they are chained.
   * onYearChange(Series.of("2024", [100, 108])).plus(1).at("2025"); // => 27/25
   * ```
   */
  plus(other: Series | RatioSeries | Ratio | Numeric): RatioSeries {
    return added(this[brand], other, 1, "plus") as RatioSeries;
  }

  /**
   * The difference from another series, period by period, for the periods of this one: of two rates, in points; or from a
   * number.
   *
   * Formula: this − other. Absent as for `plus`.
   *
   * Units: both must have the same labels, which the difference keeps, as for `plus`.
   *
   * @param other What is taken away: a series of either class, a `Ratio` or a number.
   * @throws GrowthError `unit-mismatch` and the other codes of `plus`.
   *
   * @example
   * ```ts
   * import { Series, shareOfTotal } from "export-growth";
   *
   * const total = Series.of("2025-11", [100, 200]);
   * const chips = shareOfTotal(Series.of("2025-11", [22, 57]), total);
   * const cars = shareOfTotal(Series.of("2025-11", [12, 21]), total);
   * chips.minus(cars).at("2025-12")?.toFixedPercent(); // => "18.0"
   * ```
   */
  minus(other: Series | RatioSeries | Ratio | Numeric): RatioSeries {
    return added(this[brand], other, -1, "minus") as RatioSeries;
  }

  /**
   * The product with another series, period by period, for the periods of this one; or with a number.
   *
   * Formula: this × other, exact. Absent as for `plus`.
   *
   * Units: where either side has a unit, say that of the product, or `null` for none. Both must have the same span and
   * fiscal years, and plain months go with sums since the start of one; an adjustment that one does not say is that of the
   * other.
   *
   * @param other What it is multiplied by, period by period: a series of either class, a `Ratio` or a number.
   * @param options `unit`: that of the product.
   * @throws GrowthError `span-mismatch`, `adjustment-mismatch`, `year-mismatch`, `mixed-frequency`; `too-large`;
   * `invalid-number`; `invalid-option`, also where the unit of the product is not said.
   *
   * @example
   * ```ts
   * import { Series, shareOfTotal } from "export-growth";
   *
   * const share = shareOfTotal(Series.of("2025", [1]), Series.of("2025", [3]));
   * share.times(Series.of("2025", ["709.3"], { unit: "USD bn" }), { unit: "USD bn" }).at("2025"); // => 7093/30
   * ```
   */
  times(other: Series | RatioSeries | Ratio | Numeric, options?: UnitOptions): RatioSeries {
    return product(this[brand], other, options) as RatioSeries;
  }

  /**
   * The quotient by another series, period by period, for the periods of this one; or by a number.
   *
   * Formula: this / other, exact. Absent as for `plus`; `zero-divisor` where the other is 0.
   *
   * Units: of two units `a/b`, of two equal ones none; else as for `times`. Indices of two different bases have no quotient.
   *
   * @param other What it is divided by, period by period: a series of either class, a `Ratio` or a number.
   * @param options `unit`: that of the quotient.
   * @throws GrowthError the codes of `times`; `zero-denominator` for the number 0; `unit-mismatch` for indices of two bases.
   *
   * @example
   * ```ts
   * import { dailyAverage, Series } from "export-growth";
   *
   * const average = dailyAverage(Series.of("2025", [240], { unit: "USD" }), Series.of("2025", [16]));
   * average.dividedBy(1000, { unit: "USD 1000/day" }).at("2025"); // => 3/200
   * ```
   */
  dividedBy(other: Series | RatioSeries | Ratio | Numeric, options?: UnitOptions): RatioSeries {
    return quotient(this[brand], other, options);
  }

  /** The series as plain JSON: nothing is lost, and `RatioSeries.fromJSON` reads it back. */
  toJSON(): SeriesJSON<"RatioSeries"> {
    return jsonOf(this[brand]);
  }
}

/**
 * The class that the sum or the difference of two series has: a `RatioSeries` where one of them is.
 *
 * @category Series
 */
export type SumOf<Left extends Series | RatioSeries, Right extends Series | RatioSeries> = Left extends Series
  ? ResultWith<Right>
  : RatioSeries;

/**
 * The class of what a `Series` gives with another series or a number: a `RatioSeries` where that is of ratios.
 *
 * @category Series
 */
export type ResultWith<Other> = Other extends RatioSeries | Ratio ? RatioSeries : Series;

const wrappers: Wrappers<Series, RatioSeries> = {
  series(data, site) {
    checkValues(data, site);
    return Series.fromData(data);
  },
  ratios(data, site) {
    checkValues(data, site);
    return RatioSeries.fromData(data);
  },
};

/** A series of parts that are known to be sound. */
export function fromParts({ grid, values, reasons, labels, flags }: Parts): Series {
  return Series.fromData(new Data("Series", grid, values, reasons, labels, wrappers, flags));
}

function added(left: AnyData, other: unknown, sign: 1 | -1, method: string): Series | RatioSeries {
  const site = siteOf(left, method);
  const { data, shift } = likeOperand(left, other, site);
  return wrapped(wrappers, addSeries(left, data, sign, shift), site);
}

function shiftedData(data: AnyData, n: number): AnyData {
  const site = siteOf(data, "shift");
  if (!Number.isSafeInteger(n)) refuse("invalid-option", "must be a whole number", { ...site, argument: "n" }, n);
  if (!keepsMeaning(data, n)) {
    const rule = `must be whole years of ${data.grid.perYear} periods: sums since the start of a year mean nothing at other periods`;
    refuse("year-mismatch", rule, { ...site, argument: "n" }, n);
  }
  return withGrid(data, data.grid.shifted(n, site));
}

function appended(left: AnyData, other: unknown, options: AppendOptions | undefined): AnyData {
  const site = siteOf(left, "append");
  const { overlap } = knownOptions(options, ["overlap"], site);
  const choice = oneOf(overlap, ["refuse", "older", "newer"], "overlap", site);
  return appendSeries(left, anySeries(other, "other", site), choice, site);
}

function product(left: AnyData, other: unknown, options: UnitOptions | undefined): Series | RatioSeries {
  const site = siteOf(left, "times");
  const { data, shift } = operandArgument(left, other, site);
  return wrapped(wrappers, multiplySeries(left, data, shift, productUnit(left, data, options, site)), site);
}

function quotient(left: AnyData, other: unknown, options: UnitOptions | undefined): RatioSeries {
  const site = siteOf(left, "dividedBy");
  const { data, shift } = divisorArgument(left, other, site);
  return wrappers.ratios(divideSeries(left, data, shift, quotientRule, quotientUnit(left, data, options, site)), site);
}

function siteOf(data: AnyData, method: string): Site {
  return { function: `${data.type}.${method}` };
}

function roundedSeries(
  series: RatioSeries,
  places: number,
  shift: number,
  mode: RoundingMode | undefined,
  unit: string | undefined,
  name: string,
): Series {
  const site = { function: name };
  placesArgument(places, site);
  const { grid, values, reasons, labels } = series[brand];
  const rounded = roundQuotients(values, grid.length, reasons, places, shift, roundingMode(mode, site));
  return wrappers.series(new Data("Series", grid, rounded, reasons, withUnit(labels, unit), wrappers), site);
}
