/** What people call a name: the search of the reference finds it by these words, too. */
import { type Application, IndexEvent, ReflectionKind } from "typedoc";

/**
 * The words by name of a function, a class, or title of a page. Names that this version does not have yet stay until it
 * has them.
 */
export const searchWords: Readonly<Record<string, string>> = {
  onYearChange: "yoy y/y year-over-year percent change growth rate pct_change SAMEPERIODLASTYEAR PC1",
  onPeriodChange: "mom m/m qoq q/q month-on-month month-over-month quarter-on-quarter pct_change percent change PCH",
  onYearDifference: "yoy difference diff percentage points year-on-year",
  onPeriodDifference: "mom diff percentage points month-on-month",
  change: "pct_change percent change momentum annualised annualized 3m/3m saar CCA PCA",
  difference: "diff percentage points",
  averageGrowth: "CAGR compound annual growth rate geometric mean RRI",
  baseEffects: "base effect",
  carryOver: "statistical overhang carryover",
  indexTo: "rebase index 100 base year",
  impliedBase: "back out previous year",
  yearToDate: "YTD TOTALYTD cumsum year-to-date cumulative",
  cumulativeSum: "cumsum running total scan",
  rollingSum: "moving sum rolling window 12-month 12m",
  rollingAverage: "moving average rolling mean",
  periodTotals: "resample aggregate annual quarterly sum groupby downsample",
  periodAverages: "resample mean",
  periodEnds: "resample last",
  shareOfTotal: "percentage of total weight proportion market share percent",
  shareTable: "percentages that add up to 100 largest remainder rounding Hamilton",
  contributionToChange: "contribution to growth percentage points ppt pp weighted growth",
  contributionTable: "contribution to growth percentage points ppt pp table",
  shareOfChange: "share of growth contribution rate",
  detectRecords: "all-time high ATH record max cummax",
  highestSince: "highest since high",
  lowestSince: "lowest since low",
  rankAt: "rank percentile nth highest",
  rankItems: "ranking top 10 leaderboard sort",
  recordStreak: "in a row consecutive months",
  changeStreak: "in a row consecutive months of growth",
  thresholdStreak: "in a row consecutive above",
  targetGap: "goal attainment progress remaining required run rate",
  tradeBalance: "net exports surplus deficit",
  coverageRatio: "export-import ratio",
  dailyAverage: "working-day adjusted per day",
  workingDayEffects: "calendar effect trading day",
  weekdays: "business days NETWORKDAYS",
  unitValue: "unit price average price",
  priceVolumeEffects: "price effect volume effect decomposition Fisher Laspeyres Paasche Bennet",
  describePeriod: "summary dashboard KPI report",
  revision: "vintage preliminary final restated",
  percent: "% percentage",
  ratio: "fraction rational quotient",
  Ratio: "fraction rational toFixed round decimal places banker's rounding half-even percent",
  Series: "time series dataframe lag shift NaN null missing gap",
  Decimal: "float big number precision",
  GrowthError: "exception error NaN null undefined Infinity catch",
  groupSeries: "groupby pivot panel unstack csv",
  totalAcross: "sum of parts total rows",
  parsePeriod: "date month parse ISO SDMX",
  periodReader: "date format strptime parse excel",
  figureReader: "parse number thousands separator comma locale",
  published: "rounded figure parse billion million",
  findFigures: "extract numbers text regex",
  checkConsistency: "fact-check linear programming simplex contradiction",
  checkChange: "fact-check verify percent",
  changeBounds: "error bars rounding error uncertainty interval arithmetic",
  "Errors and absent answers": "NaN null undefined missing-base #DIV/0! #N/A Infinity exception code",
  "Moving from spreadsheets and pandas": "pct_change Excel pandas polars R dplyr lag shift cumsum migration NaN",
  "Growth and its awkward cases": "yoy percent change negative base NaN CAGR",
  "Cumulative and fiscal years": "YTD year-to-date cumsum fiscal",
  "Exactness and rounding": "float 0.1 + 0.2 banker's rounding toFixed",
};

const weight = 30;

export function searchByOtherWords(app: Application): void {
  app.renderer.on(IndexEvent.PREPARE_INDEX, (event) => {
    event.searchFieldWeights["words"] = weight;
    for (const [place, { name, parent }] of event.searchResults.entries()) {
      // A property that has the name of a function is another thing.
      const own = parent === undefined || parent.isProject() || parent.kindOf(ReflectionKind.Module);
      const words = own ? searchWords[name] : undefined;
      if (words !== undefined) event.searchFields[place] = { ...event.searchFields[place], words };
    }
  });
}
