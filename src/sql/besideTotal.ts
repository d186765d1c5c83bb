import { powerOfTen } from "./dialects/dialect.ts";
import { checked, type Level } from "./level.ts";
import type { Relation } from "./relation.ts";

/** The rows of a part, each with the total `back` periods earlier beside it, `tv`, and why there is none, `tr`. */
export function besideTotal(part: Level, total: Level, back: number): Relation {
  const same = total.keys.map((name, at) => `part.k${part.keys.indexOf(name) + 1} = whole.k${at + 1}`);
  const on = [...same, `part.o = whole.o${back === 0 ? "" : ` + ${back}`}`].join(" AND ");
  return {
    inputs: [checked(part), checked(total)],
    select: ([rows, totals]) =>
      `SELECT part.*, whole.v AS tv, CASE WHEN whole.v IS NULL THEN coalesce(whole.r, 'missing') END AS tr FROM ${rows} AS part LEFT JOIN ${totals} AS whole ON ${on}`,
  };
}

/** What brings the values of both to one scale. */
export function factors(part: Level, total: Level): readonly [string, string] {
  const scale = Math.max(part.scale, total.scale);
  const factor = (level: Level) => level.dialect.whole(powerOfTen(scale - level.scale));
  return [factor(part), factor(total)];
}
