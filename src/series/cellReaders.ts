import { refuse, type Site } from "../base/errors.ts";
import { knownOptions } from "../base/options.ts";
import { isYearAndNext } from "../calendar/advice.ts";
import { findFiscalYear, type KnownFiscalYear } from "../calendar/fiscalYear.ts";
import { type Frequency, findPeriod, type Place, refusePeriod } from "../calendar/period.ts";
import { brand } from "../exact/brand.ts";
import type { FigureReader, FigureReading, ReadFigure } from "../readers/figureReader.ts";
import type { PeriodReader, PeriodReading } from "../readers/periodReader.ts";

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

/** A period as it was given, which may read as a year and the next too: 2009-10. */
export interface GivenPlace extends Place {
  readonly isYearAndNext?: boolean;
}

/** How the cells of a file become periods and figures. */
export interface CellReaders {
  /** Nothing where the cell is no period. */
  readonly findPlace: (cell: unknown) => GivenPlace | undefined;
  readonly refusePlace: (cell: unknown, site: Site) => never;
  /** Where figures are not plain numbers. */
  readonly readFigure: ReadFigure | undefined;
}

/**
 * The readers of a series. 2009-10 is a year where fiscal years are said, and else a doubtful month unless the frequency
 * is. Readers are known by what they hold, not imported: a bundle without them carries none.
 */
export function cellReaders(
  readers: SeriesReaders | undefined,
  missing: readonly string[],
  frequency: Frequency | undefined,
  fiscalYear: KnownFiscalYear | undefined,
  site: Site,
): CellReaders {
  const { period, value } = knownOptions(readers, ["period", "value"], { ...site, argument: "readers" });
  const ofPeriods = insideOfReader<PeriodReading>(period, "PeriodReader", site);
  const ofFigures = insideOfReader<FigureReading>(value, "FigureReader", site);
  const readFigure = ofFigures?.with(missing, site);
  if (ofPeriods !== undefined) return { ...placesOf(ofPeriods), readFigure };
  const findPlace =
    fiscalYear === undefined ? findPeriod : (cell: unknown) => findFiscalYear(cell, fiscalYear) ?? findPeriod(cell);
  return { findPlace: frequency === undefined ? findDoubtful : findPlace, refusePlace: refusePeriod, readFigure };
}

function insideOfReader<R extends PeriodReading | FigureReading>(
  reader: unknown,
  type: R["type"],
  site: Site,
): R | undefined {
  if (reader === undefined) return undefined;
  const held = typeof reader === "function" ? (reader as { readonly [brand]?: R })[brand] : undefined;
  if (held?.type === type) return held;
  const [argument, maker] = type === "PeriodReader" ? ["period", "periodReader"] : ["value", "figureReader"];
  return refuse("invalid-option", `must have a reader that ${maker} made`, { ...site, argument }, reader);
}

function placesOf({ read, ruleOf }: PeriodReading): Pick<CellReaders, "findPlace" | "refusePlace"> {
  return { findPlace: read, refusePlace: (cell, site) => refuse("invalid-period", ruleOf(cell), site, cell) };
}

function findDoubtful(cell: unknown): GivenPlace | undefined {
  const place = findPeriod(cell);
  if (place === undefined || typeof cell !== "string" || !isYearAndNext(cell)) return place;
  return { ...place, isYearAndNext: true };
}
