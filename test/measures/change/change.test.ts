import { change, onPeriodChange, onYearChange, percent, type RatioSeries, rollingSum, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { totalExports } from "../../data.ts";
import { codeOf, errorOf, outcomes } from "../../helpers.ts";

const exports = totalExports();
const november = (rates: RatioSeries) => rates.at("2025-11")?.toFixedPercent(4);
const told = (rates: RatioSeries) => outcomes(rates[brand]);

describe("change", () => {
  test.each([
    ["3 months on the 3 before", { periods: 3, window: 3 }, "4.1108"],
    ["at annual rate", { periods: 3, window: 3, annualised: true, unadjusted: true }, "17.4853"],
    ["on month", { periods: 1 }, "2.0854"],
    ["on month at annual rate", { periods: 1, annualised: true, unadjusted: true }, "28.1039"],
    ["since March 2022", { since: "2022-03" }, "-4.7568"],
    ["on year", { years: 1 }, "7.9305"],
    ["on year at annual rate is the rate", { years: 1, annualised: true }, "7.9305"],
  ] as const)("exports 2025-11 %s: %s → %s percent", (_, options, expected) => {
    expect(november(change(exports, options))).toBe(expected);
  });

  test("3 months on 3 is an exact quotient", () => {
    expect(change(exports, { periods: 3, window: 3 }).at("2025-11")?.toString()).toBe("612571942/14901454251");
  });

  test("March 2026 on month at annual rate is the season, not growth", () => {
    const raw = change(exports, { periods: 1, annualised: true, unadjusted: true });
    expect(raw.at("2026-03")?.toFixedPercent(0)).toBe("2045");
  });

  test("since a period: before it no base, at it 0, also where it is the last", () => {
    const series = Series.of("2021", [4, 5, null, 10, -5]);
    expect(told(change(series, { since: "2022" }))).toEqual([
      "missing-base",
      "0/1",
      "missing-current",
      "1/1",
      "sign-change",
    ]);
    expect(told(change(series, { since: "2025" }))).toEqual([
      "missing-base",
      "missing-base",
      "missing-current",
      "missing-base",
      "negative-base",
    ]);
    expect(told(change(series, { since: "2022", negativeBase: "absolute-base" })).at(-1)).toBe("-2/1");
    for (const since of ["2023", "2020", "2030"]) {
      expect(told(change(series, { since }))).toEqual([
        "missing-base",
        "missing-base",
        "missing-current",
        "missing-base",
        "missing-base",
      ]);
    }
  });

  test("a window says itself why it is absent, its base that it is missing", () => {
    const series = Series.of("2025-01", [1, 2, 3, 4, null, 6, 7, 8, 9, 10]);
    expect(told(change(series, { periods: 2, window: 2 }))).toEqual([
      "incomplete-window",
      "missing-base",
      "missing-base",
      "4/3",
      "missing-in-window",
      "missing-in-window",
      "missing-base",
      "missing-base",
      "4/13",
      "4/15",
    ]);
  });

  test("of figures below 0, in the three ways", () => {
    const losses = Series.of("2021", [-808, -4296, -49, -202, 0, 10, -10]);
    expect(told(change(losses, { periods: 1 })).slice(1)).toEqual([
      "negative-base",
      "negative-base",
      "negative-base",
      "negative-base",
      "zero-base",
      "sign-change",
    ]);
    const percents = (negativeBase: "deficits" | "absolute-base") =>
      change(losses, { periods: 1, negativeBase })
        .toPercent(1)
        .toRows()
        .map(({ value }) => value?.toFixed());
    expect(percents("deficits").slice(1)).toEqual(["431.7", "-98.9", "312.2", "-100", undefined, undefined]);
    expect(percents("absolute-base").slice(1)).toEqual(["-431.7", "98.9", "-312.2", "100", undefined, "-200"]);
    // −10, 10, −100 percent and no rate: of rates, row by row.
    const rates = onYearChange(Series.of("2021", [100, 90, 99, 0, 1]));
    expect(told(change(rates, { years: 1, negativeBase: "absolute-base" })).slice(2)).toEqual([
      "2/1",
      "-11/1",
      "missing-current",
    ]);
  });

  test("at annual rate: deficits compound, and so do rates", () => {
    const options = { periods: 2, annualised: true, unadjusted: true } as const;
    const deficits = Series.of("2025-Q1", [-10, -20, -11, -10]);
    expect(told(change(deficits, { ...options, negativeBase: "deficits" }))).toEqual([
      "missing-base",
      "missing-base",
      "21/100",
      "-3/4",
    ]);
    const nominal = onPeriodChange(Series.of("2025-Q1", [100, 110, 121, 145.2]));
    // 10, 10 and 20 percent: on the quarter before, to the fourth power.
    expect(told(change(nominal, { ...options, periods: 1 }))).toEqual([
      "missing-current",
      "missing-base",
      "0/1",
      "15/1",
    ]);
  });

  test("raw figures at annual rate have to be meant; over a year nothing is compounded", () => {
    for (const options of [{ periods: 1 }, { periods: 3, window: 3 }]) {
      expect(errorOf(() => change(exports, { ...options, annualised: true }))).toMatchObject({
        code: "adjustment-mismatch",
        function: "change",
        argument: "series",
      });
    }
    expect(november(change(exports, { periods: 12, annualised: true }))).toBe("7.9305");
  });

  test("a series that says that it is seasonally adjusted needs no more, one by working days does", () => {
    const adjusted = (adjustment: "seasonal" | "calendar" | "seasonal-and-calendar") =>
      change(Series.of("2025-Q1", [100, 102], { adjustment }), { periods: 1, annualised: true });
    expect(adjusted("seasonal").at("2025-Q2")?.toFixedPercent()).toBe("8.2");
    expect(adjusted("seasonal-and-calendar").adjustment).toBe("seasonal-and-calendar");
    expect(codeOf(() => adjusted("calendar"))).toBe("adjustment-mismatch");
  });

  test("of ratios, over a window too", () => {
    const real = Series.of("2025-01", [2, 4, 6, 9]).dividedBy(Series.of("2025-01", [1, 2, 2, 3]));
    expect(told(change(real, { periods: 2, window: 2 })).slice(2)).toEqual(["missing-base", "1/2"]);
  });

  test.each([
    [undefined, "options"],
    [{}, "options"],
    [{ periods: 1, years: 1 }, "options"],
    [{ years: 1, since: "2022-03" }, "options"],
    [{ periods: 0 }, "periods"],
    [{ years: 1.5 }, "years"],
    [{ periods: 1, window: 0 }, "window"],
    [{ since: "2022-03", window: 2 }, "window"],
    [{ since: "2022-03", annualised: true }, "annualised"],
    [{ since: "2022-03", unadjusted: true }, "unadjusted"],
    [{ periods: 1, annualised: "yes" }, "annualised"],
    [{ periods: 1, unadjusted: 1 }, "unadjusted"],
    [{ periods: 5, annualised: true, unadjusted: true }, "annualised"],
    [{ years: 2, annualised: true, unadjusted: true }, "annualised"],
    [{ years: 1, annualised: true, negativeBase: "absolute-base" }, "annualised"],
    [{ periods: 1, negativeBase: "absolute" }, "negativeBase"],
    [{ periods: 1, lag: 1 }, "lag"],
  ])("%j is refused", (options, argument) => {
    expect(errorOf(() => change(exports, options as never))).toMatchObject({ code: "invalid-option", argument });
  });

  test("a distance that no whole number of times makes a year names averageGrowth", () => {
    const { message } = errorOf(() => change(exports, { periods: 5, annualised: true, unadjusted: true }));
    expect(message).toBe(
      "change: annualised needs a year that is a whole number of times 5 periods, not 12 periods: averageGrowth takes any length, got true (invalid-option)",
    );
  });

  test("figures of a span are compared, and not summed", () => {
    const flash = Series.of("2025-01", [100, 110, 121], { span: "1-20" });
    expect(change(flash, { periods: 1 }).span).toBe("1-20");
    expect(codeOf(() => change(flash, { periods: 1, window: 2 }))).toBe("span-mismatch");
    expect(codeOf(() => change(exports, { since: "2022-Q1" }))).toBe("mixed-frequency");
    expect(codeOf(() => change(exports, { since: "x" }))).toBe("invalid-period");
    expect(codeOf(() => change([1, 2] as never, { periods: 1 }))).toBe("invalid-option");
  });

  test("a power of more than 10,000 digits is refused, naming no period of its own", () => {
    const long = Series.of("2025-01", [`1.${"3".repeat(900)}`, 1]);
    expect(codeOf(() => change(long, { periods: 1, annualised: true, unadjusted: true }))).toBe("too-large");
  });
});

const figures = fc.array(fc.option(fc.integer({ min: -3, max: 40 })), { minLength: 1, maxLength: 30 });
const rules = fc.constantFrom("refuse" as const, "deficits" as const, "absolute-base" as const);

describe("laws", () => {
  test("the named cases are cases: on year, on the period before, since", () => {
    fc.assert(
      fc.property(figures, rules, fc.integer({ min: 0, max: 29 }), (values, negativeBase, since) => {
        const series = Series.of("2020-Q1", values);
        expect(told(change(series, { years: 1, negativeBase }))).toEqual(told(onYearChange(series, { negativeBase })));
        expect(told(change(series, { periods: 1, negativeBase }))).toEqual(
          told(onPeriodChange(series, { negativeBase })),
        );
        const at = since % values.length;
        const from = series.toRows()[at]?.period as string;
        const last = told(change(series, { since: from, negativeBase })).at(-1);
        const back = values.length - 1 - at;
        if (back > 0) expect(last).toBe(told(change(series, { periods: back, negativeBase })).at(-1));
      }),
    );
  });

  test("of sums over a window is the change of the sums, save that a sum says itself why it is absent", () => {
    const length = fc.integer({ min: 2, max: 4 });
    fc.assert(
      fc.property(figures, length, fc.integer({ min: 1, max: 6 }), rules, (values, window, periods, negativeBase) => {
        const series = Series.of("2020-01", values);
        const sums = rollingSum(series, window);
        const expected = told(change(sums, { periods, negativeBase })).map((text, row) =>
          text === "missing-current" ? outcomes(sums[brand])[row] : text,
        );
        expect(told(change(series, { periods, window, negativeBase }))).toEqual(expected);
      }),
    );
  });

  test("at annual rate: 1 + the annual rate is 1 + the rate, so many times itself", () => {
    fc.assert(
      fc.property(figures, fc.constantFrom(1, 2, 4), (values, periods) => {
        const series = Series.of("2020-Q1", values);
        const rates = change(series, { periods });
        const annual = change(series, { periods, annualised: true, unadjusted: true });
        for (const [period, rate] of rates) {
          let expected = percent(100);
          for (let time = 0; time < 4 / periods; time += 1) expected = expected.times(rate?.plus(1) ?? 0);
          expect(annual.at(period)?.toString()).toBe(rate && expected.minus(1).toString());
          expect(annual.reasonAt(period)).toBe(rates.reasonAt(period));
        }
      }),
    );
  });

  test("annualised over one year is the rate", () => {
    fc.assert(
      fc.property(figures, (values) => {
        const series = Series.of("2020-Q1", values);
        expect(told(change(series, { years: 1, annualised: true }))).toEqual(told(change(series, { years: 1 })));
      }),
    );
  });
});
