import type { NegativeBase } from "../exact/rates.ts";
import { besideTotal, factors } from "./besideTotal.ts";
import { overBase } from "./change.ts";
import { at, type Level, listed, type Rates, reasonOf, rowColumns, stepOver } from "./level.ts";

/** The change of every row on the one `back` periods earlier, over the total of that earlier period. */
export function contributionRows(part: Level, total: Level, back: number, negativeBase: NegativeBase): Rates {
  const [above, below] = factors(part, total);
  const based = stepOver(part, { b: ["max(v)", at(part, back)] }, [], ["v", "b"]);
  const reason = reasonOf(
    ["v IS NULL", "'missing-current'"],
    ["b IS NULL OR tv IS NULL", "'missing-base'"],
    ["tv = 0", "'zero-base'"],
    ...(negativeBase === "refuse" ? [["tv < 0", "'negative-base'"] as const] : []),
  );
  const [numerator, denominator] = overBase(`(v - b) * ${above}`, `tv * ${below}`, negativeBase);
  return {
    ...part,
    relation: {
      inputs: [besideTotal({ ...part, relation: based, unique: true }, total, back)],
      select: ([rows]) =>
        `SELECT ${listed(rowColumns(part), `${reason} AS r`, `${numerator} AS n`, `${denominator} AS d`)} FROM ${rows}`,
    },
  };
}
