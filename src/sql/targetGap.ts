import { periodsPerYear } from "../calendar/period.ts";
import type { Aim, Rounding } from "./arguments.ts";
import { powerOfTen } from "./dialects/dialect.ts";
import { bounded } from "./digits.ts";
import { type Frame, keyColumns, type Level, listed, overAll, reasonOf, stepOver, type Window } from "./level.ts";
import type { Relation } from "./relation.ts";
import { type Quotient, quotientColumns, roundedOnce, unless } from "./rounding.ts";
import { yearSum } from "./windowSum.ts";

/**
 * One row a key: what a year has brought up to the period `through`, or up to its last value where none is said; what its
 * target asks of the rest; and the period in which it passed the total of the year before. All figures are at one scale.
 */
export function targetRows(level: Level, aim: Aim): Frame & { readonly relation: Relation; readonly scale: number } {
  const scale = Math.max(level.scale, aim.scale);
  const year = { start: aim.start, end: aim.start + periodsPerYear[level.frequency] - 1 };
  const relation = judged(level, gathered(level, summed(level, aim, year), year), aim, scale, year);
  return { ...level, labelled: false, relation, scale };
}

/** The first and the last period of a year. */
interface Year {
  readonly start: number;
  readonly end: number;
}

/** Every row with the sum since the start of the year, `y`, the total of the year before and the last period that counts. */
function summed(level: Level, { through }: Aim, { start, end }: Year): Relation {
  const perYear = periodsPerYear[level.frequency];
  const { windows: ofYear, sum, isWhole, within } = yearSum(level);
  const yearBefore = `CASE WHEN o BETWEEN ${start - perYear} AND ${start - 1} THEN v END`;
  const known = `max(CASE WHEN v IS NOT NULL AND o BETWEEN ${start} AND ${end} THEN o END)`;
  const windows: Readonly<Record<string, Window>> = {
    ...ofYear,
    before: [`sum(${yearBefore})`, overAll(level)],
    months: [`count(${yearBefore})`, overAll(level)],
    ...(through === undefined && { l: [known, overAll(level)] }),
  };
  const columns = [
    "v",
    `CASE WHEN ${isWhole} THEN ${sum} END AS y`,
    `CASE WHEN months = ${perYear} THEN before END AS before`,
    through === undefined ? "l" : `${through} AS l`,
  ];
  return stepOver(level, windows, within, columns, bounded(level, perYear).guards);
}

/** One row a key of what its rows hold: sums, where they lie, and the row that passed the year before. */
function gathered({ keys }: Level, rows: Relation, { start, end }: Year): Relation {
  const columns = keyColumns(keys);
  const rest = `CASE WHEN o BETWEEN l - ${end - start} AND ${start - 1} THEN v END`;
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
  const group = columns.length === 0 ? "" : ` GROUP BY ${listed(columns)}`;
  return { inputs: [rows], select: ([from]) => `SELECT ${listed(columns, made)} FROM ${from}${group}` };
}

/** The figures of a target, of what was gathered: each with the reason why it is absent. */
function judged(level: Level, rows: Relation, aim: Aim, scale: number, { start, end }: Year): Relation {
  const { dialect } = level;
  const factor = dialect.whole(powerOfTen(scale - level.scale));
  const wanted = dialect.whole(`${aim.coefficient}${"0".repeat(scale - aim.scale)}`);
  const reason = reasonOf(
    [`t < ${start} OR f > ${end} OR l < f OR l > t`, "'outside-range'"],
    ["done IS NULL", "'incomplete-year'"],
  );
  const figures = [
    `${wanted} AS target`,
    `${dialect.wide("done")} * ${factor} AS achieved`,
    `${wanted} - ${dialect.wide("done")} * ${factor} AS gap`,
    `${dialect.wide("rest")} * ${factor} AS base`,
    `${end} - l AS remaining`,
    `${reason} AS r`,
  ];
  const nothing = [
    ["r IS NOT NULL", "r"],
    ["gap <= 0", "'target-met'"],
    ["remaining = 0", "'no-remaining-periods'"],
  ] as const;
  const noChange = [
    ["resting < remaining", "'missing-base'"],
    ["base = 0", "'zero-base'"],
    ["base < 0", "'negative-base'"],
  ] as const;
  const made = [
    `coalesce(l, ${end}) AS o`,
    "r",
    ...["target", "achieved", "gap", "remaining", "base"],
    "gap - base AS over_base",
    `${reasonOf(...nothing)} AS average_reason`,
    `${reasonOf(...nothing, ...noChange)} AS change_reason`,
    "CASE WHEN r IS NULL THEN passed END AS passed",
    `${reasonOf(["r IS NOT NULL", "r"], ["before IS NULL", "'incomplete-year'"])} AS passed_reason`,
  ];
  return {
    inputs: [rows],
    select: ([from]) =>
      `SELECT ${listed(keyColumns(level.keys), made)} FROM (SELECT *, ${listed(figures)} FROM ${from}) AS x`,
  };
}

/** What a result holds of a target: its figures, and its ratios as whole numbers or as percents that are rounded once. */
export function targetTable(
  rows: Frame & { readonly relation: Relation; readonly scale: number },
  rounding: Rounding,
): Frame & { readonly relation: Relation; readonly columns: Readonly<Record<string, string>> } {
  const { dialect, frequency, scale } = rows;
  const figure = (column: string) => dialect.decimal(column, scale);
  const attainment = { numerator: "achieved", denominator: "target", absent: "r" };
  const average = {
    numerator: "gap",
    denominator: `remaining * ${dialect.whole(powerOfTen(scale))}`,
    absent: "average_reason",
  };
  const change = { numerator: "over_base", denominator: "base", absent: "change_reason" };
  const told = (name: string, quotient: Quotient) =>
    rounding === undefined
      ? quotientColumns(`${name}_`, quotient, dialect)
      : { [`${name}_percent`]: dialect.decimal(name, rounding.places) };
  const columns = {
    target: figure("target"),
    achieved: unless("r", figure("achieved")),
    gap: unless("r", figure("gap")),
    ...told("attainment", attainment),
    status: unless("r", "CASE WHEN gap <= 0 THEN 'met' ELSE 'short' END"),
    remaining: unless("r", "remaining"),
    ...quotientColumns("required_average_", average, dialect),
    required_average_reason: "average_reason",
    ...told("required_change", change),
    required_change_reason: "change_reason",
    passed_last_year: dialect.period("passed", frequency),
    passed_last_year_reason: "passed_reason",
  };
  if (rounding === undefined) return { ...rows, columns };
  const rounded = (relation: Relation, name: string, quotient: Quotient) =>
    roundedOnce(relation, quotient, name, rounding.places + 2, rounding.mode, dialect);
  const relation = rounded(rounded(rows.relation, "attainment", attainment), "required_change", change);
  return { ...rows, relation, columns };
}
