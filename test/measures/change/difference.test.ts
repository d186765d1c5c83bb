import { change, difference, onPeriodDifference, onYearChange, onYearDifference, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { codeOf, errorOf, outcomes } from "../../helpers.ts";

const balance = Series.of("2025-01", [-10, 52, null, 30, 40, 41], { unit: "USD bn" });
const told = (series: Parameters<typeof difference>[0]) => outcomes(series[brand]);

describe("difference", () => {
  test("on a period, over years, from a fixed period", () => {
    expect(told(difference(balance, { periods: 1 }))).toEqual([
      "missing-base",
      "62",
      "missing-current",
      "missing-base",
      "10",
      "1",
    ]);
    expect(told(difference(balance, { years: 1 })).at(-1)).toBe("missing-base");
    expect(told(difference(balance, { since: "2025-02" }))).toEqual([
      "missing-base",
      "0",
      "missing-current",
      "-22",
      "-12",
      "-11",
    ]);
    expect(told(difference(balance, { since: "2025-03" })).at(-1)).toBe("missing-base");
    expect(difference(balance, { since: "2025-02" }).unit).toBe("USD bn");
  });

  test("of sums over a window, which say themselves why they are absent", () => {
    expect(told(difference(balance, { periods: 2, window: 2 }))).toEqual([
      "incomplete-window",
      "missing-base",
      "missing-in-window",
      "missing-in-window",
      "missing-base",
      "missing-base",
    ]);
    expect(told(difference(Series.of("2025-01", [1, 2, 3, 4, 5]), { periods: 2, window: 2 })).slice(2)).toEqual([
      "missing-base",
      "4",
      "4",
    ]);
  });

  test("of rates is in points", () => {
    const rates = onYearChange(Series.of("2021", [100, 110, 132, 165]));
    expect(told(difference(rates, { years: 1 })).slice(2)).toEqual(["1/10", "1/20"]);
    expect(told(difference(rates, { since: "2022" })).slice(1)).toEqual(["0/1", "1/10", "3/20"]);
  });

  test.each([
    [undefined, "options"],
    [{ periods: 1, years: 1 }, "options"],
    [{ periods: 1, annualised: true }, "annualised"],
    [{ periods: 1, negativeBase: "deficits" }, "negativeBase"],
    [{ since: "2025-01", window: 3 }, "window"],
  ])("%j is refused", (options, argument) => {
    expect(errorOf(() => difference(balance, options as never))).toMatchObject({
      code: "invalid-option",
      argument,
      function: "difference",
    });
  });

  test("spans are compared, and not summed", () => {
    const flash = Series.of("2025-01", [100, 110], { span: "1-20" });
    expect(difference(flash, { periods: 1 }).span).toBe("1-20");
    expect(codeOf(() => difference(flash, { periods: 1, window: 2 }))).toBe("span-mismatch");
  });

  test("the named cases are cases, and a change times its base is the difference", () => {
    const values = fc.array(fc.option(fc.integer({ min: -9, max: 40 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, (figures) => {
        const series = Series.of("2020-Q1", figures);
        expect(told(difference(series, { years: 1 }))).toEqual(told(onYearDifference(series)));
        expect(told(difference(series, { periods: 1 }))).toEqual(told(onPeriodDifference(series)));
        const differences = difference(series, { periods: 2 });
        for (const [row, [, rate]] of [...change(series, { periods: 2 })].entries()) {
          const period = series.toRows()[row]?.period as string;
          if (rate !== undefined)
            expect(differences.at(period)?.toFixed()).toBe(rate.times(figures[row - 2] as number).toFixed(0));
        }
      }),
    );
  });
});
