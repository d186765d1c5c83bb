import type { NegativeBase } from "../exact/rates.ts";
import { besideTotal, exceeds, factors } from "./besideTotal.ts";
import { overBase } from "./change.ts";
import { at, type Level, type Rates, reasonOf, stepOver } from "./level.ts";

/** The change of every row on the one `back` periods earlier, over the total of that earlier period. */
export function contributionRows(part: Level, total: Level, back: number, negativeBase: NegativeBase): Rates {
  const [above, below] = factors(part, total);
  const excess = `CASE WHEN ${exceeds(part, total)} THEN 1 END`;
  const beside = besideTotal({ ...part, unique: true }, total, ["v", "tv", `${excess} AS e`]);
  const then = at(part, back);
  const reason = reasonOf(
    ["v IS NULL", "'missing-current'"],
    ["b IS NULL OR tb IS NULL", "'missing-base'"],
    ["tb = 0", "'zero-base'"],
    ...(negativeBase === "refuse" ? [["tb < 0", "'negative-base'"] as const] : []),
    ["e = 1 OR eb = 1", "'part-exceeds-total'"],
  );
  const { difference, scaled } = part.dialect;
  const [numerator, denominator] = overBase(
    scaled(`(${difference("v", "b")})`, above),
    scaled("tb", below),
    negativeBase,
    part.dialect,
  );
  const relation = stepOver(
    { ...part, relation: beside },
    { b: ["max(v)", then], tb: ["max(tv)", then], eb: ["max(e)", then] },
    [],
    [`${reason} AS r`, `${numerator} AS n`, `${denominator} AS d`],
  );
  return { ...part, relation };
}
