import { refuse, type Site } from "../base/errors.ts";
import { iterable } from "../base/options.ts";
import { type Frequency, type Place, periodText, readPeriod } from "../calendar/period.ts";
import { type Column, ColumnBuilder, columnOfList } from "../exact/columns/column.ts";
import { refuseNumber } from "../exact/decimals.ts";
import type { Reasons } from "./data.ts";
import { checkLength, Grid, mostPeriods } from "./grid.ts";
import type { Labels } from "./labels.ts";
import { reasonWhereAbsent } from "./reasons.ts";
import { type Reading, readOptions, type SeriesOptions } from "./seriesOptions.ts";

/** The parts that a series is made from. */
export interface Parts {
  readonly grid: Grid;
  readonly values: Column;
  readonly reasons: Reasons;
  readonly labels: Labels;
}

/** Reads values that follow one another from a first period on. */
export function readValues(first: unknown, values: unknown, options: SeriesOptions | undefined, site: Site): Parts {
  const reading = readOptions(options, site);
  const { frequency, ordinal } = readPeriod(first, { ...site, argument: "first" });
  const isList = (Array.isArray(values) || values instanceof Float64Array) && values.length > 0;
  const column = isList && values.length <= mostPeriods ? columnOfList(values, reading.isHole) : undefined;
  if (column !== undefined) return partsOf({ frequency, ordinal }, column, reading, site);
  const collector = new EntryCollector(reading);
  let next = ordinal;
  for (const value of iterable(values, "values", site)) {
    collector.add({ frequency, ordinal: next }, value, site);
    next += 1;
  }
  return collector.build("values", site);
}

function partsOf(place: Place, values: Column, { labels }: Reading, site: Site): Parts {
  const grid = Grid.from(place, values.coefficients.length, site);
  return { grid, values, reasons: reasonWhereAbsent(values, "missing"), labels };
}

/** Reads periods with their values, in any order; `argument` is what they come from. */
export function readEntries(entries: unknown, options: SeriesOptions | undefined, argument: string, site: Site): Parts {
  const collector = new EntryCollector(readOptions(options, site));
  for (const entry of iterable(entries, argument, site)) {
    const [period, value] = pair(entry, site);
    collector.add(readPeriod(period, { ...site, argument: "period" }), value, site);
  }
  return collector.build(argument, site);
}

/** Takes the places and values of one series one by one, in any order, and keeps no object for any of them. */
export class EntryCollector {
  readonly #reading: Reading;
  readonly #name: string | undefined;
  /** By the numbers of the periods. */
  readonly #builder = new ColumnBuilder();
  #frequency: Frequency | undefined;

  /** Where many series are read at once, errors say the name of this one. */
  constructor(reading: Reading, name?: string) {
    this.#reading = reading;
    this.#name = name;
  }

  add(place: Place, value: unknown, site: Site): void {
    const { frequency, ordinal } = place;
    const builder = this.#builder;
    this.#frequency ??= frequency;
    if (frequency !== this.#frequency) {
      const rule = `is ${frequency}, while the periods before it are ${this.#frequency}`;
      refuse("mixed-frequency", rule, this.#where("period", place, site), value);
    }
    if (builder.isRead(ordinal)) {
      refuse("duplicate-period", "is given twice", this.#where("the period", place, site), value);
    }
    checkLength(builder.lengthWith(ordinal), site);
    if (this.#reading.isHole(value)) builder.addHole(ordinal);
    else if (!builder.add(ordinal, value)) refuseNumber(value, this.#where("the value", place, site));
  }

  /** What was read; `argument` is what is empty if nothing was. */
  build(argument: string, site: Site): Parts {
    if (this.#frequency === undefined) {
      refuse("empty-series", "must hold at least one period", { ...site, argument });
    }
    const place = { frequency: this.#frequency, ordinal: this.#builder.first };
    return partsOf(place, this.#builder.build(), this.#reading, site);
  }

  #where(argument: string, place: Place, site: Site): Site {
    const of = this.#name === undefined ? "" : ` of ${this.#name}`;
    return { ...site, argument: `${argument}${of}`, period: periodText(place, site) };
  }
}

function pair(entry: unknown, site: Site): readonly [unknown, unknown] {
  if (Array.isArray(entry) && entry.length === 2) return entry as unknown as [unknown, unknown];
  return refuse("invalid-option", "must yield pairs of a period and a value", { ...site, argument: "entries" }, entry);
}
