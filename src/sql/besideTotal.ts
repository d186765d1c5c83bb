import { powerOfTen } from "./dialects/dialect.ts";
import { type Level, listed, rowColumns } from "./level.ts";
import { checked } from "./onceAPeriod.ts";
import type { Relation } from "./relation.ts";

/**
 * Columns of a part's rows, `rows`, beside the total of the same period, `tv`; `tr` says why there is none. Where `back` is named:
 * beside the total so many periods earlier, too, `tb`.
 */
export function besideTotal(
  part: Level,
  rows: Relation,
  total: Level,
  columns: readonly string[],
  back?: number,
): Relation {
  const same = (whole: string) =>
    total.keys.map((name, at) => `part.k${part.keys.indexOf(name) + 1} = ${whole}.k${at + 1}`);
  const joined = (totals: string, whole: string, period: string) =>
    ` LEFT JOIN ${fenced(totals)} AS ${whole} ON ${[...same(whole), `${period} = ${whole}.o`].join(" AND ")}`;
  // A total that is known to have one row a period would not be computed, nor refused, where nobody reads it.
  const fenced = (totals: string) =>
    part.dialect.raisedFirst === "" ? totals : `(SELECT * FROM ${totals}${part.dialect.raisedFirst})`;
  const beside = [
    "whole.v AS tv",
    "coalesce(whole.r, CASE WHEN whole.v IS NULL THEN 'missing' END) AS tr",
    ...(back === undefined ? [] : ["base.v AS tb"]),
  ];
  // Totals of no key are as many as periods: few, whatever an engine takes them for.
  const hint = total.keys.length > 0 ? "" : part.dialect.sentToAll(back === undefined ? ["whole"] : ["whole", "base"]);
  return {
    inputs: [rows, checked(total)],
    select: ([from, totals = ""]) => {
      const base = back === undefined ? "" : joined(totals, "base", `part.o - ${back}`);
      const wide = `SELECT ${hint}${listed("part.*", beside)} FROM ${from} AS part${joined(totals, "whole", "part.o")}${base}`;
      return `SELECT ${listed(rowColumns(part), columns)} FROM (${wide}) AS x`;
    },
  };
}

/** What brings the values of both to one scale. */
export function factors(part: Level, total: Level): readonly [string, string] {
  const scale = Math.max(part.scale, total.scale);
  return [powerOfTen(scale - part.scale), powerOfTen(scale - total.scale)];
}

/** That a part is greater than its total, which is not below 0, by more than half a unit of each, which rounding explains. */
export function exceeds(part: Level, total: Level, value: string, whole: string): string {
  const scale = Math.max(part.scale, total.scale);
  const units = 10n ** BigInt(scale - part.scale) + 10n ** BigInt(scale - total.scale);
  const [above, below] = factors(part, total);
  const { difference, scaled, wide } = part.dialect;
  const [given, all] = [scaled(value, above), scaled(whole, below)];
  // Hardly a part is greater at all: by how much is not asked of the others.
  return `${wide(given)} > ${wide(all)} AND ${difference(given, all)} > ${units / 2n}`;
}
