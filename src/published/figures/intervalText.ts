import { ofExact, shifted, times } from "../../exact/fractions.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { Bounds } from "./bounds.ts";
import { type End, type Interval, isPoint } from "./interval.ts";
import { type FigureKind, isRate } from "./kinds.ts";
import type { PublishedData } from "./print.ts";
import { scaleWord } from "./scaleWords.ts";

/** An interval in words, in percent, in percentage points or in the scale of the print; ends are rounded outwards where they do not end. */
export function intervalText(
  interval: Interval,
  printed: PublishedData | undefined,
  unitName: string | undefined,
  kind: FigureKind | undefined,
): string {
  const { isPercent, exponent, places } = scaleOf(printed, kind);
  const rate = kind === "points" ? " percentage points" : " percent";
  const unit = isPercent ? rate : `${scaleWord(exponent)}${spaced(unitName)}`;
  const scaled = (end: End | undefined): End | undefined =>
    end && { at: times(end.at, ofExact(shifted(1n, -exponent))), open: end.open };
  const text = (half: Interval) => grouped(Bounds.of(half, undefined, undefined).toFixed(places).replace(/ ?… ?/, ""));
  const [lower, upper] = [scaled(interval.lower), scaled(interval.upper)];
  const [low, high] = [text({ lower, upper: undefined }), text({ lower: undefined, upper })];
  const isValue = isPoint(interval);
  if (isValue && low === high) return `exactly ${low}${unit}`;
  // A single value with more digits lies strictly between its two ends as rounded.
  const from = lower && `${lower.open || isValue ? "above" : "at least"} ${low}`;
  const to = upper && `${upper.open || isValue ? "below" : "at most"} ${high}`;
  return [from, to].filter((part) => part !== undefined).join(" and ") + unit;
}

/** How far one value lies from another, in the scale of the print, with its sign. */
export function distanceText(
  distance: Ratio,
  printed: PublishedData | undefined,
  kind: FigureKind | undefined,
): string {
  const { exponent, places } = scaleOf(printed, kind);
  const [sign, scaled] = [distance.sign > 0 ? "+" : "", distance.dividedBy(`1e${exponent}`)];
  return `${sign}${scaled.toFixed(places)}`;
}

interface Scale {
  readonly isPercent: boolean;
  readonly exponent: number;
  readonly places: number;
}

/** What a value is told in: two places more than were printed, four where nothing was. */
function scaleOf(printed: PublishedData | undefined, kind: FigureKind | undefined): Scale {
  const isPercent = kind !== undefined && isRate(kind);
  const exponent = isPercent ? -2 : wordExponent(printed);
  const places =
    printed === undefined ? 4 : Math.max(printed.digits.places - printed.digits.exponent + exponent, 0) + 2;
  return { isPercent, exponent, places };
}

/** The power of ten that a figure was printed in, if English has a word for it. */
function wordExponent(printed: PublishedData | undefined): number {
  const exponent = printed?.digits.exponent ?? 0;
  return scaleWord(exponent) === undefined ? 0 : exponent;
}

function spaced(unit: string | undefined): string {
  return unit === undefined ? "" : ` ${unit}`;
}

/** Commas between thousands, and no zeros at the end of the places. */
function grouped(text: string): string {
  const [whole = "", places = ""] = text.split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), places.replace(/0+$/, "")].filter((part) => part !== "").join(".");
}
