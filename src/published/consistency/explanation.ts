import { ofExact, shifted, times } from "../../exact/fractions.ts";
import { Bounds } from "../figures/bounds.ts";
import type { FigureData } from "../figures/figure.ts";
import { type End, type Interval, isPoint } from "../figures/interval.ts";
import { isRate } from "../figures/kinds.ts";
import { isRateUnit } from "../figures/mixing.ts";
import type { PublishedData } from "../figures/print.ts";
import { scaleWord } from "../figures/scaleWords.ts";
import { relationText, type Statement, unitOfName } from "./relations.ts";

/** A conflict in words fit to show a reader. `implied` is what the rest says about the last figure. */
export function explanationOf(conflict: Statement, implied: Interval | undefined): string {
  const names = [...conflict.figures.keys()];
  const lines = [
    ...conflict.relations.map(relationText),
    ...names.map((name) => `${name} ${asPrinted(conflict, name)}`),
    ...conflict.assumed.map((name) => `${name} is not below 0`),
  ];
  const last = names.pop();
  const conclusion =
    last === undefined || implied === undefined || (implied.lower === undefined && implied.upper === undefined)
      ? "no values satisfy all of this"
      : `then ${last} must be ${inWords(conflict, last, implied)}`;
  return `These cannot all hold: ${lines.join("; ")}. But ${conclusion}.`;
}

function asPrinted(statement: Statement, name: string): string {
  const { interval, printed } = statement.figures.get(name) as FigureData;
  const range = inWords(statement, name, interval);
  if (printed === undefined) return `is ${range}`;
  const { qualifier, frame } = printed;
  const text = qualifier === undefined || frame.isHedged ? printed.text : `${qualifier} ${printed.text}`;
  return `is printed as "${text}", so it is ${range}`;
}

/** An interval in words, in percent or in the scale of the print; ends are rounded outwards where they do not end. */
function inWords(statement: Statement, name: string, interval: Interval): string {
  const printed = statement.figures.get(name)?.printed;
  const isPercent = isRateName(statement, name);
  const exponent = isPercent ? -2 : wordExponent(printed);
  const unit = isPercent ? " percent" : `${scaleWord(exponent)}${spaced(unitOfName(statement, name))}`;
  // Two places more than were printed, four where nothing was.
  const places =
    printed === undefined ? 4 : Math.max(printed.digits.places - printed.digits.exponent + exponent, 0) + 2;
  const scaled = (end: End | undefined): End | undefined =>
    end && { at: times(end.at, ofExact(shifted(1n, -exponent))), open: end.open };
  const text = (half: Interval) => grouped(Bounds.of(half, undefined, undefined).toFixed(places).replace(/ ?… ?/, ""));
  const [lower, upper] = [scaled(interval.lower), scaled(interval.upper)];
  const low = text({ lower, upper: undefined });
  if (isPoint(interval)) return `exactly ${low}${unit}`;
  const from = lower && `${lower.open ? "above" : "at least"} ${low}`;
  const to = upper && `${upper.open ? "below" : "at most"} ${text({ lower: undefined, upper })}`;
  return [from, to].filter((part) => part !== undefined).join(" and ") + unit;
}

function isRateName({ figures, rates, units }: Statement, name: string): boolean {
  const kind = figures.get(name)?.printed?.kind;
  return rates.has(name) || isRateUnit(units.get(name)) || (kind !== undefined && isRate(kind));
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
