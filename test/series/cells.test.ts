import { describe, expect, test } from "vitest";
import { CellsReader } from "../../src/series/cells.ts";
import { EntryCollector } from "../../src/series/entries.ts";
import { errorOf } from "../helpers.ts";

function reading(...cells: readonly (readonly [period: unknown, value: unknown])[]) {
  const reader = new CellsReader({}, { function: "test" });
  const collector = new EntryCollector(reader.reading);
  for (const [period, value] of cells) {
    reader.site.row += 1;
    reader.add(period, value, collector);
  }
  reader.end({ function: "test" });
  return collector.build("rows", { function: "test" });
}

describe("cells", () => {
  test("a period that comes again is the same one; an object that comes again may be another month", () => {
    const month = { year: 2025, month: 1 };
    const reader = new CellsReader({}, { function: "test" });
    const [one, other] = [new EntryCollector(reader.reading), new EntryCollector(reader.reading)];
    reader.add(month, 1, one);
    month.month = 2;
    reader.add(month, 2, one);
    reader.add("2025-02", 3, other);
    reader.add(month, 4, other);
    expect(errorOf(() => reader.end({ function: "test" })).code).toBe("duplicate-period");
    expect(one.build("rows", { function: "test" }).values.coefficients).toEqual(Float64Array.of(1, 2));
  });

  test("a period that is none is told each time, with the value beside it", () => {
    const { issueCount, issues } = errorOf(() => reading(["2025-13", 1], ["2025-13", "x"], [undefined, 1]));
    expect(issueCount).toBe(4);
    expect(issues?.map(({ row, code }) => [row, code])).toEqual([
      [1, "invalid-period"],
      [2, "invalid-period"],
      [2, "invalid-number"],
      [3, "invalid-period"],
    ]);
  });
});
