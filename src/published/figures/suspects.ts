import type { Exact } from "../../exact/decimals.ts";
import { compare, type Fraction, ofExact } from "../../exact/fractions.ts";
import { Published } from "./figure.ts";
import { type Interval, overlaps } from "./interval.ts";
import { isRate } from "./kinds.ts";
import type { PublishedData } from "./print.ts";
import { coarserQuanta, type OtherReading, readingsOf } from "./readings.ts";

/**
 * A slip that would explain an impossible figure.
 *
 * | slip | what happened |
 * | --- | --- |
 * | `sign` | a minus too many or too few |
 * | `coarser` | the zeros at its end were rounded to: 11,000 for 11,050 |
 * | `truncated` | digits were cut off, not rounded |
 * | `power-of-ten` | million for billion, or a decimal point in the wrong place |
 * | `swapped-digits` | two neighbouring digits changed places |
 * | `same-power` | the same power of ten is wrong in two figures |
 *
 * @category Published figures
 */
export type Slip = "sign" | "coarser" | "truncated" | "power-of-ten" | "swapped-digits" | "same-power";

/**
 * One figure that, read otherwise, would make an impossible relation possible; for `same-power` two figures.
 *
 * @category Published figures
 */
export interface Suspect<N extends string = string> {
  /** The name of the argument, `"printed"`, `"base"`, `"parts[1]"`; in `checkConsistency` the name of the figure. */
  readonly figure: N;
  /** What may have gone wrong with it. */
  readonly slip: Slip;
  /** The figure as it should have been read. */
  readonly reading: Published;
  /** For `same-power`, the second figure. */
  readonly other?: SecondSuspect<N> | undefined;
}

/**
 * The second figure of a slip that two figures share.
 *
 * @category Published figures
 */
export interface SecondSuspect<N extends string = string> {
  /** Its name, as that of the first. */
  readonly figure: N;
  /** The figure as it should have been read. */
  readonly reading: Published;
}

/** A figure of an impossible relation, and what it would have to be. */
export interface Questioned {
  readonly name: string;
  readonly figure: PublishedData;
  readonly needed: Interval | undefined;
  /** The result of a quotient: 123.7 for 1.237 is more often an index than a slip in what was divided. */
  readonly isQuotient?: boolean;
}

/** Figures read otherwise, by their names. */
export type Readings = ReadonlyMap<string, PublishedData>;

/** What else decides on a reading. */
export interface Judges {
  /** Whether the relation holds with two figures read otherwise. */
  readonly holds: (readings: Readings) => boolean;
  /** How many other relations hold then that did not before; `undefined` where one does not hold any more. */
  readonly mended?: (readings: Readings) => number | undefined;
}

/** The likeliest first: a minus that is missing from a rate is seldom chance, while a round figure's zeros fit many claims. */
const slips: readonly Slip[] = ["sign", "coarser", "truncated", "power-of-ten", "swapped-digits", "same-power"];

/** An amount that is printed without a sign rarely lost one: a power of ten is likelier. */
function placeOf({ slip, readings }: Candidate): number {
  const [reading] = readings.values() as IterableIterator<PublishedData>;
  const isUnsigned = slip === "sign" && reading !== undefined && !isRate(reading.kind) && reading.digits.isNegative;
  return isUnsigned ? slips.indexOf("power-of-ten") + 0.5 : slips.indexOf(slip);
}

interface Candidate {
  readonly of: Questioned;
  readonly slip: Slip;
  readonly readings: Readings;
  readonly mended: number;
}

/**
 * The figures of an impossible relation, each read otherwise, with which it holds: those first that mend most other
 * relations, then the likeliest slip, then the result of a quotient, then the figure that was printed to the coarsest
 * place. One reading a figure and slip, the nearest.
 */
export function suspectsOf(questioned: readonly Questioned[], { holds, mended = () => 0 }: Judges): readonly Suspect[] {
  const candidates: Candidate[] = [];
  const add = (of: Questioned, slip: Slip, readings: Readings, least = 0) => {
    const mends = mended(readings);
    if (mends !== undefined && mends >= least) candidates.push({ of, slip, readings, mended: mends });
    return mends !== undefined;
  };
  const moved = new Map<Questioned, readonly OtherReading[]>();
  for (const one of distinct(questioned)) {
    const readings = readingsOf(one.figure);
    const done = new Set<Slip>();
    for (const { slip, reading } of readings) {
      if (done.has(slip) || one.needed === undefined || !overlaps(one.needed, reading.interval)) continue;
      if (add(one, slip, new Map([[one.name, reading]]))) done.add(slip);
    }
    moved.set(
      one,
      readings.filter(({ power }) => power !== undefined),
    );
  }
  // What two figures have in common is told where no single one would do, or where it mends more.
  const least = candidates.some(({ slip }) => slip === "power-of-ten") ? 1 : 0;
  for (const { first, both } of pairs(moved)) {
    const readings = both.find(holds);
    if (readings !== undefined) add(first, "same-power", readings, least);
  }
  return Object.freeze(
    candidates
      .sort((a, b) => b.mended - a.mended || placeOf(a) - placeOf(b) || quotientFirst(a, b) || finer(a, b))
      .map(suspectOf),
  );
}

/** A figure that stands in two places is one. */
function distinct(questioned: readonly Questioned[]): readonly Questioned[] {
  return [...new Map(questioned.map((one) => [one.figure, one] as const).reverse()).values()].reverse();
}

/** Two figures, the first of them, and how both may be read. */
interface Pair {
  readonly first: Questioned;
  readonly both: readonly Readings[];
}

/** Beyond so many figures nobody is told that two of them share a slip: some two always would. */
const mostToPair = 24;

/** Every two amounts, or rates, that are printed in one scale, each moved by the same power of ten, the nearest first. */
function pairs(moved: ReadonlyMap<Questioned, readonly OtherReading[]>): readonly Pair[] {
  const figures = [...moved];
  if (figures.length > mostToPair) return [];
  return figures.flatMap(([first, readings], at) =>
    figures
      .slice(at + 1)
      .filter(([second]) => isAlike(first.figure, second.figure))
      .map(([second, others]) => ({
        first,
        both: readings.flatMap(({ power, reading }) => {
          const other = others.find((one) => one.power === power)?.reading;
          return other === undefined
            ? []
            : [
                new Map([
                  [first.name, reading],
                  [second.name, other],
                ]),
              ];
        }),
      })),
  );
}

/** Counts of whole things are not printed in thousands: what a power of ten makes of two of them nobody printed. */
function isAlike(first: PublishedData, second: PublishedData): boolean {
  const areCounts = first.kind === "count" && second.kind === "count";
  return !areCounts && first.digits.exponent === second.digits.exponent && isRate(first.kind) === isRate(second.kind);
}

function quotientFirst(a: Candidate, b: Candidate): number {
  return Number(b.of.isQuotient === true) - Number(a.of.isQuotient === true);
}

/** Which of two slips was on the figure that was printed to the coarser place; one rounded to its zeros, to the first of them. */
function finer(a: Candidate, b: Candidate): number {
  const [first, second] = [a, b].map(({ of: { figure }, slip }) => {
    return ofExact(slip === "coarser" ? (coarserQuanta(figure).at(-1) as Exact) : figure.quantum);
  }) as [Fraction, Fraction];
  return compare(second, first);
}

function suspectOf({ slip, readings }: Candidate): Suspect {
  const [[figure, reading], other] = [...readings] as [[string, PublishedData], [string, PublishedData]?];
  return Object.freeze({
    figure,
    slip,
    reading: Published.of(reading),
    ...(other !== undefined && { other: Object.freeze({ figure: other[0], reading: Published.of(other[1]) }) }),
  });
}
