import { bounded } from "./digits.ts";
import { guarded, type Level, listed, withBegins } from "./level.ts";
import type { Relation } from "./relation.ts";

/**
 * The totals of all that share these keys; absent in a period in which one of them is. Where a key begins it is counted as a
 * member: the rows are read once, and none are joined.
 *
 * Who has no value is counted by the reason, which a part beside its total needs, too: both then ask for the same columns of the
 * rows, and an engine that finds the same move of rows twice in a query makes it once.
 */
export function totalsByRows(level: Level, kept: readonly string[]): Level {
  const { keys, labelled } = level;
  const { digits, guards } = bounded(level, mostMembers);
  const columns = kept.map((name) => `k${keys.indexOf(name) + 1}`);
  const sums: Relation = {
    inputs: [withBegins(level)],
    select: ([from]) => {
      const made = [
        ...(labelled ? ["min(p) AS p"] : []),
        "sum(v) AS v",
        "count(*) - count(r) AS there",
        "count(begins) AS begun",
      ];
      return `SELECT ${listed(columns, "o", made)} FROM ${from}${guarded(guards, level.dialect)} GROUP BY ${listed(columns, "o")}`;
    },
  };
  const group = columns.length === 0 ? "" : `PARTITION BY ${listed(columns)}`;
  const made = [
    ...columns.map((column, at) => `${column} AS k${at + 1}`),
    ...["o", ...(labelled ? ["p"] : [])],
    "CASE WHEN there = members THEN v END AS v",
    "CASE WHEN there < members THEN 'missing' END AS r",
  ];
  const relation: Relation = {
    inputs: [sums],
    select: ([from]) =>
      `SELECT ${listed(made)} FROM (SELECT *, sum(begun) OVER (${group}) AS members FROM ${from}) AS x`,
  };
  return { ...level, keys: kept, relation, unique: true, digits, late: undefined };
}

/** More rows than any table has whose sums are to be told. */
const mostMembers = 1e10;
