/** The package as its users get it: the built one, not the sources, which a loader would change on the way. */
const built = new URL("../dist/index.js", import.meta.url);

export const {
  averageGrowth,
  change,
  cumulativeSum,
  dailyAverage,
  describePeriod,
  detectRecords,
  groupColumns,
  groupSeries,
  groupSeriesAsync,
  onYearChange,
  periodTotals,
  rankItems,
  rollingAverage,
  rollingSum,
  Series,
  shareOfTotal,
  totalAcross,
  yearToDate,
} = (await import(built.href)) as typeof import("export-growth");

export type { Series as SeriesOfPackage } from "export-growth";
