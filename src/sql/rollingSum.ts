import { bounded } from "./digits.ts";
import { first, type Level, over, reasonOf, stepOver } from "./level.ts";

/** The sum of every period and the `length` - 1 before it; absent where one of them is. */
export function rollingSumRows(level: Level, length: number): Level {
  const { digits, guards } = bounded(level, length);
  const window = over(level, `RANGE ${length - 1} PRECEDING`);
  const reason = reasonOf([`o - f < ${length - 1}`, "'incomplete-window'"], [`c < ${length}`, "'missing-in-window'"]);
  const relation = stepOver(
    level,
    { t: ["sum(v)", window], c: ["count(v)", window], f: first(level) },
    [],
    [`CASE WHEN c = ${length} THEN t END AS v`, `${reason} AS r`],
    guards,
  );
  return { ...level, relation, unique: true, digits, late: length - 1 };
}
