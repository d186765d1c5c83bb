import { isPacked } from "../../exact/columns/column.ts";
import { compareRows, isAbsent } from "../../series/rows.ts";
import type { Scope } from "./scopes.ts";

/** Whether records are the highest or the lowest figures, as the sign of what passes. */
export type Sign = 1 | -1;

/** What is known of a row that passes or equals all earlier comparable ones: the last of those it passed, and more. */
export interface Passing {
  readonly passed: number;
  readonly isTie: boolean;
  readonly holesBefore: number;
}

/** By row: what is known of those that pass or equal all earlier comparable ones. */
export type PassingRows = readonly (Passing | undefined)[];

/** Every row that passes or equals all earlier comparable ones. */
export function passingRows(scope: Scope, sign: Sign): PassingRows {
  const found = new Array<Passing>(scope.data.grid.length);
  eachRecord(scope, sign, (row, passed, isTie, holesBefore) => {
    found[row] = { passed, isTie, holesBefore };
  });
  return found;
}

/** What is told of a row that passes or equals all earlier comparable ones. */
export type TakeRecord = (row: number, passed: number, isTie: boolean, holesBefore: number) => void;

/** Names every row that passes or equals all earlier comparable ones, oldest first, with the last of those it passed. */
export function eachRecord({ data, stride, start }: Scope, sign: Sign, take: TakeRecord): void {
  const { length } = data.grid;
  const packed = data.type === "Series" && isPacked(data.values.coefficients) ? data.values.coefficients : undefined;
  const holders = new Array<number>(stride).fill(-1);
  const holes = new Array<number>(stride).fill(0);
  // What is to be passed where all rows are comparable: nearly every row goes no further than this.
  let mark = Number.NaN;
  for (let row = start; row < length; row += 1) {
    // A difference of safe integers has the right sign, rounded or not; what is absent makes it NaN.
    if (packed !== undefined && sign * ((packed[row] as number) - mark) < 0) continue;
    const lane = row % stride;
    if (isAbsent(data, row)) {
      holes[lane] = (holes[lane] as number) + 1;
      continue;
    }
    const passed = holders[lane] as number;
    if (passed >= 0) {
      const order = compareRows(data, row, passed);
      if (sign * order < 0) continue;
      take(row, passed, order === 0, holes[lane] as number);
    }
    holders[lane] = row;
    if (packed !== undefined && stride === 1) mark = packed[row] as number;
  }
}
