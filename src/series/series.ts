import type { Decimal } from "decimal.js";
import { type ReasonCode, reasonByte, reasonCodes, refuse, type Site } from "../base/errors.ts";
import { keyedArgument, knownOptions } from "../base/options.ts";
import { type PeriodInput, periodText, readPeriod } from "../calendar/period.ts";
import { inside } from "../exact/brand.ts";
import { type Column, sliceColumn } from "../exact/columns/column.ts";
import {
  fractionAt,
  type Quotients,
  quotientsFrom,
  roundQuotients,
  sliceQuotients,
} from "../exact/columns/quotients.ts";
import type { Numeric } from "../exact/decimals.ts";
import { differenceOf, placesArgument, type Ratio, readFraction } from "../exact/ratio.ts";
import { type RoundingMode, roundingMode } from "../exact/rounding.ts";
import { combine } from "./addition.ts";
import {
  anySeries,
  type Held,
  Holding,
  isAbsent,
  jointReasons,
  type Labels,
  type Makers,
  type RatioSeriesHeld,
  type Reasons,
  type SeriesHeld,
  sharedShift,
} from "./data.ts";
import {
  entriesOfRows,
  type Parts,
  type RowColumns,
  readEntries,
  readLabels,
  readValues,
  type SeriesOptions,
} from "./entries.ts";
import type { Grid } from "./grid.ts";
import { clippedRows, jsonOf, Observations, type SeriesJSON } from "./observations.ts";

/**
 * Figures of one frequency along the calendar, from a first period to a last one without a gap. A period may have
 * no value (a hole): it then has a reason, and every result that needs it has one too.
 *
 * | input | gives |
 * | --- | --- |
 * | periods in any order | the same series |
 * | a period left out between two others, `null`, `undefined`, a text named in `missing` | a hole, `missing` |
 * | a period given twice | `duplicate-period` |
 * | months and quarters together | `mixed-frequency` |
 * | NaN, `"1,234"`, `" 5"` | `invalid-number`, naming the period and the value |
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
 * const exports = Series.from([["2024-11", "56.31"], ["2025-11", "61.04"]], { unit: "USD bn" });
 * exports.length; // => 13
 * exports.reasonAt("2025-01"); // => "missing"
 * onYearChange(exports).at("2025-11")?.toFixedPercent(); // => "8.4"
 * ```
 *
 * @see SDMX, time series and observations
 * @category Series
 */
export class Series extends Observations<Decimal> {
  /** @internal Stated, because bundlers rename a class that speaks of itself: `_Series`. */
  static override readonly name = "Series";
  /** @internal */
  declare readonly [inside]: SeriesHeld;

  private constructor(held: SeriesHeld) {
    super();
    this[inside] = held;
  }

  /** @internal */
  static fromParts({ grid, values, reasons, labels }: Parts): Series {
    return new Series(new Holding("Series", grid, values, reasons, labels, makers));
  }

  /**
   * A series from values that follow one another, the first of them for the period given.
   *
   * Units: `options.unit` for every value.
   *
   * @throws GrowthError `invalid-period`, `invalid-number`, `invalid-option`, `empty-series`, `too-large`.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * const exports = Series.of("2025-10", [59.5, "61.04", ""], { unit: "USD bn", missing: [""] });
   * exports.at("2025-11"); // => 61.04
   * exports.last; // => "2025-12"
   * ```
   */
  static of(first: PeriodInput, values: Iterable<Numeric | null | undefined>, options?: SeriesOptions): Series {
    return Series.fromParts(readValues(first, values, options, { function: "Series.of" }));
  }

  /**
   * A series from pairs of a period and a value, in any order.
   *
   * Units: `options.unit` for every value.
   *
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
    return Series.fromParts(readEntries(entries, options, "entries", { function: "Series.from" }));
  }

  /**
   * A series from rows of data, such as a CSV reader or a database gives them.
   *
   * Units: `unit` for every value.
   *
   * @throws GrowthError as `Series.from`; `invalid-option` also for a column that no row has.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * const rows = [{ month: "2025-11", usd: "61040000000" }, { month: "2025-10", usd: "59500000000" }];
   * Series.fromRows(rows, { period: "month", value: "usd", unit: "USD" }).at("2025-11"); // => 61040000000
   * ```
   */
  static fromRows<Row>(rows: Iterable<Row>, options: RowColumns<Row> & SeriesOptions): Series {
    const site = { function: "Series.fromRows" };
    const { period, value, unit, span, missing } = knownOptions(
      options,
      ["period", "value", "unit", "span", "missing"],
      site,
    );
    return Series.fromParts(
      readEntries(entriesOfRows(rows, { period, value }, site), { unit, span, missing }, "rows", site),
    );
  }

  /**
   * The series that `toJSON` wrote.
   *
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
  static fromJSON(json: SeriesJSON): Series {
    const site = { function: "Series.fromJSON" };
    const { values, labels } = readJSON(json, "Series", site);
    const parts = readValues(json.first, values, undefined, site);
    return Series.fromParts({ ...parts, reasons: readReasons(json, parts, site), labels });
  }

  /**
   * The periods from one to another, both included, clipped to the series.
   *
   * @throws GrowthError `invalid-period`, `mixed-frequency`; `empty-series` where no period is left.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * Series.of("2025-01", [1, 2, 3]).slice("2025-02", "2026-12").length; // => 2
   * ```
   */
  slice(from: PeriodInput, to: PeriodInput): Series {
    const held = this[inside];
    const [first, end] = clippedRows(this, from, to);
    const values = sliceColumn(held.values, first, end);
    return makers.series(held.grid.slice(first, end), values, sliceReasons(held, first, end), held);
  }

  /**
   * The sum with another series, period by period, for the periods of this one.
   *
   * Formula: this + other. Absent where either has no value: with this one's reason, else the other's; `missing`
   * where the other does not reach.
   *
   * Units: both must have the same unit and span, which the sum keeps.
   *
   * @throws GrowthError `unit-mismatch`, `span-mismatch`, `mixed-frequency`; `invalid-option` where `other` is no
   * `Series`.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * Series.of("2025-01", ["1e20"]).plus(Series.of("2025-01", ["0.01"])).at("2025-01")?.toFixed(); // => "100000000000000000000.01"
   * ```
   */
  plus(other: Series): Series {
    return combine(this[inside], other, 1, "other", { function: "Series.plus" });
  }

  /**
   * The difference from another series, period by period, for the periods of this one.
   *
   * Formula: this − other. Absent as for `plus`.
   *
   * Units: both must have the same unit and span, which the difference keeps.
   *
   * @throws GrowthError `unit-mismatch`, `span-mismatch`, `mixed-frequency`; `invalid-option` where `other` is no
   * `Series`.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * Series.of("2025-01", ["61.04"]).minus(Series.of("2025-01", ["51.3"])).at("2025-01"); // => 9.74
   * ```
   */
  minus(other: Series): Series {
    return combine(this[inside], other, -1, "other", { function: "Series.minus" });
  }

  /**
   * The series as plain JSON: nothing is lost, and `Series.fromJSON` reads it back. Only sums that have outgrown what is
   * read as a number, 1000 digits and exponents within ±1000, it refuses.
   */
  toJSON(): SeriesJSON {
    return jsonOf(this, "Series");
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
  declare readonly [inside]: RatioSeriesHeld;

  private constructor(held: RatioSeriesHeld) {
    super();
    this[inside] = held;
  }

  /** @internal */
  static fromHeld(held: RatioSeriesHeld): RatioSeries {
    return new RatioSeries(held);
  }

  /**
   * The series that `toJSON` wrote.
   *
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
  static fromJSON(json: SeriesJSON<"RatioSeries">): RatioSeries {
    const site = { function: "RatioSeries.fromJSON" };
    const { values, labels } = readJSON(json, "RatioSeries", site);
    const { frequency, ordinal } = readPeriod(json.first, { ...site, argument: "first" });
    const fractions = values.map((text, row) => {
      if (text === null) return undefined;
      const period = periodText({ frequency, ordinal: ordinal + row }, site);
      return readFraction(text, { ...site, argument: "the value", period });
    });
    const present = fractions.map((fraction) => (fraction === undefined ? null : 0));
    const parts = readValues(json.first, present, undefined, site);
    return makers.ratios(parts.grid, quotientsFrom(fractions), readReasons(json, parts, site), labels);
  }

  /**
   * The periods from one to another, both included, clipped to the series.
   *
   * @throws GrowthError `invalid-period`, `mixed-frequency`; `empty-series` where no period is left.
   *
   * @example
   * ```ts
   * import { onYearChange, Series } from "export-growth";
   *
   * onYearChange(Series.of("2023", [50, 55, 66])).slice("2024", "2030").length; // => 2
   * ```
   */
  slice(from: PeriodInput, to: PeriodInput): RatioSeries {
    const held = this[inside];
    const [first, end] = clippedRows(this, from, to);
    const values = sliceQuotients(held.values, first);
    return makers.ratios(held.grid.slice(first, end), values, sliceReasons(held, first, end), held);
  }

  /**
   * Every value times 100, rounded once to `places` decimal places. Reasons are carried along.
   *
   * Units: `percent`, also where the values have a unit of their own: for a daily average, use `toDecimal`.
   *
   * @throws GrowthError `invalid-option` for places that are not a whole number from 0 to 1000, or an unknown mode.
   *
   * @example
   * ```ts
   * import { onYearChange, Series } from "export-growth";
   *
   * onYearChange(Series.of("2024", ["56.31", "61.04"])).toPercent(1).at("2025"); // => 8.4
   * ```
   */
  toPercent(places = 1, mode?: RoundingMode): Series {
    return roundedSeries(this, places, 2, mode, "percent", "RatioSeries.toPercent");
  }

  /**
   * Every value rounded once to `places` decimal places. Reasons are carried along.
   *
   * Units: those of this series.
   *
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
   * The difference from another series of ratios, period by period, for the periods of this one: of two rates, in
   * points.
   *
   * Formula: this − other. Absent where either has no value: with this one's reason, else the other's; `missing`
   * where the other does not reach.
   *
   * Units: both must have the same unit and span, which the difference keeps.
   *
   * @throws GrowthError `unit-mismatch`, `span-mismatch`, `mixed-frequency`; `invalid-option` where `other` is no
   * `RatioSeries`.
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
  minus(other: RatioSeries): RatioSeries {
    const site = { function: "RatioSeries.minus" };
    const [left, right] = [this[inside], anySeries(other, "other", site)];
    if (right.type === "Series") {
      refuse("invalid-option", "must be a RatioSeries", { ...site, argument: "other" }, other);
    }
    const shift = sharedShift(left, right, "other", site);
    const reasons = jointReasons(left, right, shift);
    const fractions = Array.from({ length: left.grid.length }, (_, row) =>
      isAbsent({ reasons }, row)
        ? undefined
        : differenceOf(fractionAt(left.values, row), fractionAt(right.values, row + shift)),
    );
    return makers.ratios(left.grid, quotientsFrom(fractions), reasons, left);
  }

  /** The series as plain JSON: nothing is lost, and `RatioSeries.fromJSON` reads it back. */
  toJSON(): SeriesJSON<"RatioSeries"> {
    return jsonOf(this, "RatioSeries");
  }
}

const makers: Makers = {
  series(grid: Grid, values: Column, reasons: Reasons, labels: Labels): Series {
    return Series.fromParts({ grid, values, reasons, labels });
  },
  ratios(grid: Grid, values: Quotients, reasons: Reasons, labels: Labels): RatioSeries {
    return RatioSeries.fromHeld(new Holding("RatioSeries", grid, values, reasons, labels, makers));
  },
};

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
  const held = series[inside];
  const { grid, reasons, span } = held;
  const values = roundQuotients(held.values, grid.length, reasons, places, shift, roundingMode(mode, site));
  return makers.series(grid, values, reasons, { unit, span });
}

function sliceReasons({ reasons }: Held, from: number, to: number): Reasons {
  const sliced = reasons?.slice(from, to);
  return sliced?.some((reason) => reason !== 0) ? sliced : undefined;
}

/** Checks the form of a JSON series; its first period and its values are read by the caller. */
function readJSON(json: unknown, type: Held["type"], site: Site): { values: (string | null)[]; labels: Labels } {
  const argument = "json";
  if (typeof json !== "object" || json === null || !("type" in json) || json.type !== type) {
    refuse("invalid-option", `must be the object that ${type}.toJSON gives`, { ...site, argument }, json);
  }
  const known = ["type", "frequency", "first", "values", "reasons", "unit", "span"] as const;
  const { values, unit, span } = knownOptions(json as Partial<SeriesJSON>, known, site);
  if (!Array.isArray(values) || values.some((value) => value !== null && typeof value !== "string")) {
    refuse("invalid-option", "must have values that are texts or null", { ...site, argument }, values);
  }
  return { values, labels: readLabels(unit, span, site) };
}

/** Checks frequency and reasons of a JSON series against its values. */
function readReasons(json: { frequency?: unknown; reasons?: unknown }, parts: Parts, site: Site): Reasons {
  const { grid, reasons } = parts;
  if (json.frequency !== grid.frequency) {
    const rule = `must be ${grid.frequency} as the first period is`;
    refuse("mixed-frequency", rule, { ...site, argument: "frequency" }, json.frequency);
  }
  const all = reasons?.slice();
  for (const [period, reason] of keyedArgument(json.reasons ?? {}, "reasons", site) as [string, ReasonCode][]) {
    const row = grid.rowOf(period, { ...site, argument: "reasons" });
    if (all?.[row] !== reasonByte("missing") || !reasonCodes.includes(reason)) {
      refuse("invalid-option", "must hold reasons of absent values", { ...site, argument: "reasons", period }, reason);
    }
    all[row] = reasonByte(reason);
  }
  return all;
}
