import { readFileSync } from "node:fs";
import { contributionToChange, type NegativeBase, priceVolumeEffects, type RatioSeries, Series } from "export-growth";
import { expect, test } from "vitest";

interface Split {
  readonly goods: [string, string, string, string][];
  readonly effects: string[];
  readonly points: string[];
  readonly indices: string[];
}

interface Lag {
  readonly total: (number | null)[];
  readonly part: (number | null)[];
  readonly back: number;
  readonly rule: NegativeBase;
  readonly expected: string[];
}

// Made by oracle-goods.py, which shares no code with us.
const oracle: { splits: Split[]; lags: Lag[] } = JSON.parse(
  readFileSync(new URL("fixtures/oracle-goods.json", import.meta.url), "utf8"),
);

test("150 splits into price and volume, with new and gone goods, as Python's fractions give them", () => {
  expect(oracle.splits).toHaveLength(150);
  const at = (series: RatioSeries) => series.at("2025")?.toString() ?? "none";
  for (const { goods, effects, points, indices } of oracle.splits) {
    const side = (first: 0 | 2) =>
      new Map(goods.map((good, key) => [`${key}`, Series.of("2024", [good[first], good[first + 1]])]));
    const found = priceVolumeEffects(side(0), side(2), { newGoods: "volume" });
    const five = ({ change, price, volume, quantity, mix }: typeof found.points) =>
      [change, price, volume, quantity, mix].map(at);
    expect(five(found)).toEqual(effects);
    expect(five(found.points)).toEqual(points);
    const { laspeyres, paasche } = found;
    expect([laspeyres.price, laspeyres.volume, paasche.price, paasche.volume].map(at)).toEqual(indices);
  }
});

test("60 contributions over any lag, with holes and figures below 0, under every rule", () => {
  expect(oracle.lags).toHaveLength(60);
  for (const { total, part, back, rule, expected } of oracle.lags) {
    const found = contributionToChange(Series.of("2020-01", part), Series.of("2020-01", total), {
      periods: back,
      negativeBase: rule,
      totals: "overlapping",
    });
    expect([...found].map(([period, value]) => value?.toString() ?? found.reasonAt(period))).toEqual(expected);
  }
});
