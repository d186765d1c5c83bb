import { besideTotal, factors } from "./besideTotal.ts";
import { type Level, listed, type Rates, reasonOf, rowColumns } from "./level.ts";

/** Every row over the total of the same period. */
export function shareRows(part: Level, total: Level): Rates {
  const [above, below] = factors(part, total);
  const reason = reasonOf(
    ["v IS NULL", "r"],
    ["tv IS NULL", "tr"],
    ["tv = 0", "'zero-total'"],
    ["tv < 0", "'negative-total'"],
    ["v > tv", "'part-exceeds-total'"],
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
