import { type Level, over, reasonOf, stepOver, sumGuards } from "./level.ts";

/** The sum since the start of the (fiscal) year; absent where a period of it is. */
export function yearToDateRows(level: Level, perYear: number): Level {
  const { dialect, yearStart } = level;
  const year = dialect.wholeQuotient(`(o - ${yearStart})`, perYear);
  const since = over(level, "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW", year);
  const complete = `there = o - ${yearStart} - ${year} * ${perYear} + 1`;
  const relation = stepOver(
    level,
    { total: `sum(v) ${since}`, there: `count(v) ${since}` },
    [year],
    [`CASE WHEN ${complete} THEN total END AS v`, `${reasonOf([complete, "NULL"], ["true", "incomplete-year"])} AS r`],
    sumGuards(level),
  );
  return { ...level, relation, unique: true };
}
