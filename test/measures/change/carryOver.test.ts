import { carryOver, onYearChange, periodTotals, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalExports } from "../../data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const unadjusted = true;
const quarters = Series.of("2024-Q1", [100, 102, 104, 106, 107]);

describe("carryOver", () => {
  test("before the year, after its first quarter, and of Korea's exports through November 2025", () => {
    const before = carryOver(quarters, { year: 2025, through: "2024-Q4", unadjusted });
    expect([before.toString(), before.toFixedPercent(4)]).toEqual(["3/103", "2.9126"]);
    expect(carryOver(quarters, { year: "2025", unadjusted }).toFixedPercent(4)).toBe("3.8835");
    const exports = totalExports();
    expect(carryOver(exports, { year: 2025, through: "2025-11", unadjusted }).toFixedPercent(4)).toBe("2.4809");
    expect(carryOver(exports, { year: 2025, through: "2025-01", unadjusted }).toFixedPercent(2)).toBe("-13.68");
  });

  test("a complete year is its on-year rate, also where the series goes on", () => {
    const rate = onYearChange(periodTotals(totalExports(), "annual")).at("2025")?.toString();
    expect(carryOver(totalExports(), { year: 2025, unadjusted }).toString()).toBe(rate);
  });

  test("fiscal years", () => {
    const series = Series.of("2024-Q2", [1, 1, 1, 1, 2]);
    expect(carryOver(series, { year: 2025, fiscalYear: { start: 4 }, unadjusted }).toString()).toBe("1/1");
  });

  test("raw figures are refused unless they are meant", () => {
    expect(errorOf(() => carryOver(quarters, { year: 2025 }))).toMatchObject({
      code: "adjustment-mismatch",
      function: "carryOver",
      argument: "series",
    });
    expect(codeOf(() => carryOver(quarters, { year: 2025, unadjusted: "yes" as never }))).toBe("invalid-option");
  });

  test.each([
    ["a hole in the year before", [100, null, 104, 106, 107], "incomplete-year"],
    ["the year before cut off", [100, 102], "incomplete-year"],
    ["a hole at the last level", [100, 102, 104, 106, null], "incomplete-year"],
    ["nothing the year before", [0, 0, 0, 0, 5], "zero-base"],
    ["a year before below 0", [-1, -1, -1, -1, 5], "negative-base"],
    ["a level below 0", [1, 1, 1, 1, -5], "sign-change"],
  ])("%s", (_, values, code) => {
    expect(codeOf(() => carryOver(Series.of("2024-Q1", values), { year: 2025, unadjusted }))).toBe(code);
  });

  test("a last period outside the year is refused", () => {
    for (const through of ["2024-Q3", "2026-Q1"]) {
      expect(errorOf(() => carryOver(quarters, { year: 2025, through, unadjusted }))).toMatchObject({
        code: "invalid-option",
        argument: "through",
        value: through,
      });
    }
  });

  test("of a year that stays flat it is the level over the mean of the year before, less 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 1, max: 4 }),
        (before, level, known) => {
          const series = Series.of("2024-Q1", [...before, ...new Array(known).fill(level)]);
          const sum = before.reduce((all, one) => all + one, 0);
          const rate = carryOver(series, { year: 2025, unadjusted });
          expect(
            rate
              .plus(1)
              .times(sum)
              .equals(4 * level),
          ).toBe(true);
        },
      ),
    );
  });
});
