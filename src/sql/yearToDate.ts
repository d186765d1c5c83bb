import { periodsPerYear } from "../calendar/period.ts";
import { bounded } from "./digits.ts";
import { type Level, reasonOf, stepOver } from "./level.ts";
import { yearSum } from "./windowSum.ts";

/** The sum since the start of the (fiscal) year; absent where a period of it is. */
export function yearToDateRows(level: Level): Level {
  const perYear = periodsPerYear[level.frequency];
  const { digits, guards } = bounded(level, perYear);
  const { windows, sum, isWhole, within } = yearSum(level);
  const reason = reasonOf([isWhole, "NULL"], ["true", "'incomplete-year'"]);
  const columns = [`CASE WHEN ${isWhole} THEN ${sum} END AS v`, `${reason} AS r`];
  const relation = stepOver(level, windows, within, columns, guards);
  return { ...level, relation, unique: true, summed: perYear > 1, digits, late: undefined };
}
