import { besideTotal, exceeds, factors } from "./besideTotal.ts";
import { type Level, type Rates, reasonOf, stepOver } from "./level.ts";
import { checked } from "./onceAPeriod.ts";

/** Every row over the total of the same period. */
export function shareRows(part: Level, total: Level): Rates {
  const [above, below] = factors(part, total);
  const told = reasonOf(["v > 0", "NULL"], ["v IS NULL", "r"], ["v = 0", "'zero-total'"], ["true", "'negative-total'"]);
  // Asked of a total, not of every part of it.
  const once: Level = { ...total, relation: checked(total), unique: true };
  const judged: Level = { ...once, relation: stepOver(once, {}, [], ["v", `${told} AS r`]) };
  const reason = reasonOf(
    ["v IS NULL", "r"],
    ["tr IS NOT NULL", "tr"],
    [exceeds(part, total, "v", "tv"), "'part-exceeds-total'"],
  );
  const { scaled } = part.dialect;
  const columns = [`${reason} AS r`, `${scaled("v", above)} AS n`, `${scaled("tv", below)} AS d`];
  return { ...part, relation: besideTotal(part, checked(part), judged, columns) };
}
