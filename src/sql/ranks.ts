import { at, checked, type Frame, type Level, listed, over, rowColumns, stepOver } from "./level.ts";
import type { Relation } from "./relation.ts";

/** The rank of every key among all keys of the period, and its change on the same period `back` periods earlier. */
export function ranksRows(level: Level, back: number): Frame & { readonly relation: Relation } {
  const ranked: Relation = {
    inputs: [checked(level)],
    select: ([rows]) =>
      `SELECT ${listed(rowColumns(level), "v", "r")}, CASE WHEN v IS NOT NULL THEN rank() OVER (PARTITION BY o ORDER BY v DESC NULLS LAST) END AS rk, CASE WHEN v IS NOT NULL THEN count(*) OVER (PARTITION BY o, v) - 1 END AS ties FROM ${rows}`,
  };
  const earlier = { b: `max(rk) ${at(level, back)}` };
  const relation = stepOver({ ...level, relation: ranked, unique: true }, earlier, [], [
    "v",
    "r",
    "rk AS rank",
    "ties",
    "b AS rank_year_earlier",
    "b - rk AS rank_change",
  ]);
  return { ...level, relation };
}

/** Every period in which a key's value is beyond all earlier ones of its scope, and what it passed. */
export function recordsRows(level: Level, stride: number, sign: 1 | -1, ties: boolean): Frame & { readonly relation: Relation } {
  const { dialect, late } = level;
  const lane = stride === 1 ? [] : [`o % ${stride}`];
  const before = over(level, "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING", ...lane);
  const early = "r IN ('missing-current', 'missing-base', 'incomplete-window', 'incomplete-year')";
  const all = "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING";
  const begin =
    late === undefined
      ? `min(CASE WHEN ${early} THEN NULL ELSE o END) ${over(level, all)}`
      : `min(o) ${over(level, all)} + ${late}`;
  const best = sign === 1 ? "max" : "min";
  const reached: Level = {
    ...level,
    relation: stepOver(level, { m: `${best}(v) ${before}`, there: `count(v) ${before}`, begin }, [], [
      "v",
      "m",
      "there",
      "begin",
    ]),
    unique: true,
  };
  const beyond = sign === 1 ? ">" : "<";
  const holder = `CASE WHEN m IS NULL OR v ${beyond}= m THEN o END`;
  const passed: Relation = stepOver(reached, { po: `max(${holder}) ${before}` }, [], ["v", "m", "there", "begin", "po"]);
  return {
    ...level,
    relation: {
      inputs: [passed],
      select: ([rows]) => {
        const made = [
          "v",
          "NULL AS r",
          `${dialect.period("po", level.frequency)} AS previous_period`,
          "m",
          "abs(v - m) AS margin",
          "o - po AS periods_since",
          "v = m AS tie",
          `${dialect.period("begin", level.frequency)} AS data_from`,
          `${dialect.wholeQuotient("(o - begin)", stride)} - there AS holes_before`,
        ];
        return `SELECT ${listed(rowColumns(level), made)} FROM ${rows} WHERE v ${beyond}${ties ? "=" : ""} m`;
      },
    },
  };
}
