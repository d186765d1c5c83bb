import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Decimal } from "decimal.js";
import {
  contributionTable,
  dailyAverage,
  describePeriod,
  detectRecords,
  GrowthError,
  groupSeries,
  onYearChange,
  onYearDifference,
  percent,
  periodReader,
  Ratio,
  RatioSeries,
  ratio,
  recordAt,
  recordStreak,
  Series,
  shareTable,
  weekdays,
} from "export-growth";
import { between, checkConsistency, checkSum, published, sumBounds } from "export-growth/published";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { brand } from "../src/exact/brand.ts";
import { badInputs, run } from "./badInputs.ts";
import { codeOf, errorOf } from "./helpers.ts";

describe("only own properties of options count", () => {
  const names =
    "unit span missing years negativeBase scope direction ties fiscalYear comparison relation ranks period key places mode quantum qualifier negative signed budget target year through saturday holidays imports components days thresholds start others lowerOpen upperOpen kind written unadjusted onProgress reasons argument total rate frequency readers periods since window annualised totals negativeFlows century";
  const polluted = Object.prototype as unknown as Record<string, unknown>;

  afterEach(() => {
    for (const name of names.split(" ")) delete polluted[name];
  });

  const everything = () => {
    const exports = Series.of(
      "2023-01",
      Array.from({ length: 36 }, (_, row) => row + 5),
    );
    const errors = badInputs
      .filter(([call]) => !/endless|long\(|10n|12_000|1500|withDecimal|of\("2025", transferred/.test(call))
      .map(([call]) => {
        try {
          return String(run(call));
        } catch (error) {
          // Not its value: a forged Decimal writes itself without an end.
          const own: Partial<GrowthError> = Object.assign(Object.create(null), error);
          return [(error as GrowthError).message, own.argument, own.period].join();
        }
      });
    return [
      JSON.stringify(exports),
      JSON.stringify(Series.fromJSON(JSON.parse(JSON.stringify(exports)))),
      JSON.stringify(onYearChange(exports)),
      JSON.stringify(describePeriod(exports, "2025-11", { components: { a: exports }, imports: exports })),
      JSON.stringify(detectRecords(exports)),
      JSON.stringify([...groupSeries([{ k: "a", p: "2025", v: 1 }], { key: "k", period: "p", value: "v" })]),
      JSON.stringify(Series.fromRows([{ p: "202501", v: 1 }], { period: ["p", periodReader("yyyyMM")], value: "v" })),
      JSON.stringify(shareTable({ a: 1, b: 2 })),
      JSON.stringify(contributionTable({ a: exports }, exports, { period: "2025-11" })),
      JSON.stringify([recordAt(exports, "2025-11"), recordStreak(exports, "2025-11"), between(1, 2)]),
      JSON.stringify(published("$61.04 billion")),
      JSON.stringify(checkSum([published("5"), published("5")], published("10"))),
      JSON.stringify(checkConsistency({ a: published("5") }, [{ kind: "equal", left: "a", right: "a" }])),
      String(weekdays("2025-11")),
      ...errors,
    ];
  };

  const expected = everything();
  test.each(names.split(" "))("%s on Object.prototype is none", (name) => {
    Object.defineProperty(polluted, name, { value: "evil", configurable: true, writable: true, enumerable: false });
    const found = everything();
    delete polluted[name];
    expect(found).toEqual(expected);
  });
});

describe("errors of the caller's own pass through", () => {
  const mine = new Error("mine");
  const fails = (): never => {
    throw mine;
  };
  test.each<[string, () => unknown]>([
    [
      "a getter of options",
      () => onYearChange(Series.of("2025", [1]), Object.defineProperty({}, "years", { get: fails, enumerable: true })),
    ],
    ["a proxy of options", () => onYearChange(Series.of("2025", [1]), new Proxy({}, { ownKeys: fails }))],
    [
      "a getter of a row",
      () =>
        Series.fromRows([Object.defineProperty({}, "p", { get: fails })], {
          period: "p" as never,
          value: "v" as never,
        }),
    ],
    ["an accessor", () => Series.fromRows([{}], { period: fails, value: fails })],
    ["an iterable", () => Series.of("2025", { [Symbol.iterator]: fails })],
    [
      "a getter of a relation",
      () =>
        checkConsistency({ a: published("5") }, [
          Object.defineProperty({}, "kind", { get: fails, enumerable: true }) as never,
        ]),
    ],
    ["a progress report", () => groupSeries([], { key: "k", period: "p", value: "v", onProgress: fails } as never)],
  ])("%s", (_, call) => {
    expect(call).toThrow(mine);
  });
});

describe("what toJSON writes, fromJSON reads", () => {
  const digits = fc.integer({ min: 1, max: 1100 });
  test("or neither does: numbers of any length", () => {
    fc.assert(
      fc.property(digits, digits, fc.integer({ min: -1000, max: 1000 }), (a, b, exponent) => {
        const read = (text: string) => {
          try {
            return Series.of("2024", [text]);
          } catch (error) {
            if (error instanceof GrowthError) return undefined;
            throw error;
          }
        };
        const [left, right] = [read(`${"7".repeat(a)}e${exponent}`), read(`0.${"3".repeat(b)}`)];
        if (left === undefined || right === undefined) return;
        let sum: Series;
        try {
          sum = left.plus(right);
        } catch (error) {
          expect(error).toMatchObject({ code: "too-large", function: "Series.plus", period: "2024" });
          return;
        }
        expect(JSON.stringify(Series.fromJSON(JSON.parse(JSON.stringify(sum))))).toBe(JSON.stringify(sum));
      }),
      { numRuns: 60 },
    );
  });

  test("a fraction of 10,000 digits in all, and none of more", () => {
    const longest = `${"7".repeat(5000)}/${"3".repeat(4999)}1`;
    expect(Ratio.fromJSON(longest).toJSON()).toBe(longest);
    expect(codeOf(() => Ratio.fromJSON(`7${longest}`))).toBe("too-large");
    const text = { type: "RatioSeries", frequency: "annual", first: "2025", values: [longest] } as const;
    expect(JSON.stringify(RatioSeries.fromJSON(text))).toBe(JSON.stringify(text));
  });

  test("rates of rates end with too-large, not with numbers of ever more digits", () => {
    let rates = onYearChange(
      Series.of(
        "2000",
        Array.from({ length: 30 }, (_, row) => `${3n ** BigInt(row + 9)}.${7n ** BigInt(row)}`),
      ),
    );
    const error = errorOf(() => {
      for (let round = 0; round < 20; round += 1) rates = onYearDifference(rates);
    });
    expect(error).toMatchObject({ code: "too-large", function: "onYearDifference" });
  });
});

describe("sums of quotients", () => {
  test("are built on the least common denominator, and end with too-large where that is too long", () => {
    const parts = Array.from(
      { length: 60 },
      (_, part) => sumBounds([published("5")]).upper?.plus(ratio(1, part + 2)) as Ratio,
    );
    expect(parts.reduce((sum, part) => sum.plus(part)).denominator.toNumber()).toBeGreaterThan(1);
    const third = Ratio.fromJSON(`1/${"3".repeat(6000)}`);
    expect(third.plus(third).toJSON()).toBe(`2/${"3".repeat(6000)}`);
    expect(third.minus(third).toJSON()).toBe("0/1");
  });
});

describe("holes before a record", () => {
  test("are counted through an average as they are in the series, and where the other side begins later: JSON tells the same", () => {
    const figures = Series.of("2020", [null, null, 5, 6]);
    const days = Series.of("2020", [1, 1, 1, 1]);
    const told = { period: "2023", dataFrom: "2020", holesBefore: 2 };
    expect(detectRecords(figures)[0]).toMatchObject(told);
    expect(detectRecords(dailyAverage(figures, days))[0]).toMatchObject(told);
    expect(recordStreak(dailyAverage(figures, days), "2023")).toMatchObject({ openStart: false, endedBy: "missing" });
    const late = dailyAverage(Series.of("2020", [4, 4, 5, 6]), Series.of("2022", [1, 1]));
    for (const same of [
      late,
      RatioSeries.fromJSON(late.toJSON()),
      late.plus(0),
      late.slice("2020", "2021").append(late.slice("2022")),
    ]) {
      expect(same.equals(late)).toBe(true);
      expect(detectRecords(same)[0]).toMatchObject(told);
      expect(recordStreak(same, "2023")).toMatchObject({ openStart: false, endedBy: "missing" });
    }
    // What has no figure before is cut off.
    expect(detectRecords(late.slice("2022"))[0]).toMatchObject({ dataFrom: "2022", holesBefore: 0 });
  });
});

describe("memory", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;

  test("a panel keeps its keys, not the lines that they were cut from", () => {
    function* rows() {
      for (let item = 0; item < 40; item += 1) {
        const key = `item-with-a-long-name-${String(item).padStart(3, "0")}`;
        const line = Buffer.from(`${key},2025-11,5,${"x".repeat(1_000_000)}`).toString("latin1");
        yield { key: line.slice(0, key.length), month: line.slice(key.length + 1, key.length + 8), value: "5" };
      }
    }
    collect();
    const before = process.memoryUsage().heapUsed;
    const panel = groupSeries(rows(), { key: "key", period: "month", value: "value" });
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000);
    expect(panel.size).toBe(40);
    expect(panel.get("item-with-a-long-name-039")?.at("2025-11")?.toFixed()).toBe("5");
  });

  test("a slice of one rate keeps its two figures only", () => {
    const rates = onYearChange(Series.of("1990-01", new Array(400).fill(7)));
    const { numerator, denominator } = rates.slice("2020-01", "2020-01")[brand].values;
    expect([numerator.coefficients.length, denominator.coefficients.length]).toEqual([1, 1]);
    expect(rates.slice("2020-01", "2020-01").at("2020-01")).toEqual(percent(0));
    expect(rates.slice("1990-06", "1991-01").toJSON().values).toEqual([...new Array(7).fill(null), "0/1"]);
  });
});

describe("Decimals", () => {
  const text = fc.tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: -60, max: 60 }));
  test("of decimal.js are read by their fields, whatever they come from", () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [a, b] = [new Decimal(`${left[0]}e${left[1]}`), new Decimal(`${right[0]}e${right[1]}`)];
        for (const one of [a, a.plus(b), a.minus(a), a.times(b), a.toDecimalPlaces(3), a.abs().sqrt(), a.floor()]) {
          expect(ratio(one, 1).equals(one.toExponential())).toBe(true);
        }
      }),
    );
  });
});
