import { figureReader, RatioSeries, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { brand } from "../../src/exact/brand.ts";
import { sliceFlags } from "../../src/series/flags.ts";
import { codeOf } from "../helpers.ts";

const value = figureReader({ missing: [":"], flags: ["p", "c", "b"] });
const exports = Series.from(
  [
    ["2025-12", ": c"],
    ["2025-10", "59.5"],
    ["2025-11", "60.8bp"],
  ],
  { readers: { value } },
);

describe("flags", () => {
  test("are kept beside a figure and at a hole, in any order", () => {
    expect(["2025-10", "2025-11", "2025-12", "2026-01"].map((period) => exports.flagAt(period))).toEqual([
      undefined,
      "bp",
      "c",
      undefined,
    ]);
    expect(exports.at("2025-11")?.toFixed()).toBe("60.8");
    expect(exports.reasonAt("2025-12")).toBe("missing");
    expect(exports.toRows()).toEqual([
      { period: "2025-10", value: exports.at("2025-10") },
      { period: "2025-11", value: exports.at("2025-11"), flag: "bp" },
      { period: "2025-12", value: undefined, reason: "missing", flag: "c" },
    ]);
    expect(codeOf(() => exports.flagAt("2025"))).toBe("mixed-frequency");
  });

  test("go through JSON and slices, and into no result", () => {
    const json = exports.toJSON();
    expect(json.flags).toEqual({ "2025-11": "bp", "2025-12": "c" });
    expect(Series.fromJSON(JSON.parse(JSON.stringify(exports))).toJSON()).toEqual(json);
    expect(exports.slice("2025-11", "2025-11").toJSON().flags).toEqual({ "2025-11": "bp" });
    expect(exports.slice("2025-10", "2025-10").toJSON()).not.toHaveProperty("flags");
    expect(exports.plus(exports).flagAt("2025-11")).toBeUndefined();
  });

  test("cost a series without any nothing", () => {
    const plain = Series.of("2025", ["1", "2"], { readers: { value } });
    expect(plain[brand]).not.toHaveProperty("flags");
  });

  test.each([
    [{ "2025": "p" }, "mixed-frequency"],
    [{ "2025-02": "p" }, "invalid-option"],
    [{ "2025-01": "" }, "invalid-option"],
    [{ "2025-01": 5 }, "invalid-option"],
    [5, "invalid-option"],
  ])("%j in JSON is refused", (flags, code) => {
    const json = { type: "Series", frequency: "monthly", first: "2025-01", values: ["1"], flags };
    expect(codeOf(() => Series.fromJSON(json as never))).toBe(code);
  });

  test("no flags in JSON are none, and ratios have none", () => {
    const json = { type: "Series", frequency: "annual", first: "2025", values: ["1"], flags: {} } as const;
    expect(Series.fromJSON(json).toJSON()).not.toHaveProperty("flags");
    const ratios = { ...json, type: "RatioSeries", values: ["1/2"] } as const;
    expect(codeOf(() => RatioSeries.fromJSON(ratios))).toBe("invalid-option");
  });

  test("a stretch without flags has none", () => {
    expect(sliceFlags(undefined, 0, 1)).toBeUndefined();
    expect(sliceFlags([undefined, "p"], 0, 1)).toBeUndefined();
    expect(sliceFlags([undefined, "p"], 0, 2)).toEqual([undefined, "p"]);
  });
});
