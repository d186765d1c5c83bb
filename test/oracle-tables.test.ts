import { readFileSync } from "node:fs";
import { contributionTable, revision, Series, shareTable, workingDayEffects } from "export-growth";
import { expect, test } from "vitest";

interface Table {
  readonly keys: string[];
  readonly now: string[];
  readonly before: string[];
  readonly places: number;
  readonly shares: string[];
  readonly contributions: string[];
  readonly rate: string;
}

interface Pair {
  readonly older: [string, string];
  readonly newer: [string, string];
  readonly days: [string, string];
  readonly dailyAverage: string;
  readonly dayCount: string;
  readonly rate: string;
  readonly current: string;
  readonly base: string;
}

// Made by oracle-tables.py, which shares no code with us.
const oracle: { tables: Table[]; pairs: Pair[] } = JSON.parse(
  readFileSync(new URL("fixtures/oracle-tables.json", import.meta.url), "utf8"),
);
const sumOf = (values: readonly string[]) => values.reduce((sum, value) => sum + BigInt(value), 0n);

test("120 tables of shares and contributions, adjusted as Python's fractions do", () => {
  expect(oracle.tables).toHaveLength(120);
  for (const { keys, now, before, places, shares, contributions, rate } of oracle.tables) {
    const figures = new Map(keys.map((key, part) => [key, now[part] as string]));
    const ofTotal = shareTable(figures, sumOf(now), { places });
    const printed = [...ofTotal.rows, ofTotal.residual].map(({ adjusted }) => adjusted);
    expect(printed).toEqual(shares);

    const parts = new Map(keys.map((key, part) => [key, Series.of("2024", [before[part], now[part]])]));
    const total = Series.of("2024", [sumOf(before), sumOf(now)]);
    const change = contributionTable(parts, total, { period: "2025", places });
    const lines = [...change.rows, change.residual].map(({ adjusted }) => adjusted);
    expect(lines).toEqual(contributions);
    expect(change.total.rounded).toBe(rate);
  }
});

test("60 splits of working days and of revisions", () => {
  expect(oracle.pairs).toHaveLength(60);
  for (const { older, newer, days, dailyAverage, dayCount, rate, current, base } of oracle.pairs) {
    const effects = workingDayEffects(newer[0], newer[1], days[0], days[1]);
    expect([effects.dailyAverageEffect.toString(), effects.remainder.toString()]).toEqual([dailyAverage, dayCount]);
    const revised = revision({ current: older[0], base: older[1] }, { current: newer[0], base: newer[1] });
    const split = [revised.rate, revised.currentEffect, revised.baseEffect].map(String);
    expect(split).toEqual([rate, current, base]);
  }
});
