import { expect, test } from "vitest";
import { CellsReader } from "../../src/series/cells.ts";
import { type CellSource, PanelReader } from "../../src/series/panel.ts";

test("the cells of a row without a key are not asked for", () => {
  const asked: string[] = [];
  const source: CellSource<string> = {
    key: (row) => row,
    period: (row) => asked.push(row) && "2025",
    value: () => 1,
    end: () => asked.push("end"),
  };
  const site = { function: "test" };
  const panel = new PanelReader(new CellsReader({}, site), source, undefined, site);
  for (const row of ["a", "", "b", "a"]) panel.add(row);
  expect(() => panel.build(site)).toThrow("2 faults");
  expect(asked).toEqual(["a", "b", "a", "end"]);
});

test("keys in any order find their series: the same, the next one, the first, any other", () => {
  const source: CellSource<readonly [string, string]> = {
    key: ([key]) => key,
    period: ([, period]) => period,
    value: () => 1,
    end: () => {},
  };
  const site = { function: "test" };
  const panel = new PanelReader(new CellsReader({}, site), source, undefined, site);
  const keys = ["a", "a", "b", "c", "a", "c", "b", "c", "c"];
  for (const [year, key] of keys.entries()) panel.add([key, `${2000 + year}`]);
  const periods = [...panel.build(site)].map(([key, series]) => [
    key,
    series.toRows().flatMap(({ period, value }) => (value === undefined ? [] : [Number(period) - 2000])),
  ]);
  expect(periods).toEqual(["a", "b", "c"].map((key) => [key, keys.flatMap((one, at) => (one === key ? [at] : []))]));
});
