import { powerOfTen } from "./dialects/dialect.ts";
import { at, checked, type Level, listed, type Rates, reasonOf, rowColumns, stepOver } from "./level.ts";
import type { Relation } from "./relation.ts";

/** Every row over the total of the same period; a total has fewer keys, or the same. */
export function shareRows(part: Level, total: Level): Rates {
  const [above, below] = factors(part, total);
  const reason = reasonOf(
    ["v IS NULL", "r"],
    ["tv IS NULL", "tr"],
    ["tv = 0", "zero-total"],
    ["tv < 0", "negative-total"],
    ["v > tv", "part-exceeds-total"],
  );
  return {
    ...part,
    relation: {
      inputs: [besideTotal(part, total, 0)],
      select: ([rows]) => {
        const scaled = `SELECT ${listed(rowColumns(part), "r", "tr", `v * ${above} AS v`, `tv * ${below} AS tv`)} FROM ${rows}`;
        return `SELECT ${listed(rowColumns(part), `${reason} AS r`, "v AS n", "tv AS d")} FROM (${scaled}) AS x`;
      },
    },
  };
}

/** The change of every row on the one `back` periods earlier, over the total of that earlier period. */
export function contributionRows(part: Level, total: Level, back: number): Rates {
  const [above, below] = factors(part, total);
  const based = stepOver(part, { b: `max(v) ${at(part, back)}` }, [], ["v", "b"]);
  const reason = reasonOf(
    ["v IS NULL", "missing-current"],
    ["b IS NULL OR tv IS NULL", "missing-base"],
    ["tv = 0", "zero-base"],
    ["tv < 0", "negative-base"],
  );
  return {
    ...part,
    relation: {
      inputs: [besideTotal({ ...part, relation: based, unique: true }, total, back)],
      select: ([rows]) =>
        `SELECT ${listed(rowColumns(part), `${reason} AS r`, `(v - b) * ${above} AS n`, `tv * ${below} AS d`)} FROM ${rows}`,
    },
  };
}

/** The rows of a part, each with the total `back` periods earlier beside it, `tv`, and why there is none, `tr`. */
function besideTotal(part: Level, total: Level, back: number): Relation {
  const same = total.keys.map((name, at) => `part.k${part.keys.indexOf(name) + 1} = whole.k${at + 1}`);
  const on = [...same, `part.o = whole.o${back === 0 ? "" : ` + ${back}`}`].join(" AND ");
  return {
    inputs: [checked(part), checked(total)],
    select: ([rows, totals]) =>
      `SELECT part.*, whole.v AS tv, CASE WHEN whole.v IS NULL THEN coalesce(whole.r, 'missing') END AS tr FROM ${rows} AS part LEFT JOIN ${totals} AS whole ON ${on}`,
  };
}

/** What brings the values of both to one scale. */
function factors(part: Level, total: Level): [string, string] {
  const scale = Math.max(part.scale, total.scale);
  return [part, total].map((level) => level.dialect.whole(powerOfTen(scale - level.scale))) as [string, string];
}
