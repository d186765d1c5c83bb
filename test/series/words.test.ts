import { inspect } from "node:util";
import { onYearChange, percent, Series } from "export-growth";
import { published } from "export-growth/published";
import { describe, expect, test } from "vitest";
import { textOfData } from "../../src/series/words.ts";
import { dataOf } from "../helpers.ts";

describe("a series in a few words", () => {
  test.each([
    [
      dataOf("2025-01", ["52.4", null, "61.04"], { unit: "USD bn" }),
      "Series monthly 2025-01 … 2025-03 (3 periods, 1 hole), USD bn: 52.4 … 61.04",
    ],
    [dataOf("2025", [5]), "Series annual 2025 (1 period): 5"],
    [dataOf("2025-Q1", [null, null]), "Series quarterly 2025-Q1 … 2025-Q2 (2 periods, 2 holes): no figure"],
    [
      dataOf("2024", [1, 2], { span: "1-20", adjustment: "seasonal", fiscalYear: { start: 7 } }),
      'Series annual 2024 … 2025 (2 periods), days 1-20, seasonal adjustment, fiscal years { start: 7, label: "start" }: 1 … 2',
    ],
    [
      dataOf("2025-01", [1], { frequency: "monthly", fiscalYear: { start: 1 } }),
      "Series monthly 2025-01 (1 period), sums since the start of calendar years: 1",
    ],
    [dataOf("2025", [`1${"0".repeat(50)}`]), `Series annual 2025 (1 period): 1${"0".repeat(39)}…`],
  ])("%#", (data, text) => {
    expect(textOfData(data)).toBe(text);
  });

  test("is what Node's inspection shows, as it does of ratios, bounds and printed figures", () => {
    const rates = onYearChange(Series.of("2024", [50, 55]));
    expect(`${rates}`).toBe("RatioSeries annual 2024 … 2025 (2 periods, 1 hole): 1/10 (10.0%)");
    expect(`${Series.of("2025", [240], { unit: "USD" }).dividedBy(16, { unit: "USD/day" })}`).toBe(
      "RatioSeries annual 2025 (1 period), USD/day: 15/1 (15.00)",
    );
    expect(inspect({ rates }, { breakLength: 200 })).toBe(`{ rates: ${rates} }`);
    expect(inspect(Series.of("2024", [50]))).toBe("Series annual 2024 (1 period): 50");
    expect(inspect(percent("8.4"))).toBe("21/250");
    const figure = published("8.4%");
    expect([inspect(figure), inspect(figure.bounds)]).toEqual(["8.4%", "[8.35, 8.45) percent"]);
  });
});
