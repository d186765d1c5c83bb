import { at, type Frame, type Level, listed, rowColumns, stepOver } from "./level.ts";
import { checked } from "./onceAPeriod.ts";
import type { Relation } from "./relation.ts";

/** The rank of every key among all keys of the period, and its change on the same period `back` periods earlier. */
export function ranksRows(level: Level, back: number): Frame & { readonly relation: Relation } {
  const ranked: Relation = {
    inputs: [checked(level)],
    select: ([rows]) =>
      `SELECT ${listed(rowColumns(level), "v", "r")}, CASE WHEN v IS NOT NULL THEN rank() OVER (PARTITION BY o ORDER BY v DESC NULLS LAST) END AS rk, CASE WHEN v IS NOT NULL THEN count(*) OVER (PARTITION BY o, v) - 1 END AS ties FROM ${rows}`,
  };
  const relation = stepOver(
    { ...level, relation: ranked, unique: true },
    { b: at(level, "rk", back) },
    [],
    ["v", "r", "rk AS rank", "ties", "b AS rank_year_earlier", "b - rk AS rank_change"],
  );
  return { ...level, relation };
}
