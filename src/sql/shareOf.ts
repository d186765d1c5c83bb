import { besideTotal, exceeds, factors } from "./besideTotal.ts";
import { checked, type Level, type Rates, reasonOf } from "./level.ts";

/** Every row over the total of the same period. */
export function shareRows(part: Level, total: Level): Rates {
  const [above, below] = factors(part, total);
  const reason = reasonOf(
    ["v IS NULL", "r"],
    ["tv IS NULL", "tr"],
    ["tv = 0", "'zero-total'"],
    ["tv < 0", "'negative-total'"],
    [exceeds(part, total, "v", "tv"), "'part-exceeds-total'"],
  );
  const { scaled } = part.dialect;
  const columns = [`${reason} AS r`, `${scaled("v", above)} AS n`, `${scaled("tv", below)} AS d`];
  return { ...part, relation: besideTotal(part, checked(part), total, columns) };
}
