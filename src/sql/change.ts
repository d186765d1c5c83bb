import type { NegativeBase } from "../exact/rates.ts";
import { at, first, type Level, over, type Rates, reasonOf, stepOver, sumGuards, whole } from "./level.ts";

/** What a row is compared with: the one so many periods earlier, or one and the same period. */
export type Base = { readonly back: number; readonly window: number } | { readonly since: number };

/** The change of every row on its base, found by calendar. */
export function changeRows(level: Level, base: Base, negativeBase: NegativeBase): Rates {
  if ("since" in base) return rates(level, level, { b: sinceBase(level, base.since) }, ["v", "missing-current"], negativeBase);
  const { back, window } = base;
  if (window === 1) return rates(level, level, { b: `max(v) ${at(level, back)}` }, ["v", "missing-current"], negativeBase);
  const { guards, level: bounded } = sumGuards(level, Math.log10(window));
  const [now, then] = [0, back].map((late) =>
    over(level, `RANGE BETWEEN ${window - 1 + late} PRECEDING AND ${late === 0 ? "CURRENT ROW" : `${late} PRECEDING`}`),
  ) as [string, string];
  const windows = {
    total: `sum(v) ${now}`,
    there: `count(v) ${now}`,
    begin: first(level),
    was: `sum(v) ${then}`,
    were: `count(v) ${then}`,
  };
  const sums = [
    `CASE WHEN there = ${window} THEN total END AS v`,
    `CASE WHEN were = ${window} THEN was END AS b`,
    `CASE WHEN o - begin < ${window - 1} THEN 'incomplete-window' ELSE 'missing-in-window' END AS r`,
  ];
  const relation = stepOver(level, windows, [], sums, guards);
  return rates({ ...bounded, relation, unique: true }, level, {}, ["v", "r"], negativeBase);
}

function sinceBase(level: Level, since: number): string {
  return `CASE WHEN o >= ${since} THEN max(CASE WHEN o = ${since} THEN v END) ${whole(level)} END`;
}
