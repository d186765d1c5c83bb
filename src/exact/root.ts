import type { Decimal } from "decimal.js";
import { refuse, type Site } from "../base/errors.ts";
import { wholeNumber } from "../base/options.ts";
import { brand, branded, checkMade, type DefinesGetters, printByText } from "./brand.ts";
import { fixedText, type Numeric } from "./decimals.ts";
import { checkFraction, type Fraction, fraction, mostDigits, times } from "./fractions.ts";
import {
  fractionArgument,
  type LocaleOptions,
  localeText,
  placesArgument,
  type Radical,
  type Ratio,
  readFraction,
  toRatio,
} from "./ratio.ts";
import { compareRoots, type HeldRoot, lowestRoot, type RootData, roundRoot, signOfRoot } from "./roots.ts";
import { type RoundingMode, roundingMode } from "./rounding.ts";
import { toDecimal } from "./toDecimal.ts";

/** The greatest degree of a root: 50 years of months. */
export const mostDegree = 600;

/**
 * A root of an exact quotient, held exactly: a compound rate, a geometric mean. It has no last digit until a number of
 * places is named, and is then rounded once, by comparing whole powers.
 *
 * Formula: radicand^(1/degree) + offset, the radicand 0 or more, the degree a whole number from 1 to 600, the offset 0, or
 * −1 for a rate.
 *
 * | case | result |
 * | --- | --- |
 * | a radicand of 0 | 0, or −1 with the offset: the whole is gone |
 * | degree × (places + digits of the radicand) above 1,000,000 | `too-large` |
 *
 * Units: a rate is a fraction (0.193), and only the percent methods multiply by 100.
 *
 * @example
 * ```ts
 * import { averageGrowth } from "export-growth";
 *
 * const rate = averageGrowth(414839000, 171978000, { years: 5 });
 * rate.toFixedPercent(); // => "19.3"
 * rate.toString(); // => "(414839/171978)^(1/5)-1"
 * ```
 *
 * @see {@link averageGrowth}, {@link geometricMean}
 * @category Exact numbers
 */
export class Root implements Radical {
  /** @internal Stated, because bundlers rename a class that speaks of itself: `_Root`. */
  static readonly name = "Root";
  /** @internal */
  declare readonly [brand]: HeldRoot;

  private constructor(held: HeldRoot) {
    checkMade(typeof held?.radicand === "object", "Root", "averageGrowth, geometricMean and Root.fromJSON");
    // Not to be compared: the same value may be held as roots of several degrees.
    Object.defineProperty(this, brand, { value: held });
    (this as unknown as DefinesGetters).__defineGetter__("value()", canonicalText);
    printByText(Root.prototype);
  }

  /** @internal */
  static fromFraction(radicand: Fraction, degree: number, offset: 0 | -1, site: Site): Root {
    checkFraction(radicand.numerator, radicand.denominator, site);
    const reduced = fraction(radicand.numerator, radicand.denominator);
    const root = { radicand: reduced, degree, offset };
    return new Root({
      ...root,
      type: "Root",
      compareFrom: (other) => compareRoots(asRoot(other), root, { function: "Ratio.compare" }),
    });
  }

  /**
   * The root that `toString` and `toJSON` wrote.
   *
   * Units: none in, none out.
   *
   * @param text A radicand with its degree and offset: `"(121/100)^(1/2)-1"`.
   * @throws GrowthError `invalid-number` where the text is of another form, or its radicand below 0; `invalid-option` for a
   * degree that is no whole number from 1 to 600; `zero-denominator`, `too-large`.
   *
   * @example
   * ```ts
   * import { Root } from "export-growth";
   *
   * Root.fromJSON("(121/100)^(1/2)-1").toFixedPercent(); // => "10.0"
   * ```
   *
   * @see {@link Root.toJSON}
   */
  static fromJSON(text: unknown): Root {
    const site = { function: "Root.fromJSON", argument: "text" };
    if (typeof text === "string" && text.length > mostDigits + longestFrame) {
      refuse("too-large", `must have at most ${mostDigits} digits`, site);
    }
    const match = typeof text === "string" ? /^\((\d+\/\d+)\)\^\(1\/(\d+)\)(-1)?$/.exec(text) : null;
    if (match === null) refuse("invalid-number", 'must be a root such as "(121/100)^(1/2)-1"', site, text);
    const degree = wholeNumber(Number(match[2]), 1, mostDegree, "the degree", { function: site.function });
    return Root.fromFraction(readFraction(match[1], site), degree, match[3] === undefined ? 0 : -1, site);
  }

  /** What the root is taken of: 0 or more. */
  get radicand(): Ratio {
    return toRatio(this[brand].radicand, { function: "Root.radicand" });
  }

  /** Which root it is: 2 for a square root. */
  get degree(): number {
    return this[brand].degree;
  }

  /** What is added to the root: −1 for a rate, else 0. */
  get offset(): 0 | -1 {
    return this[brand].offset;
  }

  /** -1, 0 or 1: the sign of the exact value, also where it prints as zero. */
  get sign(): -1 | 0 | 1 {
    return signOfRoot(this[brand]);
  }

  /**
   * -1, 0 or 1: whether the value is below, equal to or above the other, exactly.
   *
   * Units: those of the root.
   *
   * @param other A root, a ratio or a number.
   * @throws GrowthError `invalid-number` where `other` is none of these; `too-large` where both agree in 1000 places and
   * are not the same.
   *
   * @example
   * ```ts
   * import { averageGrowth, percent } from "export-growth";
   *
   * averageGrowth(121, 100, { years: 2 }).compare(percent(10)); // => 0
   * ```
   */
  compare(other: Root | Ratio | Numeric): -1 | 0 | 1 {
    const site = { function: "Root.compare" };
    return compareRoots(this[brand], rootArgument(other, site), site);
  }

  /**
   * Whether the value is exactly the other: √4 is 2. So are `deepStrictEqual` of Node and `toEqual` of vitest and jest, of two
   * roots.
   *
   * Units: those of the root.
   *
   * @param other A root, a ratio or a number.
   * @throws GrowthError `invalid-number` where `other` is none of these; `too-large` as for `compare`.
   *
   * @example
   * ```ts
   * import { averageGrowth, percent } from "export-growth";
   *
   * averageGrowth(121, 100, { years: 2 }).equals(percent(10)); // => true
   * ```
   */
  equals(other: Root | Ratio | Numeric): boolean {
    const site = { function: "Root.equals" };
    return compareRoots(this[brand], rootArgument(other, site), site) === 0;
  }

  /**
   * The nearest float, for charts and other programs that need one.
   *
   * Units: those of the root itself; a rate of 19.3 percent gives 0.193.
   *
   * @throws GrowthError `too-large` where there is none, beyond 1.8e308, or where 1000 places do not tell which it is.
   *
   * @example
   * ```ts
   * import { geometricMean } from "export-growth";
   *
   * geometricMean(2, 1).toNumber(); // => 1.4142135623730951
   * ```
   */
  toNumber(): number {
    const site = { function: "Root.toNumber" };
    for (const places of [30, 100, 1000]) {
      const [below, above] = (["floor", "ceil"] as const).map((mode) =>
        Number(fixedText(roundRoot(this[brand], places, mode, site), places)),
      );
      // Between two numbers that read as one float lies no other.
      if (below === above && Number.isFinite(below)) return below as number;
    }
    return refuse("too-large", "has no nearest float that 1000 places tell", { ...site, argument: "the value" });
  }

  /**
   * The value as a language writes it, rounded once by us and then set by `Intl.NumberFormat` from the exact digits.
   *
   * Units: with the style `"percent"` (the default) percent, with its sign; with `"decimal"` those of the root itself.
   *
   * @param locale The language, such as `"de"`: none is assumed.
   * @param options How it is written: `style`, `places`, `mode` and `signDisplay`, as for `Ratio.toLocaleString`.
   * @throws GrowthError `invalid-option` as `Ratio.toLocaleString`; `too-large`.
   *
   * @example
   * ```ts
   * import { averageGrowth } from "export-growth";
   *
   * averageGrowth(414839000, 171978000, { years: 5 }).toLocaleString("ko", { signDisplay: "exceptZero" }); // => "+19.3%"
   * ```
   *
   * @see {@link Ratio.toLocaleString}
   */
  toLocaleString(locale: string | Intl.Locale, options?: LocaleOptions): string {
    const site = { function: "Root.toLocaleString" };
    return localeText((places, shift, mode) => rounded(this, places, shift, mode, site), locale, options, site);
  }

  /**
   * The value rounded once to `places` decimal places.
   *
   * Units: those of the root itself; a rate of 19.3 percent gives 0.193.
   *
   * @param places Decimal places, a whole number from 0 to 1000.
   * @param mode How it is rounded: `halfExpand` where it is not named.
   * @throws GrowthError `invalid-option` for places that are not a whole number from 0 to 1000, or an unknown mode;
   * `too-large`.
   *
   * @example
   * ```ts
   * import { geometricMean } from "export-growth";
   *
   * geometricMean(2, 1).toDecimal(4); // => 1.4142
   * ```
   */
  toDecimal(places: number, mode?: RoundingMode): Decimal {
    const site = { function: "Root.toDecimal" };
    return toDecimal(rounded(this, places, 0, mode, site), places, site);
  }

  /**
   * The value rounded once to `places` decimal places, as text with its zeros.
   *
   * Units: those of the root itself.
   *
   * @param places Decimal places, a whole number from 0 to 1000.
   * @param mode How it is rounded: `halfExpand` where it is not named.
   * @throws GrowthError `invalid-option` for places that are not a whole number from 0 to 1000, or an unknown mode;
   * `too-large`.
   *
   * @example
   * ```ts
   * import { geometricMean } from "export-growth";
   *
   * geometricMean(4, 9).toFixed(2); // => "6.00"
   * ```
   */
  toFixed(places: number, mode?: RoundingMode): `${number}` {
    return fixedText(rounded(this, places, 0, mode, { function: "Root.toFixed" }), places);
  }

  /**
   * One hundred times the value, rounded once to `places` decimal places.
   *
   * Units: percent.
   *
   * @param places Decimal places of the percent: 1 where they are not named.
   * @param mode How it is rounded: `halfExpand` where it is not named.
   * @throws GrowthError `invalid-option` for places that are not a whole number from 0 to 1000, or an unknown mode;
   * `too-large`.
   *
   * @example
   * ```ts
   * import { averageGrowth } from "export-growth";
   *
   * averageGrowth(414839000, 171978000, { years: 5 }).toPercent(); // => 19.3
   * ```
   */
  toPercent(places = 1, mode?: RoundingMode): Decimal {
    const site = { function: "Root.toPercent" };
    return toDecimal(rounded(this, places, 2, mode, site), places, site);
  }

  /**
   * One hundred times the value, rounded once to `places` decimal places, as text with its zeros.
   *
   * Units: percent.
   *
   * @param places Decimal places of the percent: 1 where they are not named.
   * @param mode How it is rounded: `halfExpand` where it is not named.
   * @throws GrowthError `invalid-option` for places that are not a whole number from 0 to 1000, or an unknown mode;
   * `too-large`.
   *
   * @example
   * ```ts
   * import { averageGrowth } from "export-growth";
   *
   * averageGrowth(81, 100, { years: 2 }).toFixedPercent(); // => "-10.0"
   * ```
   */
  toFixedPercent(places = 1, mode?: RoundingMode): `${number}` {
    return fixedText(rounded(this, places, 2, mode, { function: "Root.toFixedPercent" }), places);
  }

  /** The root as text: `"(121/100)^(1/2)-1"`. */
  toString(): string {
    return textOf(this[brand]);
  }

  /** The same text as `toString`: exact, and read back by `Root.fromJSON`. */
  toJSON(): string {
    return this.toString();
  }

  /**
   * Refuses: `a < b` or `a + b` on two roots would compare or join texts. Use `compare`.
   *
   * @throws GrowthError `invalid-number`, always.
   */
  valueOf(): never {
    const rule = "a Root is no plain number: use compare, or round it with toDecimal";
    return refuse("invalid-number", rule, { function: "Root.valueOf" });
  }
}

/**
 * The geometric mean of two quotients, such as the two price indices that a Fisher index lies between.
 *
 * Formula: (a × b)^(1/2), a `Root`: exact until it is printed.
 *
 * | case | result |
 * | --- | --- |
 * | one of them is 0 | 0 |
 * | one of them is below 0 | throws `invalid-number` |
 *
 * Units: the same for both; the mean has them too.
 *
 * @param a A ratio or a number, 0 or more.
 * @param b A ratio or a number, 0 or more.
 * @throws GrowthError `invalid-number`; `too-large` where the product is a fraction of more than 10,000 digits.
 *
 * @example
 * ```ts
 * import { geometricMean, ratio } from "export-growth";
 *
 * geometricMean(ratio(43, 40), ratio(104, 95)).toFixed(4); // => "1.0848"
 * ```
 *
 * @see I. Fisher, The Making of Index Numbers (1922), for the mean of two indices;
 * {@link priceVolumeEffects}
 * @category Exact numbers
 */
export function geometricMean(a: Ratio | Numeric, b: Ratio | Numeric): Root {
  const site = { function: "geometricMean" };
  const [first, second] = [meanArgument(a, "a", site), meanArgument(b, "b", site)];
  return Root.fromFraction(times(first, second), 2, 0, site);
}

/** The value in the one form that it has in lowest terms, computed when test runners and `deepStrictEqual` compare. */
function canonicalText(this: Root): string {
  return textOf(lowestRoot(this[brand]));
}

function textOf({ radicand, degree, offset }: RootData): string {
  return `(${radicand.numerator}/${radicand.denominator})^(1/${degree})${offset === 0 ? "" : "-1"}`;
}

function rootArgument(other: unknown, site: Site): RootData {
  return branded<HeldRoot>(other, "Root") ?? asRoot(fractionArgument(other, { ...site, argument: "other" }));
}

/** What `fromJSON` reads beside the digits of the radicand. */
const longestFrame = "(/)^(1/600)-1".length;

/** A fraction as the root of degree 1 that it is. */
function asRoot(radicand: Fraction): RootData {
  return { radicand, degree: 1, offset: 0 };
}

function meanArgument(value: unknown, argument: string, site: Site): Fraction {
  const read = fractionArgument(value, { ...site, argument });
  if (read.numerator < 0n) refuse("invalid-number", "must not be below 0", { ...site, argument }, value);
  return read;
}

function rounded(root: Root, places: number, shift: number, mode: RoundingMode | undefined, site: Site): bigint {
  return roundRoot(root[brand], placesArgument(places, site) + shift, roundingMode(mode, site), site);
}
