/**
 * Whether the cost of calls grows with their input, and not faster: `npm run bench:bounded`, a minute or two.
 *
 * Each call is measured at a size and at twice that size, by the processor time that it takes, the least of some rounds.
 * Doubling the input may at most multiply the time by 2.3; beyond it the program ends with code 1.
 */
import {
  cumulativeSum,
  describePeriod,
  Ratio,
  rankItems,
  Series,
  shareTable,
  totalAcross,
  weekdays,
} from "../src/index.ts";
import {
  checkConsistency,
  checkShare,
  checkSum,
  findFigures,
  type Published,
  published,
  type Relation,
  sumBounds,
} from "../src/published/index.ts";

/** A call at some size, with its input already made. */
interface Bounded {
  readonly name: string;
  readonly size: number;
  /** How often the call is made in a round: short ones are measured many times. */
  readonly times?: number;
  readonly prepare: (size: number) => () => unknown;
}

const mostGrowth = 2.3;
const rounds = 7;

const calls: readonly Bounded[] = [
  {
    name: "rankItems, items",
    size: 20_000,
    prepare: (size) => {
      const items = itemsOf(size);
      return () => rankItems(items, "2025-01");
    },
  },
  {
    name: "rankItems, items that all tie",
    size: 20_000,
    prepare: (size) => {
      const one = Series.of("2024-01", new Array(13).fill(1));
      const items = new Map(Array.from({ length: size }, (_, item) => [`item ${item}`, one] as const));
      return () => rankItems(items, "2025-01");
    },
  },
  {
    name: "describePeriod, components",
    size: 1000,
    prepare: (size) => {
      const components = itemsOf(size);
      const total = Series.of("2024-01", new Array(13).fill("1e15"));
      return () => describePeriod(total, "2025-01", { components });
    },
  },
  {
    name: "checkSum with suspects, figures",
    size: 5000,
    prepare: (size) => {
      const parts = figuresOf(size);
      const total = published(`${size * 100}.0 billion`);
      return () => {
        const { verdict } = checkSum(parts, total);
        if (verdict !== "impossible") throw new Error(`The sum is ${verdict}: no suspects were sought.`);
      };
    },
  },
  {
    name: "checkShare of others with suspects, figures",
    size: 5000,
    prepare: (size) => {
      const others = figuresOf(size);
      const part = published("61.04 billion");
      return () => {
        const { verdict } = checkShare(part, { others }, published("50%"));
        if (verdict !== "impossible") throw new Error(`The share is ${verdict}: no suspects were sought.`);
      };
    },
  },
  {
    name: "checkConsistency, figures in no relation",
    size: 5000,
    prepare: (size) => {
      const figures = Object.fromEntries(figuresOf(size).map((figure, place) => [`figure${place}`, figure]));
      return () => checkConsistency(figures, []);
    },
  },
  {
    name: "checkConsistency, changes that share no name",
    size: 1000,
    prepare: (size) => {
      const places = Array.from({ length: size }, (_, place) => place);
      const figures = Object.fromEntries(figuresOf(size).map((figure, place) => [`now${place}`, figure]));
      const unknowns = places.flatMap((place) => [`before${place}`, `rate${place}`]);
      const relations = places.map((place): Relation => {
        return { kind: "change", current: `now${place}`, base: `before${place}`, rate: `rate${place}` };
      });
      return () => checkConsistency(figures, relations, { unknowns });
    },
  },
  {
    name: "checkConsistency that is refused, quotients told backwards",
    size: 5000,
    prepare: (size) => {
      const unknowns = Array.from({ length: size }, (_, place) => `quotient${place + 1}`);
      const figures = { quotient0: published("$5"), divisor: published("5") };
      const relations = unknowns.map((quotient, place): Relation => {
        return { kind: "quotient", dividend: `quotient${place}`, divisor: "divisor", quotient };
      });
      relations.reverse();
      return () => {
        try {
          checkConsistency(figures, relations, { unknowns });
        } catch {
          return;
        }
        throw new Error("Nothing was refused: all of it was solved.");
      };
    },
  },
  {
    name: "sumBounds, figures",
    size: 5000,
    times: 10,
    prepare: (size) => {
      const parts = figuresOf(size);
      return () => sumBounds(parts);
    },
  },
  {
    name: "cumulativeSum, figures",
    size: 25_000,
    times: 10,
    prepare: (size) => {
      const values = Array.from({ length: size }, (_, value) => value);
      return () => cumulativeSum(values);
    },
  },
  {
    name: "weekdays, holidays",
    size: 25_000,
    times: 5,
    prepare: (size) => {
      const holidays = Array.from({ length: size }, (_, day) => `2025-01-${String((day % 31) + 1).padStart(2, "0")}`);
      return () => weekdays("2025-01", { holidays });
    },
  },
  {
    name: "describePeriod, periods",
    size: 300,
    times: 50,
    prepare: (size) => {
      const total = monthsOf(size, 0);
      return () => describePeriod(total, total.last);
    },
  },
  {
    name: "describePeriod of six components, periods",
    size: 300,
    times: 10,
    prepare: (size) => {
      const components = new Map(
        Array.from({ length: 6 }, (_, item) => [`item ${item}`, monthsOf(size, item)] as const),
      );
      const total = totalAcross(components);
      return () => describePeriod(total, total.last, { components });
    },
  },
  {
    name: "describePeriod, thresholds",
    size: 500,
    prepare: (size) => {
      const series = Series.of("2004-01", new Array(240).fill(5));
      const thresholds = Array.from({ length: size }, (_, threshold) => threshold);
      return () => describePeriod(series, "2023-12", { thresholds });
    },
  },
  {
    name: "Series.of, long numbers of ever more places",
    size: 500,
    prepare: (size) => {
      const values = Array.from({ length: 50 * size }, (_, row) => `12345678901234567.${"1".repeat((row % 100) + 1)}`);
      return () => Series.of("0001-01", values);
    },
  },
  {
    name: "shareTable, parts",
    size: 5000,
    times: 5,
    prepare: (size) => {
      const parts = new Map(Array.from({ length: size }, (_, part) => [`part ${part}`, part + 1] as const));
      return () => shareTable(parts);
    },
  },
  ...textsOfFigures().map(
    (seed): Bounded => ({
      name: `findFigures, ${JSON.stringify(seed.slice(0, 20))} again and again`,
      size: seed.length > 100 ? 200_000 : 20_000,
      prepare: (size) => {
        const text = seed.repeat(Math.ceil(size / seed.length));
        return () => findFigures(text);
      },
    }),
  ),
];

/** Texts that a pattern might read from each of their places on to their end. */
function textsOfFigures(): readonly string[] {
  const sparse = `5% ${"word ".repeat(40)}`;
  const signs = ["1", "1,", "1 ", "12 345 ", "-1", "5% ", "▲5 ", "2-3% ", "2025-", "+82 10 1234 ", "1 to "];
  return [...signs, "29,9 Millionen ", "5억", sparse];
}

/** Not doubled, as there is a limit: what the longest one costs. */
function longestFraction(): number {
  // Digits without a pattern: with one, the common divisor is found at once.
  const digits = Array.from({ length: 10_000 }, (_, place) => ((place * 7919 + 104_729) ** 2 % 1_000_003) % 10).join(
    "",
  );
  const text = `7${digits.slice(1, 5000)}/3${digits.slice(5001)}`;
  return least([() => Ratio.fromJSON(text)], 5)[0] as number;
}

function itemsOf(size: number): Map<string, Series> {
  return new Map(
    Array.from({ length: size }, (_, item) => [
      `item ${item}`,
      Series.of("2024-01", [item % 97, ...new Array(11).fill(1), (item * 7919) % 10_007]),
    ]),
  );
}

/** Months of a figure that grows and swings. */
function monthsOf(size: number, item: number): Series {
  const values = Array.from(
    { length: size },
    (_, row) => 10 ** 10 + row * 10 ** 7 + (((row + item) * 7919) % 10_007) * 10 ** 5,
  );
  return Series.of("1950-12", values, { unit: "USD" });
}

function figuresOf(size: number): Published[] {
  return Array.from({ length: size }, (_, figure) => published(`${(figure % 90) + 10}.${figure % 10} billion`));
}

/** The least processor time of some rounds, in milliseconds: of each call, one after the other in every round. */
function least(calls: readonly (() => unknown)[], times = 1): number[] {
  const found = calls.map(() => Number.POSITIVE_INFINITY);
  // One round more, in which the code is compiled.
  for (let round = 0; round <= rounds; round += 1) {
    calls.forEach((call, place) => {
      globalThis.gc?.();
      const before = process.cpuUsage();
      for (let time = 0; time < times; time += 1) call();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) found[place] = Math.min(found[place] as number, (user + system) / 1000 / times);
    });
  }
  return found;
}

const lines = calls.map(({ name, size, times, prepare }) => {
  const [once, twice] = least([prepare(size), prepare(2 * size)], times) as [number, number];
  const growth = twice / once;
  if (growth > mostGrowth) process.exitCode = 1;
  return {
    call: name,
    size,
    milliseconds: once.toFixed(1),
    "at twice the size": twice.toFixed(1),
    growth: growth.toFixed(2),
  };
});
console.table(lines);
console.log(`The longest fraction that is read, 10,000 digits: ${longestFraction().toFixed(1)} ms.`);
