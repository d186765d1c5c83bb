import { type Frequency, periodsPerYear } from "../calendar/period.ts";
import { bounded } from "./digits.ts";
import { checked, guarded, keyColumns, type Level, listed, yearOfRow } from "./level.ts";
import type { Relation } from "./relation.ts";

/** The totals of the complete periods of a coarser frequency; a year is named as `endLabel` says. */
export function periodTotalsRows(level: Level, frequency: Frequency): Level {
  const { dialect, yearStart, endsLabel } = level;
  const length = periodsPerYear[level.frequency] / periodsPerYear[frequency];
  const { digits, guards } = bounded(level, length);
  const columns = keyColumns(level.keys);
  const isAnnual = frequency === "annual";
  const coarser = isAnnual ? `${yearOfRow(level)}${endsLabel ? " + 1" : ""}` : dialect.wholeQuotient("o", length);
  const made = [
    `${coarser} AS o`,
    `CASE WHEN count(v) = ${length} THEN sum(v) END AS v`,
    `CASE WHEN count(v) < ${length} THEN '${isAnnual ? "incomplete-year" : "incomplete-period"}' END AS r`,
  ];
  const relation: Relation = {
    inputs: [checked(level)],
    select: ([rows]) =>
      `SELECT ${listed(columns, made)} FROM ${rows}${guarded(guards, dialect)} GROUP BY ${listed(columns, coarser)}`,
  };
  // Quarters of a fiscal year are those of the calendar; a year is one period, so that it starts with itself.
  const start = isAnnual ? 0 : Math.floor(yearStart / length);
  return { ...level, relation, frequency, yearStart: start, labelled: false, unique: true, digits, late: undefined };
}
