import { bounded } from "./digits.ts";
import { guarded, type Level, listed } from "./level.ts";
import { type IsBitTwice, keysOf, withBegins } from "./onceAPeriod.ts";
import type { Relation } from "./relation.ts";

/**
 * The totals of all that share these keys; absent in a period in which one of them is. Members are counted over all periods:
 * in the windows that look for rows which are there twice, where a key begins, or in the groups that do.
 */
export function totalsByRows(level: Level, kept: readonly string[]): Level {
  const { dialect, keys, labelled } = level;
  const { digits, guards } = bounded(level, mostMembers);
  const columns = kept.map((name) => `k${keys.indexOf(name) + 1}`);
  const sumsOf = (rows: string | undefined, counts: readonly string[]) => {
    const made = [...(labelled ? ["min(p) AS p"] : []), "sum(v) AS v", ...counts];
    return `SELECT ${listed(columns, "o", made)} FROM ${rows}${guarded(guards, dialect)} GROUP BY ${listed(columns, "o")}`;
  };
  const { isBitTwice } = dialect;
  const counted =
    isBitTwice === undefined
      ? countedInWindows(level, columns, sumsOf)
      : countedInGroups(level, columns, sumsOf, isBitTwice);
  const made = [
    ...columns.map((column, at) => `${column} AS k${at + 1}`),
    ...["o", ...(labelled ? ["p"] : [])],
    "CASE WHEN there = members THEN v END AS v",
    "CASE WHEN there < members THEN 'missing' END AS r",
  ];
  const relation: Relation = {
    inputs: counted.inputs,
    select: (names) => `SELECT ${listed(made)} FROM (${counted.select(names)}) AS x`,
  };
  return { ...level, keys: kept, relation, unique: true, digits, late: undefined };
}

/** Sums of rows by group and period, with these counts. */
type Sums = (rows: string | undefined, counts: readonly string[]) => string;

/**
 * The rows are read once, and none are joined. Who has no value is counted by the reason, which a part beside its total needs, too:
 * both then ask for the same columns of the rows, and an engine that finds the same move of rows twice in a query makes it once.
 */
function countedInWindows(level: Level, columns: readonly string[], sumsOf: Sums): Relation {
  const counts = ["count(*) - count(r) AS there", "count(begins) AS begun"];
  const sums: Relation = { inputs: [withBegins(level)], select: ([rows]) => sumsOf(rows, counts) };
  const group = columns.length === 0 ? "" : `PARTITION BY ${listed(columns)}`;
  return { inputs: [sums], select: ([from]) => `SELECT *, sum(begun) OVER (${group}) AS members FROM ${from}` };
}

function countedInGroups(level: Level, columns: readonly string[], sumsOf: Sums, isBitTwice: IsBitTwice): Relation {
  const sums: Relation = { inputs: [level.relation], select: ([rows]) => sumsOf(rows, ["count(v) AS there"]) };
  const members: Relation = {
    inputs: [keysOf(level, isBitTwice)],
    select: ([rows]) => {
      const group = columns.length === 0 ? "" : ` GROUP BY ${listed(columns)}`;
      return `SELECT ${listed(columns, "count(*) AS members")} FROM ${rows}${group}`;
    },
  };
  const same =
    columns.length === 0 ? "true" : columns.map((column) => `sums.${column} = counted.${column}`).join(" AND ");
  return {
    inputs: [sums, members],
    select: ([from, counted]) => `SELECT sums.*, members FROM ${from} AS sums JOIN ${counted} AS counted ON ${same}`,
  };
}

/** More rows than any table has whose sums are to be told. */
const mostMembers = 1e10;
