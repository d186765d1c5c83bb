import { dailyAverage, ratio, Series, weekdays } from "export-growth";
import { describe, expect, test } from "vitest";
import { totalExports } from "../../data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const exports = totalExports();
const days = Series.from(
  [...exports].map(([period]) => [period, weekdays(period, { saturday: "0.5" })] as const),
  { unit: "days" },
);

describe("dailyAverage", () => {
  test("a quotient with the unit of the amounts by day", () => {
    const average = dailyAverage(exports, days);
    expect(average.at("2025-11")?.toString()).toBe(ratio("60752618324", "22.5").toString());
    expect([average.unit, average.span, average.length]).toEqual(["USD/day", undefined, exports.length]);
    expect(average.toDecimal(0).unit).toBe("USD/day");
    expect(dailyAverage(Series.of("2025", [1]), Series.of("2025", [2], { unit: "days" })).unit).toBe(undefined);
  });

  test("of figures, half days too", () => {
    expect(dailyAverage("31.6", "14.5").toString()).toBe("316/145");
    expect(dailyAverage(ratio(1, 3), 2).toString()).toBe("1/6");
  });

  test("every awkward case has its reason", () => {
    const average = dailyAverage(Series.of("2020", [1, null, 3, 4, 5]), Series.of("2020", [1, 2, null, "0.0"]));
    expect([...average].map(([period, value]) => value?.toString() ?? average.reasonAt(period))).toEqual([
      "1/1",
      "missing",
      "missing",
      "zero-days",
      "missing",
    ]);
    expect(errorOf(() => dailyAverage(1, 0))).toMatchObject({ code: "zero-days", argument: "days" });
    expect(errorOf(() => dailyAverage(1, -1))).toMatchObject({ code: "invalid-number", argument: "days" });
    expect(errorOf(() => dailyAverage("x", 1))).toMatchObject({ code: "invalid-number", argument: "amount" });
    const negative = Series.of("2020", [20, "-0.5"]);
    expect(errorOf(() => dailyAverage(Series.of("2020", [1]), negative))).toMatchObject({
      code: "invalid-number",
      argument: "days",
      period: "2021",
    });
  });

  test("the days of a whole month are no days of a span, and money is no days", () => {
    const flash = Series.of("2025-01", ["31.6"], { unit: "USD bn", span: "1-20" });
    expect(codeOf(() => dailyAverage(flash, Series.of("2025-01", [23])))).toBe("span-mismatch");
    expect(codeOf(() => dailyAverage(exports, exports))).toBe("unit-mismatch");
    expect(codeOf(() => dailyAverage(exports, Series.of("2025", [250])))).toBe("mixed-frequency");
    expect(codeOf(() => dailyAverage(exports, 20 as never))).toBe("invalid-option");
    const average = dailyAverage(flash, Series.of("2025-01", ["14.5"], { span: "1-20" }));
    expect([average.span, average.unit]).toEqual(["1-20", "USD bn/day"]);
  });
});

test("days have no unit but that of days", () => {
  const exported = Series.of("2025", [240], { unit: "USD" });
  for (const unit of ["days", "working days", "Day", "일", "営業日"]) {
    expect(dailyAverage(exported, Series.of("2025", [16], { unit })).unit).toBe("USD/day");
  }
  for (const unit of ["kg", "USD", "holidays off"]) {
    expect(errorOf(() => dailyAverage(exported, Series.of("2025", [16], { unit })))).toMatchObject({
      code: "unit-mismatch",
      argument: "days",
      value: unit,
    });
  }
});
