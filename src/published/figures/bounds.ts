import { refuse, type Site } from "../../base/errors.ts";
import { flag, isPlainObject, knownOptions, oneOf, ownText } from "../../base/options.ts";
import { brand, checkMade, printByText } from "../../exact/brand.ts";
import { fixedText, type Numeric, plainText, powerOfTen } from "../../exact/decimals.ts";
import type { Fraction } from "../../exact/fractions.ts";
import { fractionArgument, placesArgument, type Ratio, readFraction, toRatio } from "../../exact/ratio.ts";
import { type RoundingMode, roundQuotient } from "../../exact/rounding.ts";
import { contains, type End, type Interval, isEmpty, width } from "./interval.ts";
import { type FigureKind, figureKinds, isRate } from "./kinds.ts";

/** What a `Bounds` keeps. */
export interface BoundsData {
  readonly type: "Bounds";
  readonly interval: Interval;
  readonly unit: string | undefined;
  readonly kind: FigureKind | undefined;
}

/**
 * What `Bounds.toJSON` gives: the ends as fractions; an end that does not exist is left out.
 *
 * @category Published figures
 */
export interface BoundsJSON {
  /** Always `"Bounds"`. */
  readonly type: "Bounds";
  /** The lower end as a fraction; not there where there is none. */
  readonly lower?: string;
  /** The upper end as a fraction; not there where there is none. */
  readonly upper?: string;
  /** Whether the lower end itself is excluded. */
  readonly lowerOpen: boolean;
  /** Whether the upper end itself is excluded. */
  readonly upperOpen: boolean;
  /** The unit, where there is one. */
  readonly unit?: string;
  /** The kind, where it is known. */
  readonly kind?: FigureKind;
}

/**
 * All the values that a figure may truly have.
 *
 * Formula: lower ≤ x ≤ upper, every such x; `<` where the end is open.
 *
 * | case | what stands there |
 * | --- | --- |
 * | no end on a side | `undefined`, and that side is open |
 * | an exact figure | both ends equal and closed |
 * | an end that no value reaches | open: 61.04 covers 61.035, and all but 61.045 |
 *
 * Units: those of `unit`; a rate is a fraction.
 *
 * @example
 * ```ts
 * import { published } from "export-growth/published";
 *
 * const { bounds } = published("$61.04 billion");
 * bounds.lower?.toFixed(0); // => "61035000000"
 * bounds.contains("61045000000"); // => false
 * published("8.4%").bounds.toFixedPercent(2); // => "8.35 … 8.45"
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export class Bounds {
  /** @internal Stated, because bundlers rename a class that speaks of itself: `_Bounds`. */
  static readonly name = "Bounds";
  /** @internal */
  // Declared, not initialised: a class with computed keys is never dropped from a bundle.
  declare readonly [brand]: BoundsData;

  private constructor(held: BoundsData) {
    checkMade(typeof held?.interval === "object", "Bounds", "between and exactly");
    this[brand] = held;
    printByText(Bounds.prototype);
    Object.freeze(this);
  }

  /** @internal */
  static of(interval: Interval, unit: string | undefined, kind: FigureKind | undefined): Bounds {
    return new Bounds({ type: "Bounds", interval, unit, kind });
  }

  /**
   * The bounds that `toJSON` wrote.
   *
   * @param json What `toJSON` wrote.
   * @throws GrowthError `invalid-number`, `zero-denominator` where an end is no fraction; `empty-bounds` where no value lies
   * between them; `invalid-option` for an object of another form.
   *
   * @example
   * ```ts
   * import { Bounds, published } from "export-growth/published";
   *
   * const text = JSON.stringify(published("8.4%").bounds);
   * Bounds.fromJSON(JSON.parse(text)).toFixedPercent(2); // => "8.35 … 8.45"
   * ```
   */
  static fromJSON(json: unknown): Bounds {
    const site = { function: "Bounds.fromJSON" };
    const where = { ...site, argument: "json" };
    const rule = "must be the object that Bounds.toJSON gives";
    if (!isPlainObject(json)) refuse("invalid-option", rule, where, json);
    const known = ["type", "lower", "upper", "lowerOpen", "upperOpen", "unit", "kind"] as const;
    const { type, lower, upper, lowerOpen, upperOpen, unit, kind } = knownOptions(
      json as Partial<BoundsJSON>,
      known,
      site,
    );
    const isUnit = unit === undefined || (typeof unit === "string" && unit !== "");
    if (type !== "Bounds" || !isUnit) refuse("invalid-option", rule, where, json);
    const endOf = (text: unknown, isOpen: unknown, name: "lower" | "upper"): End | undefined => {
      const open = flag(isOpen, `${name}Open`, site);
      return text === undefined ? undefined : { at: readFraction(text, { ...site, argument: name }), open };
    };
    const interval = { lower: endOf(lower, lowerOpen, "lower"), upper: endOf(upper, upperOpen, "upper") };
    if (isEmpty(interval)) refuse("empty-bounds", "must have a value between its ends", where);
    const knownKind = kind === undefined ? undefined : oneOf(kind, figureKinds, "kind", site);
    return Bounds.of(interval, unit && ownText(unit), knownKind);
  }

  /** The lower end; `undefined` where there is none. */
  get lower(): Ratio | undefined {
    return endRatio(this[brand].interval.lower, "Bounds.lower");
  }

  /** The upper end; `undefined` where there is none. */
  get upper(): Ratio | undefined {
    return endRatio(this[brand].interval.upper, "Bounds.upper");
  }

  /** Whether the lower end itself is no possible value. */
  get lowerOpen(): boolean {
    return this[brand].interval.lower?.open ?? true;
  }

  /** Whether the upper end itself is no possible value. */
  get upperOpen(): boolean {
    return this[brand].interval.upper?.open ?? true;
  }

  /** The unit; `undefined` for a rate, or where none was given. */
  get unit(): string | undefined {
    return this[brand].unit;
  }

  /** Level, percent, points or count; `undefined` where nobody said. */
  get kind(): FigureKind | undefined {
    return this[brand].kind;
  }

  /** Upper less lower end; `undefined` where an end is missing. */
  get width(): Ratio | undefined {
    const wide = width(this[brand].interval);
    return wide && toRatio(wide, { function: "Bounds.width" });
  }

  /**
   * Whether a value is possible.
   *
   * @param value The number that may lie inside.
   * @throws GrowthError `invalid-number`.
   *
   * @example
   * ```ts
   * import { published } from "export-growth/published";
   *
   * published("8.4%").bounds.contains("0.0835"); // => true
   * ```
   */
  contains(value: Ratio | Numeric): boolean {
    const site = { function: "Bounds.contains", argument: "value" };
    return contains(this[brand].interval, fractionArgument(value, site));
  }

  /**
   * The interval as people read it, a rate in percent: `[` or `]` where an end belongs to it, `(` or `)` where not; `…` where an
   * end is cut after six places. `toJSON` has the ends as fractions.
   *
   * @example
   * ```ts
   * import { changeBounds, published } from "export-growth/published";
   *
   * String(published("$61.04").bounds); // => "[61.035, 61.045) USD"
   * String(published("700", { qualifier: "more than" }).bounds); // => "(700, ∞)"
   * String(changeBounds(published("67.3"), published("49.8"))); // => "(34.904714…, 35.376884…) percent"
   * ```
   */
  toString(): string {
    const { interval, unit, kind } = this[brand];
    const isPercent = kind !== undefined && isRate(kind);
    const text = (end: End | undefined) => end && cutText(end.at, isPercent ? 2 : 0);
    const ends = `${text(interval.lower) ?? "-∞"}, ${text(interval.upper) ?? "∞"}`;
    const name = isPercent ? (kind === "points" ? "percentage points" : kind) : unit;
    return `${this.lowerOpen ? "(" : "["}${ends}${this.upperOpen ? ")" : "]"}${name === undefined ? "" : ` ${name}`}`;
  }

  /**
   * Both ends as text, rounded outwards: the lower one down, the upper one up, so that nothing possible is cut off.
   *
   * @param places The number of decimal places, 0 to 1000.
   * @throws GrowthError `invalid-option` for places that are not a whole number from 0 to 1000.
   *
   * @example
   * ```ts
   * import { changeBounds, published } from "export-growth/published";
   *
   * published("9.73").bounds.toFixed(2); // => "9.72 … 9.74"
   * published("700", { qualifier: "more than" }).bounds.toFixed(0); // => "700 …"
   * ```
   */
  toFixed(places: number): string {
    return outwards(this[brand].interval, places, 0, { function: "Bounds.toFixed" });
  }

  /**
   * Both ends in percent as text, rounded outwards.
   *
   * @param places The number of places of the percent, 0 to 1000: 1 unless said.
   * @throws GrowthError `invalid-option` for places that are not a whole number from 0 to 1000.
   *
   * @example
   * ```ts
   * import { changeBounds, published } from "export-growth/published";
   *
   * changeBounds(published("67.3"), published("49.8")).toFixedPercent(2); // => "34.90 … 35.38"
   * ```
   */
  toFixedPercent(places = 1): string {
    return outwards(this[brand].interval, places, 2, { function: "Bounds.toFixedPercent" });
  }

  /** The ends as fractions, for `JSON.stringify`. */
  toJSON(): BoundsJSON {
    const { lower, upper, lowerOpen, upperOpen, unit, kind } = this;
    return {
      type: "Bounds",
      ...(lower && { lower: lower.toJSON() }),
      ...(upper && { upper: upper.toJSON() }),
      lowerOpen,
      upperOpen,
      ...(unit !== undefined && { unit }),
      ...(kind !== undefined && { kind }),
    };
  }
}

function endRatio(end: End | undefined, name: string): Ratio | undefined {
  return end && toRatio(end.at, { function: name });
}

/** A fraction times 10^`shift` as a decimal, cut after six places. */
function cutText({ numerator, denominator }: Fraction, shift: number): string {
  const scaled = numerator * powerOfTen(mostPlaces + shift);
  return `${plainText(scaled / denominator, mostPlaces)}${scaled % denominator === 0n ? "" : "…"}`;
}

const mostPlaces = 6;

function outwards({ lower, upper }: Interval, places: number, shift: number, site: Site): string {
  const factor = powerOfTen(placesArgument(places, site) + shift);
  const text = ({ numerator, denominator }: Fraction, mode: RoundingMode) =>
    fixedText(roundQuotient(numerator * factor, denominator, mode), places);
  return [lower && text(lower.at, "floor"), "…", upper && text(upper.at, "ceil")]
    .filter((part) => part !== undefined)
    .join(" ");
}
