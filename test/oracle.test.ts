import { readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import {
  cumulativeSum,
  onYearChange,
  Ratio,
  type RoundingMode,
  ratio,
  rollingSum,
  Series,
  shareOfTotal,
  yearToDate,
} from "export-growth";
import { describe, expect, test } from "vitest";
import { codeOf } from "./helpers.ts";

interface Printed {
  readonly ratio: string;
  readonly places: number;
  readonly mode: RoundingMode;
  readonly percent: string;
  readonly fixed: string;
}
type Case =
  | ({ readonly kind: "change"; readonly current: string; readonly base: string } & Printed)
  | ({ readonly kind: "share"; readonly part: string; readonly total: string } & Printed)
  | ({ readonly kind: "ratio"; readonly numerator: string; readonly denominator: string } & Printed)
  | ({ readonly kind: "signed"; readonly current: string; readonly base: string } & Printed)
  | {
      readonly kind: "window";
      readonly values: readonly (string | null)[];
      readonly length: number;
      readonly cumulative: readonly (string | null)[];
      readonly yearToDate: readonly (string | null)[];
      readonly rolling: readonly (string | null)[];
    }
  | { readonly kind: "sum"; readonly values: readonly string[]; readonly sum: string };

const cases: Case[] = JSON.parse(readFileSync(new URL("fixtures/oracle.json", import.meta.url), "utf8"));

function of<Kind extends Case["kind"]>(kind: Kind): Extract<Case, { kind: Kind }>[] {
  return cases.filter((one): one is Extract<Case, { kind: Kind }> => one.kind === kind);
}

function reading(value: Ratio, { places, mode }: Printed) {
  return {
    ratio: value.toString(),
    percent: value.toFixedPercent(places, mode),
    fixed: value.toFixed(places, mode),
    decimals: [value.toPercent(places, mode).toFixed(places), value.toDecimal(places, mode).toFixed(places)],
  };
}

function expected({ ratio: text, percent, fixed }: Printed) {
  // A plain Decimal has no text for the sign of zero either.
  return { ratio: text, percent, fixed, decimals: [percent, fixed] };
}

describe("Python's fractions give the same", () => {
  test("there are at least 2,000 cases, of every kind and mode", () => {
    expect(cases.length).toBeGreaterThanOrEqual(2000);
    expect(new Set(cases.map((one) => one.kind))).toEqual(
      new Set(["change", "share", "ratio", "signed", "sum", "window"]),
    );
    expect(new Set(of("ratio").map((one) => one.mode)).size).toBe(9);
  });

  test("on-year change of two figures", () => {
    for (const one of of("change")) expect(reading(onYearChange(one.current, one.base), one)).toEqual(expected(one));
  });

  test("on-year change of a series, rounded in one go", () => {
    for (const one of of("change")) {
      const rates = onYearChange(Series.of("2024", [one.base, one.current]));
      expect(rates.at("2025")?.toString()).toBe(one.ratio);
      expect(rates.toPercent(one.places, one.mode).at("2025")?.toFixed(one.places)).toBe(one.percent);
      expect(rates.toDecimal(one.places, one.mode).at("2025")?.toFixed(one.places)).toBe(one.fixed);
    }
  });

  test("share of a total, of figures and of series", () => {
    for (const one of of("share")) {
      expect(reading(shareOfTotal(one.part, one.total), one)).toEqual(expected(one));
      const shares = shareOfTotal(Series.of("2025", [one.part]), Series.of("2025", [one.total]));
      expect(shares.toPercent(one.places, one.mode).at("2025")?.toFixed(one.places)).toBe(one.percent);
    }
  });

  test("rounding on ties and beside them, in every mode", () => {
    for (const one of of("ratio")) expect(reading(ratio(one.numerator, one.denominator), one)).toEqual(expected(one));
  });

  test("sums of a list and of a series", () => {
    for (const one of of("sum")) {
      expect(cumulativeSum(one.values).at(-1)?.toFixed(90)).toBe(one.sum);
      const sums = cumulativeSum(Series.of("2025-01", one.values));
      expect(sums.at(sums.last)?.toFixed(90)).toBe(one.sum);
    }
  });

  test("changes of any sign, of figures and of series: a deficit on a deficit grows, and a turn has no rate", () => {
    const deficits = { negativeBase: "deficits" } as const;
    for (const one of of("signed")) {
      const rates = onYearChange(Series.of("2024", [one.base, one.current]), deficits);
      const isTurn = new Decimal(one.base).s * new Decimal(one.current).s < 0 && !new Decimal(one.current).isZero();
      if (isTurn) {
        expect(rates.reasonAt("2025")).toBe("sign-change");
        expect(codeOf(() => onYearChange(one.current, one.base, deficits))).toBe("sign-change");
        continue;
      }
      expect(reading(onYearChange(one.current, one.base, deficits), one)).toEqual(expected(one));
      expect(rates.at("2025")?.toString()).toBe(one.ratio);
      expect(rates.toPercent(one.places, one.mode).at("2025")?.toFixed(one.places)).toBe(one.percent);
    }
  });

  test("sums over windows with holes", () => {
    const texts = (series: Series) => [...series].map(([, value]) => value?.toFixed(90) ?? null);
    for (const one of of("window")) {
      const series = Series.of("2020-01", one.values);
      expect(texts(cumulativeSum(series))).toEqual(one.cumulative);
      expect(texts(yearToDate(series))).toEqual(one.yearToDate);
      expect(texts(rollingSum(series, one.length))).toEqual(one.rolling);
    }
  });

  test("a ratio's text is read back", () => {
    for (const one of of("ratio")) expect(Ratio.fromJSON(one.ratio).toString()).toBe(one.ratio);
  });
});
