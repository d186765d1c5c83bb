import { periodsPerYear } from "../calendar/period.ts";
import { bounded } from "./digits.ts";
import { type Level, over, stepOver, yearOfRow, yearStartOf } from "./level.ts";

/** The sum since the start of the (fiscal) year; absent where a period of it is. */
export function yearToDateRows(level: Level): Level {
  const perYear = periodsPerYear[level.frequency];
  const { digits, guards } = bounded(level, perYear);
  const year = yearOfRow(level);
  const since = over(level, "ROWS UNBOUNDED PRECEDING", year);
  const all = `o - ${yearStartOf(level)} - ${year} * ${perYear} + 1`;
  const relation = stepOver(
    level,
    { total: ["sum(v)", since], there: ["count(v)", since] },
    [year],
    [`CASE WHEN there = ${all} THEN total END AS v`, `CASE WHEN there < ${all} THEN 'incomplete-year' END AS r`],
    guards,
  );
  return { ...level, relation, unique: true, summed: perYear > 1, digits, late: undefined };
}
