import type { NegativeBase } from "../exact/rates.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { bounded } from "./digits.ts";
import { at, first, type Level, over, type Rates, reasonOf, stepOver, type Window } from "./level.ts";
import { windowSum } from "./windowSum.ts";

/** What a row is compared with: the one so many periods earlier, of sums over a window; or one and the same period. */
export type Base =
  | { readonly back: number; readonly window: number; readonly since?: undefined }
  | { readonly since: number };

/** The change of every row on its base, found by calendar. */
export function changeRows(level: Level, base: Base, negativeBase: NegativeBase): Rates {
  if (base.since === undefined && base.window > 1)
    return rated(windowRows(level, base.back, base.window), {}, "r", negativeBase);
  const found: Window =
    base.since === undefined
      ? at(level, "v", base.back)
      : [`max(CASE WHEN o = ${base.since} THEN v END)`, over(level, `ROWS UNBOUNDED PRECEDING`)];
  return rated(level, { b: found }, "'missing-current'", negativeBase);
}

/** Rates of rows that have a value `v` and, given or among the windows, a base `b`. */
function rated(
  level: Level,
  windows: Readonly<Record<string, Window>>,
  absent: string,
  negativeBase: NegativeBase,
): Rates {
  const reason = reasonOf(
    // Most rows are right, and asked nothing more.
    [isPlain, "NULL"],
    ["v IS NULL", absent],
    ["b IS NULL", "'missing-base'"],
    ["b = 0", "'zero-base'"],
    ...signReasons[negativeBase],
  );
  const { difference, excess } = level.dialect;
  const [numerator, denominator] =
    negativeBase === "refuse"
      ? [`CASE WHEN ${isPlain} THEN ${excess("v", "b")} END`, "b"]
      : overBase(difference("v", "b"), "b", negativeBase, level.dialect);
  const columns = [`${reason} AS r`, `${numerator} AS n`, `${denominator} AS d`];
  return { ...level, relation: stepOver(level, windows, [], columns) };
}

/** Of such rows there is a rate, whatever is asked of negative ones. */
const isPlain = "b > 0 AND v >= 0";

const signReasons: Readonly<Record<NegativeBase, readonly (readonly [string, string])[]>> = {
  refuse: [
    ["b < 0", "'negative-base'"],
    ["v < 0", "'sign-change'"],
  ],
  deficits: [["(b > 0 AND v < 0) OR (b < 0 AND v > 0)", "'sign-change'"]],
  "absolute-base": [],
};

/** A difference over its base, so that what stands below the line is above 0 wherever there is a rate. */
export function overBase(
  difference: string,
  base: string,
  negativeBase: NegativeBase,
  { wide }: Dialect,
): readonly [string, string] {
  if (negativeBase === "refuse") return [difference, base];
  const size = `abs(${wide(base)})`;
  if (negativeBase === "absolute-base") return [difference, size];
  return [`CASE WHEN ${base} < 0 THEN -(${difference}) ELSE ${difference} END`, size];
}

/** Sums over a window, `v`, with those that end `back` periods earlier, `b`. */
function windowRows(level: Level, back: number, window: number): Level {
  const { digits, guards } = bounded(level, window);
  const [now, then] = [windowSum(level, window), windowSum(level, window, back)];
  const windows = { ...now.windows, begin: first(level), ...then.windows };
  const columns = [
    `CASE WHEN ${now.isWhole} THEN ${now.sum} END AS v`,
    `CASE WHEN ${then.isWhole} THEN ${then.sum} END AS b`,
    `CASE WHEN o - begin < ${window - 1} THEN 'incomplete-window' ELSE 'missing-in-window' END AS r`,
  ];
  return { ...level, relation: stepOver(level, windows, [], columns, guards), unique: true, digits };
}
