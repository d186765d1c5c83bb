import type { Decimal } from "decimal.js";
import { refuse, type Site, safely } from "../base/errors.ts";
import { knownOptions, languageTag, oneOf, wholeNumber } from "../base/options.ts";
import { brand, branded, checkMade, printByText } from "./brand.ts";
import { decimalArgument, fixedText, type Numeric, powerOfTen } from "./decimals.ts";
import {
  checkFraction,
  differenceOf,
  type Fraction,
  greatestCommonDivisor,
  mostDigits,
  nearestFloat,
  signOf,
  sumOf,
} from "./fractions.ts";
import type { HeldRoot } from "./roots.ts";
import { type RoundingMode, roundingMode, roundQuotient } from "./rounding.ts";
import { toDecimal } from "./toDecimal.ts";

/** What a `Ratio` keeps: a fraction in lowest terms, the denominator above 0. */
interface HeldFraction {
  readonly type: "Ratio";
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * A root of a ratio, as {@link Ratio.compare} takes it: a {@link Root}.
 *
 * @category Exact numbers
 */
export interface Radical {
  /** What the root is taken of. */
  readonly radicand: Ratio;
  /** Which root it is: 2 for a square root. */
  readonly degree: number;
  /** What is added to the root. */
  readonly offset: 0 | -1;
}

const mostPlaces = 1000;

/**
 * How `toLocaleString` of a `Ratio` and a `Root` writes.
 *
 * @category Exact numbers
 */
export interface LocaleOptions {
  /** In percent (the default), or as it is. */
  readonly style?: "percent" | "decimal" | undefined;
  /** Decimal places, 20 at most; 1 of percent where they are not named. */
  readonly places?: number | undefined;
  /** How it is rounded: `halfExpand` where it is not named. */
  readonly mode?: RoundingMode | undefined;
  /** When a sign is shown: `"exceptZero"` for `+8.4%`. */
  readonly signDisplay?: "auto" | "always" | "never" | "exceptZero" | "negative" | undefined;
}

/**
 * An exact quotient: a rate, a share, an average. It is divided out only when a number of places is named,
 * and then rounded once, from the exact value.
 *
 * Formula: numerator / denominator, in lowest terms, the denominator positive. Zero is `0/1`.
 *
 * Units: a rate or a share is a fraction (0.084), and only the percent methods multiply by 100. A difference of two
 * rates reads as percentage points through the same methods.
 *
 * Rounding modes are those of ECMA-402, `halfExpand` unless named otherwise. A value that rounds to zero prints
 * without a sign (`"0.0"`); `sign` keeps the truth. No text ever has an exponent.
 *
 * @example
 * ```ts
 * import { onYearChange } from "export-growth";
 *
 * const rate = onYearChange("61.04", "56.31");
 * rate.toFixedPercent(); // => "8.4"
 * rate.toString(); // => "473/5631"
 * ```
 *
 * @see [ECMA-402](https://tc39.es/ecma402/#numberformat-objects), `Intl.NumberFormat`, for the rounding modes
 * @category Exact numbers
 */
export class Ratio {
  /** @internal Stated, because bundlers rename a class that speaks of itself: `_Ratio`. */
  static readonly name = "Ratio";
  /** @internal */
  // Declared, not initialised: a class with computed keys is never dropped from a bundle.
  declare readonly [brand]: HeldFraction;

  private constructor(held: HeldFraction) {
    checkMade(typeof held?.numerator === "bigint", "Ratio", "ratio, percent and Ratio.fromJSON");
    this[brand] = held;
    printByText(Ratio.prototype);
  }

  /** @internal */
  static fromFraction(numerator: bigint, denominator: bigint, site: Site): Ratio {
    checkFraction(numerator, denominator, site);
    const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
    return new Ratio({ type: "Ratio", numerator: numerator / divisor, denominator: denominator / divisor });
  }

  /**
   * The ratio that `toString` and `toJSON` wrote.
   *
   * Units: none in, none out.
   *
   * @param text Two whole numbers with a slash between them: `"473/5631"`.
   * @throws GrowthError `invalid-number` where the text is not two integers with a slash between them;
   * `zero-denominator` where the second is 0.
   *
   * @example
   * ```ts
   * import { Ratio } from "export-growth";
   *
   * Ratio.fromJSON("473/5631").toFixedPercent(); // => "8.4"
   * ```
   *
   * @see {@link Ratio.toJSON}
   */
  static fromJSON(text: unknown): Ratio {
    const site = { function: "Ratio.fromJSON", argument: "text" };
    const { numerator, denominator } = readFraction(text, site);
    return Ratio.fromFraction(numerator, denominator, site);
  }

  /** The upper integer of the fraction in lowest terms, with the sign. */
  get numerator(): Decimal {
    return toDecimal(this[brand].numerator, 0, { function: "Ratio.numerator" });
  }

  /** The lower integer of the fraction in lowest terms, above 0. */
  get denominator(): Decimal {
    return toDecimal(this[brand].denominator, 0, { function: "Ratio.denominator" });
  }

  /** -1, 0 or 1: the sign of the exact value, also where it prints as zero. */
  get sign(): -1 | 0 | 1 {
    return signOf(this[brand].numerator);
  }

  /**
   * The value rounded once to `places` decimal places.
   *
   * Units: those of the ratio itself; a rate of 8.4 percent gives 0.084.
   *
   * @param places The number of decimal places, 0 to 1000.
   * @param mode How ties and remainders are rounded: `halfExpand` unless said.
   * @throws GrowthError `invalid-option` for places that are not a whole number from 0 to 1000, or an unknown mode.
   *
   * @example
   * ```ts
   * import { ratio } from "export-growth";
   *
   * ratio(1, 3).toDecimal(4); // => 0.3333
   * ratio(-1, 8).toDecimal(2, "halfEven"); // => -0.12
   * ```
   */
  toDecimal(places: number, mode?: RoundingMode): Decimal {
    const site = { function: "Ratio.toDecimal" };
    return toDecimal(rounded(this[brand], places, 0, mode, site), places, site);
  }

  /**
   * The value rounded once to `places` decimal places, as text with its zeros.
   *
   * Units: those of the ratio itself.
   *
   * @param places The number of decimal places, 0 to 1000.
   * @param mode How ties and remainders are rounded: `halfExpand` unless said.
   * @throws GrowthError `invalid-option` for places that are not a whole number from 0 to 1000, or an unknown mode.
   *
   * @example
   * ```ts
   * import { ratio } from "export-growth";
   *
   * ratio(3, 2).toFixed(3); // => "1.500"
   * ```
   */
  toFixed(places: number, mode?: RoundingMode): `${number}` {
    return fixedText(rounded(this[brand], places, 0, mode, { function: "Ratio.toFixed" }), places);
  }

  /**
   * One hundred times the value, rounded once to `places` decimal places.
   *
   * Units: percent, or percentage points for a difference of rates.
   *
   * @param places The number of places of the percent, 0 to 1000: 1 unless said.
   * @param mode How ties and remainders are rounded: `halfExpand` unless said.
   * @throws GrowthError `invalid-option` for places that are not a whole number from 0 to 1000, or an unknown mode.
   *
   * @example
   * ```ts
   * import { ratio } from "export-growth";
   *
   * ratio(2, 3).toPercent(); // => 66.7
   * ratio(2, 3).toPercent(2, "floor"); // => 66.66
   * ```
   */
  toPercent(places = 1, mode?: RoundingMode): Decimal {
    const site = { function: "Ratio.toPercent" };
    return toDecimal(rounded(this[brand], places, 2, mode, site), places, site);
  }

  /**
   * One hundred times the value, rounded once to `places` decimal places, as text with its zeros.
   *
   * Units: percent, or percentage points for a difference of rates.
   *
   * @param places The number of places of the percent, 0 to 1000: 1 unless said.
   * @param mode How ties and remainders are rounded: `halfExpand` unless said.
   * @throws GrowthError `invalid-option` for places that are not a whole number from 0 to 1000, or an unknown mode.
   *
   * @example
   * ```ts
   * import { ratio } from "export-growth";
   *
   * ratio(2, 25).toFixedPercent(); // => "8.0"
   * ratio(-4, 10000).toFixedPercent(); // => "0.0"
   * ```
   */
  toFixedPercent(places = 1, mode?: RoundingMode): `${number}` {
    return fixedText(rounded(this[brand], places, 2, mode, { function: "Ratio.toFixedPercent" }), places);
  }

  /**
   * The exact sum.
   *
   * @param other What is added.
   * @throws GrowthError `invalid-number` where `other` is neither a ratio nor a number.
   *
   * @example
   * ```ts
   * import { ratio } from "export-growth";
   *
   * ratio(1, 3).plus(ratio(1, 6)).toString(); // => "1/2"
   * ```
   */
  plus(other: Ratio | Numeric): Ratio {
    const site = { function: "Ratio.plus" };
    const { numerator, denominator } = sumOf(this[brand], operand(other, site));
    return Ratio.fromFraction(numerator, denominator, site);
  }

  /**
   * The exact difference. Of two rates it is in points.
   *
   * @param other What is taken away.
   * @throws GrowthError `invalid-number` where `other` is neither a ratio nor a number.
   *
   * @example
   * ```ts
   * import { percent } from "export-growth";
   *
   * percent("28.3").minus(percent("22.1")).toFixedPercent(); // => "6.2"
   * ```
   */
  minus(other: Ratio | Numeric): Ratio {
    const site = { function: "Ratio.minus" };
    const b = operand(other, site);
    const { numerator, denominator } = sumOf(this[brand], { ...b, numerator: -b.numerator });
    return Ratio.fromFraction(numerator, denominator, site);
  }

  /**
   * The exact product.
   *
   * @param other What it is multiplied by.
   * @throws GrowthError `invalid-number` where `other` is neither a ratio nor a number.
   *
   * @example
   * ```ts
   * import { percent } from "export-growth";
   *
   * percent("8.4").plus(1).times("56.31").toFixed(2); // => "61.04"
   * ```
   */
  times(other: Ratio | Numeric): Ratio {
    const site = { function: "Ratio.times" };
    const a = this[brand];
    const b = operand(other, site);
    return Ratio.fromFraction(a.numerator * b.numerator, a.denominator * b.denominator, site);
  }

  /**
   * The exact quotient.
   *
   * @param other What it is divided by; not 0.
   * @throws GrowthError `invalid-number` where `other` is neither a ratio nor a number; `zero-denominator` where it is 0.
   *
   * @example
   * ```ts
   * import { ratio } from "export-growth";
   *
   * ratio(1, 3).dividedBy("0.5").toString(); // => "2/3"
   * ```
   */
  dividedBy(other: Ratio | Numeric): Ratio {
    const site = { function: "Ratio.dividedBy", argument: "other" };
    return divide(this[brand], fractionArgument(other, site), site);
  }

  /**
   * The value without its sign.
   *
   * @example
   * ```ts
   * import { ratio } from "export-growth";
   *
   * ratio(-1, 3).abs(); // => 1/3
   * ```
   */
  abs(): Ratio {
    return this.sign < 0 ? this.negated() : this;
  }

  /**
   * The value with the other sign.
   *
   * @example
   * ```ts
   * import { ratio } from "export-growth";
   *
   * ratio(1, 3).negated(); // => -1/3
   * ```
   */
  negated(): Ratio {
    const { type, numerator, denominator } = this[brand];
    return new Ratio({ type, numerator: -numerator, denominator });
  }

  /**
   * The nearest float, for charts and other programs that need one.
   *
   * Units: those of the ratio itself; a rate of 8.4 percent gives 0.084.
   *
   * @throws GrowthError `too-large` where there is none, beyond 1.8e308.
   *
   * @example
   * ```ts
   * import { ratio } from "export-growth";
   *
   * ratio(1, 8).toNumber(); // => 0.125
   * ```
   */
  toNumber(): number {
    const float = nearestFloat(this[brand]);
    if (Number.isFinite(float)) return float;
    return refuse("too-large", "is beyond the greatest float", { function: "Ratio.toNumber", argument: "the value" });
  }

  /**
   * The value as a language writes it, rounded once by us and then set by `Intl.NumberFormat` from the exact digits.
   *
   * Units: with the style `"percent"` (the default) percent, with its sign; with `"decimal"` those of the ratio itself.
   *
   * @param locale - The language, such as `"de"`: none is assumed.
   * @param options - `style`; `places`, 1 for percent where it is not named; `mode`, how it is rounded, `halfExpand` where it
   * is not named; `signDisplay`, when a sign is shown, as `Intl.NumberFormat` names it.
   *
   * @throws GrowthError `invalid-option`, also for a language that `Intl` does not know, and beyond 20 places or 300 whole
   * digits, which `Intl` does not write exactly.
   *
   * @example
   * ```ts
   * import { ratio } from "export-growth";
   *
   * ratio(473, 5631).toLocaleString("ja"); // => "8.4%"
   * ratio(61040, 1).toLocaleString("hi", { style: "decimal", places: 0 }); // => "61,040"
   * ratio(2, 25).toLocaleString("ko", { signDisplay: "exceptZero" }); // => "+8.0%"
   * ```
   *
   * @see ECMA-402, [`Intl.NumberFormat`](https://tc39.es/ecma402/#numberformat-objects)
   */
  toLocaleString(locale: string | Intl.Locale, options?: LocaleOptions): string {
    const site = { function: "Ratio.toLocaleString" };
    return localeText((places, shift, mode) => rounded(this[brand], places, shift, mode, site), locale, options, site);
  }

  /**
   * -1, 0 or 1: whether the value is below, equal to or above the other, exactly.
   *
   * @param other What it is compared with.
   * @throws GrowthError `invalid-number` where `other` is neither a ratio nor a root nor a number; `too-large` where a
   * root agrees with it in 1000 places and is not the same.
   *
   * @example
   * ```ts
   * import { ratio } from "export-growth";
   *
   * ratio(1, 3).compare("0.3333"); // => 1
   * ```
   */
  compare(other: Ratio | Radical | Numeric): -1 | 0 | 1 {
    const root = branded<HeldRoot>(other, "Root");
    if (root !== undefined) return root.compareFrom(this[brand]);
    return signOf(differenceOf(this[brand], operand(other, { function: "Ratio.compare" })).numerator);
  }

  /**
   * Whether the value is exactly the other.
   *
   * @param other What it is compared with.
   * @throws GrowthError `invalid-number` where `other` is neither a ratio nor a number.
   *
   * @example
   * ```ts
   * import { ratio } from "export-growth";
   *
   * ratio(1, 4).equals("0.25"); // => true
   * ```
   */
  equals(other: Ratio | Numeric): boolean {
    return differenceOf(this[brand], operand(other, { function: "Ratio.equals" })).numerator === 0n;
  }

  /** The fraction in lowest terms, as text: `"473/5631"`. */
  toString(): string {
    return `${this[brand].numerator}/${this[brand].denominator}`;
  }

  /** The same text as `toString`: exact, and read back by `Ratio.fromJSON`. */
  toJSON(): string {
    return this.toString();
  }

  /**
   * Refuses: `a < b` or `a + b` on two ratios would compare or join texts. Use `compare`, `plus` and the others.
   *
   * @throws GrowthError `invalid-number`, always.
   */
  valueOf(): never {
    const rule = "a Ratio is no plain number: use compare, equals, plus, minus, times or dividedBy";
    return refuse("invalid-number", rule, { function: "Ratio.valueOf" });
  }
}

/**
 * The exact quotient of two numbers.
 *
 * Formula: numerator / denominator.
 *
 * | numerator | denominator | result |
 * | --- | --- | --- |
 * | any | not 0 | the ratio in lowest terms |
 * | any | 0 | `zero-denominator` |
 *
 * Units: any in; the quotient of them out.
 *
 * @param numerator What is divided.
 * @param denominator What it is divided by; not 0.
 * @throws GrowthError `invalid-number`, `zero-denominator`.
 *
 * @example
 * ```ts
 * import { ratio } from "export-growth";
 *
 * ratio("17.26", "61.04").toFixedPercent(); // => "28.3"
 * ```
 *
 * @see {@link Ratio}
 * @category Exact numbers
 */
export function ratio(numerator: Ratio | Numeric, denominator: Ratio | Numeric): Ratio {
  const above = fractionArgument(numerator, { function: "ratio", argument: "numerator" });
  const site = { function: "ratio", argument: "denominator" };
  return divide(above, fractionArgument(denominator, site), site);
}

/**
 * A rate from its figure in percent.
 *
 * Formula: value / 100.
 *
 * | case | gives |
 * | --- | --- |
 * | `"-100"` | −1: the whole is gone |
 * | `"8.4%"` | `invalid-number`: write the figure alone |
 *
 * Units: percent in, a fraction out: `percent("8.4")` is 0.084.
 *
 * @param value A number of percent, without a sign: `"8.4"`.
 * @throws GrowthError `invalid-number`; write `percent("8.4")`, without the sign.
 *
 * @example
 * ```ts
 * import { percent } from "export-growth";
 *
 * percent("8.4").toString(); // => "21/250"
 * ```
 *
 * @see {@link Ratio.toPercent}
 * @category Exact numbers
 */
export function percent(value: Numeric): Ratio {
  const site = { function: "percent", argument: "value" };
  const { coefficient, scale } = decimalArgument(value, site);
  return Ratio.fromFraction(coefficient, powerOfTen(scale + 2), site);
}

/** The fraction behind a `Ratio`, or `undefined` where the value is none. */
export function fractionOf(value: unknown): Fraction | undefined {
  return branded<HeldFraction>(value, "Ratio");
}

/** Reads a ratio or a number of a call as a fraction, or refuses it. */
export function fractionArgument(value: unknown, site: Site): Fraction {
  const fraction = fractionOf(value);
  if (fraction !== undefined) return fraction;
  const { coefficient, scale } = decimalArgument(value, site);
  return { numerator: coefficient, denominator: powerOfTen(scale) };
}

/** Reads what `Ratio.toString` writes. */
export function readFraction(text: unknown, site: Site): Fraction {
  if (typeof text === "string" && text.length > mostDigits + 2)
    refuse("too-large", `must have at most ${mostDigits} digits`, site);
  const match = typeof text === "string" ? /^(-?\d+)\/(\d+)$/.exec(text) : null;
  if (match === null) refuse("invalid-number", 'must be a fraction such as "473/5631"', site, text);
  const denominator = BigInt(match[2] as string);
  if (denominator === 0n) refuse("zero-denominator", "must not have the denominator 0", site, text);
  return { numerator: BigInt(match[1] as string), denominator };
}

/** A quotient of two fractions. */
export function divide(above: Fraction, below: Fraction, site: Site): Ratio {
  if (below.numerator === 0n) refuse("zero-denominator", "must not be 0", site);
  const numerator = above.numerator * below.denominator;
  const denominator = above.denominator * below.numerator;
  const sign = denominator < 0n ? -1n : 1n;
  return Ratio.fromFraction(sign * numerator, sign * denominator, site);
}

/** Reads a number of places. */
export function placesArgument(places: unknown, site: Site): number {
  return wholeNumber(places, 0, mostPlaces, "places", site);
}

/** The value times ten to the power of `places` and `shift`, rounded once to an integer. */
function rounded(
  { numerator, denominator }: Fraction,
  places: number | undefined,
  shift: number,
  mode: RoundingMode | undefined,
  site: Site,
): bigint {
  const factor = powerOfTen(placesArgument(places, site) + shift);
  return roundQuotient(numerator * factor, denominator, roundingMode(mode, site));
}

const mostLocalePlaces = 20;
const mostLocaleDigits = 300;

/** A value times ten to the power of `places` and `shift`, rounded once. */
type Rounding = (places: number, shift: number, mode: RoundingMode | undefined) => bigint;

/** A value as a language writes it. */
export function localeText(round: Rounding, language: unknown, options: LocaleOptions | undefined, site: Site): string {
  const locale = languageTag(language);
  const given = knownOptions(options, ["style", "places", "mode", "signDisplay"], site);
  const style = oneOf(given.style, ["percent", "decimal"], "style", site);
  const [shift, usual] = style === "percent" ? [2, 1] : [0, undefined];
  const places = wholeNumber(given.places ?? usual, 0, mostLocalePlaces, "places", site);
  const signDisplay = oneOf(
    given.signDisplay,
    ["auto", "always", "never", "exceptZero", "negative"],
    "signDisplay",
    site,
  );
  if (typeof locale !== "string" || safely(() => Intl.NumberFormat.supportedLocalesOf(locale).length) !== 1) {
    refuse(
      "invalid-option",
      'must be a language that Intl knows, such as "en"',
      { ...site, argument: "locale" },
      locale,
    );
  }
  const text = fixedText(round(places, shift, given.mode), places + shift);
  if (text.length - places > mostLocaleDigits) {
    refuse("invalid-option", `has more than ${mostLocaleDigits} whole digits`, { ...site, argument: "the value" });
  }
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  return new Intl.NumberFormat(locale, { __proto__: null, style, signDisplay, ...digits } as object).format(text);
}

function operand(value: unknown, site: Site): Fraction {
  return fractionArgument(value, { ...site, argument: "other" });
}

/** The ratio that a fraction is. */
export function toRatio({ numerator, denominator }: Fraction, site: Site): Ratio {
  return Ratio.fromFraction(numerator, denominator, site);
}
