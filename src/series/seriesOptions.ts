import { refuse, type Site } from "../base/errors.ts";
import { denseArray, knownOptions, oneOf } from "../base/options.ts";
import type { FiscalYear, KnownFiscalYear } from "../calendar/fiscalYear.ts";
import { type Frequency, frequencies } from "../calendar/period.ts";
import { type CellReaders, cellReaders, type SeriesReaders } from "./cellReaders.ts";
import { type Adjustment, type Labels, readLabels } from "./labels.ts";
import { yearsSaid } from "./years.ts";

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
  /** What was taken out of the figures, such as the seasons. Not said: nothing is known of it. */
  readonly adjustment?: Adjustment | undefined;
  /** What every period must be, such as `"monthly"`. */
  readonly frequency?: Frequency | undefined;
  /**
   * The fiscal years that annual figures are, such as `{ start: 7 }`, where they are not those of the calendar. `2009-10`,
   * `2009/10` and `FY2009` are then years too. Beside a `frequency` that is not annual it says that the figures are sums since the
   * start of these years, as `yearToDate` makes them; `{ start: 1 }` since January.
   */
  readonly fiscalYear?: FiscalYear | undefined;
  /** Texts that stand for no value, such as `["", "NA"]`. `null` and `undefined` always do. */
  readonly missing?: readonly string[] | undefined;
  /** How periods and values are read, where they are not written plainly. */
  readonly readers?: SeriesReaders | undefined;
}

/** The names of the options that every series takes. */
export const seriesOptions = ["unit", "span", "adjustment", "missing", "frequency", "fiscalYear", "readers"] as const;

/** The options of a series, read. */
export interface Reading extends CellReaders {
  readonly labels: Labels;
  readonly frequency: Frequency | undefined;
  readonly fiscalYear: KnownFiscalYear | undefined;
  readonly isHole: (value: unknown) => boolean;
}

/** Reads and checks the options of a series. */
export function readOptions(options: SeriesOptions | undefined, site: Site): Reading {
  const given = knownOptions(options, seriesOptions, site);
  const { frequency, fiscalYear, missing = [], readers } = given;
  const holes = denseArray(missing, "a text", "missing", site);
  if (holes.some((text) => typeof text !== "string")) {
    refuse("invalid-option", 'must be a list of texts such as ["", "NA"]', { ...site, argument: "missing" }, missing);
  }
  if (frequency !== undefined) oneOf(frequency, frequencies, "frequency", site);
  const said = fiscalYear === undefined ? frequency : (frequency ?? "annual");
  const years = said && yearsSaid(said, fiscalYear, site);
  const cells = cellReaders(readers, holes as string[], said, said === "annual" ? years : undefined, site);
  // A reader of figures knows them too, also with a flag beside them.
  const texts = new Set<unknown>(cells.readFigure === undefined ? holes : []);
  const isHole = (value: unknown) => isNothing(value) || (typeof value === "string" && texts.has(value));
  return { labels: readLabels(given, site), frequency: said, fiscalYear: years, isHole, ...cells };
}

const isNothing = (value: unknown) => value === undefined || value === null;
