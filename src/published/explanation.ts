import { plainText } from "../exact/decimals.ts";
import { Bounds } from "./bounds.ts";
import { type FigureInside, isRate, isRateUnit } from "./figure.ts";
import { type Interval, isPoint } from "./interval.ts";
import { relationText, type Statement } from "./relations.ts";

/** A conflict in words fit to show a reader. `implied` is what the rest says about the last figure. */
export function explanationOf(
  statement: Statement,
  { figures, relations, assumptions }: Pick<Conflicting, "figures" | "relations" | "assumptions">,
  implied: Interval | undefined,
): string {
  const last = figures[figures.length - 1];
  const lines = [
    ...relations.map(relationText),
    ...figures.map((name) => `${name} ${asPrinted(statement, name)}`),
    ...assumptions.map((name) => `${name} is not below 0`),
  ];
  const conclusion =
    last === undefined || implied === undefined || (implied.lower === undefined && implied.upper === undefined)
      ? "no values satisfy all of this"
      : `then ${last} must be ${inWords(statement, last, implied)}`;
  return `These cannot all hold: ${lines.join("; ")}. But ${conclusion}.`;
}

interface Conflicting {
  readonly figures: readonly string[];
  readonly relations: Statement["relations"];
  readonly assumptions: readonly string[];
}

function asPrinted(statement: Statement, name: string): string {
  const { interval, printed } = statement.figures.get(name) as FigureInside;
  const range = inWords(statement, name, interval);
  if (printed === undefined) return `is ${range}`;
  const qualifier = printed.qualifier === undefined ? "" : `${printed.qualifier} `;
  const text = printed.text.toLowerCase().startsWith(qualifier) ? printed.text : qualifier + printed.text;
  return `is printed as "${text}", so it is ${range}`;
}

/** An interval in words, in percent for a rate; ends that are not whole at the places shown are rounded outwards. */
function inWords(statement: Statement, name: string, interval: Interval): string {
  const { lower, upper } = interval;
  const isPercent = isRateName(statement, name);
  const bounds = Bounds.of(interval, undefined);
  const places = placesOf(statement.figures.get(name), isPercent);
  const [low, high] = [
    lower && Bounds.of({ lower, upper: undefined }, undefined),
    upper && Bounds.of({ lower: undefined, upper }, undefined),
  ].map(
    (half) => half && grouped((isPercent ? half.toFixedPercent(places) : half.toFixed(places)).replace(/ ?… ?/, "")),
  );
  const unit = isPercent ? " percent" : (statement.units.get(name) ?? "") && ` ${statement.units.get(name)}`;
  if (isPoint(interval)) return `exactly ${low}${unit}`;
  const from = low === undefined ? [] : [`${bounds.lowerOpen ? "above" : "at least"} ${low}`];
  const to = high === undefined ? [] : [`${bounds.upperOpen ? "below" : "at most"} ${high}`];
  return [...from, ...to].join(" and ") + unit;
}

function isRateName({ figures, rates, units }: Statement, name: string): boolean {
  const kind = figures.get(name)?.printed?.kind;
  return rates.has(name) || isRateUnit(units.get(name)) || (kind !== undefined && isRate(kind));
}

/** Two places more than were printed, four where nothing was. */
function placesOf(figure: FigureInside | undefined, isPercent: boolean): number {
  const quantum = figure?.printed?.quantum;
  if (quantum === undefined) return 4;
  const printed = plainText(quantum.coefficient, quantum.scale).split(".")[1]?.length ?? 0;
  const places = isPercent ? printed - 2 : printed;
  return quantum.scale > 0 ? Math.max(places, 0) + 2 : 1;
}

/** Commas between thousands, and no zeros at the end of the places. */
function grouped(text: string): string {
  const [whole = "", places = ""] = text.split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), places.replace(/0+$/, "")].filter((part) => part !== "").join(".");
}
