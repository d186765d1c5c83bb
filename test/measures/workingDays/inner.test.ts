import { ratio, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { averagesOf, daysArgument, withDays, withDaysArgument } from "../../../src/measures/workingDays/inner.ts";
import { dataOf, errorOf, outcomes, site } from "../../helpers.ts";

describe("a series with its days", () => {
  const amounts = dataOf("2025-02", [40, 45, null, 50], { unit: "USD" });
  const days = dataOf("2025-01", [23, 20, "22.5", 22, 0], { unit: "days" });

  test("row 0 of the series is row `shift` of the days", () => {
    expect(withDays(amounts, days, site)).toEqual({ data: amounts, days, shift: 1 });
  });

  test("gives the average of a day, in the unit of the amounts by day", () => {
    const averages = averagesOf(withDays(amounts, days, site));
    expect(outcomes(averages)).toEqual(["2/1", "2/1", "missing", "zero-days"]);
    expect(averages.labels.unit).toBe("USD/day");
    expect(averagesOf(withDays(dataOf("2025", [1]), dataOf("2025", [2]), site)).labels.unit).toBeUndefined();
    expect(outcomes(averagesOf(withDays(dataOf("2025", [-3]), dataOf("2025", [2]), site)))).toEqual(["-3/2"]);
  });

  test("must be of its frequency and its span, and must not count money, nor less than nothing", () => {
    const refusal = (others: ReturnType<typeof dataOf>) => errorOf(() => withDays(amounts, others, site));
    expect(refusal(dataOf("2025", [250]))).toMatchObject({ code: "mixed-frequency", argument: "days" });
    expect(refusal(dataOf("2025-01", [15], { span: "1-20" }))).toMatchObject({ code: "span-mismatch" });
    expect(refusal(dataOf("2025-01", [15], { unit: "USD" })).message).toBe(
      'test: days must count days, not USD, got "USD" (unit-mismatch)',
    );
    const negative = refusal(dataOf("2025-01", [20, null, "-0.5"]));
    expect(negative).toMatchObject({ code: "invalid-number", argument: "days", period: "2025-03" });
    expect(String(negative.value)).toBe("-0.5");
  });

  test("cannot have more days than the calendar has, of a span those within it", () => {
    const refusal = (...others: Parameters<typeof dataOf>) =>
      errorOf(() => withDays(dataOf(others[0], [1], { span: others[2]?.span }), dataOf(...others), site));
    const february = refusal("2025-02", [28.5]);
    expect(february).toMatchObject({ code: "invalid-number", argument: "days", period: "2025-02" });
    expect(february.message).toBe(
      "test: days for 2025-02 must be 28 at most, as many as there are, got 28.5 (invalid-number)",
    );
    expect(refusal("2025-02", [null, 31, 31]).period).toBe("2025-04");
    expect(refusal("2025-01", ["20.5"], { span: "1-20" }).message).toContain("20 at most");
    expect(refusal("2025-02", [1], { span: "29-31" }).message).toContain("0 at most");
    expect(refusal("2024", [367]).message).toContain("366 at most");
    const fiscalYear = { start: 7 };
    const years = (count: number) =>
      withDays(dataOf("2023", [1], { fiscalYear }), dataOf("2023", [count], { fiscalYear }), site);
    expect(years(366).shift).toBe(0);
    expect(errorOf(() => years(367)).message).toContain("366 at most");
    expect(withDays(dataOf("2024-02", [1]), dataOf("2024-02", [29]), site).shift).toBe(0);
  });

  test("both must be series of figures", () => {
    const series = Series.of("2025", [1]);
    expect(errorOf(() => withDaysArgument(5, series, site))).toMatchObject({ argument: "series" });
    expect(errorOf(() => withDaysArgument(series, 5, site))).toMatchObject({ argument: "days" });
    expect(withDaysArgument(series, Series.of("2024", [250, 251]), site).shift).toBe(1);
  });
});

describe("the days of one figure", () => {
  test("may be half ones", () => {
    expect(daysArgument("14.5", "days", site)).toEqual({ numerator: 145n, denominator: 10n });
    expect(daysArgument(ratio(29, 2), "days", site)).toMatchObject({ numerator: 29n, denominator: 2n });
  });

  test.each([
    ["0.0", "zero-days"],
    [-1, "invalid-number"],
    ["x", "invalid-number"],
    [undefined, "invalid-number"],
  ])("%s: %s", (value, code) => {
    expect(errorOf(() => daysArgument(value, "daysYearEarlier", site))).toMatchObject({
      code,
      argument: "daysYearEarlier",
    });
  });
});
