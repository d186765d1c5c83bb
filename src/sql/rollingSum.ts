import { bounded } from "./digits.ts";
import { first, type Level, reasonOf, stepOver } from "./level.ts";
import { windowSum } from "./windowSum.ts";

/** The sum of every period and the `length` - 1 before it; absent where one of them is. */
export function rollingSumRows(level: Level, length: number): Level {
  const { digits, guards } = bounded(level, length);
  const { windows, sum, isWhole } = windowSum(level, length);
  const reason = reasonOf(
    [isWhole, "NULL"],
    [`o - f < ${length - 1}`, "'incomplete-window'"],
    ["true", "'missing-in-window'"],
  );
  const relation = stepOver(
    level,
    { ...windows, f: first(level) },
    [],
    [`CASE WHEN ${isWhole} THEN ${sum} END AS v`, `${reason} AS r`],
    guards,
  );
  return { ...level, relation, unique: true, digits, late: length - 1 };
}
