import type { Decimal } from "decimal.js";
import { refuse, type Site } from "../../base/errors.ts";
import { inside, insideOf } from "../../exact/brand.ts";
import { type Exact, plainText, toDecimal } from "../../exact/decimals.ts";
import { type Fraction, fraction, ofExact, plus, times, zero } from "../../exact/fractions.ts";
import type { RoundingMode } from "../../exact/rounding.ts";
import { Bounds, type BoundsInside, type BoundsJSON } from "./bounds.ts";
import { type Interval, isPoint } from "./interval.ts";

/**
 * What kind of figure it is: an amount, a rate, a difference of rates, or a whole number of things.
 *
 * @category Published figures
 */
export type FigureKind = "level" | "percent" | "points" | "count";

/**
 * A word that changes what a printed figure says; v is its magnitude, q the place of the last digit that is not 0 in
 * an integer, else the quantum.
 *
 * | qualifier | magnitudes |
 * | --- | --- |
 * | `about` | v − q … v + q |
 * | `more than`, `over` | above v |
 * | `at least` | v and above |
 * | `nearly`, `almost` | v − q up to, not including, v |
 * | `less than` | 0 up to, not including, v |
 * | `up to` | 0 … v |
 *
 * @category Published figures
 */
export type Qualifier = "about" | "more than" | "over" | "at least" | "nearly" | "almost" | "less than" | "up to";

/** The digits of a figure: ±coefficient × 10^(exponent − places), where 10^exponent is the unit that it is printed in. */
export interface Digits {
  readonly isNegative: boolean;
  readonly coefficient: bigint;
  readonly places: number;
  readonly exponent: number;
}

/** The text around the digits: "about ", "$" and " billion" of "about -$61.04 billion". */
export interface Frame {
  readonly start: string;
  readonly mark: string;
  readonly scale: string;
  readonly end: string;
}

/** What a `Published` keeps. */
export interface PublishedInside {
  readonly type: "Published";
  readonly text: string;
  readonly digits: Digits;
  readonly frame: Frame;
  readonly value: Exact;
  readonly quantum: Exact;
  /** Values that print as these digits, whatever the qualifier. */
  readonly grid: Interval;
  /** Values that the figure may truly have. */
  readonly interval: Interval;
  readonly kind: FigureKind;
  readonly unit: string | undefined;
  readonly mode: RoundingMode;
  readonly qualifier: Qualifier | undefined;
  /** The quantum, where the caller stated it; else it is read off the digits. */
  readonly stated: Exact | undefined;
}

/**
 * What `Published.toJSON` gives.
 *
 * @category Published figures
 */
export interface PublishedJSON {
  /** Always `"Published"`. */
  readonly type: "Published";
  /** The text as typed. */
  readonly text: string;
  /** The value at face value, as decimal text. */
  readonly value: string;
  /** The unit of the last printed place, as decimal text. */
  readonly quantum: string;
  /** Level, percent, points or count. */
  readonly kind: FigureKind;
  /** The unit, where there is one. */
  readonly unit?: string;
  /** The values that print so. */
  readonly bounds: BoundsJSON;
}

/**
 * A figure as it was printed: its digits, and all the values that they stand for. Made by `published`.
 *
 * Units: value, quantum and bounds are on one scale, whatever words the text used; a rate is a fraction.
 *
 * @example
 * ```ts
 * import { published } from "export-growth/published";
 *
 * const exports = published("$61.04 billion");
 * exports.value; // => 61040000000
 * exports.quantum; // => 10000000
 * exports.unit; // => "USD"
 * published("8.4%").value; // => 0.084
 * ```
 *
 * @see docs/guides/published-figures.md
 * @category Published figures
 */
export class Published {
  /** @internal Stated, because bundlers rename a class that speaks of itself: `_Published`. */
  static readonly name = "Published";
  /** @internal */
  // Declared, not initialised: a class with computed keys is never dropped from a bundle.
  declare readonly [inside]: PublishedInside;

  private constructor(held: PublishedInside) {
    this[inside] = held;
    Object.freeze(this);
  }

  /** @internal */
  static of(held: PublishedInside): Published {
    return new Published(held);
  }

  /** The text as typed. */
  get text(): string {
    return this[inside].text;
  }

  /** The figure at face value: 61040000000 for "$61.04 billion", 0.084 for "8.4%". */
  get value(): Decimal {
    return decimalOf(this[inside].value, "Published.value");
  }

  /** One unit of the last place that was printed: 10000000 for "$61.04 billion", 0.001 for "8.4%". */
  get quantum(): Decimal {
    return decimalOf(this[inside].quantum, "Published.quantum");
  }

  /** All the values that the figure may truly have. */
  get bounds(): Bounds {
    return Bounds.of(this[inside].interval, this[inside].unit);
  }

  /** The unit, such as `"USD"` or `"units"`; `undefined` for a rate, or where none was given. */
  get unit(): string | undefined {
    return this[inside].unit;
  }

  /** An amount, a rate, a difference of rates, or a count. */
  get kind(): FigureKind {
    return this[inside].kind;
  }

  /** The text as typed. */
  toString(): string {
    return this.text;
  }

  /** Text, numbers as text, and bounds, for `JSON.stringify`. */
  toJSON(): PublishedJSON {
    const { text, value, quantum, kind, unit } = this[inside];
    return {
      type: "Published",
      text,
      value: plainText(value.coefficient, value.scale),
      quantum: plainText(quantum.coefficient, quantum.scale),
      kind,
      ...(unit !== undefined && { unit }),
      bounds: this.bounds.toJSON(),
    };
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
export interface FigureInside {
  readonly interval: Interval;
  readonly unit: string | undefined;
  readonly printed: PublishedInside | undefined;
}

/** Reads a figure of a call, or refuses it. */
export function figureArgument(value: unknown, site: Site): FigureInside {
  const held = insideOf<PublishedInside | BoundsInside>(value, "Published", "Bounds");
  if (held === undefined) {
    refuse("invalid-figure", "must be a figure: published(text), between(lower, upper) or exactly(value)", site, value);
  }
  return { interval: held.interval, unit: held.unit, printed: held.type === "Published" ? held : undefined };
}

/** Reads a figure that must have been printed in one of some kinds. */
export function printedArgument(value: unknown, kinds: readonly FigureKind[], site: Site): PublishedInside {
  const { printed } = figureArgument(value, site);
  if (printed === undefined) refuse("invalid-figure", "must be printed: published(text)", site, value);
  return ofKind(printed, kinds, site);
}

/** Refuses a printed figure of another kind. */
export function ofKind(printed: PublishedInside, kinds: readonly FigureKind[], site: Site): PublishedInside {
  if (kinds.includes(printed.kind)) return printed;
  return refuse(
    "invalid-figure",
    `must be a figure in ${kinds.join(" or ")}, not ${kindText(printed.kind)}`,
    site,
    printed.text,
  );
}

/** A kind in a sentence. */
export function kindText(kind: FigureKind): string {
  return isRate(kind) ? `in ${kind}` : `a ${kind}`;
}

/** Rates mix with rates only, although they have no unit that a caller would see. */
const rateUnit = "percent or points";
/** A printed amount without a unit mixes with amounts in any, but not with rates. */
const anyUnit = "an amount";

/** The unit that decides whether figures mix; limits without one mix with any. */
export function mixingUnit({ unit, printed }: FigureInside): string | undefined {
  if (printed === undefined) return unit;
  return isRate(printed.kind) ? rateUnit : (unit ?? anyUnit);
}

/** Figures that must mix: the unit of those before, and the name of the figure that gave it. */
export interface Mix {
  readonly unit: string;
  readonly name: string;
}

/** The mix with one more figure in it, or a refusal. */
export function mixed(mix: Mix | undefined, figure: FigureInside, name: string, site: Site): Mix | undefined {
  const unit = mixingUnit(figure);
  if (unit === undefined) return mix;
  if (mix === undefined || mix.unit === unit) return mix ?? { unit, name };
  if (unit === anyUnit && mix.unit !== rateUnit) return mix;
  if (mix.unit === anyUnit && unit !== rateUnit) return { unit, name };
  const inUnit = (own: string) => (own === anyUnit ? own : `in ${own}`);
  return refuse("unit-mismatch", `is ${inUnit(unit)}, but ${mix.name} is ${inUnit(mix.unit)}`, {
    ...site,
    argument: name,
  });
}

/** The unit that a result shows. */
export function shownUnit(unit: string | undefined): string | undefined {
  return unit === rateUnit || unit === anyUnit ? undefined : unit;
}

/** Whether a mixing unit is that of rates. */
export function isRateUnit(unit: string | undefined): boolean {
  return unit === rateUnit;
}

export function isRate(kind: FigureKind): boolean {
  return kind === "percent" || kind === "points";
}

/** The one unit of the figures that arguments hold, or a refusal. */
export function commonUnit(figures: readonly FigureInside[], names: readonly string[], site: Site): string | undefined {
  let mix: Mix | undefined;
  figures.forEach((figure, index) => {
    mix = mixed(mix, figure, names[index] as string, site);
  });
  return shownUnit(mix?.unit);
}

/** What a figure says at face value: the printed value, or the middle of the limits, or the one limit there is. */
export function faceValue({ interval, printed }: FigureInside): Fraction {
  if (printed !== undefined) return ofExact(printed.value);
  const { lower, upper } = interval;
  if (lower !== undefined && upper !== undefined) return times(plus(lower.at, upper.at), fraction(1n, 2n));
  return (lower ?? upper)?.at ?? zero;
}

/** Whether the face value is what was printed, so that recomputing from it can give the printed digits. */
export function hasFaceValue({ interval, printed }: FigureInside): boolean {
  if (printed === undefined) return isPoint(interval);
  return printed.qualifier === undefined || printed.qualifier === "about";
}

function decimalOf({ coefficient, scale }: Exact, name: string): Decimal {
  return toDecimal(coefficient, scale, { function: name });
}
