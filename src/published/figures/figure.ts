import type { Decimal } from "decimal.js";
import { brand, checkMade, printByText } from "../../exact/brand.ts";
import type { Exact } from "../../exact/decimals.ts";
import { type Fraction, fraction, ofExact, plus, times, zero } from "../../exact/fractions.ts";
import { toDecimal } from "../../exact/toDecimal.ts";
import { Bounds } from "./bounds.ts";
import { type Interval, isPoint } from "./interval.ts";
import type { FigureKind } from "./kinds.ts";
import type { PublishedData } from "./print.ts";
import { type PublishedJSON, publishedJSON, readPublished } from "./readPublished.ts";

/**
 * A figure as it was printed: its digits, and all the values that they stand for. Made by `published`.
 *
 * Units: value, quantum and bounds are on one scale, whatever words the text used; a rate is a fraction.
 *
 * @example
 * ```ts
 * import { published } from "export-growth/published";
 *
 * const exported = published("$61.04 billion");
 * exported.value; // => 61040000000
 * exported.quantum; // => 10000000
 * exported.unit; // => "USD"
 * published("8.4%").value; // => 0.084
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export class Published {
  /** @internal Stated, because bundlers rename a class that speaks of itself: `_Published`. */
  static readonly name = "Published";
  /** @internal */
  // Declared, not initialised: a class with computed keys is never dropped from a bundle.
  declare readonly [brand]: PublishedData;

  private constructor(held: PublishedData) {
    checkMade(typeof held?.interval === "object", "Published", "published");
    this[brand] = held;
    printByText(Published.prototype);
    Object.freeze(this);
  }

  /** @internal */
  static of(held: PublishedData): Published {
    return new Published(held);
  }

  /**
   * The figure that `toJSON` wrote. It is made of `print`: `text` is kept as it is, all else must agree.
   *
   * @param json What `toJSON` wrote.
   * @throws GrowthError `invalid-option` for an object of another form, and for a `value`, `quantum` or `bounds` that does not
   * follow from what was printed; `empty-bounds` where no value prints so.
   *
   * @example
   * ```ts
   * import { Published, published } from "export-growth/published";
   *
   * const text = JSON.stringify(published("$61.04 billion"));
   * Published.fromJSON(JSON.parse(text)).bounds.toFixed(0); // => "61035000000 … 61045000000"
   * ```
   */
  static fromJSON(json: unknown): Published {
    return new Published(readPublished(json, { function: "Published.fromJSON" }));
  }

  /** The text as typed. */
  get text(): string {
    return this[brand].text;
  }

  /** The figure at face value: 61040000000 for "$61.04 billion", 0.084 for "8.4%". */
  get value(): Decimal {
    return decimalOf(this[brand].value, "Published.value");
  }

  /** One unit of the last place that was printed: 10000000 for "$61.04 billion", 0.001 for "8.4%". */
  get quantum(): Decimal {
    return decimalOf(this[brand].quantum, "Published.quantum");
  }

  /** All the values that the figure may truly have. */
  get bounds(): Bounds {
    return Bounds.of(this[brand].interval, this[brand].unit, this[brand].kind);
  }

  /** The unit, such as `"USD"` or `"units"`; `undefined` for a rate, or where none was given. */
  get unit(): string | undefined {
    return this[brand].unit;
  }

  /** An amount, a rate, a difference of rates, or a count. */
  get kind(): FigureKind {
    return this[brand].kind;
  }

  /** The text as typed. */
  toString(): string {
    return this.text;
  }

  /** Text, numbers as text, and bounds, for `JSON.stringify`. */
  toJSON(): PublishedJSON {
    return publishedJSON(this[brand]);
  }
}

/**
 * What the calls on published figures take: a figure as printed, limits, or an exact value (`exactly`). A plain number
 * is refused, so that nobody takes a rounded figure for an exact one by accident.
 *
 * @category Published figures
 */
export type Figure = Published | Bounds;

/** A figure of a call, whatever it was made by. */
export interface FigureData {
  readonly interval: Interval;
  readonly unit: string | undefined;
  /** What limits are of, where somebody said. */
  readonly kind: FigureKind | undefined;
  readonly printed: PublishedData | undefined;
}

/** What a figure says at face value: the printed value, or the middle of the limits, or the one limit there is. */
export function faceValue({ interval, printed }: FigureData): Fraction {
  if (printed !== undefined) return ofExact(printed.value);
  const { lower, upper } = interval;
  if (lower !== undefined && upper !== undefined) return times(plus(lower.at, upper.at), fraction(1n, 2n));
  return (lower ?? upper)?.at ?? zero;
}

/** Whether the face value is what was printed, so that recomputing from it can give the printed digits. */
export function hasFaceValue({ interval, printed }: FigureData): boolean {
  if (printed === undefined) return isPoint(interval);
  return printed.qualifier === undefined || printed.qualifier === "about";
}

function decimalOf({ coefficient, scale }: Exact, name: string): Decimal {
  return toDecimal(coefficient, scale, { function: name });
}
