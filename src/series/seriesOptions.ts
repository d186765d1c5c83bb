import { refuse, type Site } from "../base/errors.ts";
import { knownOptions, oneOf } from "../base/options.ts";
import { isYearAndNext } from "../calendar/advice.ts";
import { type Frequency, frequencies, type Place, readPeriod } from "../calendar/period.ts";
import { inside } from "../exact/brand.ts";
import type { FigureReader, FigureReading, ReadFigure } from "../readers/figureReader.ts";
import type { PeriodReader, PeriodReading } from "../readers/periodReader.ts";
import { type Labels, readLabels } from "./labels.ts";

/**
 * What the figures of a series are, and how they are written.
 *
 * @category Series
 */
export interface SeriesOptions {
  /** The unit, such as `"USD"`. Figures of two units never mix. */
  readonly unit?: string | undefined;
  /** The days of each period that the figures cover, such as `"1-20"`, where they are not whole periods. */
  readonly span?: string | undefined;
  /** What every period must be, such as `"monthly"`. */
  readonly frequency?: Frequency | undefined;
  /** Texts that stand for no value, such as `["", "NA"]`. `null` and `undefined` always do. */
  readonly missing?: readonly string[] | undefined;
  /** How periods and values are read, where they are not written plainly. */
  readonly readers?: SeriesReaders | undefined;
}

/**
 * Readers of cells that are not plain periods and decimal numbers.
 *
 * @category Readers
 */
export interface SeriesReaders {
  /** How periods are read, as `periodReader` makes it. */
  readonly period?: PeriodReader | undefined;
  /** How values are read, as `figureReader` makes it. */
  readonly value?: FigureReader | undefined;
}

/** The names of the options that every series takes. */
export const seriesOptions = ["unit", "span", "frequency", "missing", "readers"] as const;

/** A period as it was given, which may read as a year and the next too: 2009-10. */
export interface GivenPlace extends Place {
  readonly isYearAndNext?: boolean;
}

/** The options of a series, read. */
export interface Reading {
  readonly labels: Labels;
  readonly frequency: Frequency | undefined;
  readonly isHole: (value: unknown) => boolean;
  readonly placeOf: (cell: unknown, site: Site) => GivenPlace;
  /** Where figures are not plain numbers. */
  readonly readFigure: ReadFigure | undefined;
}

/** Reads and checks the options of a series. */
export function readOptions(options: SeriesOptions | undefined, site: Site): Reading {
  const { unit, span, frequency, missing = [], readers } = knownOptions(options, seriesOptions, site);
  if (!Array.isArray(missing) || missing.some((text) => typeof text !== "string")) {
    refuse("invalid-option", 'must be a list of texts such as ["", "NA"]', { ...site, argument: "missing" }, missing);
  }
  if (frequency !== undefined) oneOf(frequency, frequencies, "frequency", site);
  const { period, value } = knownOptions(readers, ["period", "value"], { ...site, argument: "readers" });
  const readFigure = readingOf<FigureReading>(value, "figureReader", site)?.with(missing, site);
  const texts = new Set<unknown>(readFigure === undefined ? missing : []);
  const isHole = (value: unknown) => isNothing(value) || (typeof value === "string" && texts.has(value));
  const placeOf = placeReader(readingOf<PeriodReading>(period, "periodReader", site), frequency);
  return { labels: readLabels(unit, span, site), frequency, isHole, placeOf, readFigure };
}

const isNothing = (value: unknown) => value === undefined || value === null;

/** What stands behind a reader that one of our functions made. */
function readingOf<R extends PeriodReading | FigureReading>(
  reader: unknown,
  maker: "periodReader" | "figureReader",
  site: Site,
): R | undefined {
  if (reader === undefined) return undefined;
  const reading = typeof reader === "function" ? (reader as { readonly [inside]?: R })[inside] : undefined;
  const type = maker === "periodReader" ? "PeriodReader" : "FigureReader";
  if (reading?.type === type) return reading;
  return refuse("invalid-option", `must be made by ${maker}`, { ...site, argument: "the reader" }, reader);
}

function placeReader(reading: PeriodReading | undefined, frequency: Frequency | undefined): Reading["placeOf"] {
  if (reading !== undefined) {
    return (cell, site) => {
      const place = reading.read(cell);
      return typeof place === "string" ? refuse("invalid-period", place, site, cell) : place;
    };
  }
  // Who says a frequency has said which of the two is meant.
  if (frequency !== undefined) return readPeriod;
  return (cell, site) => {
    const place = readPeriod(cell, site);
    return typeof cell === "string" && isYearAndNext(cell) ? { ...place, isYearAndNext: true } : place;
  };
}
