import { baseEffects, onPeriodDifference, onYearChange, type Ratio, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { baseEffectsOf, pairOfRow } from "../../../src/measures/change/baseEffects.ts";
import { totalExports } from "../../data.ts";
import { codeOf, dataOf, errorOf, outcomes, site } from "../../helpers.ts";

const raw = { unadjusted: true } as const;

describe("baseEffects", () => {
  test("exports October → November 2025: 3.4981 → 7.9305, +4.4325 points = 2.1816 + 2.2509", () => {
    const exports = totalExports();
    const { change, momentum, base } = baseEffects(exports, raw);
    const told = [change, momentum, base].map((part) => part.at("2025-11")?.toFixedPercent(4));
    expect(told).toEqual(["4.4325", "2.1816", "2.2509"]);
    expect(onYearChange(exports).at("2025-10")?.toFixedPercent(4)).toBe("3.4981");
  });

  test("level unchanged after +5 percent, a month of +2 percent a year ago: all of it is the base", () => {
    // 100, 102 a year ago; 105, 105 now.
    const halves = Series.of("2024-S1", [100, 102, 105, 105]);
    const { momentum, base, change } = baseEffects(halves, raw);
    expect(momentum.at("2025-S2")?.toString()).toBe("0/1");
    expect(base.at("2025-S2")?.toFixedPercent(4)).toBe("-2.0588");
    expect(change.at("2025-S2")?.compare(base.at("2025-S2") as Ratio)).toBe(0);
  });

  test("B 100 → 80, C 0 → 40: 45 and 5 points", () => {
    const { momentum, base } = baseEffects(Series.of("2024-S1", [100, 80, 0, 40]), raw);
    expect([momentum, base].map((part) => part.at("2025-S2")?.toFixedPercent(2))).toEqual(["45.00", "5.00"]);
  });

  test("this period's reason first, then that of the one before", () => {
    const halves = dataOf("2023-S1", [1, 0, -1, 5, 5, null, 7, -7, 1]);
    expect(outcomes(baseEffectsOf(halves, site).change)).toEqual([
      "missing-base",
      "missing-base",
      "sign-change",
      "zero-base",
      "negative-base",
      "missing-current",
      "missing-current",
      "missing-base",
      "missing-base",
    ]);
    expect(pairOfRow(halves, 0, site)).toBe("missing-base");
    const first = dataOf("2024-S1", [1, 1, 1, 1]);
    expect(outcomes(baseEffectsOf(first, site).base)).toEqual(["missing-base", "missing-base", "missing-base", "0/1"]);
  });

  test("raw figures have to be meant, and a year has no period before that is not its base", () => {
    expect(errorOf(() => baseEffects(totalExports()))).toMatchObject({
      code: "adjustment-mismatch",
      function: "baseEffects",
      argument: "series",
    });
    expect(errorOf(() => baseEffects(Series.of("2024", [1, 2]), raw))).toMatchObject({
      code: "invalid-option",
      argument: "series",
    });
    expect(codeOf(() => baseEffects(totalExports(), { unadjusted: 1 } as never))).toBe("invalid-option");
    expect(codeOf(() => baseEffects([] as never))).toBe("invalid-option");
  });

  test("of rates, as of levels", () => {
    const halves = Series.of("2023-S1", [100, 100, 110, 120, 132, 132, 150, 160]);
    const { change, momentum, base } = baseEffects(onYearChange(halves), raw);
    expect(
      momentum
        .at("2026-S2")
        ?.plus(base.at("2026-S2") as Ratio)
        .equals(change.at("2026-S2") as Ratio),
    ).toBe(true);
  });

  test("momentum and base add to the change of the on-year rate, which is its difference on the period before", () => {
    const figures = fc.array(fc.option(fc.integer({ min: -2, max: 30 }), { freq: 9 }), { minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(figures, (values) => {
        const series = Series.of("2020-Q1", values);
        const { change, momentum, base } = baseEffects(series, raw);
        const differences = onPeriodDifference(onYearChange(series));
        for (const [period, told] of change) {
          expect(told?.toString()).toBe(differences.at(period)?.toString());
          if (told === undefined) continue;
          expect(
            momentum
              .at(period)
              ?.plus(base.at(period) as Ratio)
              .toString(),
          ).toBe(told.toString());
        }
        expect(outcomes(momentum[brand]).map((text) => text.includes("/"))).toEqual(
          outcomes(change[brand]).map((text) => text.includes("/")),
        );
      }),
    );
  });
});
