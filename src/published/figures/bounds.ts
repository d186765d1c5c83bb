import { refuse, type Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import { inside } from "../../exact/brand.ts";
import { fixedText, type Numeric, powerOfTen } from "../../exact/decimals.ts";
import { type Fraction, toRatio } from "../../exact/fractions.ts";
import { fractionArgument, placesArgument, type Ratio } from "../../exact/ratio.ts";
import { type RoundingMode, roundQuotient } from "../../exact/rounding.ts";
import { contains, type End, type Interval, isEmpty, point, width } from "./interval.ts";
import { unitNamed } from "./units.ts";

/** What a `Bounds` keeps. */
export interface BoundsInside {
  readonly type: "Bounds";
  readonly interval: Interval;
  readonly unit: string | undefined;
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
}

/**
 * All the values that a figure may truly have.
 *
 * Formula: every x with lower ≤ x ≤ upper; `<` where the end is open.
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
 * @see docs/guides/published-figures.md
 * @category Published figures
 */
export class Bounds {
  /** @internal Stated, because bundlers rename a class that speaks of itself: `_Bounds`. */
  static readonly name = "Bounds";
  /** @internal */
  // Declared, not initialised: a class with computed keys is never dropped from a bundle.
  declare readonly [inside]: BoundsInside;

  private constructor(held: BoundsInside) {
    this[inside] = held;
    Object.freeze(this);
  }

  /** @internal */
  static of(interval: Interval, unit: string | undefined): Bounds {
    return new Bounds({ type: "Bounds", interval, unit });
  }

  /** The lower end; `undefined` where there is none. */
  get lower(): Ratio | undefined {
    return endRatio(this[inside].interval.lower);
  }

  /** The upper end; `undefined` where there is none. */
  get upper(): Ratio | undefined {
    return endRatio(this[inside].interval.upper);
  }

  /** Whether the lower end itself is no possible value. */
  get lowerOpen(): boolean {
    return this[inside].interval.lower?.open ?? true;
  }

  /** Whether the upper end itself is no possible value. */
  get upperOpen(): boolean {
    return this[inside].interval.upper?.open ?? true;
  }

  /** The unit; `undefined` for a rate, or where none was given. */
  get unit(): string | undefined {
    return this[inside].unit;
  }

  /** Upper less lower end; `undefined` where an end is missing. */
  get width(): Ratio | undefined {
    const wide = width(this[inside].interval);
    return wide && toRatio(wide);
  }

  /**
   * Whether a value is possible.
   *
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
    return contains(this[inside].interval, fractionArgument(value, site));
  }

  /**
   * The interval as it is, with its ends as fractions: `[` or `]` where an end belongs to it, `(` or `)` where not.
   *
   * @example
   * ```ts
   * import { published } from "export-growth/published";
   *
   * String(published("61.04").bounds); // => "[12207/200, 12209/200)"
   * String(published("700", { qualifier: "more than" }).bounds); // => "(700/1, ∞)"
   * ```
   */
  toString(): string {
    const { lower, upper, lowerOpen, upperOpen } = this;
    return `${lowerOpen ? "(" : "["}${lower ?? "-∞"}, ${upper ?? "∞"}${upperOpen ? ")" : "]"}`;
  }

  /**
   * Both ends as text, rounded outwards: the lower one down, the upper one up, so that nothing possible is cut off.
   *
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
    return outwards(this[inside].interval, places, 0, { function: "Bounds.toFixed" });
  }

  /**
   * Both ends in percent as text, rounded outwards.
   *
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
    return outwards(this[inside].interval, places, 2, { function: "Bounds.toFixedPercent" });
  }

  /** The ends as fractions, for `JSON.stringify`. */
  toJSON(): BoundsJSON {
    const { lower, upper, lowerOpen, upperOpen, unit } = this;
    return {
      type: "Bounds",
      ...(lower && { lower: lower.toJSON() }),
      ...(upper && { upper: upper.toJSON() }),
      lowerOpen,
      upperOpen,
      ...(unit !== undefined && { unit }),
    };
  }
}

/**
 * Which ends `between` leaves out, and the unit.
 *
 * @category Published figures
 */
export interface BetweenOptions {
  /** The lower end itself is no possible value. */
  readonly lowerOpen?: boolean | undefined;
  /** The upper end itself is no possible value. */
  readonly upperOpen?: boolean | undefined;
  /** For example `"USD"`; a figure without a unit mixes with any. */
  readonly unit?: string | undefined;
}

/**
 * A figure of which only limits are known.
 *
 * Formula: every x with lower ≤ x ≤ upper; `<` where the end is open.
 *
 * | ends | result |
 * | --- | --- |
 * | `undefined` | no end on that side |
 * | equal, both closed | one exact value |
 * | equal, one open; or the lower above the upper | `empty-bounds` |
 *
 * Units: any, the same at both ends; a rate is a fraction.
 *
 * @throws GrowthError `invalid-number`, `invalid-option`, `empty-bounds`.
 *
 * @example
 * ```ts
 * import { between, differenceBounds, exactly } from "export-growth/published";
 *
 * const year = between("700.2", "701.0", { upperOpen: true });
 * differenceBounds(year, exactly("640.2")).toFixed(1); // => "60.0 … 60.8"
 * between(5, 4); // throws empty-bounds
 * ```
 *
 * @see docs/guides/published-figures.md
 * @category Published figures
 */
export function between(
  lower: Ratio | Numeric | undefined,
  upper: Ratio | Numeric | undefined,
  options?: BetweenOptions,
): Bounds {
  const site = { function: "between" };
  const { lowerOpen, upperOpen, unit } = knownOptions(options, ["lowerOpen", "upperOpen", "unit"], site);
  const interval = {
    lower: endArgument(lower, flag(lowerOpen, "lowerOpen", site), { ...site, argument: "lower" }),
    upper: endArgument(upper, flag(upperOpen, "upperOpen", site), { ...site, argument: "upper" }),
  };
  if (isEmpty(interval)) {
    refuse("empty-bounds", "must not lie above upper, nor be equal to it where an end is open", {
      ...site,
      argument: "lower",
    });
  }
  return Bounds.of(interval, unitArgument(unit, site));
}

/**
 * A figure that is known exactly: a count, a target, a number set by law.
 *
 * Formula: the one value, both ends closed.
 *
 * Units: those of `unit`; a rate is a fraction, so that 8.4 percent is `exactly(percent("8.4"))`.
 *
 * @throws GrowthError `invalid-number`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { checkTarget, exactly, published } from "export-growth/published";
 *
 * checkTarget(published("$700.0 billion"), exactly("700e9", "USD")); // => { verdict: "possible" }
 * ```
 *
 * @see docs/guides/published-figures.md
 * @category Published figures
 */
export function exactly(value: Ratio | Numeric, unit?: string): Bounds {
  const site = { function: "exactly" };
  const at = fractionArgument(value, { ...site, argument: "value" });
  return Bounds.of(point(at), unitArgument(unit, site));
}

/** Reads a unit; several names of one unit become one. */
export function unitArgument(unit: unknown, site: Site): string | undefined {
  if (unit === undefined) return undefined;
  if (typeof unit !== "string" || unit.trim() !== unit || unit === "") {
    refuse("invalid-option", 'must be a text such as "USD"', { ...site, argument: "unit" }, unit);
  }
  return unitNamed(unit);
}

function flag(value: unknown, argument: string, site: Site): boolean {
  if (value === undefined || typeof value === "boolean") return value === true;
  return refuse("invalid-option", "must be true or false", { ...site, argument }, value);
}

function endArgument(value: Ratio | Numeric | undefined, open: boolean, site: Site): End | undefined {
  return value === undefined ? undefined : { at: fractionArgument(value, site), open };
}

function endRatio(end: End | undefined): Ratio | undefined {
  return end && toRatio(end.at);
}

function outwards({ lower, upper }: Interval, places: number, shift: number, site: Site): string {
  const factor = powerOfTen(placesArgument(places, site) + shift);
  const text = ({ numerator, denominator }: Fraction, mode: RoundingMode) =>
    fixedText(roundQuotient(numerator * factor, denominator, mode), places);
  return [lower && text(lower.at, "floor"), "…", upper && text(upper.at, "ceil")]
    .filter((part) => part !== undefined)
    .join(" ");
}
