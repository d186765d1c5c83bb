import { type Frequency, periodsPerYear } from "../calendar/period.ts";
import { checked, guarded, keyColumns, type Level, listed, reasonOf, sumGuards } from "./level.ts";

/** The totals of the complete periods of a coarser frequency. */
export function periodTotalsRows(level: Level, frequency: Frequency, late: number, label: number): Level {
  const { dialect } = level;
  const length = periodsPerYear[level.frequency] / periodsPerYear[frequency];
  const columns = keyColumns(level.keys);
  const coarser = `${dialect.wholeQuotient(late === 0 ? "o" : `(o - ${late})`, length)}${label === 0 ? "" : ` + ${label}`}`;
  const absent = frequency === "annual" ? "incomplete-year" : "incomplete-period";
  const made = [
    `${coarser} AS o`,
    `CASE WHEN count(v) = ${length} THEN sum(v) END AS v`,
    `${reasonOf([`count(v) = ${length}`, "NULL"], ["true", absent])} AS r`,
  ];
  const group = listed(columns, coarser);
  return {
    ...level,
    relation: {
      inputs: [checked(level)],
      select: ([rows]) =>
        `SELECT ${listed(columns, made)} FROM ${rows}${guarded(sumGuards(level), dialect)} GROUP BY ${group}`,
    },
    frequency,
    labelled: false,
    unique: true,
    late: undefined,
  };
}
