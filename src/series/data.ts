import type { Site } from "../base/errors.ts";
import { type Column, constantColumn } from "../exact/columns/column.ts";
import type { Quotients } from "../exact/columns/quotients.ts";
import type { Exact } from "../exact/decimals.ts";
import type { Grid } from "./grid.ts";
import { joinedLabels, type Labels, withUnit } from "./labels.ts";

/** Why rows have no value: 0 where there is one, else the byte of a reason; `undefined` where every row has one. */
export type Reasons = Uint8Array | undefined;

/** Marks of the file by row, such as `p` for provisional; `undefined` where no row has one. */
export type Flags = readonly (string | undefined)[] | undefined;

/** The data of a series of either class, as measures read them. */
export type AnyData = SeriesData | RatioData;

/** The data of a `Series`. */
export type SeriesData = Data<"Series", Column>;

/** The data of a `RatioSeries`. */
export type RatioData = Data<"RatioSeries", Quotients>;

/**
 * How a series is made of its data. The data carry it along: a program that only compares two figures then carries no
 * class of series, though `onYearChange` makes them.
 */
export interface Wrappers<OfDecimals = unknown, OfRatios = unknown> {
  readonly series: (data: SeriesData, site: Site) => OfDecimals;
  readonly ratios: (data: RatioData, site: Site) => OfRatios;
}

/** The series of the class that data are of. */
export function wrapped<OfDecimals, OfRatios>(
  { series, ratios }: Wrappers<OfDecimals, OfRatios>,
  data: AnyData,
  site: Site,
): OfDecimals | OfRatios {
  return data.type === "Series" ? series(data, site) : ratios(data, site);
}

/** A class for the sake of memory, as `Column` is. */
export class Data<Type, Values> {
  readonly type: Type;
  readonly grid: Grid;
  readonly values: Values;
  readonly reasons: Reasons;
  readonly labels: Labels;
  readonly wrappers: Wrappers;
  /** Not there where no row has one: most series have none, and pay nothing. */
  declare readonly flags?: NonNullable<Flags>;

  constructor(
    type: Type,
    grid: Grid,
    values: Values,
    reasons: Reasons,
    labels: Labels,
    wrappers: Wrappers,
    flags?: Flags,
  ) {
    this.type = type;
    this.grid = grid;
    this.values = values;
    this.reasons = reasons;
    this.labels = labels;
    this.wrappers = wrappers;
    if (flags !== undefined) this.flags = flags;
  }
}

/** Decimals with the labels of what they were computed from, for the same periods unless a grid is given. */
export function seriesLike(from: AnyData, values: Column, reasons: Reasons, grid: Grid = from.grid): SeriesData {
  return new Data("Series", grid, values, reasons, from.labels, from.wrappers);
}

/**
 * Ratios, for the same periods unless a grid is given. They have no unit but the one given; all other labels stay.
 */
export function ratiosLike(
  from: AnyData,
  values: Quotients,
  reasons: Reasons,
  unit?: string,
  grid: Grid = from.grid,
): RatioData {
  return new Data("RatioSeries", grid, values, reasons, withUnit(from.labels, unit), from.wrappers);
}

/** The same figures, with what the other side says of adjustment where nothing is said of theirs. */
export function withAdjustmentOf<D extends AnyData>(data: D, right: AnyData): D {
  const labels = joinedLabels(data, right, data.labels.unit);
  if (labels === data.labels) return data;
  return new Data(data.type, data.grid, data.values as never, data.reasons, labels, data.wrappers, data.flags) as never;
}

/** One decimal in every period, with all labels but the unit. */
export function constantLike(from: AnyData, value: Exact): SeriesData {
  const values = constantColumn(value, from.grid.length);
  return new Data("Series", from.grid, values, undefined, withUnit(from.labels, undefined), from.wrappers);
}

/** The same data on other periods: as many. */
export function withGrid<D extends AnyData>(data: D, grid: Grid): D {
  const { type, values, reasons, labels, wrappers, flags } = data;
  return new Data(type, grid, values, reasons, labels, wrappers, flags) as unknown as D;
}

/** Whether a value is data, of this build of the package or of another one: never by instanceof. */
export function isData(value: unknown, type: AnyData["type"]): boolean {
  const data = value as Partial<AnyData> | undefined;
  return data?.type === type && typeof data.grid === "object" && typeof data.values === "object";
}
