import { onYearChange, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { eachRecord } from "../../../src/measures/records/eachRecord.ts";
import { ownScope, type Scope } from "../../../src/measures/records/scopes.ts";
import { dataOf } from "../../helpers.ts";

/** Every record as its row, the row that it passed, whether it is a tie, and the holes before it. */
function recordsOf(scope: Scope, sign: 1 | -1 = 1) {
  const records: (number | boolean)[][] = [];
  eachRecord(scope, sign, (...record) => records.push(record));
  return records;
}

describe("every record, oldest first", () => {
  test("of all rows: the first passes nothing, an equal one is a tie, holes are counted", () => {
    expect(recordsOf(ownScope(dataOf("2015", [5, 4, null, 6, 6, null, 5, 7]), 1))).toEqual([
      [3, 0, false, 1],
      [4, 3, true, 1],
      [7, 4, false, 2],
    ]);
  });

  test("of the lowest", () => {
    expect(recordsOf(ownScope(dataOf("2015", [5, 6, 4, 4, 3]), 1), -1)).toEqual([
      [2, 0, false, 0],
      [3, 2, true, 0],
      [4, 3, false, 0],
    ]);
  });

  test("of rows that are compared every so many: each lane has its own record and its own holes", () => {
    const halves = ownScope(dataOf("2023-S1", [5, 1, null, 2, 6, 2, 6, 1]), 2);
    expect(recordsOf(halves)).toEqual([
      [3, 1, false, 0],
      [4, 0, false, 1],
      [5, 3, true, 0],
      [6, 4, true, 1],
    ]);
  });

  test("from the row on with which the data begin: what is absent before it is no hole", () => {
    const rates = onYearChange(Series.of("2020", [100, 110, 132, 99, 198]))[brand];
    expect(recordsOf(ownScope(rates, 1))).toEqual([
      [2, 1, false, 0],
      [4, 2, false, 0],
    ]);
    expect(recordsOf({ data: dataOf("2020", [9, 1, 2]), stride: 1, start: 1 })).toEqual([[2, 1, false, 0]]);
  });

  test("safe integers and bigints have the same records, whatever is compared", () => {
    const values = fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { freq: 5 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4 }), fc.constantFrom(1 as const, -1 as const), (...given) => {
        const [figures, stride, sign] = given;
        const great = figures.map((figure) => (figure === null ? null : `${figure}e30`));
        // One figure too great for a safe integer makes all of them bigints; the data begin after it.
        const big = { data: dataOf("1900", ["1e40", ...great]), stride, start: 1 };
        const packed = { data: dataOf("1900", [null, ...figures]), stride, start: 1 };
        expect(recordsOf(big, sign)).toEqual(recordsOf(packed, sign));
      }),
    );
  });
});
