import { bounded } from "./digits.ts";
import { checked, guarded, keyColumns, type Level, listed } from "./level.ts";
import type { Relation } from "./relation.ts";

/** The totals of all that share these keys; absent in a period in which one of them is. */
export function totalsByRows(level: Level, kept: readonly string[]): Level {
  const { dialect, keys, labelled } = level;
  const { digits, guards } = bounded(level, mostMembers);
  const rows = checked(level);
  const columns = kept.map((name) => `k${keys.indexOf(name) + 1}`);
  const members: Relation = {
    inputs: [rows],
    select: ([from]) => {
      const each = `SELECT DISTINCT ${listed(keyColumns(keys))} FROM ${from}`;
      const group = columns.length === 0 ? "" : ` GROUP BY ${listed(columns)}`;
      return `SELECT ${listed(columns, "count(*) AS members")} FROM (${each}) AS x${group}`;
    },
  };
  const period = labelled ? ["min(p) AS p"] : [];
  const sums: Relation = {
    inputs: [rows],
    select: ([from]) =>
      `SELECT ${listed(columns, "o", period, "sum(v) AS v", "count(v) AS there")} FROM ${from}${guarded(guards, dialect)} GROUP BY ${listed(columns, "o")}`,
  };
  const same = columns.length === 0 ? "true" : columns.map((column) => `sums.${column} = of.${column}`).join(" AND ");
  const made = [
    ...columns.map((column, at) => `sums.${column} AS k${at + 1}`),
    ...["o", ...(labelled ? ["p"] : [])],
    "CASE WHEN there = members THEN v END AS v",
    "CASE WHEN there < members THEN 'missing' END AS r",
  ];
  const relation: Relation = {
    inputs: [sums, members],
    select: ([from, of]) => `SELECT ${listed(made)} FROM ${from} AS sums JOIN ${of} AS of ON ${same}`,
  };
  return { ...level, keys: kept, relation, unique: true, digits, late: undefined };
}

/** More rows than any table has whose sums are to be told. */
const mostMembers = 1e10;
