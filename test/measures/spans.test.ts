import type { Decimal } from "decimal.js";
import {
  contributionToChange,
  coverageRatio,
  cumulativeSum,
  dailyAverage,
  detectRecords,
  highestSince,
  onPeriodChange,
  onPeriodDifference,
  onYearChange,
  onYearDifference,
  periodTotals,
  RatioSeries,
  ratio,
  revision,
  rollingSum,
  Series,
  shareOfChange,
  shareOfTotal,
  shareTable,
  targetGap,
  totalAcross,
  tradeBalance,
  workingDayEffects,
  yearEarlier,
  yearToDate,
} from "export-growth";
import { checkChange, published } from "export-growth/published";
import { describe, expect, test } from "vitest";
import { flash, totalExports } from "../data.ts";
import { codeOf } from "../helpers.ts";

const exports = flash("1-20", "export").amounts;
const imports = flash("1-20", "import").amounts;
const months = totalExports();
const days = Series.from(
  [...exports].map(([period]) => [period, 15] as const),
  { span: "1-20" },
);

describe("figures of the first 20 days keep their span through every measure", () => {
  test.each<[string, () => { readonly span: string | undefined }]>([
    ["onYearChange", () => onYearChange(exports)],
    ["onYearChange of rates", () => onYearChange(onYearChange(exports), { negativeBase: "deficits" })],
    ["onPeriodChange", () => onPeriodChange(exports)],
    ["onYearDifference", () => onYearDifference(exports)],
    ["onYearDifference of rates", () => onYearDifference(onYearChange(exports))],
    ["onPeriodDifference", () => onPeriodDifference(exports)],
    ["shareOfTotal", () => shareOfTotal(imports, exports.plus(imports))],
    ["coverageRatio", () => coverageRatio(exports, imports)],
    ["tradeBalance", () => tradeBalance(exports, imports).balance],
    ["plus", () => exports.plus(imports)],
    ["minus", () => onYearChange(exports).minus(onYearChange(imports))],
    ["slice", () => exports.slice("2026-01", "2026-02")],
    ["toPercent", () => onYearChange(exports).toPercent()],
    ["toDecimal", () => onYearChange(exports).toDecimal(3)],
    ["Series.fromJSON", () => Series.fromJSON(exports.toJSON())],
    ["RatioSeries.fromJSON", () => RatioSeries.fromJSON(onYearChange(exports).toJSON())],
    ["totalAcross", () => totalAcross({ exports, imports })],
    ["shareOfTotal of components", () => shareOfTotal({ exports, imports }).residual],
    ["contributionToChange", () => contributionToChange(imports, exports)],
    ["contributionToChange of components", () => contributionToChange({ imports }, exports).residual],
    ["shareOfChange", () => shareOfChange(imports, exports)],
    ["dailyAverage", () => dailyAverage(exports, days)],
    ["workingDayEffects", () => workingDayEffects(exports, days).dailyAverageEffect],
    ["revision", () => revision(exports, imports).rate],
    ["revision of levels", () => revision(exports, imports).level],
  ])("%s", (_, measure) => {
    expect(measure().span).toBe("1-20");
  });
});

describe("they never mix with whole months, nor with the first 10 days", () => {
  const tens = flash("1-10", "export").amounts;
  test.each<[string, (other: Series) => unknown]>([
    ["plus", (other) => exports.plus(other)],
    ["minus", (other) => exports.minus(other)],
    ["minus of rates", (other) => onYearChange(exports).minus(onYearChange(other))],
    ["shareOfTotal", (other) => shareOfTotal(exports, other)],
    ["coverageRatio", (other) => coverageRatio(exports, other)],
    ["tradeBalance", (other) => tradeBalance(exports, other)],
    ["totalAcross", (other) => totalAcross({ exports, other })],
    ["shareTable", (other) => shareTable({ exports }, other, { period: "2025-01" })],
    ["contributionToChange", (other) => contributionToChange(exports, other)],
    ["contributionToChange of components", (other) => contributionToChange({ exports }, other)],
    ["shareOfChange", (other) => shareOfChange(exports, other)],
    ["dailyAverage", (other) => dailyAverage(exports, other)],
    ["workingDayEffects", (other) => workingDayEffects(exports, other)],
    ["revision", (other) => revision(exports, other)],
  ])("%s", (_, mix) => {
    expect(codeOf(() => mix(months))).toBe("span-mismatch");
    expect(codeOf(() => mix(tens))).toBe("span-mismatch");
  });
});

test("sums over periods refuse them", () => {
  for (const sum of [cumulativeSum, yearToDate]) expect(codeOf(() => sum(exports))).toBe("span-mismatch");
  expect(codeOf(() => periodTotals(exports, "annual"))).toBe("span-mismatch");
  expect(codeOf(() => rollingSum(exports, 2))).toBe("span-mismatch");
  expect(codeOf(() => targetGap(exports, { target: 1, year: 2025 }))).toBe("span-mismatch");
});

test("records and ranks compare them with one another", () => {
  expect(detectRecords(exports).at(-1)?.period).toBe("2026-06");
  expect(highestSince(exports, "2026-07")?.period).toBe("2026-06");
});

describe("the printed percent of the press notes", () => {
  const billions = (amount: Decimal) => published(`${ratio(amount, "1e9").toFixed(1)} billion`);

  test("the three pairs that no rounding explains, of 28 export and import pairs", () => {
    const impossible: string[] = [];
    const sides = ["export", "import"] as const;
    let pairs = 0;
    for (const side of sides) {
      for (const span of ["1-10", "1-20"] as const) {
        const { amounts, printed } = flash(span, side);
        for (const [period] of onYearChange(amounts).slice("2026-01", "2026-07")) {
          const [now, before] = [amounts.at(period), amounts.at(yearEarlier(period))];
          const stated = printed.at(period);
          if (now === undefined || before === undefined || stated === undefined) continue;
          pairs += 1;
          const { verdict } = checkChange(billions(now), billions(before), published(`${stated.toFixed(1)}%`));
          if (verdict === "impossible") impossible.push(`${side} ${period} ${span}`);
        }
      }
    }
    expect(pairs).toBe(28);
    expect(impossible.sort()).toEqual(["export 2026-04 1-10", "export 2026-04 1-20", "export 2026-06 1-10"]);
  });
});
