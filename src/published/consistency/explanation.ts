import type { FigureData } from "../figures/figure.ts";
import type { Interval } from "../figures/interval.ts";
import { intervalText } from "../figures/intervalText.ts";
import { relationText } from "../figures/relation.ts";
import { kindOfName, type Statement, statedRelations, unitOfName } from "./relations.ts";

/**
 * A conflict in words fit to show a reader, with what the rest says about bases, which may have been revised, and about
 * the last figure.
 */
export function explanationOf(
  conflict: Statement,
  needed: ReadonlyMap<string, Interval>,
  bases: readonly string[],
): string {
  const names = [...conflict.figures.keys()];
  const lines = [
    ...statedRelations(conflict).map(relationText),
    ...names.map((name) => `${name} ${asPrinted(conflict, name)}`),
    ...conflict.assumed.map((name) => `${name} is not below 0`),
  ];
  const last = names.pop();
  const required = [...new Set([...bases, last])].flatMap((name) => {
    const within = name === undefined ? undefined : needed.get(name);
    if (name === undefined || within === undefined || (within.lower ?? within.upper) === undefined) return [];
    const revised = bases.includes(name) ? ", if it was revised," : "";
    return `${name}${revised} must be ${inWords(conflict, name, within)}`;
  });
  const conclusion = required.length === 0 ? "no values satisfy all of this" : `then ${required.join("; or ")}`;
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

function inWords(statement: Statement, name: string, interval: Interval): string {
  const printed = statement.figures.get(name)?.printed;
  return intervalText(interval, printed, unitOfName(statement, name), kindOfName(statement, name));
}
