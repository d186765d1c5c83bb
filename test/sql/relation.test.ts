import { type Panel, panel } from "export-growth/sql";
import { describe, expect, test } from "vitest";
import { type Relation, render } from "../../src/sql/relation.ts";

const trade = (key: string | string[] = "partner"): Panel =>
  panel({
    dialect: "duckdb",
    from: { table: "trade" },
    key,
    period: { column: "month", type: "text" },
    value: { column: "usd", scale: 0 },
    frequency: "monthly",
  });

test("a step that is used twice is written once", () => {
  const first: Relation = { inputs: [], select: () => "SELECT 1 AS a" };
  const last: Relation = { inputs: [first, first], select: ([a, b]) => `SELECT * FROM ${a} JOIN ${b}` };
  expect(render(last, [7])).toEqual({ text: "WITH s1 AS (SELECT 1 AS a)\nSELECT * FROM s1 JOIN s1", parameters: [7] });
});

describe("the length of a text", () => {
  const lengths = (step: (panel: Panel) => Panel, given: Panel) => {
    let panel = given;
    return Array.from({ length: 12 }, () => {
      panel = step(panel);
      return panel.text.length;
    });
  };

  test("of twelve chained steps is below 6 kB", () => {
    expect(lengths((panel) => panel.rollingSum(2), trade()).at(-1)).toBeLessThan(6000);
  });

  test("of twelve steps that each use the last twice is linear", () => {
    const keys = Array.from({ length: 13 }, (_, at) => `k${at}`);
    let left = keys;
    const all = lengths((panel) => {
      left = left.slice(1);
      return panel.totalsBy(left);
    }, trade(keys));
    const steps = all.slice(1).map((length, at) => length - (all[at] as number));
    expect(Math.max(...steps)).toBeLessThan(1500);
  });
});
