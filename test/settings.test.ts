import { Decimal } from "decimal.js";
import { afterEach, describe, expect, test } from "vitest";
import {
  cumulativeSum,
  detectRecords,
  onYearChange,
  periodTotals,
  Series,
  shareOfTotal,
  targetGap,
  tradeBalance,
  yearToDate,
} from "../src/index.ts";
import { errorOf } from "./helpers.ts";

/** Every way in and out, as texts. */
function everything(): string[] {
  const exports = Series.of("2024-01", [
    new Decimal("60752618324.55"),
    "1e20",
    0.1,
    7n,
    ...new Array(8).fill("123456789.123456789"),
    3,
  ]);
  const errors = [
    () => onYearChange(new Decimal("12345678.9"), new Decimal("-12345678.9")),
    () => Series.of("2025", ["1e400"]).toNumbers(),
    () => onYearChange(Series.of("2024", ["1e-200", "1e200"])).toNumbers(),
  ].map((call) => errorOf(call));
  return [
    JSON.stringify(exports),
    JSON.stringify(onYearChange(exports)),
    JSON.stringify(yearToDate(exports)),
    JSON.stringify(periodTotals(exports, "annual")),
    JSON.stringify(onYearChange(exports).toPercent(3)),
    JSON.stringify(shareOfTotal(exports, exports.plus(exports))),
    [...exports].map(([, value]) => value?.toFixed()).join(),
    cumulativeSum([new Decimal("1234567.891"), "1e19", "0.6"])
      .map((sum) => sum.toFixed())
      .join(),
    onYearChange(new Decimal("61.0412345"), "56.31").toPercent(12).toFixed(),
    onYearChange("61.0412345", "56.31").toFixed(30),
    tradeBalance("123456789.123", new Decimal("0.00000001")).toFixed(),
    targetGap("640.2123456", "700").gap.toFixed(),
    detectRecords(exports)
      .map(({ margin }) => margin.toFixed())
      .join(),
    exports.toNumbers().join(),
    ...errors.map(({ message, value }) => `${message} ${typeof value === "string" && value}`),
  ];
}

describe("decimal.js as the caller sets it", () => {
  const before = everything();
  afterEach(() => {
    Decimal.set({ defaults: true });
  });

  test.each([
    [{ precision: 2, rounding: 1, toExpPos: 5 }],
    [{ precision: 1, rounding: 0, toExpPos: 0, toExpNeg: 0, modulo: 9 }],
    [{ precision: 1000, rounding: 8, toExpPos: 9e15, toExpNeg: -9e15 }],
  ] as const)("%o changes no value and no text", (settings) => {
    Decimal.set(settings);
    expect(everything()).toEqual(before);
  });

  test("and what we hand out is the caller's own Decimal, which heeds them", () => {
    Decimal.set({ precision: 2 });
    const sum = cumulativeSum(["123", "0.4"]).at(-1) as Decimal;
    expect(sum).toBeInstanceOf(Decimal);
    expect(sum.toFixed()).toBe("123.4");
    expect(sum.plus(0).toFixed()).toBe("120");
  });
});
