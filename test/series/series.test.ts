import { deepStrictEqual } from "node:assert";
import { Decimal } from "decimal.js";
import {
  addPeriods,
  cumulativeSum,
  dailyAverage,
  figureReader,
  fromYearToDate,
  onPeriodDifference,
  onYearChange,
  periodEnds,
  periodTotals,
  RatioSeries,
  ratio,
  rollingSum,
  Series,
  type SeriesOptions,
  totalAcross,
  tradeBalance,
  yearToDate,
} from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

const isSum = ({ frequency, fiscalYear }: Series) => frequency !== "annual" && fiscalYear !== undefined;
const texts = (series: Series) => [...series].map(([, value]) => value?.toFixed());

describe("making a series", () => {
  test("from values that follow one another", () => {
    const series = Series.of("2025-11", ["61.04", 2, 3n, new Decimal("4.5"), null, undefined], { unit: "USD bn" });
    expect([series.first, series.last, series.length, series.frequency]).toEqual(["2025-11", "2026-04", 6, "monthly"]);
    expect(texts(series)).toEqual(["61.04", "2", "3", "4.5", undefined, undefined]);
    expect(series.unit).toBe("USD bn");
    expect(series.span).toBeUndefined();
    expect(texts(Series.of("2025", Float64Array.of(0.1, 2)))).toEqual(["0.1", "2"]);
    expect(texts(Series.of("2025", new Set([1, 2])))).toEqual(["1", "2"]);
  });

  test("from pairs in any order; periods left out are holes", () => {
    const series = Series.from([
      ["2025-Q4", 4],
      ["2025Q1", 1],
      ["2025-Q2", null],
    ]);
    expect(texts(series)).toEqual(["1", undefined, undefined, "4"]);
    expect(series.holes()).toEqual(["2025-Q2", "2025-Q3"]);
    expect(series.reasonAt("2025-Q3")).toBe("missing");
  });

  test("what is handed in is neither kept nor changed", () => {
    const values = Float64Array.of(1, 2);
    const series = Series.of("2025", values);
    values[0] = 99;
    expect(texts(series)).toEqual(["1", "2"]);
    const rows = Object.freeze([Object.freeze(["2025", 1] as const)]);
    expect(texts(Series.from(rows))).toEqual(["1"]);
    series.toNumbers()[0] = 99;
    expect(texts(series)).toEqual(["1", "2"]);
  });
});

test("terms of trade: export prices over import prices on one base, 123.6948 percent", () => {
  const index = (value: string, unit: string) => Series.of("2025-11", [value], { unit });
  const terms = index("154.0", "2020=100").dividedBy(index("124.5", "2020=100"));
  expect([terms.at("2025-11")?.toFixedPercent(4), terms.unit]).toEqual(["123.6948", undefined]);
  expect(codeOf(() => index("154.0", "2020=100").dividedBy(index("124.5", "2015=100")))).toBe("unit-mismatch");
  const money = index("60.75", "USD bn");
  expect(errorOf(() => money.dividedBy(index("124.5", "2020=100")))).toMatchObject({ argument: "unit" });
  expect(money.dividedBy(index("125", "2020=100"), { unit: "USD bn of 2020" }).at("2025-11")?.toString()).toBe(
    "243/500",
  );
});

describe("the methods of a Series", () => {
  const rows = [
    { month: "2025-02", usd: "2" },
    { month: "2025-01", usd: "1" },
  ];
  const series = Series.fromRows(rows, { period: "month", value: "usd", unit: "USD" });

  test("make it, cut it, add to it and write it", () => {
    expect(texts(series)).toEqual(["1", "2"]);
    expect(texts(series.slice("2025-02", "2025-09"))).toEqual(["2"]);
    expect(texts(series.plus(series))).toEqual(["2", "4"]);
    expect(texts(series.minus(series))).toEqual(["0", "0"]);
    expect(Series.fromJSON(series.toJSON()).toJSON()).toEqual(series.toJSON());
  });

  test("are named in the errors that they throw", () => {
    const other = Series.of("2025-01", [1]);
    const called = [
      () => Series.of("x", [1]),
      () => Series.from([["x", 1]]),
      () => Series.fromRows(rows, { period: "day" as never, value: "usd" }),
      () => Series.fromJSON({} as never),
      () => series.slice("x", "2025-02"),
      () => series.plus(other),
      () => series.minus(other),
    ].map((call) => errorOf(call).function);
    expect(called).toEqual([
      "Series.of",
      "Series.from",
      "Series.fromRows",
      "Series.fromJSON",
      "Series.slice",
      "Series.plus",
      "Series.minus",
    ]);
  });
});

describe("RatioSeries", () => {
  const rates = onYearChange(Series.of("2022", ["100", "108", "54", "81"], { unit: "USD", span: "1-10" }));

  test("rates have no unit, percents have the unit percent, the span is kept", () => {
    expect([rates.unit, rates.span]).toEqual([undefined, "1-10"]);
    const percents = rates.toPercent();
    expect(percents.toJSON()).toEqual({
      type: "Series",
      frequency: "annual",
      first: "2022",
      values: [null, "8", "-50", "50"],
      reasons: { 2022: "missing-base" },
      unit: "percent",
      span: "1-10",
    });
    expect(rates.toDecimal(1, "floor").toJSON().values).toEqual([null, "0", "-0.5", "0.5"]);
    expect(rates.toDecimal(1).unit).toBeUndefined();
  });

  test("places and modes are checked", () => {
    expect(errorOf(() => rates.toPercent(-1))).toMatchObject({
      code: "invalid-option",
      function: "RatioSeries.toPercent",
    });
    expect(codeOf(() => rates.toDecimal(1, "up" as never))).toBe("invalid-option");
  });

  test("are cut, subtracted, written and read", () => {
    expect(rates.slice("2024", "2030").toJSON()).toMatchObject({ first: "2024", values: ["-1/2", "1/2"] });
    expect(rates.minus(rates).toJSON().values).toEqual([null, "0/1", "0/1", "0/1"]);
    const again = RatioSeries.fromJSON(rates.toJSON());
    expect(again).toBeInstanceOf(RatioSeries);
    expect(again.toJSON()).toEqual(rates.toJSON());
  });

  test("are named in the errors that they throw", () => {
    const called = [
      () => RatioSeries.fromJSON({ type: "RatioSeries", first: "2025", values: ["1/0"] } as never),
      () => rates.slice("x", "2025"),
      () => rates.minus(Series.of("2022", [1]) as never),
      () => rates.toDecimal(-1),
    ].map((call) => errorOf(call).function);
    expect(called).toEqual(["RatioSeries.fromJSON", "RatioSeries.slice", "RatioSeries.minus", "RatioSeries.toDecimal"]);
  });
});

describe("figures at other periods", () => {
  const series = Series.of("2024-12", [1, null, "2.5"], { unit: "USD", span: "1-20", adjustment: "calendar" });

  test("n periods later or earlier, with labels and reasons; there and back is the same", () => {
    expect(series.shift(2).toJSON()).toEqual({ ...series.toJSON(), first: "2025-02" });
    expect(series.shift(-12).shift(12).equals(series)).toBe(true);
    const rates = onYearChange(Series.of("2023", [1, 2, 3], { fiscalYear: { start: 7 } }));
    expect([rates.shift(1).first, rates.shift(1).reasonAt("2024"), rates.shift(1).at("2026")?.toString()]).toEqual([
      "2024",
      "missing-base",
      "1/2",
    ]);
    expect(rates.shift(1).fiscalYear).toEqual({ start: 7, label: "start" });
  });

  test("whole ones, within the years that a period can name", () => {
    expect(errorOf(() => series.shift(0.5))).toMatchObject({ code: "invalid-option", argument: "n" });
    expect(codeOf(() => series.shift("1" as never))).toBe("invalid-option");
    expect(codeOf(() => series.shift(1e6))).toBe("invalid-period");
  });

  test("from an end where the slice names none", () => {
    expect([series.slice("2025-01").length, series.slice(undefined, "2025-01").last, series.slice().length]).toEqual([
      2,
      "2025-01",
      3,
    ]);
    expect(errorOf(() => series.slice("2026-01")).argument).toBe("from");
    expect(errorOf(() => series.slice(undefined, "2024-11")).argument).toBe("to");
  });
});

describe("the algebra of series", () => {
  const figure = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom("0.125", "-7.5", "9007199254740993"));
  const row = fc.tuple(fc.option(figure, { freq: 6 }), fc.option(figure, { freq: 6 }));
  const pair = fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => {
    const labels = { span: "1-20", fiscalYear: { start: 7 }, adjustment: "seasonal" } as const;
    const [a, b] = [0, 1].map((side) =>
      Series.of(
        "2020",
        rows.map((values) => values[side]),
        labels,
      ),
    );
    return [a as Series, b as Series] as const;
  });
  /** Where both have a value, and the divisor is not 0, both sides are the same. */
  const expectSame = (found: RatioSeries, wanted: Series | RatioSeries, other: Series) => {
    for (const period of wanted.toRows().map((one) => one.period)) {
      const value = wanted.at(period);
      const divisor = other.at(period);
      if (value === undefined || divisor === undefined) expect(found.has(period)).toBe(false);
      else if (divisor.isZero()) expect(found.reasonAt(period)).toBe("zero-divisor");
      else expect(found.at(period)?.equals(value as never)).toBe(true);
    }
  };

  test("a product divided by a factor is the other factor, and the other way round", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expectSame(a.times(b).dividedBy(b), a, b);
        expectSame(a.dividedBy(b).times(b), a, b);
        const thirds = a.dividedBy(3);
        expectSame(thirds.times(b).dividedBy(b), thirds, b);
        expectSame(thirds.dividedBy(b.dividedBy(7)).times(b.dividedBy(7)), thirds, b);
      }),
    );
  });

  test("plus and minus undo each other, of either class and of numbers, and labels survive", () => {
    fc.assert(
      fc.property(pair, figure, ([a, b], number) => {
        const known = (series: Series | RatioSeries) =>
          series.toRows().map((one) => b.has(one.period) && `${one.value}`);
        for (const [one, other] of [
          [a, b],
          [a.dividedBy(3), b],
          [a, b.dividedBy(7)],
        ] as const) {
          const back = one.plus(other as never).minus(other as never) as Series | RatioSeries;
          const wanted = other instanceof RatioSeries && one instanceof Series ? one.dividedBy(1) : one;
          expect(known(back)).toEqual(known(wanted).map((value, at) => (b.toRows()[at]?.reason ? false : value)));
          expect([back.span, back.adjustment, back.fiscalYear]).toEqual([
            "1-20",
            "seasonal",
            { start: 7, label: "start" },
          ]);
        }
        expect(a.plus(number).minus(number).equals(a)).toBe(true);
        expect(a.dividedBy(3).minus(ratio(1, 3)).plus(ratio(1, 3)).equals(a.dividedBy(3))).toBe(true);
      }),
    );
  });

  const units = fc.constantFrom(undefined, "USD", "percent");
  const spans = fc.constantFrom(undefined, "1-20");
  const adjustments = fc.constantFrom(undefined, "seasonal" as const, "calendar" as const);
  /** Annual figures, of fiscal years too, and months, sums since a start too. */
  const years = fc.constantFrom<readonly [string, SeriesOptions]>(
    ["2020", {}],
    ["2020", { fiscalYear: { start: 7, label: "end" } }],
    ["2020-02", {}],
    ["2020-02", { frequency: "monthly", fiscalYear: { start: 1 } }],
    ["2020-Q2", { frequency: "quarterly", fiscalYear: { start: 4, label: "end" } }],
  );
  const labelled = fc
    .tuple(fc.array(fc.option(figure, { freq: 6 }), { minLength: 1, maxLength: 12 }), units, spans, adjustments, years)
    .map(([values, unit, span, adjustment, [first, of]]) =>
      Series.of(first, values, { unit, span, adjustment, ...of }),
    );
  const labelsOf = ({ unit, span, adjustment, fiscalYear }: Series | RatioSeries) => ({
    unit,
    span,
    adjustment,
    fiscalYear,
  });

  test("a shift there and back is the same series, whole years of sums since a start too", () => {
    fc.assert(
      fc.property(labelled, fc.integer({ min: -120, max: 120 }), (series, n) => {
        const rows = isSum(series) ? n * 12 : n;
        for (const one of [series, series.dividedBy(7, { unit: series.unit ?? null })]) {
          expect(
            one
              .shift(rows)
              .shift(-rows)
              .equals(one as never),
          ).toBe(true);
          expect(labelsOf(one.shift(rows))).toEqual(labelsOf(one));
          expect(one.shift(rows).first).toBe(addPeriods(one.first, rows));
        }
      }),
    );
  });

  test("labels survive each operation", () => {
    fc.assert(
      fc.property(labelled, figure, (series, number) => {
        const { unit, ...others } = labelsOf(series);
        const thirds = series.dividedBy(3, { unit: unit ?? null });
        for (const one of [series, thirds]) {
          const kept = [
            one.plus(one as never),
            one.minus(one as never),
            one.slice(one.first),
            one.append(one.slice(undefined, one.first) as never, { overlap: "newer" }),
            one.shift(12),
            one instanceof Series ? Series.fromJSON(one.toJSON()) : RatioSeries.fromJSON(one.toJSON()),
            one.times(number, { unit: unit ?? null }),
          ] as (Series | RatioSeries)[];
          for (const result of kept) expect(labelsOf(result)).toEqual({ unit, ...others });
          expect(labelsOf(one.dividedBy(one))).toEqual({ unit: undefined, ...others });
          expect(labelsOf(one.times(one as never, { unit: "other" }) as never)).toEqual({ unit: "other", ...others });
        }
        expect(labelsOf(thirds.toDecimal(2))).toEqual({ unit, ...others });
        const pure = thirds.times(1, { unit: null }) as RatioSeries;
        expect(labelsOf(pure.toPercent(2))).toEqual({ unit: "percent", ...others });
        expect(labelsOf(onYearChange(series))).toEqual({ unit: undefined, ...others });
      }),
    );
  });

  test("keeps the reason of the first, then that of the other side, and flags are of files only", () => {
    const value = figureReader({ flags: ["p"] });
    const read = Series.of("2024", ["1p", "2"], { readers: { value } });
    expect(read.shift(1).flagAt("2025")).toBe("p");
    expect(read.times(2).flagAt("2024")).toBeUndefined();
    const product = read.times(onYearChange(Series.of("2024", [1, 2])));
    expect([product.reasonAt("2024"), product.at("2025")?.toString()]).toEqual(["missing-base", "2/1"]);
  });

  test("answers with a value or a reason, at either class", () => {
    const rates = onYearChange(Series.of("2024", [1, 2]));
    expect(rates.answerAt("2024")).toEqual({ reason: "missing-base" });
    expect(rates.answerAt("2025").value?.toString()).toBe("1/1");
    expect(rates.answerAt("2026")).toEqual({ reason: "outside-range" });
    expect(errorOf(() => rates.answerAt("2025-01")).function).toBe("RatioSeries.answerAt");
  });

  test("ratios too long to compute with are refused, naming the call", () => {
    const long = RatioSeries.fromJSON({
      type: "RatioSeries",
      frequency: "annual",
      first: "2025",
      values: [`1/${"7".repeat(6000)}`],
    });
    for (const call of [() => long.times(long), () => long.dividedBy(Series.of("2025", [10n ** 900n])).times(long)]) {
      expect(errorOf(call)).toMatchObject({ code: "too-large", function: "RatioSeries.times", period: "2025" });
    }
    const json = { ...long.toJSON(), values: [`1/${"7".repeat(10_000)}`] };
    expect(errorOf(() => RatioSeries.fromJSON(json))).toMatchObject({
      code: "too-large",
      function: "RatioSeries.fromJSON",
    });
  });

  test("a figure too long to be read again is refused where it is made, whichever call makes it", () => {
    const great = Series.of("2024", [1, "1e999"]);
    const small = Series.of("2024", [1, "1e-999"]);
    const months = Series.of("2025-01", ["1e999", "1e-999"]);
    const ratios = great.dividedBy(small);
    const refused: [string, () => unknown][] = [
      ["Series.times", () => great.times(great)],
      ["Series.times", () => great.times(10n ** 900n)],
      ["Series.times", () => small.times(small)],
      ["Series.times", () => small.times("1e-2")],
      ["Series.plus", () => great.plus(small)],
      ["Series.minus", () => small.minus("1e999")],
      ["cumulativeSum", () => cumulativeSum(months)],
      ["yearToDate", () => yearToDate(months)],
      ["fromYearToDate", () => fromYearToDate(months)],
      ["rollingSum", () => rollingSum(months, 2)],
      ["onPeriodDifference", () => onPeriodDifference(months)],
      ["totalAcross", () => totalAcross({ great, small })],
      ["tradeBalance", () => tradeBalance(great, small)],
      ["RatioSeries.toDecimal", () => ratios.toDecimal(0)],
      ["RatioSeries.toPercent", () => ratios.toPercent(0)],
    ];
    for (const [name, call] of refused) {
      const period = name.match(/ear|olling|umul|Period/) ? "2025-02" : "2025";
      expect(errorOf(call)).toMatchObject({ code: "too-large", function: name, period });
    }
    expect(great.times(2).at("2025")?.toFixed()).toHaveLength(1000);
  });
});

describe("fiscal years", () => {
  const years = { fiscalYear: { start: 4 } } as const;

  test("are read where they are said, as the calendar year that the label names", () => {
    const states = Series.from(
      [
        ["2009-10", 1],
        ["2010/11", 2],
        ["2011", 3],
      ],
      years,
    );
    expect([states.frequency, states.first, states.length]).toEqual(["annual", "2009", 3]);
    expect(states.at("2010-11")?.toFixed()).toBe("2");
    expect(Series.of("1999-00", [1], { fiscalYear: { start: 10, label: "end" } }).first).toBe("2000");
    expect(Series.of("2009-10", [1], { ...years, frequency: "annual" }).fiscalYear).toEqual({
      start: 4,
      label: "start",
    });
  });

  test("are those of annual series only, and a second part must be the next year", () => {
    expect(codeOf(() => Series.of("2009-11", [1], years))).toBe("mixed-frequency");
    expect(codeOf(() => Series.of("2009/11", [1], years))).toBe("invalid-period");
  });

  test("beside another frequency are those since whose start figures are summed, in options and in JSON alike", () => {
    const april = { start: 4, label: "start" } as const;
    const sums = Series.of("2025-03", [12, 1, 2], { frequency: "monthly", fiscalYear: { start: 4 } });
    expect(sums.fiscalYear).toEqual(april);
    expect(sums.equals(Series.fromJSON(JSON.parse(JSON.stringify(sums))))).toBe(true);
    // A month, though it could be a year and the next.
    expect(Series.of("2009-10", [1], { frequency: "monthly", fiscalYear: { start: 4 } }).first).toBe("2009-10");
    expect(Series.of("2009-10", [1], { frequency: "monthly", fiscalYear: { start: 1 } }).fiscalYear?.start).toBe(1);
    expect(Series.of("2025", [1], { fiscalYear: { start: 1 } }).fiscalYear).toBeUndefined();
    const late = { frequency: "quarterly", fiscalYear: { start: 5 } } as const;
    expect(errorOf(() => Series.of("2025-Q1", [1], late))).toMatchObject({
      code: "invalid-option",
      argument: "fiscalYear.start",
    });
    const json = { type: "Series", frequency: "quarterly", first: "2025-Q1", values: ["1"], fiscalYear: { start: 5 } };
    expect(errorOf(() => Series.fromJSON(json as never))).toMatchObject({
      code: "invalid-option",
      argument: "fiscalYear.start",
    });
    expect(
      errorOf(() => Series.from([["2025", 1]], { frequency: "monthly", fiscalYear: { start: 4 } })).message,
    ).toContain("while frequency says monthly");
  });

  test("of sums go with rates of exchange, which say nothing, never with plain months nor with sums since another start", () => {
    const months = Series.of("2024-01", Array(24).fill(60), { unit: "USD" });
    const july = { start: 7, label: "start" } as const;
    const sums = yearToDate(months, { fiscalYear: { start: 7 } });
    expect(errorOf(() => sums.minus(months))).toMatchObject({ code: "year-mismatch", function: "Series.minus" });
    expect(errorOf(() => months.plus(sums))).toMatchObject({ code: "year-mismatch", argument: "other" });
    const rates = Series.of("2024-01", Array(24).fill(1400), { unit: "KRW/USD" });
    const won = sums.times(rates, { unit: "KRW" });
    expect([won.at("2024-08")?.toFixed(), won.fiscalYear]).toEqual(["168000", july]);
    expect(rates.times(sums, { unit: "KRW" }).equals(won)).toBe(true);
    expect(sums.dividedBy(rates).fiscalYear).toEqual(july);
    const days = Series.of("2024-01", Array(24).fill(20));
    expect(codeOf(() => dailyAverage(sums, days))).toBe("year-mismatch");
    const daysSince = yearToDate(days, { fiscalYear: { start: 7 } });
    expect(dailyAverage(sums, daysSince).at("2024-08")?.toFixed(1)).toBe("3.0");
    expect(onYearChange(sums).minus(onYearChange(months)).at("2025-07")?.toFixed(1)).toBe("0.0");

    // What has no unit and is a ratio is taken for a rate: beside a level it is none.
    const plain = Series.of("2024-01", Array(24).fill(60));
    const thousands = yearToDate(plain).dividedBy(1000);
    expect(codeOf(() => thousands.minus(plain))).toBe("year-mismatch");
    expect(codeOf(() => plain.minus(thousands))).toBe("year-mismatch");
    expect(codeOf(() => yearToDate(plain).dividedBy(1000, { unit: "thousands" }).shift(1))).toBe("year-mismatch");

    const calendar = yearToDate(months);
    expect(calendar.fiscalYear).toEqual({ start: 1, label: "start" });
    const mismatch = errorOf(() => sums.minus(calendar));
    expect(mismatch).toMatchObject({ code: "year-mismatch", function: "Series.minus", argument: "other" });
    expect(mismatch.message).toContain('the first has { start: 7, label: "start" }, this one calendar years');
    expect(codeOf(() => calendar.times(sums, { unit: null }))).toBe("year-mismatch");
    expect(codeOf(() => onYearChange(sums).minus(onYearChange(calendar)))).toBe("year-mismatch");
    expect(codeOf(() => calendar.append(sums))).toBe("year-mismatch");
    expect(periodEnds(calendar, "annual").equals(periodTotals(months, "annual"))).toBe(true);
    expect(periodEnds(sums, "quarterly").fiscalYear).toEqual(july);
    // That it is said is part of what a series is.
    const unsaid = Series.from([...calendar], { unit: "USD" });
    expect([calendar.equals(unsaid), unsaid.equals(calendar)]).toEqual([false, false]);
    expect(() => deepStrictEqual(calendar, unsaid)).toThrow();
  });

  test("of two kinds never mix: annual totals from July less calendar years", () => {
    const months = Series.of("2023-01", Array(36).fill(60));
    const fiscal = periodTotals(months, "annual", { fiscalYear: { start: 7 } });
    const calendar = periodTotals(months, "annual");
    expect(fiscal.fiscalYear).toEqual({ start: 7, label: "start" });
    expect(calendar.fiscalYear).toBeUndefined();
    expect(errorOf(() => fiscal.minus(calendar))).toMatchObject({ code: "year-mismatch", argument: "other" });
    expect(
      fiscal
        .minus(periodTotals(months, "annual", { fiscalYear: { start: 7, label: "start" } }))
        .at("2024")
        ?.toFixed(),
    ).toBe("0");
    const ended = periodTotals(months, "annual", { fiscalYear: { start: 7, label: "end" } });
    expect([ended.reasonAt("2023"), ended.at("2024")?.toFixed(), ended.at("2023-24")?.toFixed()]).toEqual([
      "incomplete-year",
      "720",
      "720",
    ]);
    expect(yearToDate(months, { fiscalYear: { start: 7 } }).fiscalYear).toEqual({ start: 7, label: "start" });
    expect(onYearChange(fiscal).fiscalYear).toEqual(fiscal.fiscalYear);
  });
});

test("what has a unit is no fraction to be put in percent: percents would be multiplied by 100 again", () => {
  const printed = onYearChange(Series.of("2020", [100, 108, 117, 130])).toPercent(1);
  const average = printed.dividedBy(1, { unit: "percent" });
  for (const ratios of [average, Series.of("2024", [20]).dividedBy(1, { unit: "USD" })]) {
    expect(errorOf(() => ratios.toPercent(1))).toMatchObject({
      code: "unit-mismatch",
      function: "RatioSeries.toPercent",
      value: ratios.unit,
    });
  }
  expect(average.toDecimal(1).equals(printed)).toBe(true);
});

test("a long figure is cut in words, beside it what it is about as well", () => {
  expect(`${Series.of("2024", ["1".repeat(900)]).dividedBy(7)}`.length).toBeLessThan(200);
});
