import { refuse, type Site } from "../../base/errors.ts";
import { wholeNumber } from "../../base/options.ts";
import { type Numeric, powerOfTen, readDecimal } from "../../exact/decimals.ts";
import { shifted } from "../../exact/fractions.ts";
import type { RoundingMode } from "../../exact/rounding.ts";
import { type FigureKind, isRate, kindText } from "./kinds.ts";
import { quotientLabels } from "./mixing.ts";
import type { Reading } from "./parser.ts";
import type { Digits, Print, PublishedData } from "./print.ts";
import { printedFigure } from "./printedFigure.ts";
import { type Qualifier, qualifiers } from "./qualifiers.ts";
import type { RateWord } from "./rateWords.ts";
import { multipleOf } from "./roundingInterval.ts";
import { codesOf, isCounted } from "./units.ts";

/** What a caller says of a figure whose text has been read. */
export interface Stated {
  readonly mode: RoundingMode;
  readonly unit: string | undefined;
  readonly kind: FigureKind | undefined;
  readonly qualifier: Qualifier | undefined;
  readonly places: number | undefined;
  readonly quantum: Numeric | undefined;
}

/** A figure from what its text says and what the caller says of it. */
export function figureOf(text: string, reading: Reading, stated: Stated, site: Site): PublishedData {
  if (reading.otherwise !== undefined)
    refuse("ambiguous-figure", `can be read in two ways: ${reading.otherwise}`, site, text);
  const kind = kindOf(text, reading, stated, site);
  const isPercentUnsaid = isRate(kind) && (reading.rate === undefined || reading.rate === "unclear");
  const digits = isPercentUnsaid ? inPercent(reading.digits) : reading.digits;
  return printedFigure(
    {
      text,
      kind,
      qualifier: qualifierOf(reading, stated.qualifier, site),
      mode: stated.mode,
      unit: isRate(kind) ? undefined : unitOf(reading, stated.unit, site),
      frame: reading.frame,
      ...precision(digits, kind, reading.hasScale, stated, site),
    },
    site,
  );
}

const kindOfWord: Readonly<Record<RateWord, FigureKind | undefined>> = {
  percent: "percent",
  tenths: "percent",
  points: "points",
  basis: "points",
  unclear: undefined,
  times: "level",
};

/** The kind that a text and its caller agree on. */
function kindOf(text: string, reading: Reading, { kind, unit }: Stated, site: Site): FigureKind {
  const said = kindSaid(reading, unit);
  if (said === undefined) return kindOfPoints(text, kind, site);
  if (isRate(said)) {
    const other = kind !== undefined && kind !== said ? kindText(kind) : unit && `in ${unit}`;
    return other === undefined ? said : refuse("unit-mismatch", `is ${kindText(said)}, not ${other}`, site, text);
  }
  if (kind === undefined || isPossible(kind, reading, unit)) return kind ?? said;
  return refuse("unit-mismatch", `is ${kindText(said)}, not ${kindText(kind)}`, site, text);
}

/** The kind that a text says by itself; none for points, which may be those of an index. */
function kindSaid({ rate, unit: read, per, digits }: Reading, stated: string | undefined): FigureKind | undefined {
  if (rate !== undefined) return kindOfWord[rate];
  const isWhole = digits.places === 0 && digits.exponent === 0 && per === undefined;
  return isCounted(read ?? stated) && isWhole ? "count" : "level";
}

function kindOfPoints(text: string, kind: FigureKind | undefined, site: Site): FigureKind {
  if (kind === "points" || kind === "level") return kind;
  if (kind !== undefined) refuse("unit-mismatch", `is in points, not ${kindText(kind)}`, site, text);
  const rule = 'may be in points of a percentage or of an index, so say { kind: "points" } or { kind: "level" }';
  return refuse("ambiguous-figure", rule, site, text);
}

/** Whether an amount may be of the kind that the caller says. */
function isPossible(
  kind: FigureKind,
  { rate, unit: read, per, digits, hasScale }: Reading,
  unit: string | undefined,
): boolean {
  if (kind === "level") return true;
  if (kind === "count") return rate === undefined && per === undefined && (digits.places === 0 || hasScale);
  return rate === undefined && read === undefined && unit === undefined && !hasScale;
}

function inPercent(digits: Digits): Digits {
  return { ...digits, exponent: digits.exponent - 2 };
}

/** The unit of the text, over what an amount is divided by; the caller may name both, or the first alone. */
function unitOf(reading: Reading, stated: string | undefined, site: Site): string | undefined {
  const { per } = reading;
  if (per === undefined) return ownUnit(reading, stated, site);
  const over = { unit: per, kind: isCounted(per) ? "count" : "level" } as const;
  const isBoth = stated?.endsWith(`/${per}`) === true;
  const unit = ownUnit(reading, isBoth ? stated.slice(0, -per.length - 1) : stated, site);
  return quotientLabels({ unit, kind: "level" }, over).unit;
}

function ownUnit({ unit: read, rate }: Reading, stated: string | undefined, site: Site): string | undefined {
  if (rate === "times" && stated !== undefined) refuse("unit-mismatch", `is a multiple, not in ${stated}`, site);
  if (read === "¥" && stated === undefined) {
    refuse("invalid-figure", "has the sign of both yen and yuan, so say { unit }", site, read);
  }
  if (read === undefined || stated === undefined || codesOf(read).includes(stated)) return stated ?? read;
  if (read !== stated) refuse("unit-mismatch", `is in ${read}, not in ${stated}`, site);
  return read;
}

function qualifierOf({ qualifier: read }: Reading, stated: Qualifier | undefined, site: Site): Qualifier | undefined {
  if (stated === undefined) return read;
  if (!qualifiers.includes(stated) || (read !== undefined && read !== stated)) {
    const rule = read === undefined ? `must be one of ${qualifiers.join(", ")}` : `must be the text's own, ${read}`;
    refuse("invalid-option", rule, { ...site, argument: "qualifier" }, stated);
  }
  return stated;
}

/** Digits and quantum, with the zeros that a newspaper dropped. */
function precision(
  digits: Digits,
  kind: FigureKind,
  hasScale: boolean,
  { places: printed, quantum }: Stated,
  site: Site,
): Pick<Print, "digits" | "stated"> {
  // Things counted one by one; of thousands of them a part may be printed.
  const isWhole = kind === "count" && digits.exponent === 0;
  if (printed !== undefined) {
    if (quantum !== undefined)
      refuse("invalid-option", "must not stand beside quantum", { ...site, argument: "places" });
    const places = wholeNumber(printed, 0, 1000, "places", site);
    if (isWhole && places > 0) {
      refuse("invalid-option", "must be 0 for a count", { ...site, argument: "places" }, printed);
    }
    return { digits: withPlaces(digits, places, site), stated: shifted(1n, digits.exponent - places) };
  }
  if (quantum === undefined) return { digits, stated: undefined };
  const stated = readDecimal(quantum);
  const isMultiple = stated !== undefined && multipleOf(stated, { coefficient: 1n, scale: 0 }) !== undefined;
  if (stated === undefined || stated.coefficient <= 0n || (isWhole && !isMultiple)) {
    const rule = `must be a ${isWhole ? "whole " : ""}number above 0`;
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
