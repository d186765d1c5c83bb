import { refuse, type Site } from "../base/errors.ts";
import { keyedArgument } from "../base/options.ts";
import type { Flags } from "./data.ts";
import type { Grid } from "./grid.ts";

/** The flags of a stretch of rows; `undefined` where it has none. */
export function sliceFlags(flags: Flags, from: number, to: number): Flags {
  const sliced = flags?.slice(from, to);
  return sliced?.some((flag) => flag !== undefined) ? sliced : undefined;
}

/** Checks the flags of a JSON series. */
export function readFlags({ flags }: { flags?: unknown }, grid: Grid, site: Site): Flags {
  if (flags === undefined) return undefined;
  const where = { ...site, argument: "flags" };
  const all = new Array<string | undefined>(grid.length).fill(undefined);
  for (const [period, flag] of keyedArgument(flags, "flags", site)) {
    const row = grid.rowOf(period, where);
    if (!(row in all) || typeof flag !== "string" || flag === "") {
      refuse("invalid-option", "must hold texts for periods of the series", { ...where, period }, flag);
    }
    all[row] = flag;
  }
  return all.some((flag) => flag !== undefined) ? all : undefined;
}
