import { refuse, type Site } from "../base/errors.ts";
import type { Flags } from "./data.ts";
import type { Grid } from "./grid.ts";
import { rowsOf } from "./json.ts";

/** The flags of a stretch of rows; `undefined` where it has none. */
export function sliceFlags(flags: Flags, from: number, to: number): Flags {
  const sliced = flags?.slice(from, to);
  return sliced?.some((flag) => flag !== undefined) ? sliced : undefined;
}

/** Checks the flags of a JSON series. */
export function readFlags({ flags }: { flags?: unknown }, grid: Grid, site: Site): Flags {
  if (flags === undefined) return undefined;
  const all = new Array<string | undefined>(grid.length).fill(undefined);
  for (const [row, flag, where] of rowsOf(flags, "flags", grid, site)) {
    if (typeof flag !== "string" || flag === "")
      refuse("invalid-option", "must be a text that is not empty", where, flag);
    all[row] = flag;
  }
  return all.some((flag) => flag !== undefined) ? all : undefined;
}
