import { powerOfTen } from "./dialects/dialect.ts";
import { checked, type Level, listed, rowColumns } from "./level.ts";
import type { Relation } from "./relation.ts";

/** Columns of a part's rows beside their totals, `tv`; `tr` says why there is none. */
export function besideTotal(part: Level, total: Level, columns: readonly string[]): Relation {
  const same = total.keys.map((name, at) => `part.k${part.keys.indexOf(name) + 1} = whole.k${at + 1}`);
  const on = [...same, "part.o = whole.o"].join(" AND ");
  const whole = "whole.v AS tv, CASE WHEN whole.v IS NULL THEN coalesce(whole.r, 'missing') END AS tr";
  return {
    inputs: [checked(part), checked(total)],
    select: ([rows, totals]) =>
      `SELECT ${listed(rowColumns(part), columns)} FROM (SELECT part.*, ${whole} FROM ${rows} AS part LEFT JOIN ${totals} AS whole ON ${on}) AS x`,
  };
}

/** What brings the values of both to one scale. */
export function factors(part: Level, total: Level): readonly [string, string] {
  const scale = Math.max(part.scale, total.scale);
  return [powerOfTen(scale - part.scale), powerOfTen(scale - total.scale)];
}

/** That a part is greater than its total by more than half a unit of each, which rounding explains; no total below 0. */
export function exceeds(part: Level, total: Level): string {
  const scale = Math.max(part.scale, total.scale);
  const units = 10n ** BigInt(scale - part.scale) + 10n ** BigInt(scale - total.scale);
  const [above, below] = factors(part, total);
  const { difference, scaled } = part.dialect;
  return `tv >= 0 AND ${difference(scaled("v", above), scaled("tv", below))} > ${units / 2n}`;
}
