import { Decimal } from "decimal.js";
import { onYearChange, RatioSeries, Series, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

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

  test("from rows, by column or by function", () => {
    const rows = [
      { month: "2025-02", usd: "NA", eur: "5" },
      { month: "2025-01", usd: "1.5", eur: "4" },
    ];
    expect(texts(Series.fromRows(rows, { period: "month", value: "usd", missing: ["NA"] }))).toEqual([
      "1.5",
      undefined,
    ]);
    const byFunction = Series.fromRows(rows, { period: (row) => row.month, value: (row) => row.eur, unit: "EUR" });
    expect(texts(byFunction)).toEqual(["4", "5"]);
    expect(byFunction.unit).toBe("EUR");
  });

  test("a row without the value column is a hole; a column that no row has is a mistake", () => {
    const rows: { month: string; usd?: string }[] = [{ month: "2025-01", usd: "1" }, { month: "2025-02" }];
    expect(texts(Series.fromRows(rows, { period: "month", value: "usd" }))).toEqual(["1", undefined]);
    expect(errorOf(() => Series.fromRows(rows, { period: "month", value: "usdd" as "usd" }))).toMatchObject({
      code: "invalid-option",
      argument: "value",
      value: "usdd",
    });
    expect(errorOf(() => Series.fromRows(rows, { period: "mnth" as "month", value: "usd" }))).toMatchObject({
      code: "invalid-option",
      argument: "period",
      value: "mnth",
    });
    expect(codeOf(() => Series.fromRows([5 as never], { period: "x" as never, value: "y" as never }))).toBe(
      "invalid-option",
    );
    expect(codeOf(() => Series.fromRows(rows, { period: 1 as never, value: "usd" }))).toBe("invalid-option");
    expect(errorOf(() => Series.fromRows([], { period: "a" as never, value: "b" as never }))).toMatchObject({
      code: "empty-series",
      argument: "rows",
    });
  });

  test.each([
    [["2025-11", "1,234"], "invalid-number", "1,234"],
    [["2025-11", " 5"], "invalid-number", " 5"],
    [["2025-11", Number.NaN], "invalid-number", Number.NaN],
    [["2025-11", ""], "invalid-number", ""],
    [["2025-10", 7], "duplicate-period", 7],
    [["2025-Q4", 7], "mixed-frequency", 7],
  ] as const)("%s after 2025-10: %s, naming period and value", ([period, value], code, shown) => {
    const error = errorOf(() =>
      Series.from([
        ["2025-10", 1],
        [period, value],
      ]),
    );
    expect(error).toMatchObject({ code, function: "Series.from", period });
    expect(error.value).toBe(shown);
    expect(error.message).toContain(period);
  });

  test("the value of a duplicate is the second one, also out of order and where it is a hole", () => {
    const error = errorOf(() =>
      Series.from([
        ["2025-12", 1],
        ["2025-10", 2],
        ["2025-12", null],
      ]),
    );
    expect(error).toMatchObject({ code: "duplicate-period", period: "2025-12", value: null });
  });

  test("a bad period is refused with its value", () => {
    expect(errorOf(() => Series.from([["2025-13", 1]]))).toMatchObject({ code: "invalid-period", value: "2025-13" });
    expect(errorOf(() => Series.of("25-11", [1]))).toMatchObject({ code: "invalid-period", argument: "first" });
  });

  test("NaN in a Float64Array is refused by period", () => {
    const error = errorOf(() => Series.of("2025-01", Float64Array.of(1, Number.NaN)));
    expect(error).toMatchObject({ code: "invalid-number", period: "2025-02" });
  });

  test.each([["123"], [5], [null], [undefined], [{}]])("%s is no list of values", (values) => {
    expect(errorOf(() => Series.of("2025", values as never))).toMatchObject({
      code: "invalid-option",
      argument: "values",
    });
    expect(codeOf(() => Series.from(values as never))).toBe("invalid-option");
  });

  test.each([[["2025"]], ["2025"], [["2025", 1, 2]], [null]])("%s is no pair", (entry) => {
    expect(codeOf(() => Series.from([entry as never]))).toBe("invalid-option");
  });

  test("an empty series is refused", () => {
    expect(codeOf(() => Series.of("2025", []))).toBe("empty-series");
    expect(codeOf(() => Series.from([]))).toBe("empty-series");
  });

  test("at most 50,000 periods, and an endless input stops there", () => {
    expect(Series.of("0001-01", new Float64Array(50_000)).last).toBe("4167-08");
    expect(codeOf(() => Series.of("0001-01", new Float64Array(50_001)))).toBe("too-large");
    const endless = {
      *[Symbol.iterator]() {
        for (;;) yield 1;
      },
    };
    expect(codeOf(() => Series.of("0001-01", endless))).toBe("too-large");
    expect(
      codeOf(() =>
        Series.from([
          ["0001-01", 1],
          ["9999-12", 1],
        ]),
      ),
    ).toBe("too-large");
    expect(
      codeOf(() =>
        Series.from([
          ["5000-01", 1],
          ["2500-01", 1],
          ["7500-01", 1],
        ]),
      ),
    ).toBe("too-large");
  });

  test("a series that leaves the year 9999 is refused", () => {
    expect(codeOf(() => Series.of("9999-12", [1, 2]))).toBe("invalid-period");
  });

  test.each([
    [{ unit: "" }, "unit"],
    [{ unit: 5 }, "unit"],
    [{ span: "20-1" }, "span"],
    [{ span: "0-10" }, "span"],
    [{ span: "1-32" }, "span"],
    [{ span: 20 }, "span"],
    [{ missing: "NA" }, "missing"],
    [{ missing: [0] }, "missing"],
    [{ units: "USD" }, "units"],
  ])("options %o are refused", (options, argument) => {
    expect(errorOf(() => Series.of("2025", [1], options as never))).toMatchObject({ code: "invalid-option", argument });
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

  const entries = fc
    .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 })
    .chain((months) =>
      fc.tuple(
        fc.constant(
          months.map((month): [string, string | null] => [
            `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
            month % 7 === 0 ? null : `${month * 37 - 300}.${month % 10}`,
          ]),
        ),
        fc.infiniteStream(fc.nat()),
      ),
    );

  test("shuffled input gives the same series", () => {
    fc.assert(
      fc.property(entries, ([given, randoms]) => {
        const shuffled = given
          .map((entry) => [randoms.next().value as number, entry] as const)
          .sort(([a], [b]) => a - b)
          .map(([, entry]) => entry);
        expect(Series.from(shuffled).toJSON()).toEqual(Series.from(given).toJSON());
      }),
    );
  });
});

describe("reading a series", () => {
  const series = Series.of("2025-01", ["1.5", null, "-3"], { unit: "USD", span: "1-20" });

  test("periods of every frequency keep their texts, whichever were asked for before", () => {
    // Numbered 2025 and 2025 + 512 in their frequencies: all of them meet in one place of the texts that a grid keeps.
    const firsts = ["2025", "2537", "0168-10", "0211-06", "0506-Q2", "0634-Q2", "1012-S2", "1268-S2", "2537", "2025"];
    expect(firsts.map((first) => Series.of(first, [1]).first)).toEqual(firsts);
  });

  test("by period", () => {
    expect(series.at("2025M01")?.toFixed()).toBe("1.5");
    expect(series.at({ year: 2025, month: 3 })?.toFixed()).toBe("-3");
    expect([series.at("2025-02"), series.at("2024-12"), series.at("2025-04")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(["2024-12", "2025-01", "2025-02", "2025-04"].map((period) => series.has(period))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(["2024-12", "2025-01", "2025-02", "2025-04"].map((period) => series.reasonAt(period))).toEqual([
      "outside-range",
      undefined,
      "missing",
      "outside-range",
    ]);
  });

  test("a period of another frequency, or none, is an error", () => {
    for (const method of ["at", "has", "reasonAt"] as const) {
      expect(errorOf(() => series[method]("2025-Q1"))).toMatchObject({
        code: "mixed-frequency",
        function: `Series.${method}`,
        value: "2025-Q1",
      });
      expect(codeOf(() => series[method]("x"))).toBe("invalid-period");
    }
  });

  test("as rows and as floats", () => {
    expect(series.toRows().map(({ period, value, reason }) => [period, value?.toFixed(), reason])).toEqual([
      ["2025-01", "1.5", undefined],
      ["2025-02", undefined, "missing"],
      ["2025-03", "-3", undefined],
    ]);
    expect("reason" in (series.toRows()[0] as object)).toBe(false);
    expect(series.toNumbers()).toEqual(Float64Array.of(1.5, Number.NaN, -3));
    expect(Series.of("2025", ["1e-30", "1e30"]).toNumbers()).toEqual(Float64Array.of(1e-30, 1e30));
    expect(onYearChange(Series.of("2024", [3, 4])).toNumbers()).toEqual(Float64Array.of(Number.NaN, 1 / 3));
  });

  test("rows read back", () => {
    const again = Series.fromRows(series.toRows(), { period: "period", value: "value", unit: "USD", span: "1-20" });
    expect(again.toJSON()).toEqual(series.toJSON());
  });

  test("a figure too small for a float is 0 without a sign", () => {
    expect(Object.is(Series.of("2025", ["-1e-400"]).toNumbers()[0], 0)).toBe(true);
    const tiny = {
      type: "RatioSeries",
      frequency: "annual",
      first: "2025",
      values: [`-1/1${"0".repeat(400)}`],
    } as const;
    expect(Object.is(RatioSeries.fromJSON(tiny).toNumbers()[0], 0)).toBe(true);
  });

  test("a value that no float can hold is an error, not Infinity", () => {
    expect(errorOf(() => Series.of("2025", ["1e400"]).toNumbers())).toMatchObject({
      code: "too-large",
      function: "Series.toNumbers",
      period: "2025",
    });
  });

  test("slices include both ends and are clipped", () => {
    expect(texts(series.slice("2025-02", "2025-03"))).toEqual([undefined, "-3"]);
    expect(series.slice("2020-01", "2030-01").toJSON()).toEqual(series.toJSON());
    expect(series.slice("2025-03", "2025-03").holes()).toEqual([]);
    expect(series.slice("2025-03", "2025-03").toJSON()).toMatchObject({ unit: "USD", span: "1-20" });
    expect(errorOf(() => series.slice("2026-01", "2026-02"))).toMatchObject({
      code: "empty-series",
      function: "Series.slice",
    });
    expect(codeOf(() => series.slice("2025-03", "2025-01"))).toBe("empty-series");
    const rates = onYearChange(Series.of("2023", [100, 110, 99]));
    expect(rates.slice("2024", "2025").toPercent().toNumbers()).toEqual(Float64Array.of(10, -10));
    expect(rates.slice("2025", "2025").at("2025")?.toString()).toBe("-1/10");
  });
});

describe("JSON", () => {
  test("keeps everything, and has no exponent", () => {
    const series = Series.of("2025-01", ["1e21", null, "0.10"], { unit: "USD", span: "1-10" });
    expect(series.toJSON()).toEqual({
      type: "Series",
      frequency: "monthly",
      first: "2025-01",
      values: ["1000000000000000000000", null, "0.1"],
      unit: "USD",
      span: "1-10",
    });
    const again = Series.fromJSON(JSON.parse(JSON.stringify(series)));
    expect(again.toJSON()).toEqual(series.toJSON());
    expect(again.reasonAt("2025-02")).toBe("missing");
  });

  test("keeps the reasons of derived series, of both kinds", () => {
    const sums = yearToDate(Series.of("2024-11", [1, 2, 3, null]));
    expect(sums.toJSON().reasons).toEqual({
      "2024-11": "incomplete-year",
      "2024-12": "incomplete-year",
      "2025-02": "incomplete-year",
    });
    expect(Series.fromJSON(JSON.parse(JSON.stringify(sums))).reasonAt("2025-02")).toBe("incomplete-year");

    const rates = onYearChange(Series.of("2023", [0, 3, 4, null]));
    const json = rates.toJSON();
    expect(json).toEqual({
      type: "RatioSeries",
      frequency: "annual",
      first: "2023",
      values: [null, null, "1/3", null],
      reasons: { 2023: "missing-base", 2024: "zero-base", 2026: "missing-current" },
    });
    const again = RatioSeries.fromJSON(JSON.parse(JSON.stringify(json)));
    expect(again.toJSON()).toEqual(json);
    expect(again.at("2025")?.toFixedPercent()).toBe("33.3");
  });

  test.each([
    [null, "invalid-option"],
    ["{}", "invalid-option"],
    [{ type: "RatioSeries" }, "invalid-option"],
    [{ type: "Series", frequency: "annual", first: "2025", values: "1" }, "invalid-option"],
    [{ type: "Series", frequency: "annual", first: "2025", values: [1] }, "invalid-option"],
    [{ type: "Series", frequency: "annual", first: "2025", values: [] }, "empty-series"],
    [{ type: "Series", frequency: "annual", first: "2025", values: ["x"] }, "invalid-number"],
    [{ type: "Series", frequency: "monthly", first: "2025", values: ["1"] }, "mixed-frequency"],
    [{ type: "Series", frequency: "annual", first: "2025", values: ["1"], unit: 5 }, "invalid-option"],
    [{ type: "Series", frequency: "annual", first: "2025", values: ["1"], units: "USD" }, "invalid-option"],
    [{ type: "Series", frequency: "annual", first: "2025", values: [null], reasons: 5 }, "invalid-option"],
    [
      { type: "Series", frequency: "annual", first: "2025", values: ["1"], reasons: { 2025: "zero-base" } },
      "invalid-option",
    ],
    [
      { type: "Series", frequency: "annual", first: "2025", values: [null], reasons: { 2026: "zero-base" } },
      "invalid-option",
    ],
    [
      { type: "Series", frequency: "annual", first: "2025", values: [null], reasons: { 2025: "because" } },
      "invalid-option",
    ],
    [
      { type: "Series", frequency: "annual", first: "2025", values: [null], reasons: { x: "missing" } },
      "invalid-period",
    ],
  ])("%j is refused", (json, code) => {
    expect(codeOf(() => Series.fromJSON(json as never))).toBe(code);
  });

  test("fractions that are none are refused", () => {
    const json = { type: "RatioSeries", frequency: "annual", first: "2025" };
    expect(codeOf(() => RatioSeries.fromJSON({ ...json, values: ["0.5"] } as never))).toBe("invalid-number");
    expect(codeOf(() => RatioSeries.fromJSON({ ...json, values: ["1/0"] } as never))).toBe("zero-denominator");
  });
});

describe("sums and differences of series", () => {
  const exports = Series.of("2025-01", ["10.5", "20", null, "40"], { unit: "USD" });

  test("cover the periods of the first, and carry reasons along", () => {
    const imports = Series.of("2025-02", ["1", "2"], { unit: "USD" });
    const sum = exports.plus(imports);
    expect(texts(sum)).toEqual([undefined, "21", undefined, undefined]);
    expect(sum.holes().map((period) => sum.reasonAt(period))).toEqual(["missing", "missing", "missing"]);
    expect(texts(exports.minus(imports))).toEqual([undefined, "19", undefined, undefined]);
    expect(exports.minus(imports).unit).toBe("USD");
    const sums = yearToDate(exports);
    expect(exports.plus(sums).reasonAt("2025-04")).toBe("incomplete-year");
    expect(exports.plus(sums).reasonAt("2025-03")).toBe("missing");
  });

  test("whole series have no reasons", () => {
    const one = Series.of("2025", [1, 2]);
    expect(one.plus(one).holes()).toEqual([]);
  });

  test("units, spans and frequencies never mix", () => {
    expect(errorOf(() => exports.plus(Series.of("2025-01", [1]))).message).toContain("unit-mismatch");
    expect(errorOf(() => Series.of("2025-01", [1]).plus(exports))).toMatchObject({
      code: "unit-mismatch",
      value: "USD",
    });
    expect(codeOf(() => exports.plus(Series.of("2025-01", [1], { unit: "EUR" })))).toBe("unit-mismatch");
    expect(codeOf(() => exports.minus(Series.of("2025-01", [1], { unit: "USD", span: "1-20" })))).toBe("span-mismatch");
    expect(codeOf(() => exports.minus(Series.of("2025", [1], { unit: "USD" })))).toBe("mixed-frequency");
    expect(codeOf(() => exports.minus(5 as never))).toBe("invalid-option");
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

  test("a difference of rates is in points, and carries reasons along", () => {
    const before = onYearChange(Series.of("2022", ["100", "104", null, "81"], { span: "1-10" }));
    const points = rates.minus(before);
    expect(points.at("2023")?.toFixedPercent()).toBe("4.0");
    expect(["2022", "2024", "2025"].map((year) => points.reasonAt(year))).toEqual([
      "missing-base",
      "missing-current",
      "missing-base",
    ]);
    expect(codeOf(() => rates.minus(Series.of("2022", [1]) as never))).toBe("invalid-option");
    expect(codeOf(() => rates.minus(null as never))).toBe("invalid-option");
    expect(codeOf(() => rates.minus(onYearChange(Series.of("2022", [1, 2]))))).toBe("span-mismatch");
  });

  test("places and modes are checked", () => {
    expect(errorOf(() => rates.toPercent(-1))).toMatchObject({
      code: "invalid-option",
      function: "RatioSeries.toPercent",
    });
    expect(codeOf(() => rates.toDecimal(1, "up" as never))).toBe("invalid-option");
  });
});
