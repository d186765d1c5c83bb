import { onYearChange, ratio, revision, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalExports } from "../../data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

describe("of one period", () => {
  test("110 on 100 becomes 108 on 96: 1/40 = -49/2400 + 109/2400", () => {
    const { level, rate, currentEffect, baseEffect } = revision(
      { current: 110, base: 100 },
      { current: 108, base: 96 },
    );
    expect(level.toNumber()).toBe(-2);
    expect([rate, currentEffect, baseEffect].map(String)).toEqual(["1/40", "-49/2400", "109/2400"]);
  });

  test("figures of different scales", () => {
    const { level, rate } = revision({ current: "1.1", base: 1 }, { current: "1.25", base: "1.000" });
    expect([level.toFixed(), rate.toString()]).toEqual(["0.15", "3/20"]);
  });

  test.each([
    [{ current: 1, base: 0 }, "zero-base", "older.base"],
    [{ current: 1, base: -1 }, "negative-base", "older.base"],
    [{ current: -1, base: 1 }, "sign-change", "older.current"],
    [{ current: 1 }, "invalid-number", "older.base"],
    [{ current: "x", base: 1 }, "invalid-number", "older.current"],
    [{ current: 1, base: 1, period: "2025" }, "invalid-option", "period"],
    [5, "invalid-option", "older"],
  ])("%o is %s of %s", (older, code, argument) => {
    const call = () => revision(older as never, { current: 1, base: 1 });
    expect(errorOf(call)).toMatchObject({ function: "revision", code, argument });
  });

  test("one figure and one series do not go together", () => {
    const series = Series.of("2025", [1]);
    expect(codeOf(() => revision(series, { current: 1, base: 1 } as never))).toBe("invalid-option");
    expect(errorOf(() => revision({ current: 1, base: 1 }, series as never))).toMatchObject({ argument: "newer" });
  });
});

describe("along the calendar", () => {
  const exports = totalExports();
  const flash = Series.from(
    [
      ["2025-11", "61040000000"],
      ["2024-11", "56310000000"],
    ],
    { unit: "USD" },
  );

  test("the article's November against the customs data: 8.3999 to 7.9305", () => {
    const { level, rate, currentEffect, baseEffect } = revision(flash, exports);
    const [older, newer] = [onYearChange(flash).at("2025-11"), onYearChange(exports).at("2025-11")];
    expect([older?.toFixedPercent(4), newer?.toFixedPercent(4)]).toEqual(["8.3999", "7.9305"]);
    expect(level.at("2025-11")?.toFixed()).toBe("-287381676");
    expect(level.at("2024-11")?.toFixed()).toBe("-21370880");
    const points = [rate, currentEffect, baseEffect].map((series) => series.at("2025-11")?.toFixedPercent(4));
    expect(points).toEqual(["-0.4694", "-0.5105", "0.0411"]);
    expect([level.unit, rate.unit, level.first, level.last]).toEqual(["USD", undefined, "2024-11", "2025-11"]);
  });

  test("periods added and dropped, inside and at both ends", () => {
    const older = Series.of("2020", [1, 2, null, 4]);
    const newer = Series.of("2021", [null, 3, 4, 5]);
    const { level, added, dropped } = revision(older, newer);
    expect([added, dropped]).toEqual([
      ["2022", "2024"],
      ["2020", "2021"],
    ]);
    expect([...level].map(([period, value]) => value?.toString() ?? level.reasonAt(period))).toEqual([
      "missing",
      "missing",
      "missing",
      "0",
    ]);
    expect(revision(flash, exports).added).toHaveLength(58);
    expect(revision(flash, exports).added).not.toContain("2025-11");
    expect(revision(flash, flash)).toMatchObject({ added: [], dropped: [] });
  });

  test("a rate never mixes vintages: where one has none, neither has the revision", () => {
    const older = Series.of("2020", [1, 2, null, 4, 5, 0, 1, 1]);
    const newer = Series.of("2020", [1, 3, 3, 3, null, 4, 2]);
    const { rate, currentEffect } = revision(older, newer);
    expect([...rate].map(([period, value]) => value?.toString() ?? rate.reasonAt(period))).toEqual([
      "missing-base",
      "1/1",
      "missing-current",
      "missing-base",
      "missing-current",
      "missing-base",
      "zero-base",
      "missing-current",
    ]);
    expect(currentEffect.holes()).toEqual(rate.holes());
    expect(revision(Series.of("2024", [1, 2]), Series.of("2024", [0, 2])).rate.reasonAt("2025")).toBe("zero-base");
    expect(revision(older, newer, { years: 3 }).rate.at("2023")?.toString()).toBe("-1/1");
  });

  test("vintages of one unit, span and frequency", () => {
    expect(codeOf(() => revision(exports, Series.of("2025-11", [1])))).toBe("unit-mismatch");
    expect(codeOf(() => revision(exports, Series.of("2025-11", [1], { unit: "USD", span: "1-20" })))).toBe(
      "span-mismatch",
    );
    expect(codeOf(() => revision(exports, Series.of("2025", [1], { unit: "USD" })))).toBe("mixed-frequency");
    expect(codeOf(() => revision(exports, exports, { years: 0 }))).toBe("invalid-option");
  });

  test("coefficients that are no safe integers", () => {
    const { level, rate } = revision(Series.of("2024", ["1e30", "2e30"]), Series.of("2024", ["1e30", "2.5e30"]));
    expect([level.at("2025")?.toFixed(), rate.at("2025")?.toString()]).toEqual([`5${"0".repeat(29)}`, "1/2"]);
  });
});

const figure = fc.integer({ min: 1, max: 10 ** 12 });
test("the two effects add to the revision of the rate, and turned round they change their sign", () => {
  fc.assert(
    fc.property(figure, figure, figure, figure, (c0, b0, c1, b1) => {
      const [older, newer] = [Series.of("2024", [b0, c0]), Series.of("2024", [b1, c1])];
      const { level, rate, currentEffect, baseEffect } = revision(older, newer);
      const at = (series: typeof rate) => series.at("2025") ?? ratio(0, 1);
      expect(level.at("2025")?.toNumber()).toBe(c1 - c0);
      expect(at(rate).equals(ratio(c1, b1).minus(ratio(c0, b0)))).toBe(true);
      expect(at(currentEffect).plus(at(baseEffect)).equals(at(rate))).toBe(true);
      const back = revision({ current: c1, base: b1 }, { current: c0, base: b0 });
      expect(back.currentEffect.plus(at(currentEffect)).sign).toBe(0);
      expect(back.baseEffect.plus(at(baseEffect)).sign).toBe(0);
      if (c0 === c1) expect(at(currentEffect).sign).toBe(0);
      if (b0 === b1) expect(at(baseEffect).sign).toBe(0);
    }),
  );
});
