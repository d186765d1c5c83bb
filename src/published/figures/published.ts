import { refuse, type Site } from "../../base/errors.ts";
import { knownOptions, oneOf, wholeNumber } from "../../base/options.ts";
import { type Numeric, powerOfTen, readDecimal } from "../../exact/decimals.ts";
import { shifted } from "../../exact/fractions.ts";
import { type RoundingMode, roundingMode } from "../../exact/rounding.ts";
import { unitArgument } from "./arguments.ts";
import { type Digits, Published } from "./figure.ts";
import type { Qualifier } from "./hedges.ts";
import { type FigureKind, isRate } from "./kinds.ts";
import { qualifiers, type Reading, rateNamed, readFigure, yenSign } from "./parser.ts";
import { type Print, printedFigure } from "./printedFigure.ts";
import { multipleOf } from "./roundingInterval.ts";
import { countUnit, yenSigns } from "./units.ts";

/**
 * What a text does not say by itself.
 *
 * @category Published figures
 */
export interface PublishedOptions {
  /** How the office rounds; `halfExpand` unless named otherwise. */
  readonly mode?: RoundingMode | undefined;
  /** Places that were printed, in the unit of the text: 2 where 51.3 stands for 51.30. */
  readonly places?: number | undefined;
  /** One unit of the last place, on the scale of `value`: 10000000 where "$51.3 billion" stands for 51.30. */
  readonly quantum?: Numeric | undefined;
  /** A word that stood beside the figure; it may also stand in the text. */
  readonly qualifier?: Qualifier | undefined;
  /** The unit that a table's head states, such as `"JPY"`, `"units"` or `"percent"`. */
  readonly unit?: string | undefined;
  /** What else means minus: △ and ▲ are refused unless this says so. */
  readonly negative?: readonly "triangle"[] | undefined;
}

/**
 * A figure as it was printed, and so all the values that it can stand for.
 *
 * Formula: for `halfExpand` and v > 0, every x with v − q/2 ≤ x < v + q/2, where q is one unit of the last printed
 * place; the other modes, zero and figures below zero follow from the rounding itself.
 *
 * | text | read as |
 * | --- | --- |
 * | `"67.40"`, `"67.4"` | two figures: 67.395 … 67.405 and 67.35 … 67.45 |
 * | `"$51.3 billion"`, `{ places: 2 }` | a zero was dropped: 51.295 … 51.305 billion |
 * | `"700 million"` | the zeros count as printed: ± half a million; `quantum` says otherwise |
 * | `"-0.0%"` | the sign is kept: below 0, above −0.05 percent |
 * | `"604억 4000만"`, `"1.2 lakh crore"` | smaller parts add, growing scale words multiply |
 * | `"70,820 units"` | a count: exact |
 * | `"about 700 million"` | 600 … 800 million; see {@link Qualifier} |
 * | `"△5.2"`, `"¥5.2"` | refused, unless `negative` or `unit` says what is meant |
 * | `61.04` (a number) | refused: it has lost its trailing zeros |
 *
 * Units: `$`, `US$` and `USD` are USD. Value, quantum and bounds are on one scale; 8.4% is 0.084.
 *
 * @throws GrowthError `invalid-figure` where the text is not one figure, with the place where reading stopped;
 * `invalid-option`; `unit-mismatch` where text and option name two units; `empty-bounds` where no value prints so.
 *
 * @example
 * ```ts
 * import { published } from "export-growth/published";
 *
 * published("$61.04 billion").bounds.toFixed(0); // => "61035000000 … 61045000000"
 * published("−8.4%").bounds.toFixedPercent(2); // => "-8.45 … -8.35"
 * published("18.7", { qualifier: "about" }).bounds.toFixed(1); // => "18.6 … 18.8"
 * published("61.04 billon"); // throws invalid-figure
 * ```
 *
 * @see docs/guides/published-figures.md
 * @category Published figures
 */
export function published(text: string, options?: PublishedOptions): Published {
  const site = { function: "published", argument: "text" };
  if (typeof text !== "string") {
    refuse("invalid-figure", "must be the text as printed: a number has lost its trailing zeros", site, text);
  }
  const known = ["mode", "places", "quantum", "qualifier", "unit", "negative"] as const;
  const given = knownOptions(options, known, site);
  const unit = unitArgument(given.unit, site);
  const reading = readFigure(
    text,
    { isTriangleMinus: negativeArgument(given.negative, site).includes("triangle"), unit: given.unit },
    site,
  );
  const kind = kindOf(reading, unit, site);
  const qualifier = qualifierOf(reading, given.qualifier, site);
  const digits = isRate(kind) && reading.kind === "level" ? inPercent(reading.digits) : reading.digits;
  return Published.of(
    printedFigure({
      text,
      kind,
      qualifier,
      mode: roundingMode(given.mode, site),
      unit: isRate(kind) ? undefined : unitOf(reading, unit, site),
      frame: reading.frame,
      ...precision(digits, kind, reading.hasScale, given, site),
    }),
  );
}

function kindOf(reading: Reading, unit: string | undefined, site: Site): FigureKind {
  const rate = rateNamed(unit);
  if (reading.kind !== "level") {
    if (unit !== undefined && rate !== reading.kind)
      refuse("unit-mismatch", `is in ${reading.kind}, not in ${unit}`, site);
    return reading.kind;
  }
  if (rate !== undefined) {
    if (reading.unit !== undefined || reading.hasScale) refuse("unit-mismatch", `is not in ${unit}`, site);
    return rate;
  }
  const isWhole = reading.digits.places === 0 && !reading.hasScale;
  return (reading.unit ?? unit) === countUnit && isWhole ? "count" : "level";
}

function inPercent(digits: Digits): Digits {
  return { ...digits, exponent: digits.exponent - 2 };
}

function unitOf({ unit: read }: Reading, stated: string | undefined, site: Site): string | undefined {
  if (read === yenSign) {
    if (stated === undefined) {
      refuse("invalid-figure", "has the sign of both yen and yuan, so say { unit }", site, yenSign);
    }
    if (yenSigns.includes(stated)) return stated;
  }
  if (read !== undefined && stated !== undefined && read !== stated) {
    refuse("unit-mismatch", `is in ${read}, not in ${stated}`, site);
  }
  return read ?? stated;
}

function qualifierOf({ qualifier: read }: Reading, stated: Qualifier | undefined, site: Site): Qualifier | undefined {
  if (stated === undefined) return read;
  if (!qualifiers.includes(stated) || (read !== undefined && read !== stated)) {
    const rule = read === undefined ? `must be one of ${qualifiers.join(", ")}` : `must be the text's own, ${read}`;
    refuse("invalid-option", rule, { ...site, argument: "qualifier" }, stated);
  }
  return stated;
}

/** Reads what else means minus. */
function negativeArgument(value: unknown, site: Site): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    refuse("invalid-option", 'must be an array such as ["triangle"]', { ...site, argument: "negative" }, value);
  }
  return value.map((sign) => oneOf<"triangle">(sign, ["triangle"], "negative", site));
}

/** Digits and quantum, with the zeros that a newspaper dropped. */
function precision(
  digits: Digits,
  kind: FigureKind,
  hasScale: boolean,
  { places: printed, quantum }: PublishedOptions,
  site: Site,
): Pick<Print, "digits" | "stated"> {
  if (printed !== undefined) {
    if (quantum !== undefined)
      refuse("invalid-option", "must not stand beside quantum", { ...site, argument: "places" });
    const places = wholeNumber(printed, 0, 1000, "places", site);
    if (kind === "count" && places > 0) {
      refuse("invalid-option", "must be 0 for a count", { ...site, argument: "places" }, printed);
    }
    return { digits: withPlaces(digits, places, site), stated: shifted(1n, digits.exponent - places) };
  }
  if (quantum === undefined) return { digits, stated: undefined };
  const stated = readDecimal(quantum);
  const isWhole = stated !== undefined && multipleOf(stated, { coefficient: 1n, scale: 0 }) !== undefined;
  if (stated === undefined || stated.coefficient <= 0n || (kind === "count" && !isWhole)) {
    const rule = `must be a ${kind === "count" ? "whole " : ""}number above 0`;
    refuse("invalid-option", rule, { ...site, argument: "quantum" }, quantum);
  }
  // 0.01 beside "51.3 billion" is meant in billions, and would be read as a hundredth of a dollar.
  if (hasScale && stated.scale > 0) {
    const rule = "must be on the scale of value, where 0.01 billion is 10000000";
    refuse("invalid-option", rule, { ...site, argument: "quantum" }, quantum);
  }
  return { digits, stated };
}

function withPlaces(digits: Digits, places: number, site: Site): Digits {
  if (places >= digits.places) {
    return { ...digits, places, coefficient: digits.coefficient * powerOfTen(places - digits.places) };
  }
  const dropped = powerOfTen(digits.places - places);
  if (digits.coefficient % dropped !== 0n) {
    refuse("invalid-option", "must not be fewer places than were printed", { ...site, argument: "places" }, places);
  }
  return { ...digits, places, coefficient: digits.coefficient / dropped };
}
