import { type ReasonCode, refuse, type Site } from "../base/errors.ts";
import type { FiscalYear } from "../calendar/fiscalYear.ts";
import type { Frequency, Period, PeriodInput } from "../calendar/period.ts";
import { brand, type DefinesGetters, printByText } from "../exact/brand.ts";
import { floatAt, packedFloats } from "../exact/columns/column.ts";
import { fractionAt, packedQuotients } from "../exact/columns/quotients.ts";
import { nearestFloat } from "../exact/fractions.ts";
import { anySeries } from "./arguments.ts";
import type { AnyData } from "./data.ts";
import { contentsKey, jsonOf, type SeriesJSON } from "./json.ts";
import type { Adjustment } from "./labels.ts";
import { reasonOfRow } from "./reasons.ts";
import { isAbsent, isThere, plainAt, valueAt } from "./rows.ts";
import { isSameData } from "./sameData.ts";
import { textOfData } from "./words.ts";

/**
 * Why an answer is absent: a reason, or, in a description, `span-mismatch` where figures of a span do not add up.
 *
 * @category Description
 */
export type AbsenceReason = ReasonCode | "span-mismatch" | "adjustment-mismatch";

/**
 * An answer: its value, or the reason why there is none. One of the two is always there, so that nothing is lost in
 * JSON.
 *
 * @category Series
 */
export type Answer<Value, Reason extends AbsenceReason = AbsenceReason> =
  | {
      /** The answer. */
      readonly value: Value;
      /** Not there beside a value. */
      readonly reason?: undefined;
    }
  | {
      /** Not there beside a reason. */
      readonly value?: undefined;
      /** Why there is no answer. */
      readonly reason: Reason;
    };

/**
 * One row of a series: a period with its value, or with the reason why there is none.
 *
 * @category Series
 */
export interface Row<Value> {
  /** The period in its canonical text. */
  readonly period: Period;
  /** The exact value, `undefined` where there is none. */
  readonly value: Value | undefined;
  /** Why there is no value; not there where there is one. */
  readonly reason?: ReasonCode;
  /** The mark of the file, such as `"p"`; not there where there is none. */
  readonly flag?: string;
}

/**
 * The reading side that `Series` and `RatioSeries` share: values along a calendar, from the first period to the
 * last without a gap. A period without a value says why.
 *
 * @example
 * ```ts
 * import { type Observations, onYearChange, Series } from "export-growth";
 *
 * const holes = (series: Observations<unknown>) => series.holes().length;
 * const exported = Series.of("2025-10", ["59.5", null, "69.6"]);
 * holes(exported); // => 1
 * holes(onYearChange(exported)); // => 3
 * ```
 *
 * @category Series
 */
export abstract class Observations<Value> {
  /** @internal Not to be compared: values that are held in two ways may be the same. */
  declare readonly [brand]: AnyData;
  readonly #data: AnyData;

  protected constructor(data: AnyData) {
    this.#data = data;
    // Object.defineProperty takes twice as long: with it, all else that a measure of 120 months does.
    (this as unknown as DefinesGetters).__defineGetter__(contentsKey, contents);
    // Once, and not where the class is written: a key that is computed there keeps it in every bundle.
    if (Object.hasOwn(Observations.prototype, brand)) return;
    Object.defineProperty(Observations.prototype, brand, {
      get(this: object) {
        if (#data in this) return this.#data;
        // A prototype holds nothing; a proxy of a series would be told to be none of ours, or fail somewhere inside.
        if (Object.hasOwn(this, "constructor")) return undefined;
        return refuse("invalid-option", "behind a proxy cannot be read: keep it out of reactive state (Vue: markRaw)", {
          function: "Series",
          argument: "a series",
        });
      },
    });
    printByText(Observations.prototype);
  }

  /** The frequency that all periods have. */
  get frequency(): Frequency {
    return this[brand].grid.frequency;
  }

  /** The first period. */
  get first(): Period {
    return this[brand].grid.periodAt(0);
  }

  /** The last period. */
  get last(): Period {
    return this[brand].grid.periodAt(this.length - 1);
  }

  /** The number of periods, with and without a value. */
  get length(): number {
    return this[brand].grid.length;
  }

  /** The unit of the values, such as `"USD"`; `undefined` where none was given. */
  get unit(): string | undefined {
    return this[brand].labels.unit;
  }

  /** The days of the period that the figures cover, such as `"1-20"`; `undefined` for whole periods. */
  get span(): string | undefined {
    return this[brand].labels.span;
  }

  /** What was taken out of the figures, such as the seasons; `undefined` where it was not said. */
  get adjustment(): Adjustment | undefined {
    return this[brand].labels.adjustment;
  }

  /**
   * The fiscal years of annual figures, `undefined` for those of the calendar; of sums since the start of the year these years,
   * `{ start: 1, label: "start" }` for those of the calendar.
   */
  get fiscalYear(): FiscalYear | undefined {
    return this[brand].grid.fiscalYear;
  }

  /**
   * The value of a period, exact; `undefined` where there is none, for which `reasonAt` gives the reason.
   *
   * @param period The period whose value is asked.
   * @throws GrowthError `invalid-period`; `mixed-frequency` for a period of another frequency.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * const exported = Series.of("2025-10", ["59.5", null, "69.6"]);
   * exported.at("2025-10"); // => 59.5
   * exported.at("2025-11"); // => undefined
   * ```
   */
  at(period: PeriodInput): Value | undefined {
    const { row, site } = rowOf(this, period, "at");
    return isThere(this[brand], row) ? (valueAt(this[brand], row, site) as Value) : undefined;
  }

  /**
   * The value of a period, or why there is none: one of the two.
   *
   * @param period The period whose value, or reason, is asked.
   * @throws GrowthError `invalid-period`; `mixed-frequency` for a period of another frequency.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * const exported = Series.of("2025-10", ["59.5", null]);
   * exported.answerAt("2025-10"); // => { value: 59.5 }
   * exported.answerAt("2025-11"); // => { reason: "missing" }
   * exported.answerAt("2025-12"); // => { reason: "outside-range" }
   * ```
   */
  answerAt(period: PeriodInput): Answer<Value, ReasonCode> {
    const { row, site } = rowOf(this, period, "answerAt");
    const reason = reasonOfRow(this[brand], row);
    return reason === undefined ? { value: valueAt(this[brand], row, site) as Value } : { reason };
  }

  /**
   * Whether a period has a value.
   *
   * @param period The period that is asked for.
   * @throws GrowthError `invalid-period`; `mixed-frequency` for a period of another frequency.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * Series.of("2025-10", ["59.5", null, "69.6"]).has("2025-11"); // => false
   * ```
   */
  has(period: PeriodInput): boolean {
    return isThere(this[brand], rowOf(this, period, "has").row);
  }

  /**
   * Why a period has no value; `undefined` where it has one.
   *
   * | period | gives |
   * | --- | --- |
   * | with a value | `undefined` |
   * | before the first or after the last | `outside-range` |
   * | a hole in the input | `missing` |
   * | a hole in a result | the reason that the measure names |
   *
   * @param period The period that lacks its value.
   * @throws GrowthError `invalid-period`; `mixed-frequency` for a period of another frequency.
   *
   * @example
   * ```ts
   * import { onYearChange, Series } from "export-growth";
   *
   * const rates = onYearChange(Series.of("2024-11", ["56.3"]));
   * rates.reasonAt("2024-11"); // => "missing-base"
   * rates.reasonAt("2025-11"); // => "outside-range"
   * ```
   */
  reasonAt(period: PeriodInput): ReasonCode | undefined {
    const { row } = rowOf(this, period, "reasonAt");
    return reasonOfRow(this[brand], row);
  }

  /**
   * The mark that the file sets beside a period, such as `"p"` for provisional, as `figureReader` read it; `undefined`
   * where there is none. It is kept, also at a hole, and not judged; computed series have none.
   *
   * @param period The period whose mark is asked.
   * @throws GrowthError `invalid-period`; `mixed-frequency` for a period of another frequency.
   *
   * @example
   * ```ts
   * import { figureReader, Series } from "export-growth";
   *
   * const value = figureReader({ missing: [":"], flags: ["p", "c"] });
   * const exported = Series.of("2025-10", ["59.5", "60.8p", ": c"], { readers: { value } });
   * exported.at("2025-11"); // => 60.8
   * exported.flagAt("2025-11"); // => "p"
   * exported.flagAt("2025-12"); // => "c"
   * exported.reasonAt("2025-12"); // => "missing"
   * ```
   */
  flagAt(period: PeriodInput): string | undefined {
    return this[brand].flags?.[rowOf(this, period, "flagAt").row];
  }

  /**
   * Whether another series is the same in all that `toJSON` writes: class, periods, exact values, reasons, flags and labels.
   * So are `deepStrictEqual` of Node and `toEqual` of vitest and jest.
   *
   * @param other A series of either class.
   * @throws GrowthError `invalid-option` where `other` is no series.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * const exported = Series.of("2025", ["1.50"], { unit: "USD" });
   * exported.equals(Series.of("2025", [1.5], { unit: "USD" })); // => true
   * exported.equals(Series.of("2025", [1.5], { unit: "EUR" })); // => false
   * ```
   */
  equals(other: Observations<unknown>): boolean {
    const left = this[brand];
    return isSameData(left, anySeries(other, "other", { function: `${left.type}.equals` }));
  }

  /**
   * The series in a few words: class, frequency, range, holes, unit and other labels, first and last figure. Node's
   * inspection shows the same.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * `${Series.of("2025-01", [52.4, null, "61.04"], { unit: "USD bn" })}`;
   * // => "Series monthly 2025-01 … 2025-03 (3 periods, 1 hole), USD bn: 52.4 … 61.04"
   * ```
   */
  toString(): string {
    return textOfData(this[brand]);
  }

  /** The periods from the first to the last that have no value. */
  holes(): Period[] {
    const data = this[brand];
    return rows(this)
      .filter((row) => isAbsent(data, row))
      .map((row) => data.grid.periodAt(row));
  }

  /** Every period from the first to the last, with its value or `undefined`. */
  *[Symbol.iterator](): IterableIterator<[period: Period, value: Value | undefined]> {
    for (const { period, value } of this.toRows()) yield [period, value];
  }

  /**
   * Every period as an object, with the reason where there is no value and the flag where there is one.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * Series.of("2025-11", ["61.04", null]).toRows();
   * // => [{ period: "2025-11", value: 61.04 }, { period: "2025-12", value: undefined, reason: "missing" }]
   * ```
   */
  toRows(): Row<Value>[] {
    const data = this[brand];
    return rows(this).map((row) => {
      const period = data.grid.periodAt(row);
      const reason = reasonOfRow(data, row);
      const flag = data.flags?.[row];
      const marked = flag === undefined ? {} : { flag };
      if (reason !== undefined) return { period, value: undefined, reason, ...marked };
      return { period, value: valueAt(data, row, { function: `${data.type}.toRows`, period }) as Value, ...marked };
    });
  }

  /**
   * The values as the nearest floats, NaN where there is none: for charts and other programs that need floats.
   *
   * @throws GrowthError `too-large` where a value has no float, beyond 1.8e308.
   *
   * @example
   * ```ts
   * import { Series } from "export-growth";
   *
   * Array.from(Series.of("2025-11", ["61.04", null]).toNumbers()); // => [61.04, NaN]
   * ```
   */
  toNumbers(): Float64Array {
    const data = this[brand];
    const packed =
      data.type === "Series" ? packedFloats(data.values) : packedQuotients(data.values, this.length, data.reasons);
    if (packed !== undefined) return packed;
    const floats = new Float64Array(this.length);
    for (let row = 0; row < floats.length; row += 1) {
      if (isAbsent(data, row)) floats[row] = Number.NaN;
      else {
        floats[row] = data.type === "Series" ? floatAt(data.values, row) : nearestFloat(fractionAt(data.values, row));
        if (!Number.isFinite(floats[row])) {
          const site = { function: `${data.type}.toNumbers`, argument: "the value", period: data.grid.periodAt(row) };
          refuse("too-large", "is beyond the greatest float", site, plainAt(data, row, site));
        }
      }
    }
    return floats;
  }
}

/**
 * All that a series holds, as a property of its own: test runners and `deepStrictEqual` go through these when they compare.
 * It is computed when it is read. A structured clone reads it too, but takes no symbol along, and so is no equal to them.
 */
function contents(this: Observations<unknown>): SeriesJSON<AnyData["type"]> {
  return { ...jsonOf(this[brand]), [brand]: true } as SeriesJSON<AnyData["type"]>;
}

/**
 * What a class of series has as values: `Decimal` of a `Series`, `Ratio` of a `RatioSeries`.
 *
 * @category Series
 */
export type ValueIn<Of> = Of extends Observations<infer Value> ? Value : never;

/** The rows from one period to another, both included and clipped to the series; from or to its end where none is named. */
export function clippedRows(
  { grid, type }: AnyData,
  from: PeriodInput | undefined,
  to: PeriodInput | undefined,
): [number, number] {
  const site = { function: `${type}.slice` };
  const first = from === undefined ? 0 : Math.max(0, grid.rowOf(from, { ...site, argument: "from" }));
  const end = to === undefined ? grid.length : Math.min(grid.length, grid.rowOf(to, { ...site, argument: "to" }) + 1);
  if (first >= grid.length) {
    refuse("empty-series", "must not lie after every period of the series", { ...site, argument: "from" }, from);
  }
  if (first >= end) {
    const rule = "must not lie before every period of the series, nor before `from`";
    refuse("empty-series", rule, { ...site, argument: "to" }, to);
  }
  return [first, end];
}

function rowOf(series: Observations<unknown>, period: PeriodInput, method: string): { row: number; site: Site } {
  const { grid, type } = series[brand];
  const site = { function: `${type}.${method}`, argument: "period" };
  const row = grid.rowOf(period, site);
  return { row, site: { ...site, period: row < 0 || row >= grid.length ? undefined : grid.periodAt(row) } };
}

function rows(series: Observations<unknown>): number[] {
  return Array.from({ length: series.length }, (_, row) => row);
}
