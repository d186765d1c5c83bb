import { averageGrowth, onYearChange, periodTotals, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalExports } from "../../data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const exports = totalExports();

describe("averageGrowth of two figures", () => {
  test.each([
    ["100 → 121 in 2 years", [121, 100], { years: 2 }, "10.0"],
    ["171978000 → 414839000 in 5", [414839000, 171978000], { years: 5 }, "19.3"],
    ["1 → 1.0525² in 2: a tie", ["1.10775625", 1], { years: 2 }, "5.3"],
    ["100 → 81 in 2", [81, 100], { years: 2 }, "-10.0"],
    ["to nothing", [0, 100], { years: 7 }, "-100.0"],
    ["one year is the rate", ["61.04", "56.31"], { years: 1 }, "8.4"],
    ["two quarters at annual rate", [106, 100], { periods: 2, perYear: 4 }, "12.4"],
    ["24 months are 2 years", [121, 100], { periods: 24, perYear: 12 }, "10.0"],
    // (27/8)^(12/18) = (3/2)^2.
    ["18 months", [27, 8], { periods: 18, perYear: 12 }, "125.0"],
    ["a deficit that grew", [-121, -100], { years: 2, negativeBase: "deficits" as const }, "10.0"],
  ] as const)("%s", (_, [current, base], options, expected) => {
    expect(averageGrowth(current, base, options).toFixedPercent()).toBe(expected);
  });

  test("100 → 121 is exactly 10 percent, and 18 of 12 are 3 of 2", () => {
    expect(averageGrowth(121, 100, { years: 2 }).compare("0.1")).toBe(0);
    expect(averageGrowth(27, 8, { periods: 18, perYear: 12 }).toString()).toBe("(729/64)^(1/3)-1");
  });

  test.each([
    [[5, 0], "zero-base", "base"],
    [[5, -4], "negative-base", "base"],
    [[-5, 4], "sign-change", "current"],
  ] as const)("%s has none: %s", ([current, base], code, argument) => {
    expect(errorOf(() => averageGrowth(current, base, { years: 2 }))).toMatchObject({
      code,
      argument,
      function: "averageGrowth",
    });
  });

  test.each([
    [undefined, "options"],
    [{}, "options"],
    [{ years: 2, periods: 2 }, "options"],
    [{ years: 2, perYear: 12 }, "options"],
    [{ years: 0 }, "years"],
    [{ years: -1 }, "years"],
    [{ years: 1.5 }, "years"],
    [{ periods: 6 }, "perYear"],
    [{ periods: 0, perYear: 12 }, "periods"],
    [{ periods: 6, perYear: 0 }, "perYear"],
    [{ years: 2, negativeBase: "absolute-base" }, "negativeBase"],
    [{ years: 2, length: 5 }, "length"],
  ])("%j is refused", (options, argument) => {
    expect(errorOf(() => averageGrowth(2, 1, options as never))).toMatchObject({ code: "invalid-option", argument });
  });

  test("a root of a degree above 600, and a radicand of more than 10,000 digits", () => {
    expect(averageGrowth(2, 1, { years: 600 }).degree).toBe(600);
    expect(codeOf(() => averageGrowth(2, 1, { years: 601 }))).toBe("too-large");
    expect(averageGrowth(2, 1, { periods: 1200, perYear: 12 }).degree).toBe(100);
    const long = `1.${"3".repeat(900)}`;
    expect(codeOf(() => averageGrowth(long, 1, { periods: 5, perYear: 12 }))).toBe("too-large");
  });

  test("applied year after year, the printed rate leads to the last figure, from both sides of it", () => {
    const figure = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 1, max: 30 }), (first, last, years) => {
        const growth = averageGrowth(last, first, { years });
        const led = (mode: "floor" | "ceil") => {
          // In units of a hundredth of a percent, exactly.
          const factor = 10_000n + BigInt(growth.toPercent(2, mode).times(100).toFixed());
          return [BigInt(first) * factor ** BigInt(years), BigInt(last) * 10_000n ** BigInt(years)] as const;
        };
        const [low, aim] = led("floor");
        const [high] = led("ceil");
        expect(low <= aim && aim <= high).toBe(true);
      }),
    );
  });
});

describe("averageGrowth of a series", () => {
  const annual = periodTotals(exports, "annual");

  test("exports 2022 to 2025: 1.239967 percent", () => {
    const growth = averageGrowth(annual, { from: "2022", to: "2025" });
    expect([growth.toFixedPercent(6), growth.toFixedPercent()]).toEqual(["1.239967", "1.2"]);
  });

  test("its frequency says how many periods make a year", () => {
    const quarters = Series.of("2024-Q1", [100, 103, 106]);
    expect(averageGrowth(quarters, { from: "2024-Q1", to: "2024-Q3" }).toFixedPercent(2)).toBe("12.36");
  });

  test("over one year it is the rate, of rates too", () => {
    const rates = onYearChange(Series.of("2020", [100, 110, 132, 171]));
    expect(averageGrowth(annual, { from: "2024", to: "2025" }).compare(onYearChange(annual).at("2025") as never)).toBe(
      0,
    );
    // 10, 20 and 29.54… percent.
    expect(averageGrowth(rates, { from: "2021", to: "2022" }).compare(1)).toBe(0);
  });

  test("the reasons of a rate, naming the end and its period", () => {
    const series = Series.of("2020", [0, -4, null, 5, -6, 9]);
    const error = (from: string, to: string) => errorOf(() => averageGrowth(series, { from, to }));
    expect(error("2020", "2026")).toMatchObject({ code: "outside-range", argument: "to", value: "2026" });
    expect(error("2018", "2019")).toMatchObject({ code: "outside-range", argument: "to" });
    expect(error("2020", "2022")).toMatchObject({ code: "missing-current", argument: "to", period: "2022" });
    expect(error("2022", "2023")).toMatchObject({ code: "missing-base", argument: "from", period: "2022" });
    expect(error("2019", "2023")).toMatchObject({ code: "missing-base", argument: "from", period: "2019" });
    expect(error("2020", "2023")).toMatchObject({ code: "zero-base", argument: "from", period: "2020" });
    expect(error("2021", "2023")).toMatchObject({ code: "negative-base", argument: "from", period: "2021" });
    expect(error("2023", "2024")).toMatchObject({ code: "sign-change", argument: "to", period: "2024" });
    const deficits = averageGrowth(series, { from: "2021", to: "2024", negativeBase: "deficits" });
    expect(deficits.toString()).toBe("(3/2)^(1/3)-1");
  });

  test("mistakes", () => {
    expect(errorOf(() => averageGrowth(exports, { from: "2025-11", to: "2025-11" }))).toMatchObject({
      code: "invalid-option",
      argument: "to",
    });
    expect(codeOf(() => averageGrowth(exports, { from: "2025-11", to: "2025-10" }))).toBe("invalid-option");
    expect(codeOf(() => averageGrowth(exports, { from: "2025", to: "2025-10" }))).toBe("mixed-frequency");
    expect(codeOf(() => averageGrowth(exports, { to: "2025-10" } as never))).toBe("invalid-period");
    expect(codeOf(() => averageGrowth(exports, { from: "2022-01", to: "2025-11", years: 2 } as never))).toBe(
      "invalid-option",
    );
  });
});
