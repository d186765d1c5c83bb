import { describe, expect, test } from "vitest";
import { byteSpace, floatSpace } from "../../../src/exact/columns/slab.ts";

describe("space for columns", () => {
  test("is all 0, and no two columns share a byte of it", () => {
    const columns = Array.from({ length: 400 }, (_, index) => [byteSpace(index % 13), floatSpace(index % 37)]).flat();
    for (const column of columns) expect(column.every((value) => value === 0)).toBe(true);
    for (const [index, column] of columns.entries()) column.fill((index % 250) + 1);
    for (const [index, column] of columns.entries()) {
      expect(column.every((value) => value === (index % 250) + 1)).toBe(true);
    }
  });

  test("a long column has a buffer of its own", () => {
    for (const length of [2049, 50_000]) {
      expect(byteSpace(length).buffer.byteLength).toBe(length);
      expect(floatSpace(length).buffer.byteLength).toBe(8 * length);
    }
    expect(byteSpace(120).buffer.byteLength).toBeGreaterThan(120);
  });
});
