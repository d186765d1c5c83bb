import { bounded } from "./digits.ts";
import { first, type Level, reasonOf, stepOver, windowSum } from "./level.ts";

/** The sum of every period and the `length` - 1 before it; absent where one of them is. */
export function rollingSumRows(level: Level, length: number): Level {
  const { digits, guards } = bounded(level, length);
  const { windows, sum, count } = windowSum(level, length);
  const reason = reasonOf(
    [`o - f < ${length - 1}`, "'incomplete-window'"],
    [`${count} < ${length}`, "'missing-in-window'"],
  );
  const relation = stepOver(
    level,
    { ...windows, f: first(level) },
    [],
    [`CASE WHEN ${count} = ${length} THEN ${sum} END AS v`, `${reason} AS r`],
    guards,
  );
  return { ...level, relation, unique: true, digits, late: length - 1 };
}
