import { dailyAverage, onYearChange, ratio, Series, weekdays, workingDayEffects } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalExports } from "../../data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const exports = totalExports();
const days = Series.from(
  [...exports].map(([period]) => [period, weekdays(period, { saturday: "0.5" })] as const),
  { unit: "days" },
);

describe("workingDayEffects", () => {
  test("100 to 108 over 20 to 22.5 days: 8 = -4 + 12", () => {
    const effects = workingDayEffects(108, 100, "22.5", 20);
    const { change, dailyAverageEffect, remainder, days: ofDays } = effects;
    expect([change, dailyAverageEffect, remainder, ofDays].map(String)).toEqual(["2/25", "-1/25", "3/25", "1/8"]);
  });

  test("carry what the days say of adjustment, as the daily average does", () => {
    const series = Series.of("2024", [100, 108]);
    const counted = Series.of("2024", [20, "22.5"], { adjustment: "calendar" });
    const effects = workingDayEffects(series, counted);
    for (const effect of Object.values(effects)) expect(effect.adjustment).toBe("calendar");
    const left = onYearChange(dailyAverage(series, counted)).minus(effects.dailyAverageEffect);
    expect(left.at("2025")?.toString()).toBe("0/1");
  });

  test("the first 20 days of January 2025", () => {
    const labels = { unit: "USD", span: "1-20" };
    const amounts = Series.from(
      [
        ["2024-01", "33300000000"],
        ["2025-01", "31600000000"],
      ],
      labels,
    );
    const counts = ["2024-01", "2025-01"].map((period) => {
      const holidays = ["2024-01-01", "2025-01-01"];
      return [period, weekdays(period, { saturday: "0.5", holidays, span: "1-20" })] as const;
    });
    const effects = workingDayEffects(amounts, Series.from(counts, { unit: "days", span: "1-20" }));
    const at = (series: typeof effects.change) => series.at("2025-01");
    expect(at(effects.change)?.toString()).toBe("-17/333");
    expect(at(effects.change)?.toFixedPercent()).toBe("-5.1");
    expect(at(effects.dailyAverageEffect)?.toString()).toBe("139/9657");
    expect(at(effects.dailyAverageEffect)?.toFixedPercent(4)).toBe("1.4394");
    expect(at(effects.remainder)?.toString()).toBe("-632/9657");
    expect(at(effects.remainder)?.toFixedPercent(4)).toBe("-6.5445");
    expect(at(effects.days)?.toString()).toBe("-2/31");
    expect(at(effects.days)?.toFixedPercent(4)).toBe("-6.4516");
    expect([effects.remainder.span, effects.remainder.unit]).toEqual(["1-20", undefined]);
    expect(workingDayEffects(amounts, Series.from(counts, { span: "1-20" })).change.length).toBe(13);
  });

  test("along the calendar the effects add to the on-year change, and a is the change of the daily average", () => {
    const effects = workingDayEffects(exports, days);
    const averages = onYearChange(dailyAverage(exports, days));
    for (const [period, rate] of onYearChange(exports)) {
      const [average, count] = [effects.dailyAverageEffect.at(period), effects.remainder.at(period)];
      expect(average?.toString()).toBe(averages.at(period)?.toString());
      expect(average?.plus(count ?? 0).toString()).toBe(rate?.toString());
    }
    expect(effects.remainder.reasonAt("2022-07")).toBe("missing-base");
  });

  test("every awkward case has its reason", () => {
    const amounts = Series.of("2020", [1, 2, null, 3, 4, 5, 6, 0, 7]);
    const counts = Series.of("2021", [1, 1, 1, 0, 2, null, 3]);
    const { change, dailyAverageEffect, remainder, days: ofDays } = workingDayEffects(amounts, counts);
    const outcomes = [...remainder].map(([period, value]) => value?.toString() ?? remainder.reasonAt(period));
    expect(outcomes).toEqual([
      "missing-base",
      "missing-base",
      "missing-current",
      "missing-base",
      "zero-days",
      "zero-days",
      "missing-current",
      "missing-base",
      "zero-base",
    ]);
    expect([...ofDays].map(([period, value]) => value?.toString() ?? ofDays.reasonAt(period))).toEqual([
      "missing-current",
      "missing-base",
      "0/1",
      "0/1",
      "zero-days",
      "zero-days",
      "missing-current",
      "missing-base",
      "missing-current",
    ]);
    expect(dailyAverageEffect.holes()).toEqual(remainder.holes());
    expect(change.at("2026")?.toString()).toBe("1/5");
    const older = workingDayEffects(Series.of("2023", [1, null, 3]), Series.of("2023", [1, null, 2]), { years: 2 });
    expect(older.dailyAverageEffect.at("2025")?.toString()).toBe("1/2");
    expect(codeOf(() => workingDayEffects(amounts, counts, { years: 0 }))).toBe("invalid-option");
  });

  test.each([
    [1, 0, 1, 1, "zero-base", "yearEarlier"],
    [1, -1, 1, 1, "negative-base", "yearEarlier"],
    [-1, 1, 1, 1, "sign-change", "current"],
    [1, 1, 0, 1, "zero-days", "days"],
    [1, 1, 1, "0.0", "zero-days", "daysYearEarlier"],
    [1, 1, 1, undefined, "invalid-number", "daysYearEarlier"],
  ])("%s on %s over %s and %s days: %s of %s", (current, base, now, before, code, argument) => {
    const call = () => workingDayEffects(current, base, now, before as never);
    expect(errorOf(call)).toMatchObject({ function: "workingDayEffects", code, argument });
  });

  const figure = fc.integer({ min: 1, max: 10 ** 12 });
  const half = fc.integer({ min: 1, max: 62 });

  test("the two effects add to the change", () => {
    fc.assert(
      fc.property(figure, figure, half, half, (now, before, d1, d0) => {
        const effects = workingDayEffects(now, before, ratio(d1, 2), ratio(d0, 2));
        expect(effects.dailyAverageEffect.plus(effects.remainder).equals(ratio(now - before, before))).toBe(true);
        const interaction = effects.dailyAverageEffect.times(effects.days);
        expect(effects.days.plus(interaction).equals(effects.remainder)).toBe(true);
        if (d1 === d0) expect(effects.remainder.sign).toBe(0);
        else expect(effects.remainder.sign).toBe(Math.sign(d1 - d0));
      }),
    );
  });
});
