import { reasonByte, refuse, type Site } from "../base/errors.ts";
import { joinColumns, pickRows } from "../exact/columns/column.ts";
import { quotientsOfFractions } from "../exact/columns/quotients.ts";
import { sharedShift } from "./arguments.ts";
import { type AnyData, Data } from "./data.ts";
import { fractionOfRow, isThere, plainAt } from "./rows.ts";

/**
 * What a period gives that has a value in two series.
 *
 * @category Series
 */
export interface AppendOptions {
  /** An error (the default), the value of this series (`"older"`), or that of the other one (`"newer"`). */
  readonly overlap?: "refuse" | "older" | "newer" | undefined;
}

/** A row of one of two series. */
interface Source {
  readonly data: AnyData;
  readonly row: number;
}

/** Two series as one, from the earliest to the latest period of both. */
export function appendSeries(
  left: AnyData,
  right: AnyData,
  overlap: "refuse" | "older" | "newer",
  site: Site,
): AnyData {
  const where = { ...site, argument: "other" };
  if (left.type !== right.type) refuse("invalid-option", `must be a ${left.type} as this one is`, where, right.type);
  const shift = sharedShift(left, right, "other", site);
  if ((left.grid.fiscalYear === undefined) !== (right.grid.fiscalYear === undefined)) {
    refuse("year-mismatch", "must be sums since the start of a year as this one is, or neither of them", where);
  }
  const start = Math.min(0, 0 - shift);
  const grid = left.grid.stretch(start, Math.max(left.grid.length, right.grid.length - shift), site);
  const sources = Array.from({ length: grid.length }, (_, at) => {
    const sides = [
      { data: left, row: start + at },
      { data: right, row: start + at + shift },
    ] as const;
    if (overlap === "refuse" && sides.every(({ data, row }) => isThere(data, row))) refuseBoth(...sides, where);
    const inOrder = overlap === "newer" ? sides.toReversed() : sides;
    // A hole never stands in for a value; of two holes one says why.
    return inOrder.find(({ data, row }) => isThere(data, row)) ?? inOrder.find(isInside);
  });
  return dataOf(sources, left, right, grid);
}

function isInside({ data, row }: Source): boolean {
  return row >= 0 && row < data.grid.length;
}

/** Refuses the first period that both have, and says how many there are. */
function refuseBoth(own: Source, other: Source, site: Site): never {
  const { grid } = own.data;
  const period = grid.periodAt(own.row);
  const [older, newer] = [own, other].map(({ data, row }) => plainAt(data, row, site));
  const shift = other.row - own.row;
  let others = 0;
  for (let row = own.row + 1; row < grid.length; row += 1) {
    if (isThere(own.data, row) && isThere(other.data, row + shift)) others += 1;
  }
  const more =
    others === 0 ? "" : `, as ${others} later ${others === 1 ? "period has" : "periods have"} a value in both`;
  const rule = `has ${older} in this series${more}: say overlap: "older" or "newer"`;
  return refuse("duplicate-period", rule, { ...site, period }, newer);
}

function dataOf(
  sources: readonly (Source | undefined)[],
  left: AnyData,
  right: AnyData,
  grid: AnyData["grid"],
): AnyData {
  const missing = reasonByte("missing");
  const bytes = Uint8Array.from(sources, (source) =>
    source === undefined ? missing : (source.data.reasons?.[source.row] ?? 0),
  );
  const reasons = bytes.some((byte) => byte !== 0) ? bytes : undefined;
  const { labels, wrappers } = left;
  if (left.type === "Series" && right.type === "Series") {
    // Rows of the right side stand after all of the left one; one that neither has stands nowhere.
    const rows = Int32Array.from(sources, (source) =>
      source === undefined ? -1 : source.row + (source.data === left ? 0 : left.grid.length),
    );
    const flags = sources.map((source) => source?.data.flags?.[source.row]);
    const flagged = flags.some((flag) => flag !== undefined) ? flags : undefined;
    return new Data(
      "Series",
      grid,
      pickRows(joinColumns(left.values, right.values), rows),
      reasons,
      labels,
      wrappers,
      flagged,
    );
  }
  const fractions = sources.map((source) =>
    source !== undefined && isThere(source.data, source.row) ? fractionOfRow(source.data, source.row) : undefined,
  );
  return new Data("RatioSeries", grid, quotientsOfFractions(fractions), reasons, labels, wrappers);
}
