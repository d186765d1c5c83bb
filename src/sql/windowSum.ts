import { periodsPerYear } from "../calendar/period.ts";
import { type Level, over, type Window, yearOfRow, yearStartOf } from "./level.ts";

/** A sum of values, the windows that it is made of, and the condition that each of its periods has one. */
export interface WindowSum {
  readonly windows: Readonly<Record<string, Window>>;
  readonly sum: string;
  readonly isWhole: string;
}

/**
 * The sum of the `length` periods that end `back` periods before a row's own. Where an engine adds up anew for every row, it is the
 * sum up to there less the one up to where it begins: two additions for twelve.
 */
export function windowSum(level: Level, length: number, back = 0): WindowSum {
  const { addsAnew, earlierValue } = level.dialect;
  // Not in later steps of a chain, whose text would be half as long again.
  if (back === 0 && length <= nearby && earlierValue !== undefined && !level.unique)
    return sumSince(level, length - 1, earlierValue);
  const begin = back + length;
  const named = (letter: string, end: number) => (end === 0 ? letter : `${letter}${end}`);
  const through = (end: number, frame: string): Readonly<Record<string, Window>> => ({
    [named("t", end)]: ["sum(v)", over(level, frame)],
    [named("c", end)]: ["count(v)", over(level, frame)],
  });
  const [sum, count] = [named("t", back), named("c", back)];
  if (!addsAnew) {
    const frame =
      back === 0 ? `RANGE ${length - 1} PRECEDING` : `RANGE BETWEEN ${begin - 1} PRECEDING AND ${back} PRECEDING`;
    return { windows: through(back, frame), sum, isWhole: `${count} = ${length}` };
  }
  const running = (end: number) =>
    through(end, end === 0 ? "ROWS UNBOUNDED PRECEDING" : `RANGE BETWEEN UNBOUNDED PRECEDING AND ${end} PRECEDING`);
  return {
    windows: { ...running(back), ...running(begin) },
    sum: `${sum} - coalesce(${named("t", begin)}, 0)`,
    isWhole: `${count} - ${named("c", begin)} = ${length}`,
  };
}

/** To look at every value on the way back costs as much as to count them from so many on: 20 µs a row for 10,000. */
const nearby = 120;

/** The sum since the start of a row's (fiscal) year, and what its windows divide a key's rows by. No chain has many such steps. */
export function yearSum(level: Level): WindowSum & { readonly within: readonly string[] } {
  const start = yearStartOf(level);
  const earlier = `${start === 0 ? "o" : `(o - ${start})`} % ${periodsPerYear[level.frequency]}`;
  const { earlierValue } = level.dialect;
  if (earlierValue !== undefined) return { ...sumSince(level, earlier, earlierValue), within: [] };
  const year = yearOfRow(level);
  const since = over(level, "ROWS UNBOUNDED PRECEDING", year);
  return {
    windows: { t: ["sum(v)", since], c: ["count(v)", since] },
    sum: "t",
    isWhole: `c = ${earlier} + 1`,
    within: [year],
  };
}

/**
 * The sum of a row's own period and so many earlier ones. If the value so many values earlier is of the period so many periods
 * earlier, all between are there, and the rows between are those periods: none need be counted.
 */
function sumSince(
  level: Level,
  earlier: number | string,
  earlierValue: (column: string, earlier: number | string) => string,
): WindowSum {
  return {
    windows: {
      t: ["sum(v)", over(level, `ROWS ${earlier} PRECEDING`)],
      since: [earlierValue("CASE WHEN v IS NOT NULL THEN o END", earlier), over(level, "")],
    },
    sum: "t",
    isWhole: `v IS NOT NULL AND since = o - ${earlier}`,
  };
}
