import { refuse, type Site } from "../base/errors.ts";
import { iterable } from "../base/options.ts";
import { type Frequency, type Place, periodText } from "../calendar/period.ts";
import { type Column, ColumnBuilder, columnOfList } from "../exact/columns/column.ts";
import { readDecimal, refuseNumber } from "../exact/decimals.ts";
import { figureAdvice } from "../exact/writings.ts";
import type { FigureCell } from "../readers/figureReader.ts";
import type { GivenPlace } from "./cellReaders.ts";
import type { Flags, Reasons } from "./data.ts";
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
  readonly flags: Flags;
}

/** Reads values that follow one another from a first period on. */
export function readValues(first: unknown, values: unknown, options: SeriesOptions | undefined, site: Site): Parts {
  const reading = readOptions(options, site);
  const given = reading.findPlace(first) ?? reading.refusePlace(first, { ...site, argument: "first" });
  const { frequency, ordinal } = given;
  const isList = (Array.isArray(values) || values instanceof Float64Array) && values.length > 0;
  const isPlain = isList && values.length <= mostPeriods && reading.readFigure === undefined;
  const column = isPlain ? columnOfList(values, reading.isHole) : undefined;
  if (column !== undefined && (reading.frequency ?? frequency) === frequency) {
    return partsOf({ frequency, ordinal }, column, reading, undefined, site);
  }
  const collector = new EntryCollector(reading);
  let next = ordinal;
  for (const value of iterable(values, "values", site)) {
    collector.add({ frequency, ordinal: next }, value, site);
    next += 1;
  }
  return collector.build("values", site);
}

function partsOf(place: Place, values: Column, { labels, fiscalYear }: Reading, flags: Flags, site: Site): Parts {
  const grid = Grid.from(place, values.coefficients.length, site, fiscalYear);
  return { grid, values, reasons: reasonWhereAbsent(values, "missing"), labels, flags };
}

/** Reads periods with their values, in any order. */
export function readEntries(entries: unknown, options: SeriesOptions | undefined, site: Site): Parts {
  const reading = readOptions(options, site);
  const collector = new EntryCollector(reading);
  for (const entry of iterable(entries, "entries", site)) {
    const [period, value] = pair(entry, site);
    const place = reading.findPlace(period) ?? reading.refusePlace(period, { ...site, argument: "period" });
    collector.add(place, value, site);
  }
  return collector.build("entries", site);
}

/** Takes the places and values of one series one by one, in any order, and keeps no object for any of them. */
export class EntryCollector {
  readonly #reading: Reading;
  readonly #name: string | undefined;
  /** By the numbers of the periods. */
  readonly #builder = new ColumnBuilder(mostPeriods);
  #frequency: Frequency | undefined;
  /** By the numbers of the periods, where there is any. */
  #flags: Map<number, string> | undefined;
  /** How many periods were given, as long as all of them read as a year and the next. */
  #doubtful = 0;

  /** Where many series are read at once, errors say the name of this one. */
  constructor(reading: Reading, name?: string) {
    this.#reading = reading;
    this.#name = name;
  }

  add(place: GivenPlace, value: unknown, site: Site): void {
    const { frequency, ordinal } = place;
    this.#frequency ??= this.#reading.frequency ?? frequency;
    if (frequency !== this.#frequency) this.#refuseFrequency(place, value, site);
    const builder = this.#builder;
    if (!builder.isFree(ordinal)) {
      if (builder.isRead(ordinal)) this.#refuseDuplicate(place, value, site);
      checkLength(builder.lengthWith(ordinal), site);
    }
    const { isHole, readFigure } = this.#reading;
    if (isHole(value)) builder.addHole(ordinal);
    else if (readFigure !== undefined) this.#addFigure(place, value, readFigure(value), site);
    else if (!builder.add(ordinal, value)) {
      refuseNumber(value, this.#where("the value", place, site), figureAdvice(value));
    }
    // Counted until the first period that can only be a month.
    if (this.#doubtful >= 0) this.#doubtful = place.isYearAndNext ? this.#doubtful + 1 : -1;
  }

  /** What was read; `argument` is what is empty if nothing was. */
  build(argument: string, site: Site): Parts {
    const frequency = this.#frequency;
    if (frequency === undefined) refuse("empty-series", "must hold at least one period", { ...site, argument });
    const { first, last } = this.#builder;
    const place = { frequency, ordinal: first };
    if (this.#doubtful > 1) {
      const rule = `and ${periodText({ frequency, ordinal: last }, site)} are months and, just as well, years and the next: say frequency: "monthly", or fiscalYear for years`;
      refuse("invalid-period", rule, this.#where("periods", place, site));
    }
    const values = this.#builder.build();
    const { length } = values.coefficients;
    const flags = this.#flags && Array.from({ length }, (_, row) => this.#flags?.get(first + row));
    return partsOf(place, values, this.#reading, flags, site);
  }

  #addFigure({ ordinal, frequency }: Place, cell: unknown, figure: FigureCell | string, site: Site): void {
    if (typeof figure === "string") {
      refuse("invalid-number", figure, this.#where("the value", { ordinal, frequency }, site), cell);
    }
    const { value, flag } = figure;
    if (value === undefined) this.#builder.addHole(ordinal);
    else this.#builder.add(ordinal, value);
    if (flag !== undefined) this.#flags = (this.#flags ?? new Map<number, string>()).set(ordinal, flag);
  }

  #refuseFrequency(place: Place, value: unknown, site: Site): never {
    const said = this.#reading.frequency;
    const ofYears = `fiscalYear says annual: of sums since the start of these years say frequency: "${place.frequency}" too`;
    const rule =
      said === undefined
        ? `while the periods before it are ${this.#frequency}`
        : `while ${this.#reading.fiscalYear === undefined || said !== "annual" ? `frequency says ${said}` : ofYears}`;
    refuse("mixed-frequency", `is ${place.frequency}, ${rule}`, this.#where("period", place, site), value);
  }

  #refuseDuplicate(place: Place, value: unknown, site: Site): never {
    const earlier = this.#builder.textAt(place.ordinal);
    const tellApart =
      this.#name === undefined
        ? "groupSeries takes the column that tells them apart as key"
        : "take a key that tells them apart";
    const advice =
      site.row === undefined
        ? ""
        : `; where ${this.#name === undefined ? "rows" : "those of a key"} are of several groups, ${tellApart}, and totalsBy adds them`;
    const rule = `is given twice, at first ${earlier === undefined ? "without a value" : `with ${earlier}`}${advice}`;
    refuse("duplicate-period", rule, this.#where("the period", place, site), value);
  }

  #where(argument: string, place: Place, site: Site): Site {
    const of = this.#name === undefined ? "" : ` of ${this.#name}`;
    return { ...site, argument: `${argument}${of}`, period: periodText(place, site), key: this.#name };
  }
}

/** Refuses a value that a row gives beside a period that is none: both faults are told at once. */
export function checkValue({ isHole, readFigure }: Reading, value: unknown, argument: string, site: Site): void {
  if (isHole(value)) return;
  const figure = readFigure?.(value);
  if (typeof figure === "string") refuse("invalid-number", figure, { ...site, argument }, value);
  if (figure === undefined && readDecimal(value) === undefined) {
    refuseNumber(value, { ...site, argument }, figureAdvice(value));
  }
}

function pair(entry: unknown, site: Site): readonly [unknown, unknown] {
  if (Array.isArray(entry) && entry.length === 2) return entry as unknown as [unknown, unknown];
  return refuse("invalid-option", "must yield pairs of a period and a value", { ...site, argument: "entries" }, entry);
}
