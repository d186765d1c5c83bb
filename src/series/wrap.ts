import type { Site } from "../base/errors.ts";
import { type AnyData, type RatioData, type SeriesData, type Wrappers, wrapped } from "./data.ts";
import type { RatioSeries, Series } from "./series.ts";

/** The series that people get of data; refused where a value is too long to be read again. */
export function asSeries(data: SeriesData, site: Site): Series {
  return data.wrappers.series(data, site) as Series;
}

/** The series of ratios that people get of data; refused where one is too long to be computed with. */
export function asRatioSeries(data: RatioData, site: Site): RatioSeries {
  return data.wrappers.ratios(data, site) as RatioSeries;
}

/** The series of the class that data are of. */
export function asOwnClass(data: AnyData, site: Site): Series | RatioSeries {
  return wrapped(data.wrappers as Wrappers<Series, RatioSeries>, data, site);
}
