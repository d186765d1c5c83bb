import { type Frame, type Level, listed, over, overAll, rowColumns, stepOver, type Window } from "./level.ts";
import type { Relation } from "./relation.ts";

/** Every period in which a key's value is beyond all earlier ones of its scope, and what it passed. */
export function recordsRows(
  level: Level,
  stride: number,
  sign: 1 | -1,
  ties: boolean,
): Frame & { readonly relation: Relation } {
  const { dialect, late } = level;
  const lane = stride === 1 ? [] : [`o % ${stride}`];
  const before = over(level, "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING", ...lane);
  const early = "r IN ('missing-current', 'missing-base', 'incomplete-window', 'incomplete-year')";
  const begin: Window = [
    late === undefined ? `min(CASE WHEN ${early} THEN NULL ELSE o END)` : "min(o)",
    overAll(level),
  ];
  const best = sign === 1 ? "max" : "min";
  const reached: Level = {
    ...level,
    relation: stepOver(
      level,
      { m: [`${best}(v)`, before], there: ["count(v)", before], begin },
      [],
      ["v", "m", "there", `begin + ${late ?? 0} AS begin`],
    ),
    unique: true,
  };
  const beyond = sign === 1 ? ">" : "<";
  const holder = `CASE WHEN m IS NULL OR v ${beyond}= m THEN o END`;
  const passed: Relation = stepOver(
    reached,
    { po: [`max(${holder})`, before] },
    [],
    ["v", "m", "there", "begin", "po"],
  );
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
