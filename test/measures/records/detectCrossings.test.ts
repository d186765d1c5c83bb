import { detectCrossings, onYearChange, percent, Ratio, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalExports } from "../../data.ts";
import { codeOf } from "../../helpers.ts";

const exports = totalExports();

describe("detectCrossings", () => {
  test("exports and 60 billion: the first time in the data, and the latest", () => {
    const crossings = detectCrossings(exports.slice("2021-08", "2025-11"), "60e9");
    expect(crossings[0]).toMatchObject({
      period: "2021-11",
      direction: "upward",
      previous: { period: "2021-10" },
      periodsSince: 1,
      lastTime: undefined,
      dataFrom: "2021-08",
      holesBefore: 0,
    });
    expect(crossings[0]?.value.toFixed()).toBe("60330542263");
    expect(crossings.at(-1)).toMatchObject({ period: "2025-11", lastTime: "2025-09", direction: "upward" });
    expect(crossings.at(-2)).toMatchObject({ period: "2025-10", lastTime: "2025-08", direction: "downward" });
  });

  test("annual exports never passed 700 billion before 2025", () => {
    const years = Series.of("2022", ["683584759826", "632225824722", "683609488137", "709330044802"]);
    expect(detectCrossings(years, "7e11")).toMatchObject([{ period: "2025", lastTime: undefined }]);
  });

  test("a hole hides when it was crossed, and makes a first time uncertain", () => {
    const [crossing] = detectCrossings(Series.of("2021", [null, 9, null, null, 11]), 10);
    expect(crossing).toMatchObject({ period: "2025", periodsSince: 3, holesBefore: 2, dataFrom: "2022" });
  });

  test("a figure equal to the threshold belongs to the side that the relation says", () => {
    const series = Series.of("2023", [9, 10, 11]);
    const periods = (relation: "above" | "at-least" | "below" | "at-most") =>
      detectCrossings(series, 10, { relation }).map(({ period }) => period);
    expect([periods("above"), periods("at-most")]).toEqual([["2025"], ["2025"]]);
    expect([periods("at-least"), periods("below")]).toEqual([["2024"], ["2024"]]);
  });

  test("of rates", () => {
    const rates = onYearChange(Series.of("2022", [100, 105, 126, 130]));
    const [up, down] = detectCrossings(rates, percent("10"));
    expect(up?.value.equals(percent("20"))).toBe(true);
    expect(up?.previous.value).toBeInstanceOf(Ratio);
    expect([up?.dataFrom, down?.direction, down?.lastTime]).toEqual(["2023", "downward", "2023"]);
    expect(codeOf(() => detectCrossings(rates, "10" as never))).toBe("invalid-number");
  });

  test("nothing crossed", () => {
    expect(detectCrossings(Series.of("2023", [1, 2]), 10)).toEqual([]);
    expect(detectCrossings(Series.of("2023", [null]), 10)).toEqual([]);
  });

  test("upward and downward take turns, and each side is where its direction says", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 40 }), (values) => {
        const crossings = detectCrossings(Series.of("2000", values), 2);
        for (const [place, { direction, value, previous, periodsSince }] of crossings.entries()) {
          expect(value.greaterThan(2)).toBe(direction === "upward");
          expect(previous.value.greaterThan(2)).toBe(direction === "downward");
          expect(periodsSince).toBeGreaterThan(0);
          if (place > 0) expect(direction).not.toBe(crossings[place - 1]?.direction);
        }
        expect(crossings.filter(({ lastTime }) => lastTime === undefined).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
