import { Decimal } from "decimal.js";
import { onYearChange, periodTotals, ratio, Series, tradeBalance, yearToDate } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaItem, koreaTotals } from "../../../examples/data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports, imports } = koreaTotals();

describe("onYearChange of two figures", () => {
  test("the article: 61.04 against 56.31 is 8.4 percent", () => {
    expect(onYearChange("61.04", "56.31").toPercent(1).toFixed(1)).toBe("8.4");
    expect(onYearChange("61.04", "56.31").toString()).toBe("473/5631");
  });

  test("figures may be texts, numbers, bigints, decimals and ratios", () => {
    for (const [current, base] of [
      [108, 100n],
      [new Decimal(108), "1e2"],
      [ratio(216, 2), ratio(100, 1)],
    ] as const) {
      expect(onYearChange(current, base).toString()).toBe("2/25");
    }
    expect(onYearChange(0, 5).toString()).toBe("-1/1");
  });

  test.each([
    ["5", "0", "zero-base", "yearEarlier", "0"],
    ["5", "-0", "zero-base", "yearEarlier", "-0"],
    ["5", "-2", "negative-base", "yearEarlier", "-2"],
    ["-5", "-2", "negative-base", "yearEarlier", "-2"],
    ["-5", "2", "sign-change", "current", "-5"],
    ["-5", "0", "zero-base", "yearEarlier", "0"],
    [null, "2", "invalid-number", "current", null],
    ["5", undefined, "invalid-number", "yearEarlier", undefined],
  ])("%s against %s is %s", (current, base, code, argument, value) => {
    const error = errorOf(() => onYearChange(current as string, base as string));
    expect(error).toMatchObject({ code, argument, function: "onYearChange" });
    expect(error.value).toBe(value);
  });

  test("messages say which figure and why", () => {
    expect(errorOf(() => onYearChange(5, 0)).message).toBe(
      "onYearChange: the base is 0, so no rate exists (zero-base)",
    );
    expect(errorOf(() => onYearChange(5, -2)).message).toBe(
      "onYearChange: the base is below 0, so no rate exists, got -2 (negative-base)",
    );
    expect(errorOf(() => onYearChange(-5, 2)).message).toBe(
      "onYearChange: the figure and its base lie on either side of 0, so no rate exists, got -5 (sign-change)",
    );
  });

  test("the growth of a deficit on request: Japan's balance of -418542 against -41544 is 907.5", () => {
    const deficits = { negativeBase: "deficits" } as const;
    expect(onYearChange("-418542", "-41544", deficits).toFixedPercent(1)).toBe("907.5");
    expect(onYearChange("-120.76", "-45.66", deficits).toFixedPercent(4)).toBe("164.4766");
    expect(onYearChange("0", "-45.66", deficits).toFixedPercent()).toBe("-100.0");
    expect(codeOf(() => onYearChange("-5", "2", deficits))).toBe("sign-change");
    expect(codeOf(() => onYearChange("5", "-2", deficits))).toBe("sign-change");
    expect(codeOf(() => onYearChange("5", "0", deficits))).toBe("zero-base");
  });

  test("over the magnitude of the base: China's new loans fell by 431.7, and a turn has a rate", () => {
    const rate = (current: number, base: number) =>
      onYearChange(current, base, { negativeBase: "absolute-base" }).toFixedPercent();
    expect([rate(-4296, -808), rate(-202, -49), rate(10, -5), rate(-10, 5)]).toEqual([
      "-431.7",
      "-312.2",
      "300.0",
      "-300.0",
    ]);
  });

  test("options are checked also where figures are handed in", () => {
    expect(codeOf(() => onYearChange(5, 2, { years: 1 } as never))).toBe("invalid-option");
  });
});

describe("the growth of a deficit", () => {
  const deficits = { negativeBase: "deficits" } as const;
  const magnitude = fc.integer({ min: 1, max: 10 ** 12 });
  const inSeries = (base: number, current: number) => onYearChange(Series.of("2024", [base, current]), deficits);

  test("is that of its magnitude, of figures and in a series", () => {
    fc.assert(
      fc.property(fc.nat(10 ** 12), magnitude, (current, base) => {
        const expected = onYearChange(current, base).toString();
        expect(onYearChange(0 - current, -base, deficits).toString()).toBe(expected);
        expect(
          inSeries(-base, 0 - current)
            .at("2025")
            ?.toString(),
        ).toBe(expected);
      }),
    );
  });

  test("does not exist where a deficit turned into a surplus, or the reverse", () => {
    fc.assert(
      fc.property(magnitude, magnitude, fc.constantFrom(1, -1), (current, base, sign) => {
        expect(codeOf(() => onYearChange(sign * current, -sign * base, deficits))).toBe("sign-change");
        expect(inSeries(-sign * base, sign * current).reasonAt("2025")).toBe("sign-change");
      }),
    );
  });

  test("changes nothing about figures that are not below 0", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9)), { minLength: 1, maxLength: 20 }), (values) => {
        const series = Series.of("2020", values);
        expect(onYearChange(series, deficits).toJSON()).toEqual(onYearChange(series).toJSON());
      }),
    );
  });
});

describe("onYearChange of a series", () => {
  test("the customs data: November 2025, the months and the year so far", () => {
    expect(onYearChange(exports).at("2025-11")?.toFixedPercent(1)).toBe("7.9");
    expect(onYearChange(yearToDate(exports)).at("2025-11")?.toFixedPercent(1)).toBe("2.8");
    expect(onYearChange(koreaItem("SEMICON")).at("2025-11")?.toFixedPercent(1)).toBe("38.6");
    expect(onYearChange(imports).at("2025-11")?.toFixedPercent(1)).toBe("1.1");
  });

  test("the first year has no base, and what lies outside is outside", () => {
    const rates = onYearChange(exports);
    expect([rates.first, rates.last, rates.length]).toEqual([exports.first, exports.last, exports.length]);
    expect(rates.reasonAt("2021-08")).toBe("missing-base");
    expect(rates.reasonAt("2022-07")).toBe("missing-base");
    expect(rates.has("2022-08")).toBe(true);
    expect(rates.reasonAt("2021-07")).toBe("outside-range");
    expect(onYearChange(yearToDate(exports)).reasonAt("2022-09")).toBe("missing-base");
    expect(onYearChange(yearToDate(exports)).has("2023-01")).toBe(true);
    expect(onYearChange(yearToDate(exports)).reasonAt("2022-12")).toBe("missing-base");
  });

  test("reasons come in the order of the definition", () => {
    const series = Series.of("2020", [null, null, 0, 0, -1, -2, 5, -3, null, 4]);
    const rates = onYearChange(series);
    expect([...rates].map(([period, value]) => value?.toString() ?? rates.reasonAt(period))).toEqual([
      "missing-current",
      "missing-current",
      "missing-base",
      "zero-base",
      "zero-base",
      "negative-base",
      "negative-base",
      "sign-change",
      "missing-current",
      "missing-base",
    ]);
    const ofDeficits = onYearChange(series, { negativeBase: "deficits" });
    expect([...ofDeficits].map(([period, value]) => value?.toString() ?? ofDeficits.reasonAt(period)).slice(3)).toEqual(
      ["zero-base", "zero-base", "1/1", "sign-change", "sign-change", "missing-current", "missing-base"],
    );
    expect(ofDeficits.toPercent(0).at("2025")?.toFixed()).toBe("100");
  });

  test("a month taken out changes no other rate", () => {
    const rates = onYearChange(exports);
    const rows = [...exports].filter(([period]) => period !== "2024-11");
    const holed = onYearChange(Series.from(rows, { unit: "USD" }));
    for (const [period, rate] of rates) {
      if (period === "2024-11") expect(holed.reasonAt(period)).toBe("missing-current");
      else if (period === "2025-11") expect(holed.reasonAt(period)).toBe("missing-base");
      else {
        expect(holed.at(period)?.toString()).toBe(rate?.toString());
        expect(holed.reasonAt(period)).toBe(rates.reasonAt(period));
      }
    }
  });

  test("an older base, quarters, half-years and years", () => {
    expect(
      onYearChange(Series.of("2023", [100, 1, 110]), { years: 2 })
        .at("2025")
        ?.toFixedPercent(),
    ).toBe("10.0");
    const quarters = onYearChange(Series.of("2024-Q1", [10, 20, 40, 50, 11]));
    expect(quarters.at("2025-Q1")?.toFixedPercent()).toBe("10.0");
    expect(quarters.reasonAt("2024-Q4")).toBe("missing-base");
    expect(
      onYearChange(Series.of("2024-S1", [10, 20, 11]))
        .at("2025-S1")
        ?.toFixedPercent(),
    ).toBe("10.0");
  });

  test("the growth of a rate: a ratio series has rates too", () => {
    const rates = onYearChange(Series.of("2022", [100, 110, 132, 99, 0]));
    const growth = onYearChange(rates);
    expect([...growth].map(([period, value]) => value?.toString() ?? growth.reasonAt(period))).toEqual([
      "missing-current",
      "missing-base",
      "1/1",
      "sign-change",
      "negative-base",
    ]);
    expect(onYearChange(rates, { negativeBase: "deficits" }).at("2026")?.toString()).toBe("3/1");
  });

  test("of values that are no safe integers, with holes", () => {
    const rates = onYearChange(Series.of("2022", ["1e30", null, "2e30", "3e30"]));
    expect([...rates].map(([period, value]) => value?.toString() ?? rates.reasonAt(period))).toEqual([
      "missing-base",
      "missing-current",
      "missing-base",
      "1/2",
    ]);
  });

  test("a span is kept", () => {
    expect(onYearChange(Series.of("2024", [1, 2], { span: "1-20" })).span).toBe("1-20");
  });

  test("a second series instead of options is a mistake, not ignored", () => {
    expect(codeOf(() => onYearChange(exports, imports as never))).toBe("invalid-option");
  });

  test("scaling every figure changes no rate", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 10 ** 12 })), { minLength: 13, maxLength: 40 }),
        fc.integer({ min: 1, max: 999 }),
        (values, factor) => {
          const rates = onYearChange(Series.of("2020-01", values));
          const scaled = onYearChange(
            Series.of(
              "2020-01",
              values.map((value) => (value === null ? null : BigInt(value) * BigInt(factor))),
            ),
          );
          expect(scaled.toJSON()).toEqual(rates.toJSON());
        },
      ),
    );
  });
});

describe("a balance in deficit has no rate", () => {
  test("the swing of 2024 is no percentage", () => {
    const { balance } = tradeBalance(periodTotals(exports, "annual"), periodTotals(imports, "annual"));
    const rates = onYearChange(balance);
    expect(rates.reasonAt("2024")).toBe("negative-base");
    expect(rates.has("2025")).toBe(true);
  });
});
