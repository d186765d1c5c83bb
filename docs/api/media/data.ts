import type { Column } from "../exact/columns/column.ts";
import type { Quotients } from "../exact/columns/quotients.ts";
import type { Grid } from "./grid.ts";
import { type Labels, withUnit } from "./labels.ts";

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
export interface Wrappers {
  readonly series: (data: SeriesData) => unknown;
  readonly ratios: (data: RatioData) => unknown;
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

/** Ratios for the same periods. They have no unit but the one given; all other labels stay. */
export function ratiosLike(from: AnyData, values: Quotients, reasons: Reasons, unit?: string): RatioData {
  return new Data("RatioSeries", from.grid, values, reasons, withUnit(from.labels, unit), from.wrappers);
}
