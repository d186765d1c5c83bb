import type { AnyData, RatioData, SeriesData } from "./data.ts";
import type { RatioSeries, Series } from "./series.ts";

/** The series that people get of data. */
export function asSeries(data: SeriesData): Series {
  return data.wrappers.series(data) as Series;
}

/** The series of ratios that people get of data. */
export function asRatioSeries(data: RatioData): RatioSeries {
  return data.wrappers.ratios(data) as RatioSeries;
}

/** The series of the class that data are of. */
export function asOwnClass(data: AnyData): Series | RatioSeries {
  return data.type === "Series" ? asSeries(data) : asRatioSeries(data);
}
