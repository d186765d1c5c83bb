import { labelShift } from "../calendar/fiscalYear.ts";
import { type Frequency, periodsPerYear } from "../calendar/period.ts";
import { bounded } from "./digits.ts";
import { guarded, keyColumns, type Level, listed, yearOfRow } from "./level.ts";
import { checked } from "./onceAPeriod.ts";
import type { Relation } from "./relation.ts";

/** The totals of the complete periods of a coarser frequency; quarters are those of the calendar, years those of the panel. */
export function periodTotalsRows(level: Level, frequency: Frequency): Level {
  const { dialect, fiscalYear } = level;
  const length = periodsPerYear[level.frequency] / periodsPerYear[frequency];
  const { digits, guards } = bounded(level, length);
  const columns = keyColumns(level.keys);
  const isAnnual = frequency === "annual";
  const coarser = isAnnual ? `${yearOfRow(level)} + ${labelShift(fiscalYear)}` : dialect.wholeQuotient("o", length);
  const made = [
    `${coarser} AS o`,
    "min(o) AS earliest",
    `CASE WHEN count(v) = ${length} THEN sum(v) END AS v`,
    `CASE WHEN count(v) < ${length} THEN '${isAnnual ? "incomplete-year" : "incomplete-period"}' END AS r`,
  ];
  const relation: Relation = {
    inputs: [checked(level)],
    select: ([rows]) =>
      `SELECT ${listed(columns, made)} FROM ${rows}${guarded(guards, dialect)} GROUP BY ${listed(columns, coarser)}`,
  };
  return { ...level, relation, frequency, labelled: false, unique: true, digits, late: undefined };
}
