import { refuse, type Site } from "../../base/errors.ts";
import { isPlainObject, knownOptions, oneOf, ownText, wholeNumber } from "../../base/options.ts";
import { decimalArgument, plainText } from "../../exact/decimals.ts";
import { type RoundingMode, roundingMode } from "../../exact/rounding.ts";
import { Bounds, type BoundsJSON } from "./bounds.ts";
import { type FigureKind, figureKinds } from "./kinds.ts";
import type { Digits, Frame, PublishedData } from "./print.ts";
import { printedFigure } from "./printedFigure.ts";
import { type Qualifier, qualifiers } from "./qualifiers.ts";

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
  /** What the text was read as: all that it takes to make the figure again, without its language. */
  readonly print: PrintJSON;
}

/**
 * What a printed text was read as.
 *
 * @category Published figures
 */
export interface PrintJSON {
  /** Whether a minus was printed, also before 0. */
  readonly isNegative: boolean;
  /** All digits as one whole number, as text. */
  readonly digits: string;
  /** How many of them stand behind the decimal mark. */
  readonly places: number;
  /** The power of ten of the unit that it is printed in: 9 for billions. */
  readonly exponent: number;
  /** The text around the digits, and the decimal mark in them. */
  readonly frame: Readonly<Record<"start" | "mark" | "scale" | "end" | "decimal", string>> & {
    /** Whether the text has a word that hedges. */
    readonly isHedged: boolean;
  };
  /** How the office rounds. */
  readonly mode: RoundingMode;
  /** A word that hedges the figure. */
  readonly qualifier?: Qualifier;
  /** The quantum, where it was stated. */
  readonly stated?: string;
}

const mostDigits = 1000;

/** Reads what `Published.toJSON` writes. Value, quantum and bounds follow from what was printed, and must agree with it. */
export function readPublished(json: unknown, site: Site): PublishedData {
  const known = ["type", "text", "value", "quantum", "kind", "unit", "bounds", "print"] as const;
  const { type, text, value, quantum, kind, unit, bounds, print } = fieldsOf<PublishedJSON>(json, known, site);
  if (type !== "Published" || typeof text !== "string") refuseForm(json, site);
  const names = ["isNegative", "digits", "places", "exponent", "frame", "mode", "qualifier", "stated"] as const;
  const { frame, mode, qualifier, stated, ...digits } = fieldsOf<PrintJSON>(print, names, site);
  const figure = printedFigure(
    {
      text: ownText(text),
      kind: listed<FigureKind>(kind, figureKinds, "kind", site),
      unit: unit === undefined ? undefined : textOf(unit, "unit", site),
      digits: digitsOf(digits, site),
      frame: frameOf(frame, site),
      mode: roundingMode(mode as RoundingMode | undefined, site),
      qualifier: qualifier === undefined ? undefined : listed<Qualifier>(qualifier, qualifiers, "qualifier", site),
      stated: stated === undefined ? undefined : decimalArgument(stated, { ...site, argument: "stated" }),
    },
    { ...site, argument: "json" },
  );
  const follows = publishedJSON(figure);
  checkSame<PublishedJSON>({ value, quantum }, follows, ["value", "quantum"], site);
  const ends = ["type", "lower", "upper", "lowerOpen", "upperOpen", "unit", "kind"] as const;
  checkSame(fieldsOf<BoundsJSON>(bounds, ends, site), follows.bounds, ends, site, "bounds.");
  return figure;
}

/** Refuses what says another thing than the digits that were printed. */
function checkSame<T extends object>(
  given: { readonly [Name in keyof T]?: unknown },
  follows: T,
  names: readonly (keyof T & string)[],
  site: Site,
  within = "",
): void {
  for (const name of names) {
    if (given[name] === follows[name]) continue;
    const rule = `must be ${follows[name] ?? "absent"}, as follows from print`;
    refuse("invalid-option", rule, { ...site, argument: `${within}${name}` }, given[name]);
  }
}

/** What `Published.toJSON` gives. */
export function publishedJSON(figure: PublishedData): PublishedJSON {
  const { text, value, quantum, kind, unit, digits, frame, mode, qualifier, stated, interval } = figure;
  return {
    type: "Published",
    text,
    value: plainText(value.coefficient, value.scale),
    quantum: plainText(quantum.coefficient, quantum.scale),
    kind,
    ...(unit !== undefined && { unit }),
    bounds: Bounds.of(interval, unit, kind).toJSON(),
    print: {
      isNegative: digits.isNegative,
      digits: `${digits.coefficient}`,
      places: digits.places,
      exponent: digits.exponent,
      frame: { ...frame },
      mode,
      ...(qualifier !== undefined && { qualifier }),
      ...(stated !== undefined && { stated: plainText(stated.coefficient, stated.scale) }),
    },
  };
}

function digitsOf({ isNegative, digits, places, exponent }: Partial<PrintJSON>, site: Site): Digits {
  const isWhole = typeof digits === "string" && digits.length <= mostDigits && /^\d+$/.test(digits);
  if (!isWhole || typeof isNegative !== "boolean") refuseForm(digits, { ...site, argument: "digits" });
  return {
    isNegative,
    coefficient: BigInt(digits),
    places: wholeNumber(places, 0, mostDigits, "places", site),
    exponent: wholeNumber(exponent, -mostDigits, mostDigits, "exponent", site),
  };
}

function frameOf(given: unknown, site: Site): Frame {
  const names = ["start", "mark", "scale", "end", "decimal", "isHedged"] as const;
  const frame = fieldsOf<Frame>(given, names, site);
  const { isHedged } = frame;
  if (typeof isHedged !== "boolean") refuseForm(isHedged, { ...site, argument: "frame" });
  return {
    start: textOf(frame.start, "start", site),
    mark: textOf(frame.mark, "mark", site),
    scale: textOf(frame.scale, "scale", site),
    end: textOf(frame.end, "end", site),
    decimal: listed<Frame["decimal"]>(frame.decimal, [".", ","], "decimal", site),
    isHedged,
  };
}

function fieldsOf<T extends object>(value: unknown, names: readonly (keyof T & string)[], site: Site): Partial<T> {
  return isPlainObject(value) ? knownOptions(value as T, names, site) : refuseForm(value, site);
}

function textOf(value: unknown, argument: string, site: Site): string {
  return typeof value === "string" ? ownText(value) : refuseForm(value, { ...site, argument });
}

function listed<T extends string>(value: unknown, all: readonly T[], argument: string, site: Site): T {
  return oneOf((value ?? null) as T, all as readonly [T, ...T[]], argument, site);
}

function refuseForm(value: unknown, site: Site): never {
  return refuse("invalid-option", "must be what Published.toJSON gives", { argument: "json", ...site }, value);
}
