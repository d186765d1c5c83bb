import { refuse, type Site } from "../../base/errors.ts";
import { denseArray, knownOptions, oneOf, ownText } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { type RoundingMode, roundingMode } from "../../exact/rounding.ts";
import { labelArguments } from "./arguments.ts";
import { Published } from "./figure.ts";
import { figureOf } from "./figureOf.ts";
import type { FigureKind } from "./kinds.ts";
import { type Written, writtenForms } from "./numbers.ts";
import { readFigure } from "./parser.ts";
import type { Qualifier } from "./qualifiers.ts";

/**
 * What a text does not say by itself.
 *
 * @category Published figures
 */
export interface PublishedOptions {
  /** How the text writes numbers, by example; unless said, as English does. */
  readonly written?: Written | undefined;
  /** How the office rounds; `halfExpand` unless named otherwise. */
  readonly mode?: RoundingMode | undefined;
  /** Places that were printed, in the unit of the text: 2 where 51.3 stands for 51.30. */
  readonly places?: number | undefined;
  /** One unit of the last place, on the scale of `value`: 10000000 where "$51.3 billion" stands for 51.30. */
  readonly quantum?: Numeric | undefined;
  /** A word that stood beside the figure; it may also stand in the text. */
  readonly qualifier?: Qualifier | undefined;
  /** The unit that a table's head states, such as `"JPY"` or `"units"`; no scale word, which belongs to the text. */
  readonly unit?: string | undefined;
  /** The kind that a table's head states; of points alone, whether they are percentage points or those of an index. */
  readonly kind?: FigureKind | undefined;
  /** What else means minus: △ ▲ ▼ and brackets are refused unless this says so. */
  readonly negative?: readonly ("triangle" | "brackets")[] | undefined;
}

/**
 * A figure as it was printed, and so all the values that it can stand for.
 *
 * Formula: v − q/2 ≤ x < v + q/2, every such x for `halfExpand` and a positive v, where q is one unit of the last printed place;
 * the other modes, zero and figures below zero follow from the rounding itself.
 *
 * | text | read as |
 * | --- | --- |
 * | `"67.40"`, `"67.4"` | two figures: 67.395 … 67.405 and 67.35 … 67.45 |
 * | `"$51.3 billion"`, `{ places: 2 }` | a zero was dropped: 51.295 … 51.305 billion |
 * | `"700 million"` | the zeros count as printed: ± half a million; `quantum` says otherwise |
 * | `"-0.0%"` | the sign is kept: below 0, above −0.05 percent |
 * | `"604억 4000만"`, `"1.2 lakh crore"` | smaller parts add, growing scale words multiply |
 * | `"70,820 units"` | a count: exact |
 * | `"20 days"`, `"22.5 days"` | a count, exact; ± 0.05 |
 * | `"$4.3 a kilogram"`, `"$60/barrel"` | in `USD/kg`, `USD/barrels` |
 * | `"$632.7 million a day"`, `"4,610 units a day"` | over whole things: in USD, in units; rounded, no count |
 * | `"172.8 million units"` | a count in another unit: ± 50,000 |
 * | `"about 700 million"` | 665 … 735 million; see {@link Qualifier} |
 * | `"33.420"`, `"1,152 bilhão"` | `ambiguous-figure`, unless `written` says which mark is the decimal one |
 * | `"154.0 points"` | `ambiguous-figure`, unless `kind` says of what |
 * | `"2.3 times"`, `"doubled"`, `"8割"` | a level of 2.3; of 2, with a quantum of 1; 80 percent, with one of 10 |
 * | `"△5.2"`, `"¥5.2"` | refused, unless `negative` or `unit` says what is meant |
 * | `"2-3%"`, `"a third"` | refused: a range is two limits, so say `between` |
 * | `61.04` (a number) | refused: it has lost its trailing zeros |
 *
 * Units: `$`, `US$` and `USD` are USD. Value, quantum and bounds are on one scale; 8.4% is 0.084.
 *
 * @param text The figure exactly as it is printed.
 * @param options What the text does not say: how it was rounded, how it is written, its unit and kind.
 * @throws GrowthError `invalid-figure` where the text is not one figure, with the place where reading stopped;
 * `ambiguous-figure` where it can be read in two ways; `invalid-option`; `unit-mismatch` where text and option name two units; `empty-bounds` where no value prints so.
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
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function published(text: string, options?: PublishedOptions): Published {
  const site = { function: "published", argument: "text" };
  if (typeof text !== "string") {
    refuse("invalid-figure", "must be the text as printed: a number has lost its trailing zeros", site, text);
  }
  const given = knownOptions(options, optionNames, site);
  const [unit, kind] = labelArguments(given, site);
  const written = writtenArgument(given.written, site);
  const own = ownText(text);
  const reading = readFigure(
    own,
    { written, negative: negativeArgument(given.negative, site), unit: given.unit },
    site,
  );
  const { qualifier, places, quantum } = given;
  const stated = { mode: roundingMode(given.mode, site), unit, kind, qualifier, places, quantum };
  return Published.of(figureOf(own, reading, stated, site));
}

const optionNames = ["written", "mode", "places", "quantum", "qualifier", "unit", "kind", "negative"] as const;

/** Reads how numbers are written. */
export function writtenArgument(value: unknown, site: Site): Written | undefined {
  return value === undefined ? undefined : oneOf(value as Written, writtenForms, "written", site);
}

/** Reads what else means minus. */
function negativeArgument(value: unknown, site: Site): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    refuse("invalid-option", 'must be an array such as ["triangle"]', { ...site, argument: "negative" }, value);
  }
  const signs = denseArray(value, "a sign", "negative", site) as readonly "triangle"[];
  return signs.map((sign) => oneOf<"triangle" | "brackets">(sign, ["triangle", "brackets"], "negative", site));
}
