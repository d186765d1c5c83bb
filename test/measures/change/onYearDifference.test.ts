import { dailyAverage, onYearDifference, Series, shareOfTotal } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sixItems, totalExports } from "../../data.ts";
import { codeOf } from "../../helpers.ts";

const exports = totalExports();

describe("onYearDifference", () => {
  test("the share of semiconductors rose by 6.2841 points on year", () => {
    const share = shareOfTotal(sixItems().get("SEMICON") as Series, exports);
    expect(onYearDifference(share).at("2025-11")?.toFixedPercent(4)).toBe("6.2841");
    expect(onYearDifference(share).reasonAt("2024-11")).toBe("missing-base");
    expect(onYearDifference(share).length).toBe(share.length);
  });

  test("amounts keep their unit and span, across zero and a sign, and against an older base", () => {
    const balance = Series.of("2023", [-47, 0, 52, null], { unit: "USD bn", span: "1-20" });
    const change = onYearDifference(balance);
    expect([change.at("2024")?.toNumber(), change.at("2025")?.toNumber()]).toEqual([47, 52]);
    expect([change.unit, change.span, change.reasonAt("2026")]).toEqual(["USD bn", "1-20", "missing-current"]);
    expect(onYearDifference(balance, { years: 2 }).at("2025")?.toNumber()).toBe(99);
    const average = dailyAverage(balance, Series.of("2023", [20, 20, 19], { span: "1-20" }));
    expect([onYearDifference(average).unit, onYearDifference(average).span]).toEqual(["USD bn/day", "1-20"]);
  });

  test("what is no series", () => {
    expect(codeOf(() => onYearDifference(5 as never))).toBe("invalid-option");
    expect(codeOf(() => onYearDifference(exports, { years: 1.5 }))).toBe("invalid-option");
  });

  test("the difference added to its base gives the level back", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (base, current) => {
        const series = Series.of("2024", [base, current]);
        expect(onYearDifference(series).at("2025")?.plus(base).toNumber()).toBe(current);
      }),
    );
  });
});
