import { periodsPerYear } from "../calendar/period.ts";
import { bounded } from "./digits.ts";
import { type Frame, keyColumns, type Level, listed, over, overAll, reasonOf, stepOver, type Window, yearOfRow } from "./level.ts";
import type { Relation } from "./relation.ts";

/**
 * One row a key: what the year that begins with period `start` has brought up to period `through`, or up to its last value
 * where none is said; what its target asks of the rest; and the period in which it passed the total of the year before.
 * `aim` is the target as a whole number, `factor` what brings the values to its scale.
 */
export function targetRows(
  level: Level,
  start: number,
  through: number | undefined,
  aim: string,
  factor: string,
): Frame & { readonly relation: Relation } {
  const perYear = periodsPerYear[level.frequency];
  const end = start + perYear - 1;
  const { guards } = bounded(level, perYear);
  const year = yearOfRow(level);
  const since = over(level, "ROWS UNBOUNDED PRECEDING", year);
  const yearBefore = `CASE WHEN o BETWEEN ${start - perYear} AND ${start - 1} THEN v END`;
  const known = `max(CASE WHEN v IS NOT NULL AND o BETWEEN ${start} AND ${end} THEN o END)`;
  const windows: Readonly<Record<string, Window>> = {
    running: ["sum(v)", since],
    there: ["count(v)", since],
    before: [`sum(${yearBefore})`, overAll(level)],
    months: [`count(${yearBefore})`, overAll(level)],
    ...(through === undefined && { l: [known, overAll(level)] }),
  };
  const complete = `there = o - ${start} + 1 AND o BETWEEN ${start} AND ${end}`;
  const summed = stepOver(
    level,
    windows,
    [year],
    [
      "v",
      `CASE WHEN ${complete} THEN running END AS y`,
      `CASE WHEN months = ${perYear} THEN before END AS before`,
      through === undefined ? "l" : `${through} AS l`,
    ],
    guards,
  );
  return { ...level, labelled: false, relation: judged(level, gathered(level, summed, start, perYear), end, aim, factor) };
}

/** One row a key of what its rows hold: sums, where they lie, and the row that passed the year before. */
function gathered(level: Level, summed: Relation, start: number, perYear: number): Relation {
  const columns = keyColumns(level.keys);
  const rest = `CASE WHEN o BETWEEN l - ${perYear - 1} AND ${start - 1} THEN v END`;
  const made = [
    "min(l) AS l",
    "min(o) AS f",
    "max(o) AS t",
    "max(CASE WHEN o = l THEN y END) AS done",
    `sum(${rest}) AS rest`,
    `count(${rest}) AS resting`,
    "min(before) AS before",
    `min(CASE WHEN o BETWEEN ${start} AND l AND y > before THEN o END) AS passed`,
  ];
  return {
    inputs: [summed],
    select: ([rows]) =>
      `SELECT ${listed(columns, made)} FROM ${rows}${columns.length === 0 ? "" : ` GROUP BY ${listed(columns)}`}`,
  };
}

/** The figures of a target of what was gathered, each with the reason why it is absent. */
function judged(level: Level, rows: Relation, end: number, aim: string, factor: string): Relation {
  const columns = keyColumns(level.keys);
  const start = end - periodsPerYear[level.frequency] + 1;
  const reason = reasonOf(
    [`t < ${start} OR f > ${end} OR l < f OR l > t`, "'outside-range'"],
    ["done IS NULL", "'incomplete-year'"],
  );
  const scaled = (from: string) =>
    `SELECT *, ${aim} - done * ${factor} AS gap, rest * ${factor} AS base, ${end} - l AS remaining, ${reason} AS r FROM ${from}`;
  const nothing = [
    ["r IS NOT NULL", "r"],
    ["gap <= 0", "'target-met'"],
    ["remaining = 0", "'no-remaining-periods'"],
  ] as const;
  const made = [
    `coalesce(l, ${end}) AS o`,
    "r",
    `done * ${factor} AS achieved`,
    "gap",
    "CASE WHEN gap <= 0 THEN 'met' WHEN gap > 0 THEN 'short' END AS status",
    "remaining",
    `${reasonOf(...nothing)} AS average_reason`,
    `${reasonOf(...nothing, ["resting < remaining", "'missing-base'"], ["base = 0", "'zero-base'"], ["base < 0", "'negative-base'"])} AS change_reason`,
    "gap - base AS over_base",
    "base",
    "passed",
    `${reasonOf(["r IS NOT NULL", "r"], ["before IS NULL", "'incomplete-year'"])} AS passed_reason`,
  ];
  return { inputs: [rows], select: ([from]) => `SELECT ${listed(columns, made)} FROM (${scaled(from as string)}) AS x` };
}
