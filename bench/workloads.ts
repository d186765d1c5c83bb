/** What is measured: each workload with its exact answers and, contender by contender, the code that a user would write. */
import * as aq from "arquero";
import { cumsum, rollup } from "d3-array";
import { type Arithmetic, libraries } from "./arithmetic.ts";
import { baseline, type Contender, ours, type Workload } from "./contender.ts";
import * as exact from "./exact.ts";
import {
  change,
  cumulativeSum,
  dailyAverage,
  detectRecords,
  groupColumns,
  groupSeries,
  onYearChange,
  periodTotals,
  rankItems,
  rollingAverage,
  rollingSum,
  Series,
  type SeriesOfPackage,
  shareOfTotal,
  yearToDate,
} from "./package.ts";
import { floats, groupOf, keyOf, months, type Panel, periods, texts, workingDays } from "./panel.ts";

const { op } = aq;

export const workloads: readonly Workload[] = [
  {
    name: "change",
    title: "on-year change to one decimal",
    answers: (panel) => exact.answers(panel, 1, exact.changes),
    contenders: [
      eachOf(baseline, floatSeries, floatChange),
      eachOf(ours, packageSeries, (series) => onYearChange(series).toPercent(1).toNumbers()),
      ...libraries.map((library) =>
        eachOf(library.name, librarySeries(library), (figures) =>
          figures.map((current, month) => {
            const base = figures[month - 12];
            return current === undefined || base === undefined ? undefined : library.change(current, base);
          }),
        ),
      ),
      fromTable(
        (panel) => panelTable(panel).groupby("series"),
        { result: (d: Columns) => (d.value / op.lag(d.value, 12) - 1) * 100 },
        () => 1,
      ),
    ],
  },
  {
    name: "cumulative",
    title: "cumulative sum",
    answers: (panel) => exact.answers(panel, panel.scale, exact.runningSums),
    contenders: [
      eachOf(baseline, floatSeries, floatRunningSum, printed),
      eachOf(ours, packageSeries, (series) => cumulativeSum(series).toNumbers()),
      ...libraries.map((library) =>
        eachOf(library.name, librarySeries(library), (figures) => {
          let total: unknown = library.read(0);
          return figures.map((figure) => {
            total = total === undefined || figure === undefined ? undefined : library.plus(total, figure);
            return total;
          });
        }),
      ),
      fromTable((panel) => panelTable(panel).groupby("series"), {
        result: aq.rolling((d: Columns) => op.sum(d.value)),
      }),
      eachOf("d3-array", floatSeries, (figures) => cumsum(figures), printed),
    ],
  },
  {
    name: "year-to-date",
    title: "year-to-date sum",
    answers: (panel) => exact.answers(panel, panel.scale, exact.yearsToDate),
    contenders: [
      eachOf(baseline, floatSeries, floatYearToDate, printed),
      eachOf(ours, packageSeries, (series) => yearToDate(series).toNumbers()),
      ...libraries.map((library) =>
        eachOf(library.name, librarySeries(library), (figures) => {
          let total: unknown;
          return figures.map((figure, month) => {
            if (month % 12 === 0) total = library.read(0);
            total = total === undefined || figure === undefined ? undefined : library.plus(total, figure);
            return total;
          });
        }),
      ),
      fromTable((panel) => panelTable(panel).groupby("series", "year"), {
        result: aq.rolling((d: Columns) => op.sum(d.value)),
      }),
      eachOf(
        "d3-array",
        floatSeries,
        (figures) => {
          const sums = new Float64Array(figures.length);
          for (let start = 0; start < figures.length; start += 12) {
            sums.set(cumsum(figures.subarray(start, start + 12)), start);
          }
          return sums;
        },
        printed,
      ),
    ],
  },
  {
    name: "rolling",
    title: "rolling sum of 12 months",
    answers: (panel) => exact.answers(panel, panel.scale, exact.rollingSums),
    contenders: [
      eachOf(baseline, floatSeries, floatRollingSum, printed),
      eachOf(ours, packageSeries, (series) => rollingSum(series, 12).toNumbers()),
      ...libraries.map((library) =>
        eachOf(library.name, librarySeries(library), (figures) => {
          let total: unknown = library.read(0);
          let holes = 0;
          return figures.map((figure, month) => {
            const left = figures[month - 12];
            if (figure === undefined) holes += 1;
            else total = library.plus(total, figure);
            if (left !== undefined) total = library.minus(total, left);
            else if (month >= 12) holes -= 1;
            return month < 11 || holes > 0 ? undefined : total;
          });
        }),
      ),
      fromTable((panel) => panelTable(panel).groupby("series"), {
        // A text, since arquero reads the source of a function, in which a compiler may have written NaN in its own way.
        result: aq.rolling("d => op.valid(d.value) === 12 ? op.sum(d.value) : NaN", [-11, 0]),
      }),
    ],
  },
  {
    name: "window",
    title: "three months on the three before, to one decimal",
    answers: (panel) => exact.answers(panel, 1, exact.windowChanges),
    contenders: [
      eachOf(baseline, floatSeries, floatWindowChange),
      eachOf(ours, packageSeries, (series) => change(series, { periods: 3, window: 3 }).toPercent(1).toNumbers()),
    ],
  },
  {
    name: "rolling-average",
    title: "three-month average, rounded",
    answers: (panel) =>
      exact.answers(panel, averagePlaces(panel), (figures) =>
        exact.rollingAverages(figures, averagePlaces(panel) - panel.scale),
      ),
    contenders: [
      eachOf(baseline, floatSeries, (figures, panel) => floatRollingAverage(figures, 10 ** averagePlaces(panel))),
      eachOf(ours, packageSeries, (series, panel) =>
        rollingAverage(series, 3).toDecimal(averagePlaces(panel)).toNumbers(),
      ),
    ],
  },
  {
    name: "period-totals",
    title: "annual totals",
    answers: (panel) => exact.answers(panel, panel.scale, exact.annualTotals),
    contenders: [
      eachOf(baseline, floatSeries, floatAnnualTotals, printed),
      eachOf(ours, packageSeries, (series) => periodTotals(series, "annual").toNumbers()),
    ],
  },
  {
    name: "share",
    title: "share of total to one decimal",
    answers: (panel) =>
      exact.answers(panel, 1, (figures, series) => exact.shares(figures, exact.totalsOf(panel, series))),
    contenders: [
      eachOf(baseline, (panel) => withTotals(floatSeries(panel), floats(panel, panel.totals)), floatShare),
      eachOf(
        ours,
        (panel) => withTotals(packageSeries(panel), columnsOfPackage(panel, panel.totals)),
        ([part, total]) => shareOfTotal(part, total).toPercent(1).toNumbers(),
      ),
      ...libraries.map((library) =>
        eachOf(
          library.name,
          (panel) => withTotals(librarySeries(library)(panel), libraryColumns(library, panel, panel.totals)),
          ([parts, totals]) =>
            parts.map((part, month) => (part === undefined ? undefined : library.share(part, totals[month]))),
        ),
      ),
      fromTable(panelTable, { result: (d: Columns) => (d.value / d.total) * 100 }, () => 1),
    ],
  },
  {
    name: "times",
    title: "product of two series",
    answers: (panel) =>
      exact.answers(panel, panel.scale + 1, (figures) =>
        figures.map((figure, month) => figure && figure * BigInt((workingDays[month] as number) * 10)),
      ),
    contenders: [
      eachOf(
        baseline,
        (panel) => floatSeries(panel).map((figures) => [figures, Float64Array.from(workingDays)] as const),
        floatProduct,
        (products, panel) => toPlaces(products, panel.scale + 1),
      ),
      eachOf(ours, withDays, ([series, days]) => series.times(days).toNumbers()),
    ],
  },
  {
    name: "divided-by",
    title: "quotient of two series, as floats",
    answers: (panel) =>
      Array.from({ length: panel.seriesCount }, (_, series) => {
        const totals = exact.totalsOf(panel, series);
        // Both are exact as floats, so that their quotient is the nearest one.
        return exact
          .figuresOf(panel.coefficients, series)
          .map((figure, month) => (figure === undefined ? Number.NaN : Number(figure) / Number(totals[month])));
      }).flat(),
    contenders: [
      eachOf(baseline, (panel) => withTotals(floatSeries(panel), floats(panel, panel.totals)), floatQuotient),
      eachOf(
        ours,
        (panel) => withTotals(packageSeries(panel), columnsOfPackage(panel, panel.totals)),
        ([part, total]) => part.dividedBy(total).toNumbers(),
      ),
    ],
  },
  {
    name: "daily-average",
    title: "daily average, rounded",
    answers: (panel) =>
      exact.answers(panel, averagePlaces(panel), (figures) =>
        exact.dailyAverages(figures, averagePlaces(panel) - panel.scale),
      ),
    contenders: [
      eachOf(baseline, floatSeries, (amounts, panel) => floatAverage(amounts, 10 ** averagePlaces(panel))),
      eachOf(ours, withDays, ([series, days], panel) =>
        dailyAverage(series, days).toDecimal(averagePlaces(panel)).toNumbers(),
      ),
      ...libraries.map((library) =>
        eachOf(
          library.name,
          (panel) => {
            const days = workingDays.map((count) => library.read(count));
            return librarySeries(library)(panel).map((figures) => [figures, days] as const);
          },
          ([amounts, days], panel) =>
            amounts.map((amount, month) =>
              amount === undefined ? undefined : library.average(amount, days[month], averagePlaces(panel)),
            ),
        ),
      ),
      fromTable(panelTable, { result: (d: Columns) => d.value / d.days }, averagePlaces),
    ],
  },
  {
    name: "records",
    title: "records, their periods and margins read",
    answers: (panel) =>
      Array.from({ length: panel.seriesCount }, (_, series) =>
        exact
          .records(exact.figuresOf(panel.coefficients, series))
          .flatMap(({ period, margin }) => [period, exact.nearest(margin, panel.scale)]),
      ).flat(),
    contenders: [
      eachOf(baseline, floatSeries, floatRecords, printedRecords),
      eachOf(ours, packageSeries, (series) => {
        const found: unknown[] = [];
        for (const { period, margin } of detectRecords(series)) found.push(period, margin);
        return found;
      }),
      ...libraries.map((library) =>
        eachOf(library.name, librarySeries(library), (figures) => {
          const found: unknown[] = [];
          let best: unknown;
          for (const [month, figure] of figures.entries()) {
            if (figure === undefined || (best !== undefined && !library.isAbove(figure, best))) continue;
            if (best !== undefined) found.push(periods[month], library.minus(figure, best));
            best = figure;
          }
          return found;
        }),
      ),
      {
        name: "arquero",
        prepare(panel) {
          const table = panelTable(panel).groupby("series");
          return (take) => {
            const found = table
              .derive({ best: aq.rolling((d: Columns) => op.max(d.value)) })
              .derive({ before: (d: Columns) => op.lag(d.best) })
              .filter((d: Columns) => d.value > d.before)
              .derive({ margin: (d: Columns) => d.value - d.before });
            take([found.array("period"), found.array("margin")]);
          };
        },
        read([found, margins]: [string[], number[]], panel) {
          return printedRecords(
            found.flatMap((period, index) => [period, margins[index] as number]),
            panel,
          );
        },
      },
    ],
  },
  {
    name: "rank",
    title: "ranks of all series in every month",
    answers: exact.ranks,
    contenders: [
      {
        name: baseline,
        prepare: (panel) => (take) => take(floatRanks(panel)),
      },
      {
        name: ours,
        prepare(panel) {
          const items = new Map(packageSeries(panel).map((series, at) => [String(at), series]));
          return (take) => take(periods.map((period) => rankItems(items, period).items));
        },
        read(rankings: (readonly { readonly key: string; readonly rank: number }[])[], panel) {
          const found = new Float64Array(panel.coefficients.length).fill(Number.NaN);
          for (const [month, items] of rankings.entries()) {
            for (const { key, rank } of items) found[Number(key) * months + month] = rank;
          }
          return found;
        },
      },
    ],
  },
  {
    name: "from-text",
    title: "construction from text",
    answers: (panel) => exact.answers(panel, panel.scale, (figures) => figures, panel.complete),
    // A text keeps the number that it was once read as, so that every run needs new ones: as from a file just split.
    fresh(panel) {
      const files = Array.from({ length: panel.seriesCount }, (_, series) => texts(panel, series).join(","));
      return () => files.map((file) => file.split(","));
    },
    contenders: [
      eachFresh(baseline, (figures: string[]) => Float64Array.from(figures, Number)),
      eachFresh(ours, (figures: string[]) => Series.of("2015-01", figures), numbersOfSeries),
      ...libraries.map((library) =>
        eachFresh(library.name, (figures: string[]) => figures.map((figure) => library.read(figure))),
      ),
    ],
  },
  {
    name: "from-numbers",
    title: "construction from an array of numbers",
    answers: (panel) => exact.answers(panel, panel.scale, (figures) => figures, panel.complete),
    contenders: [
      eachOf(baseline, numberArrays, floatCopy),
      eachOf(ours, numberArrays, (figures) => Series.of("2015-01", figures), numbersOfSeries),
      ...libraries.map((library) =>
        eachOf(library.name, numberArrays, (figures) => figures.map((figure) => library.read(figure))),
      ),
    ],
  },
  {
    name: "from-float64array",
    title: "construction from a Float64Array",
    answers: (panel) => exact.answers(panel, panel.scale, (figures) => figures, panel.complete),
    contenders: [
      eachOf(baseline, completeFloats, floatCopy),
      eachOf(ours, completeFloats, (figures) => Series.of("2015-01", figures), numbersOfSeries),
      ...libraries.map((library) =>
        eachOf(library.name, completeFloats, (figures) => Array.from(figures, (figure) => library.read(figure))),
      ),
    ],
  },
  {
    name: "group",
    title: "series from the rows of a panel, month after month",
    answers: (panel) => exact.answers(panel, panel.scale, (figures) => figures),
    contenders: [
      onRows(baseline, floatGroups, (groups, key) => groups.get(key)),
      onRows(
        ours,
        (rows) => groupSeries(rows, { key: "item", period: "month", value: "usd" }),
        (groups, key) => seriesByMonth(groups.get(key) as SeriesOfPackage),
      ),
      ...libraries.map((library) =>
        onRows(
          library.name,
          (rows) => {
            const groups = new Map<string, unknown[]>();
            for (const { item, month, usd } of rows) {
              let group = groups.get(item);
              if (group === undefined) {
                group = new Array(months).fill(undefined);
                groups.set(item, group);
              }
              group[monthIndex.get(month) as number] = library.read(usd);
            }
            return groups;
          },
          (groups, key) => groups.get(key),
        ),
      ),
      onRows(
        "arquero",
        (rows) => {
          const wide = aq.from(rows).groupby("item").pivot("month", "usd");
          const columns = periods.map((period) => wide.array(period));
          return new Map(Array.from(wide.array("item"), (item, row) => [item, columns.map((column) => column[row])]));
        },
        (groups, key) => groups.get(key),
      ),
      onRows(
        "d3-array",
        (rows) =>
          rollup(
            rows,
            (group) => {
              const values = new Float64Array(months).fill(Number.NaN);
              for (const { month, usd } of group) values[monthIndex.get(month) as number] = usd;
              return values;
            },
            ({ item }) => item,
          ),
        (groups, key) => groups.get(key),
      ),
    ],
  },
  {
    name: "columns",
    title: "series from the columns of a panel, month after month",
    answers: (panel) => exact.answers(panel, panel.scale, (figures) => figures),
    contenders: [
      // Two arrays a key, as a program does that knows nothing of the periods.
      onColumns(baseline, pushedGroups, ({ texts, values }) => {
        const byMonth = new Float64Array(months).fill(Number.NaN);
        for (const [at, text] of texts.entries()) byMonth[monthIndex.get(text) as number] = values[at] as number;
        return byMonth;
      }),
      onColumns(
        ours,
        (columns) => groupColumns([columns], { key: "item", period: "month", value: "usd" }),
        seriesByMonth,
      ),
    ],
  },
];

/** A contender that computes series by series from something prepared for each. */
function eachOf<Input, Result>(
  name: string,
  inputs: (panel: Panel) => readonly Input[],
  compute: (input: Input, panel: Panel) => Result,
  read?: (result: Result, panel: Panel) => ArrayLike<unknown>,
): Contender<Result> {
  return {
    name,
    prepare(panel) {
      const prepared = inputs(panel);
      return (take) => {
        for (const input of prepared) take(compute(input, panel));
      };
    },
    ...(read && { read }),
  };
}

/** A contender that computes series by series from the input made for each run. */
function eachFresh<Input, Result>(
  name: string,
  compute: (input: Input) => Result,
  read?: (result: Result) => ArrayLike<unknown>,
): Contender<Result> {
  return {
    name,
    prepare: () => (take, fresh) => {
      for (const input of fresh as readonly Input[]) take(compute(input));
    },
    ...(read && { read }),
  };
}

/** Ranks by sorted values: those above a figure are counted by halving. */
function floatRanks({ coefficients, seriesCount }: Panel): Float64Array {
  const found = new Float64Array(coefficients.length).fill(Number.NaN);
  for (let month = 0; month < months; month += 1) {
    const figures = Float64Array.from(
      { length: seriesCount },
      (_, series) => coefficients[series * months + month] as number,
    );
    const sorted = figures.filter((figure) => !Number.isNaN(figure)).sort();
    for (let series = 0; series < seriesCount; series += 1) {
      const figure = figures[series] as number;
      if (Number.isNaN(figure)) continue;
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as number) > figure) high = middle;
        else low = middle + 1;
      }
      found[series * months + month] = sorted.length - low + 1;
    }
  }
  return found;
}

interface Row {
  readonly item: string;
  readonly month: string;
  readonly usd: number;
}

/** A contender that groups rows; `valuesOf` reads one of its groups, month by month. */
function onRows<Groups>(
  name: string,
  group: (rows: readonly Row[]) => Groups,
  valuesOf: (groups: Groups, key: string) => ArrayLike<unknown> | undefined,
): Contender<Groups> {
  return {
    name,
    prepare(panel) {
      const rows = rowsOf(panel);
      return (take) => take(group(rows));
    },
    read(groups, panel) {
      return Array.from({ length: panel.seriesCount }, (_, series) =>
        Array.from(valuesOf(groups, keyOf(series)) ?? []),
      ).flat();
    },
  };
}

/** The columns of a panel, as a column store hands them out. */
interface PanelColumns {
  readonly item: readonly string[];
  readonly month: readonly string[];
  readonly usd: Float64Array;
}

/** A contender that groups columns; `valuesOf` reads one of its groups, month by month. */
function onColumns<Group>(
  name: string,
  group: (columns: PanelColumns) => ReadonlyMap<string, Group>,
  valuesOf: (group: Group) => Float64Array,
): Contender<ReadonlyMap<string, Group>> {
  return {
    name,
    prepare(panel) {
      const rows = rowsOf(panel);
      const columns = {
        item: rows.map(({ item }) => item),
        month: rows.map(({ month }) => month),
        usd: Float64Array.from(rows, ({ usd }) => usd),
      };
      return (take) => take(group(columns));
    },
    read(groups, panel) {
      return Array.from({ length: panel.seriesCount }, (_, series) =>
        Array.from(valuesOf(groups.get(keyOf(series)) as Group)),
      ).flat();
    },
  };
}

/** A series of the package on all months of the panel. */
function seriesByMonth(series: SeriesOfPackage): Float64Array {
  const values = new Float64Array(months).fill(Number.NaN);
  values.set(series.toNumbers(), monthIndex.get(series.first) as number);
  return values;
}

/** Every column that an expression of arquero may name. */
interface Columns {
  readonly value: number;
  readonly total: number;
  readonly days: number;
  readonly best: number;
  readonly before: number;
}

/** arquero on one table of all series, prepared and grouped; its floats are rounded as they are printed. */
function fromTable(
  prepare: (panel: Panel) => ReturnType<typeof panelTable>,
  derived: { readonly result: unknown },
  places = (panel: Panel) => panel.scale,
): Contender<Float64Array> {
  return {
    name: "arquero",
    prepare(panel) {
      const table = prepare(panel);
      return (take) => take(table.derive(derived as never).array("result", Float64Array) as Float64Array);
    },
    read: (results, panel) => toPlaces(results, places(panel)),
  };
}

function panelTable(panel: Panel) {
  const power = 10 ** panel.scale;
  const index = Array.from({ length: panel.observations }, (_, place) => place);
  return aq.table({
    series: Int32Array.from(index, (place) => Math.floor(place / months)),
    year: Int32Array.from(index, (place) => 2015 + Math.floor((place % months) / 12)),
    period: index.map((place) => periods[place % months]),
    value: panel.coefficients.map((figure) => figure / power),
    total: Float64Array.from(index, (place) => {
      const total = panel.totals[groupOf(Math.floor(place / months)) * months + (place % months)] as number;
      return total / power;
    }),
    days: Float64Array.from(index, (place) => workingDays[place % months] as number),
  });
}

function floatSeries(panel: Panel): Float64Array[] {
  return floats(panel, panel.coefficients);
}

function completeFloats(panel: Panel): Float64Array[] {
  return floats(panel, panel.complete);
}

function numberArrays(panel: Panel): number[][] {
  return completeFloats(panel).map((figures) => Array.from(figures));
}

function packageSeries(panel: Panel): SeriesOfPackage[] {
  return columnsOfPackage(panel, panel.coefficients);
}

function columnsOfPackage(panel: Panel, column: Float64Array): SeriesOfPackage[] {
  return floats(panel, column).map((figures) =>
    Series.of(
      "2015-01",
      Array.from(figures, (figure) => (Number.isNaN(figure) ? null : figure)),
    ),
  );
}

/** Each series with the working days. */
function withDays(panel: Panel): (readonly [SeriesOfPackage, SeriesOfPackage])[] {
  const days = Series.of("2015-01", workingDays);
  return packageSeries(panel).map((series) => [series, days] as const);
}

function librarySeries<Value>(library: Arithmetic<Value>): (panel: Panel) => (Value | undefined)[][] {
  return (panel) => libraryColumns(library, panel, panel.coefficients);
}

function libraryColumns<Value>(
  library: Arithmetic<Value>,
  panel: Panel,
  column: Float64Array,
): (Value | undefined)[][] {
  return floats(panel, column).map((figures) =>
    Array.from(figures, (figure) => (Number.isNaN(figure) ? undefined : library.read(String(figure)))),
  );
}

/** Each part with the total of its group. */
function withTotals<Part, Total>(parts: readonly Part[], totals: readonly Total[]): (readonly [Part, Total])[] {
  return parts.map((part, series) => [part, totals[groupOf(series)] as Total]);
}

const rowsByPanel = new WeakMap<Panel, readonly Row[]>();

/** As a monthly file has them: all items of a month, then the next month. A hole is a row that is not there. */
function rowsOf(panel: Panel): readonly Row[] {
  const known = rowsByPanel.get(panel);
  if (known !== undefined) return known;
  const values = floatSeries(panel);
  const keys = values.map((_, series) => keyOf(series));
  const rows: Row[] = [];
  for (const [index, month] of periods.entries()) {
    for (const [series, figures] of values.entries()) {
      const usd = figures[index] as number;
      if (!Number.isNaN(usd)) rows.push({ item: keys[series] as string, month, usd });
    }
  }
  rowsByPanel.set(panel, rows);
  return rows;
}

const monthIndex = new Map(periods.map((period, month) => [period, month]));

function floatChange(figures: Float64Array): Float64Array {
  const changes = new Float64Array(figures.length).fill(Number.NaN, 0, 12);
  for (let month = 12; month < figures.length; month += 1) {
    changes[month] = Math.round(((figures[month] as number) / (figures[month - 12] as number) - 1) * 1000) / 10;
  }
  return changes;
}

function floatProduct([left, right]: readonly [Float64Array, Float64Array]): Float64Array {
  const products = new Float64Array(left.length);
  for (let month = 0; month < left.length; month += 1)
    products[month] = (left[month] as number) * (right[month] as number);
  return products;
}

function floatQuotient([left, right]: readonly [Float64Array, Float64Array]): Float64Array {
  const quotients = new Float64Array(left.length);
  for (let month = 0; month < left.length; month += 1)
    quotients[month] = (left[month] as number) / (right[month] as number);
  return quotients;
}

function floatRunningSum(figures: Float64Array): Float64Array {
  const sums = new Float64Array(figures.length);
  let sum = 0;
  for (let month = 0; month < figures.length; month += 1) {
    sum += figures[month] as number;
    sums[month] = sum;
  }
  return sums;
}

function floatYearToDate(figures: Float64Array): Float64Array {
  const sums = new Float64Array(figures.length);
  let sum = 0;
  for (let month = 0; month < figures.length; month += 1) {
    if (month % 12 === 0) sum = 0;
    sum += figures[month] as number;
    sums[month] = sum;
  }
  return sums;
}

function floatRollingSum(figures: Float64Array): Float64Array {
  const sums = new Float64Array(figures.length);
  let sum = 0;
  let holes = 0;
  for (let month = 0; month < figures.length; month += 1) {
    const figure = figures[month] as number;
    if (Number.isNaN(figure)) holes += 1;
    else sum += figure;
    if (month >= 12) {
      const left = figures[month - 12] as number;
      if (Number.isNaN(left)) holes -= 1;
      else sum -= left;
    }
    sums[month] = month < 11 || holes > 0 ? Number.NaN : sum;
  }
  return sums;
}

/** The change of sums over three months on those of the three before. */
function floatWindowChange(figures: Float64Array): Float64Array {
  const changes = new Float64Array(figures.length).fill(Number.NaN, 0, 5);
  for (let month = 5; month < figures.length; month += 1) {
    const current = (figures[month] as number) + (figures[month - 1] as number) + (figures[month - 2] as number);
    const base = (figures[month - 3] as number) + (figures[month - 4] as number) + (figures[month - 5] as number);
    changes[month] = Math.round((current / base - 1) * 1000) / 10;
  }
  return changes;
}

function floatRollingAverage(figures: Float64Array, power: number): Float64Array {
  const averages = new Float64Array(figures.length).fill(Number.NaN, 0, 2);
  for (let month = 2; month < figures.length; month += 1) {
    const sum = (figures[month] as number) + (figures[month - 1] as number) + (figures[month - 2] as number);
    averages[month] = Math.round((sum / 3) * power) / power;
  }
  return averages;
}

function floatAnnualTotals(figures: Float64Array): Float64Array {
  const totals = new Float64Array(figures.length / 12);
  for (let year = 0; year < totals.length; year += 1) {
    let total = 0;
    for (let month = 12 * year; month < 12 * year + 12; month += 1) total += figures[month] as number;
    totals[year] = total;
  }
  return totals;
}

function floatShare([parts, totals]: readonly [Float64Array, Float64Array]): Float64Array {
  const shares = new Float64Array(parts.length);
  for (let month = 0; month < parts.length; month += 1) {
    shares[month] = Math.round(((parts[month] as number) / (totals[month] as number)) * 1000) / 10;
  }
  return shares;
}

function floatAverage(amounts: Float64Array, power: number): Float64Array {
  const averages = new Float64Array(amounts.length);
  for (let month = 0; month < amounts.length; month += 1) {
    averages[month] = Math.round(((amounts[month] as number) / (workingDays[month] as number)) * power) / power;
  }
  return averages;
}

function floatRecords(figures: Float64Array): unknown[] {
  const found: unknown[] = [];
  let best = Number.NaN;
  for (let month = 0; month < figures.length; month += 1) {
    const figure = figures[month] as number;
    if (figure > best) found.push(periods[month], figure - best);
    if (!(figure <= best) && !Number.isNaN(figure)) best = figure;
  }
  return found;
}

function floatCopy(figures: ArrayLike<number>): Float64Array {
  const copy = new Float64Array(figures.length);
  for (let month = 0; month < figures.length; month += 1) copy[month] = figures[month] as number;
  return copy;
}

function floatGroups(rows: readonly Row[]): Map<string, Float64Array> {
  const groups = new Map<string, Float64Array>();
  for (const { item, month, usd } of rows) {
    let group = groups.get(item);
    if (group === undefined) {
      group = new Float64Array(months).fill(Number.NaN);
      groups.set(item, group);
    }
    group[monthIndex.get(month) as number] = usd;
  }
  return groups;
}

function pushedGroups({ item, month, usd }: PanelColumns) {
  const groups = new Map<string, { readonly texts: string[]; readonly values: number[] }>();
  for (let row = 0; row < item.length; row += 1) {
    const key = item[row] as string;
    let group = groups.get(key);
    if (group === undefined) {
      group = { texts: [], values: [] };
      groups.set(key, group);
    }
    group.texts.push(month[row] as string);
    group.values.push(usd[row] as number);
  }
  return groups;
}

/** An average of figures in thousands to one place, of figures such as 61.04 to two. */
function averagePlaces({ scale }: Panel): number {
  return Math.max(1, scale);
}

/** Sums and differences of floats, printed with the places of the figures. */
function printed(results: Float64Array, { scale }: Panel): Float64Array {
  return toPlaces(results, scale);
}

function printedRecords(found: readonly unknown[], { scale }: Panel): unknown[] {
  return found.map((value) => (typeof value === "number" ? Number(value.toFixed(scale)) : value));
}

function toPlaces(results: Float64Array, places: number): Float64Array {
  return results.map((value) => Number(value.toFixed(places)));
}

function numbersOfSeries(series: SeriesOfPackage): Float64Array {
  return series.toNumbers();
}
