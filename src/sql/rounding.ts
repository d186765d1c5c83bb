import type { RoundingMode } from "../exact/rounding.ts";
import type { Dialect } from "./dialects/dialect.ts";

/**
 * Rounding once, in an engine: of n / d, to the places that a factor 10^power makes whole.
 *
 * With m = n × 10^power the engine gives a number f within 1 of m / d rounded down; the rest g = m − f × d is then at least −d
 * and below 2 × d, and one step puts both right: 0 ≤ g < d. Twice the rest is never taken, since it could overflow: g is
 * compared with d − g. The expressions below add 1 to f where the mode says so.
 *
 * `from` is what stands behind FROM and holds the columns n and d; the result holds q beside all of them.
 */
export function roundedRows(from: string, power: number, mode: RoundingMode, dialect: Dialect): string {
  const multiplied = `SELECT *, CASE WHEN r IS NULL THEN n * ${dialect.whole(`1${"0".repeat(power)}`)} END AS m FROM ${from}`;
  const near = `SELECT *, ${dialect.nearQuotient("m", "d")} AS f FROM (${multiplied}) AS x1`;
  const rest = `SELECT *, m - f * d AS g FROM (${near}) AS x2`;
  const mended = `SELECT *, f + CASE WHEN g < 0 THEN -1 WHEN g >= d THEN 1 ELSE 0 END AS fl, g + CASE WHEN g < 0 THEN d WHEN g >= d THEN -d ELSE 0 END AS re FROM (${rest}) AS x3`;
  return `SELECT *, fl + CASE WHEN ${roundsUp[mode]} THEN 1 ELSE 0 END AS q FROM (${mended}) AS x4`;
}

/** When the next whole number above is meant, of a floor fl and a rest re from 0 to below d. */
const roundsUp: Readonly<Record<RoundingMode, string>> = {
  floor: "false",
  ceil: "re > 0",
  trunc: "re > 0 AND m < 0",
  expand: "re > 0 AND m > 0",
  halfFloor: "re > d - re",
  halfCeil: "re >= d - re",
  halfTrunc: "re > d - re OR (re = d - re AND m < 0)",
  halfExpand: "re > d - re OR (re = d - re AND m > 0)",
  halfEven: "re > d - re OR (re = d - re AND fl % 2 <> 0)",
};
