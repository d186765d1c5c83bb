import { deepStrictEqual } from "node:assert";
import { figureReader, onYearChange, RatioSeries, Series, type SeriesOptions, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

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

  const json = { type: "Series", frequency: "monthly", first: "2025-01", values: ["1", null] } as const;
  test.each<[object, string, string]>([
    [
      { flags: { "2025-01": "p", "2025-M01": "r" } },
      "duplicate-period",
      'flags for 2025-01 must stand once: it is both "2025-01" and "2025-M01", got "r"',
    ],
    [
      { reasons: { "2025-02": "zero-base", "2025M2": "missing" } },
      "duplicate-period",
      'reasons for 2025-02 must stand once: it is both "2025-02" and "2025M2", got "missing"',
    ],
    [
      { reasons: { "2025-01": "zero-base" } },
      "invalid-option",
      'reasons for 2025-01 must not stand beside a value, got "zero-base"',
    ],
    [
      { reasons: { "2025-02": "zero" } },
      "invalid-option",
      "reasons for 2025-02 must be one of missing, missing-current, ",
    ],
    [
      { reasons: { "2025-03": "missing" } },
      "invalid-option",
      'reasons must be of periods of the series, 2025-01 to 2025-02, got "2025-03"',
    ],
    [
      { reasons: { "2024-12": "missing" } },
      "invalid-option",
      'reasons must be of periods of the series, 2025-01 to 2025-02, got "2024-12"',
    ],
    [
      { reasons: null },
      "invalid-option",
      'reasons must be an object with texts by period, such as { "2025-01": … }, got null',
    ],
    [
      { flags: ["p"] },
      "invalid-option",
      'flags must be an object with texts by period, such as { "2025-01": … }, got an array',
    ],
    [{ flags: { "2025-02": "" } }, "invalid-option", 'flags for 2025-02 must be a text that is not empty, got ""'],
  ])("%j says what is wrong", (fields, code, message) => {
    const error = errorOf(() => Series.fromJSON({ ...json, ...fields } as never));
    expect(error.code).toBe(code);
    expect(error.message).toContain(`Series.fromJSON: ${message}`);
  });
});

test("both ways every class, label, flag and reason is the same", () => {
  const cells = fc.array(fc.constantFrom("1.5", "-2", "0", ":", "3p", ": c"), { minLength: 1, maxLength: 20 });
  const labels = fc.record(
    {
      unit: fc.constantFrom("USD", "2020=100", "%"),
      span: fc.constant("1-20"),
      adjustment: fc.constantFrom("seasonal", "calendar", "seasonal-and-calendar"),
      fiscalYear: fc.record({ start: fc.constantFrom(1, 4, 10), label: fc.constantFrom("start", "end") }),
    },
    { requiredKeys: [] },
  );
  const value = figureReader({ missing: [":"], flags: ["p", "c"] });
  const frequencies = fc.constantFrom(["annual", "2020"], ["monthly", "2020-02"], ["quarterly", "2020-Q4"]);
  fc.assert(
    fc.property(cells, labels, frequencies, (texts, said, [frequency, first]) => {
      const series = Series.of(first as string, texts, { ...said, frequency, readers: { value } } as SeriesOptions);
      const rates = onYearChange(series);
      const again = Series.fromJSON(JSON.parse(JSON.stringify(series)));
      const ratesAgain = RatioSeries.fromJSON(JSON.parse(JSON.stringify(rates)));
      deepStrictEqual([again, ratesAgain], [series, rates]);
      expect([again.equals(series), ratesAgain.equals(rates)]).toEqual([true, true]);
      expect([again.unit, again.span, again.adjustment]).toEqual([said.unit, said.span, said.adjustment]);
      expect([again.fiscalYear, ratesAgain.fiscalYear]).toEqual([series.fiscalYear, series.fiscalYear]);
      expect(again.toRows().map(({ flag, reason }) => [flag, reason])).toEqual(
        series.toRows().map(({ flag, reason }) => [flag, reason]),
      );
    }),
  );

  test("a structured clone, and a spread, are no JSON", () => {
    const series = Series.of("2025", [1]);
    for (const copy of [structuredClone(series), { ...series }]) {
      const error = errorOf(() => Series.fromJSON(copy as never));
      expect(error).toMatchObject({ code: "invalid-option", argument: "json" });
      expect(error.message).toContain("a structured clone or a spread of a series is none, so send series.toJSON()");
      expect(errorOf(() => onYearChange(copy as never)).message).toContain("send series.toJSON()");
    }
  });
});
