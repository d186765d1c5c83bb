import {
  geometricMean,
  type PriceVolumeEffects,
  priceVolumeEffects,
  type Ratio,
  type RatioSeries,
  ratio,
  Series,
} from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../../helpers.ts";

/** Goods of 2024 and 2025 by key: value then and now, quantity then and now. */
type Figures = Record<string, readonly [number | string | null, number | string | null, number | null, number | null]>;

function effectsOf(figures: Figures, options?: Parameters<typeof priceVolumeEffects>[2]): PriceVolumeEffects {
  const [values, quantities] = [new Map<string, Series>(), new Map<string, Series>()];
  for (const [key, [v0, v1, q0, q1]] of Object.entries(figures)) {
    values.set(key, Series.of("2024", [v0, v1], { unit: "USD" }));
    quantities.set(key, Series.of("2024", [q0, q1], { unit: "kg" }));
  }
  return priceVolumeEffects(values, quantities, options);
}

const at = (series: RatioSeries) => series.at("2025")?.toString() ?? series.reasonAt("2025");
const five = ({ change, price, volume, quantity, mix }: PriceVolumeEffects["points"]) =>
  [change, price, volume, quantity, mix].map(at);
const indices = ({ laspeyres, paasche }: PriceVolumeEffects) =>
  [laspeyres.price, laspeyres.volume, paasche.price, paasche.volume].map(at);

/** Prices 10, 20 → 12, 19; quantities 100, 50 → 110, 40. */
const two: Figures = { a: [1000, 1320, 100, 110], b: [1000, 760, 50, 40] };

describe("two goods", () => {
  const effects = effectsOf(two);

  test("2000 → 2080: price +165, volume −85, of which quantity 0 and mix −85", () => {
    expect(five(effects)).toEqual(["80/1", "165/1", "-85/1", "0/1", "-85/1"]);
    expect([effects.change.unit, effects.mix.unit, effects.points.price.unit]).toEqual(["USD", "USD", undefined]);
  });

  test("in points: 8.25 and −4.25", () => {
    const { points } = effects;
    const printed = [points.change, points.price, points.volume].map((one) => one.at("2025")?.toFixedPercent(2));
    expect(printed).toEqual(["4.00", "8.25", "-4.25"]);
    expect(five(points)).toEqual(["1/25", "33/400", "-17/400", "0/1", "-17/400"]);
  });

  test("Laspeyres price 43/40 and volume 19/20, Paasche 104/95 and 208/215", () => {
    expect(indices(effects)).toEqual(["43/40", "19/20", "104/95", "208/215"]);
  });

  test("Fisher is the geometric mean of the two: √(559/475), which prints 1.0848", () => {
    const [laspeyres, paasche] = [effects.laspeyres.price, effects.paasche.price].map((index) => index.at("2025"));
    const fisher = geometricMean(laspeyres as Ratio, paasche as Ratio);
    expect([fisher.radicand.toString(), fisher.degree, fisher.toFixed(4)]).toEqual(["559/475", 2, "1.0848"]);
  });

  test("before the first year there is nothing to compare with", () => {
    for (const series of [effects.change, effects.mix, effects.points.price, effects.laspeyres.price]) {
      expect(series.reasonAt("2024")).toBe("missing-base");
    }
  });
});

test("one good: quantity is all of the volume, and there is no mix", () => {
  const effects = priceVolumeEffects(
    Series.of("2024", [1000, 1320], { unit: "USD" }),
    Series.of("2024", [100, 110], { unit: "kg" }),
  );
  expect(five(effects)).toEqual(["320/1", "210/1", "110/1", "110/1", "0/1"]);
  expect(indices(effects)).toEqual(["6/5", "11/10", "6/5", "11/10"]);
});

describe("goods that are new or gone", () => {
  const figures: Figures = { ...two, fresh: [0, 60, 0, 5], gone: [40, 0, 8, 0] };

  test("have no price in one of the two periods: a reason, while the change in value stands", () => {
    const effects = effectsOf(figures);
    expect(five(effects)).toEqual(["100/1", "zero-divisor", "zero-divisor", "zero-divisor", "zero-divisor"]);
    expect(five(effects.points)[0]).toBe("5/102");
    expect(indices(effects)).toEqual(Array(4).fill("zero-divisor"));
  });

  test("are volume where that is said: price 165, volume −65", () => {
    const effects = effectsOf(figures, { newGoods: "volume" });
    expect(five(effects).slice(0, 3)).toEqual(["100/1", "165/1", "-65/1"]);
    expect(indices(effects)).toEqual(["73/68", "49/51", "107/98", "214/219"]);
  });

  test("a value whose quantity was rounded to 0 has no price in either case", () => {
    const rounded: Figures = { ...two, c: [3, 4, 0, 1] };
    expect(at(effectsOf(rounded).price)).toBe("zero-divisor");
    expect(at(effectsOf(rounded, { newGoods: "volume" }).price)).toBe("zero-divisor");
    expect(at(effectsOf({ ...two, c: [3, 4, 1, 0] }, { newGoods: "volume" }).price)).toBe("zero-divisor");
  });

  test("a good that is traded in neither adds nothing, one that was given away has the price 0", () => {
    expect(five(effectsOf({ ...two, none: [0, 0, 0, 0] }))).toEqual(five(effectsOf(two)));
    expect(five(effectsOf({ gift: [0, 10, 5, 5] })).slice(0, 3)).toEqual(["10/1", "10/1", "0/1"]);
  });

  test("where all of them are, one index has nothing to divide by", () => {
    const ended = effectsOf({ a: [40, 0, 8, 0] }, { newGoods: "volume" });
    expect(five(ended)).toEqual(["-40/1", "0/1", "-40/1", "-40/1", "0/1"]);
    expect(indices(ended)).toEqual(["1/1", "0/1", "zero-divisor", "0/1"]);
    const begun = effectsOf({ a: [0, 40, 0, 8] }, { newGoods: "volume" });
    expect(five(begun)).toEqual(["40/1", "0/1", "40/1", "40/1", "0/1"]);
    expect(five(begun.points)).toEqual(Array(5).fill("zero-base"));
    expect(indices(begun)).toEqual(["zero-divisor", "zero-divisor", "1/1", "zero-divisor"]);
  });
});

describe("awkward cases", () => {
  test("a hole is no 0: it makes the whole absent, and says on which side", () => {
    expect(five(effectsOf({ ...two, c: [5, null, 1, 1] }))).toEqual(Array(5).fill("missing-current"));
    expect(five(effectsOf({ ...two, c: [null, 5, 1, 1] }))).toEqual(Array(5).fill("missing-base"));
    expect(five(effectsOf({ ...two, c: [5, 5, 1, null] }))).toEqual(["80/1", ...Array(4).fill("missing-current")]);
    expect(five(effectsOf({ ...two, c: [5, 5, null, 1] }, { newGoods: "volume" })).slice(1)).toEqual(
      Array(4).fill("missing-base"),
    );
  });

  test("goods that begin or end at other times make the whole absent there", () => {
    const values = { a: Series.of("2023", [1, 2, 3]), b: Series.of("2024", [4, 5, 6]) };
    const effects = priceVolumeEffects(values, values);
    expect([effects.change.first, effects.change.last]).toEqual(["2023", "2026"]);
    const reasons = ["2023", "2024", "2025", "2026"].map((period) => effects.price.reasonAt(period));
    expect(reasons).toEqual(["missing-current", "missing-base", undefined, "missing-current"]);
    expect(at(effects.change)).toBe("2/1");
  });

  test("quantities in several units do not add up: the split and the indices stand", () => {
    const values = { a: Series.of("2024", [1000, 1320]), b: Series.of("2024", [1000, 760]) };
    const quantities = {
      a: Series.of("2024", [100, 110], { unit: "kg" }),
      b: Series.of("2024", [50, 40], { unit: "pieces" }),
    };
    const effects = priceVolumeEffects(values, quantities);
    expect(five(effects)).toEqual(["80/1", "165/1", "-85/1", "unit-mismatch", "unit-mismatch"]);
    expect(five(effects.points).slice(3)).toEqual(["unit-mismatch", "unit-mismatch"]);
    expect(indices(effects)[0]).toBe("43/40");
    const back = JSON.parse(JSON.stringify(effects.mix));
    expect(back.reasons).toEqual({ 2024: "unit-mismatch", 2025: "unit-mismatch" });
  });

  test("an older base", () => {
    const effects = priceVolumeEffects(Series.of("2023", [10, 99, 24]), Series.of("2023", [5, 9, 6]), { years: 2 });
    expect(five(effects).slice(0, 3)).toEqual(["14/1", "11/1", "3/1"]);
    expect(effects.price.reasonAt("2024")).toBe("missing-base");
  });

  test("whatever the places and scales, and ratios", () => {
    const values = Series.of("2024", ["10.00", "13.2"]);
    const split = priceVolumeEffects(values, Series.of("2024", ["0.1", "0.11"]));
    expect(five(split).slice(0, 3)).toEqual(["16/5", "21/10", "11/10"]);
  });

  test.each([
    [
      "values of another unit",
      "unit-mismatch",
      "the values of b",
      { b: Series.of("2024", [1], { unit: "USD" }) },
      { b: Series.of("2024", [1]) },
    ],
    [
      "values of another span",
      "span-mismatch",
      "the values of b",
      { b: Series.of("2024", [1], { span: "1-20" }) },
      { b: Series.of("2024", [1], { span: "1-20" }) },
    ],
    [
      "quantities of another span",
      "span-mismatch",
      "the quantities of b",
      { b: Series.of("2024", [1]) },
      { b: Series.of("2024", [1], { span: "1-20" }) },
    ],
    [
      "another frequency",
      "mixed-frequency",
      "the values of b",
      { b: Series.of("2024-01", [1]) },
      { b: Series.of("2024-01", [1]) },
    ],
    [
      "quantities of another frequency",
      "mixed-frequency",
      "the quantities of b",
      { b: Series.of("2024", [1]) },
      { b: Series.of("2024-01", [1]) },
    ],
    [
      "index numbers",
      "not-additive",
      "the values of b",
      { b: Series.of("2024", [1], { unit: "2020=100" }) },
      { b: Series.of("2024", [1]) },
    ],
    [
      "a value below 0",
      "negative-flow",
      "the values of b",
      { b: Series.of("2024", [-1]) },
      { b: Series.of("2024", [1]) },
    ],
    [
      "a quantity below 0",
      "negative-flow",
      "the quantities of b",
      { b: Series.of("2024", [1]) },
      { b: Series.of("2024", [0, -1]) },
    ],
    ["a quantity that is none", "invalid-option", "the quantities of b", { b: Series.of("2024", [1]) }, { b: 5 }],
    ["no such key", "invalid-option", "quantities", { b: Series.of("2024", [1]) }, { c: Series.of("2024", [1]) }],
    ["a key too many", "invalid-option", "values", {}, { b: Series.of("2024", [1]) }],
  ])("%s: %s of %s", (_, code, argument, values, quantities) => {
    const a = Series.of("2024", [1, 1]);
    const error = errorOf(() => priceVolumeEffects({ a, ...values } as never, { a, ...quantities } as never));
    expect(error).toMatchObject({ function: "priceVolumeEffects", code, argument });
  });

  test("one kind with the other, no goods, and options", () => {
    const a = Series.of("2024", [1, 1]);
    expect(errorOf(() => priceVolumeEffects(a, { a } as never))).toMatchObject({ argument: "quantities" });
    expect(errorOf(() => priceVolumeEffects({ a }, a as never))).toMatchObject({ argument: "quantities" });
    expect(codeOf(() => priceVolumeEffects({}, {}))).toBe("empty-series");
    expect(codeOf(() => priceVolumeEffects(a, a, { newGoods: "refuse" as never }))).toBe("invalid-option");
    expect(codeOf(() => priceVolumeEffects(a, a, { years: 0 }))).toBe("invalid-option");
    expect(codeOf(() => priceVolumeEffects(a, a, { periods: 1 } as never))).toBe("invalid-option");
  });

  test("more goods than a fraction has room for are too large, and said to be", () => {
    const goods = Array.from({ length: 1200 }, (_, key) => `${key}`);
    const values = new Map(goods.map((key) => [key, Series.of("2024", [1, 1])]));
    const quantities = new Map(
      goods.map((key, at) => [key, Series.of("2024", [2 * (10 ** 9 + at) + 1, 2 * (2 * 10 ** 9 + at) + 1])]),
    );
    expect(errorOf(() => priceVolumeEffects(values, quantities))).toMatchObject({
      code: "too-large",
      function: "priceVolumeEffects",
    });
  });
});

describe("laws", () => {
  const figure = fc.integer({ min: 0, max: 10 ** 6 });
  const amount = fc.integer({ min: 1, max: 999 });
  const good = fc.oneof(
    fc.tuple(figure, figure, amount, amount),
    fc.tuple(fc.constant(0), figure, fc.constant(0), amount),
    fc.tuple(figure, fc.constant(0), amount, fc.constant(0)),
  );
  const panel = fc.array(good, { minLength: 1, maxLength: 6 });
  const split = (goods: readonly (readonly [number, number, number, number])[]) =>
    effectsOf(Object.fromEntries(goods.map((one, key) => [`g${key}`, one])), { newGoods: "volume" });
  const known = (series: RatioSeries) => series.at("2025") ?? ratio(1, 0);

  test("price + volume = change in value, and quantity + mix = volume, in units and in points", () => {
    fc.assert(
      fc.property(panel, (goods) => {
        const effects = split(goods);
        for (const { change, price, volume, quantity, mix } of [effects, effects.points]) {
          if (change.at("2025") === undefined) continue;
          expect(known(price).plus(known(volume)).toString()).toBe(known(change).toString());
          expect(known(quantity).plus(known(mix)).toString()).toBe(known(volume).toString());
        }
        const value = goods.reduce((sum, [v0, v1]) => sum + v1 - v0, 0);
        expect(known(effects.change).equals(value)).toBe(true);
      }),
    );
  });

  test("Laspeyres price × Paasche volume = V1/V0, and the other way round", () => {
    fc.assert(
      fc.property(panel, (goods) => {
        const { laspeyres, paasche } = split(goods);
        const [before, now] = [0, 1].map((side) => goods.reduce((sum, one) => sum + (one[side] as number), 0));
        fc.pre(before !== 0 && now !== 0);
        fc.pre(paasche.volume.at("2025") !== undefined && paasche.price.at("2025") !== undefined);
        const whole = ratio(now as number, before as number);
        expect(known(laspeyres.price).times(known(paasche.volume)).equals(whole)).toBe(true);
        expect(known(paasche.price).times(known(laspeyres.volume)).equals(whole)).toBe(true);
      }),
    );
  });

  test("turned round in time, every effect changes its sign", () => {
    fc.assert(
      fc.property(panel, (goods) => {
        const [there, back] = [goods, goods.map(([v0, v1, q0, q1]) => [v1, v0, q1, q0] as const)].map(split);
        for (const name of ["change", "price", "volume", "quantity", "mix"] as const) {
          const [one, other] = [there, back].map((effects) => known((effects as PriceVolumeEffects)[name]));
          expect((one as typeof other)?.plus(other ?? 0).sign).toBe(0);
        }
      }),
    );
  });

  test("the order of the goods changes nothing", () => {
    fc.assert(
      fc.property(panel, (goods) => {
        expect(JSON.stringify(split([...goods].reverse()))).toBe(JSON.stringify(split(goods)));
      }),
    );
  });
});

test("effects carry what the quantities say of adjustment, as unit values do", () => {
  const values = Series.of("2024", [1000, 1320], { unit: "USD" });
  const quantities = Series.of("2024", [100, 110], { unit: "kg", adjustment: "seasonal" });
  const { points, laspeyres, paasche, ...effects } = priceVolumeEffects(values, quantities);
  for (const effect of [effects, points, laspeyres, paasche].flatMap((of) => Object.values(of) as RatioSeries[])) {
    expect(effect.adjustment).toBe("seasonal");
  }
  // Of several goods it holds for the whole, whichever quantities say it.
  const whole = priceVolumeEffects({ a: values, b: values }, { a: quantities.times(1, { unit: "kg" }), b: quantities });
  expect(whole.points.volume.adjustment).toBe("seasonal");
  const plain = Series.of("2024", [100, 110], { unit: "kg" });
  expect(priceVolumeEffects({ a: values, b: values }, { a: plain, b: quantities }).price.adjustment).toBe("seasonal");
});
