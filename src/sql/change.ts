import type { NegativeBase } from "../measures/change/inner.ts";
import { at, type Level, type Rates, reasonOf, stepOver } from "./level.ts";

/** The change of every row on the one `back` periods earlier, by calendar. */
export function changeRows(level: Level, back: number, negativeBase: NegativeBase): Rates {
  const reason = reasonOf(
    ["v IS NULL", "missing-current"],
    ["b IS NULL", "missing-base"],
    ["b > 0 AND v >= 0", "NULL"],
    ["b = 0", "zero-base"],
    ...(negativeBase === "deficits" ? deficits : refused),
  );
  const numerator = negativeBase === "deficits" ? "CASE WHEN b < 0 THEN b - v ELSE v - b END" : "v - b";
  const rates = { n: numerator, d: negativeBase === "deficits" ? "abs(b)" : "b" };
  const relation = stepOver(level, { b: `max(v) ${at(level, back)}` }, [], [
    `${reason} AS r`,
    `${rates.n} AS n`,
    `${rates.d} AS d`,
  ]);
  return { ...level, relation };
}

const refused = [
  ["b < 0", "negative-base"],
  ["true", "sign-change"],
] as const;
const deficits = [
  ["b < 0 AND v <= 0", "NULL"],
  ["true", "sign-change"],
] as const;
