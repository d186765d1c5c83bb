import type { NegativeBase } from "../exact/rates.ts";
import { besideTotal, exceeds, factors } from "./besideTotal.ts";
import { overBase } from "./change.ts";
import { at, type Level, type Rates, reasonOf, stepOver } from "./level.ts";

/**
 * The change of every row on the one `back` periods earlier, over the total of that earlier period. The rows find their bases
 * before they find their totals, and read the columns that totals of them read: an engine then moves them once for both.
 */
export function contributionRows(part: Level, total: Level, back: number, negativeBase: NegativeBase): Rates {
  const [above, below] = factors(part, total);
  const based = stepOver(part, { b: at(part, "v", back) }, [], ["v", "r", "b"]);
  const reason = reasonOf(
    ["r IS NOT NULL", "'missing-current'"],
    ["b IS NULL OR tb IS NULL", "'missing-base'"],
    ["tb = 0", "'zero-base'"],
    ...(negativeBase === "refuse" ? [["tb < 0", "'negative-base'"] as const] : []),
    [
      `(tv >= 0 AND ${exceeds(part, total, "v", "tv")}) OR (tb >= 0 AND ${exceeds(part, total, "b", "tb")})`,
      "'part-exceeds-total'",
    ],
  );
  const { difference, scaled } = part.dialect;
  const [numerator, denominator] = overBase(
    scaled(`(${difference("v", "b")})`, above),
    scaled("tb", below),
    negativeBase,
    part.dialect,
  );
  const columns = [`${reason} AS r`, `${numerator} AS n`, `${denominator} AS d`];
  return { ...part, relation: besideTotal(part, based, total, columns, back) };
}
