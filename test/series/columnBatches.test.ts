import { describe, expect, test } from "vitest";
import { CellsReader } from "../../src/series/cells.ts";
import { BatchReader } from "../../src/series/columnBatches.ts";
import { errorOf } from "../helpers.ts";

const names = { key: "k", period: "p", value: "v" };
const cells = () => new CellsReader({}, { function: "test" });

describe("the reader of batches", () => {
  test("opens one batch after another, and gives cells by their place", () => {
    const reader = new BatchReader(names, cells());
    expect(reader.open({ k: ["a", "b"], p: ["2025", "2026"], v: [1, null] })).toBe(2);
    expect([reader.key(1), reader.period(1), reader.value(0), reader.value(1)]).toEqual(["b", "2026", 1, null]);
    expect(reader.open({ k: ["c"], p: ["2027"], v: [undefined] })).toBe(1);
    expect([reader.key(0), reader.value(0)]).toEqual(["c", undefined]);
    reader.end();
  });

  test("columns that shrink while they are read are refused", () => {
    const reader = new BatchReader(names, cells());
    const v = [1, 2];
    reader.open({ k: ["a", "b"], p: ["2025", "2026"], v });
    v.length = 1;
    expect(errorOf(() => reader.value(1)).message).toContain("v[1] is an empty place of the column");
  });

  test("an array whose buffer was transferred is refused", () => {
    const v = new Float64Array(1);
    structuredClone(v, { transfer: [v.buffer] });
    const error = errorOf(() => new BatchReader(names, cells()).open({ k: ["a"], p: ["2025"], v }));
    expect(error).toMatchObject({ code: "invalid-option", argument: "the column v" });
  });
});
