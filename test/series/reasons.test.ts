import { onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { type ReasonCode, reasonByte } from "../../src/base/errors.ts";
import { brand } from "../../src/exact/brand.ts";
import { columnOf } from "../../src/exact/columns/column.ts";
import { jointReasons, reasonOfRow, reasonsByRow, reasonWhereAbsent, sliceReasons } from "../../src/series/reasons.ts";
import { dataOf } from "../helpers.ts";

const bytes = (...reasons: (ReasonCode | undefined)[]) =>
  Uint8Array.from(reasons, (reason) => (reason === undefined ? 0 : reasonByte(reason)));

describe("why a row has no value", () => {
  test("its reason; outside the series that it lies there; nothing where it has a value", () => {
    const holed = dataOf("2025", [1, null]);
    expect([-1, 0, 1, 2].map((row) => reasonOfRow(holed, row))).toEqual([
      "outside-range",
      undefined,
      "missing",
      "outside-range",
    ]);
    expect(reasonOfRow(dataOf("2025", [1, 2]), 1)).toBeUndefined();
  });
});

describe("reasons of many rows", () => {
  test("row by row, and none at all where every row has a value", () => {
    expect(reasonsByRow(3, (row) => (row === 1 ? "zero-base" : undefined))).toEqual(
      bytes(undefined, "zero-base", undefined),
    );
    expect(reasonsByRow(3, () => undefined)).toBeUndefined();
  });

  test("one for every absent row of a column, held as safe integers or as bigints", () => {
    const expected = bytes(undefined, "incomplete-year", undefined);
    expect(reasonWhereAbsent(columnOf(0, [1n, undefined, 3n]), "incomplete-year")).toEqual(expected);
    expect(reasonWhereAbsent(columnOf(0, [10n ** 30n, undefined, 3n]), "incomplete-year")).toEqual(expected);
    expect(reasonWhereAbsent(columnOf(0, [1n, 0n]), "missing")).toBeUndefined();
    expect(reasonWhereAbsent(columnOf(0, [10n ** 30n, 0n]), "missing")).toBeUndefined();
  });

  test("a stretch of them, none where nothing in it is absent, and no memory shared", () => {
    const reasons = bytes(undefined, "missing", undefined, "zero-base");
    const middle = sliceReasons(reasons, 1, 3);
    expect(middle).toEqual(bytes("missing", undefined));
    reasons[1] = 0;
    expect(middle).toEqual(bytes("missing", undefined));
    expect(sliceReasons(reasons, 0, 1)).toBeUndefined();
    expect(sliceReasons(undefined, 0, 1)).toBeUndefined();
  });
});

describe("reasons of a result of two series", () => {
  const left = dataOf("2025-01", [1, null, 3, 4]);

  test("the left side's own first, then the right side's, and missing where the right does not reach", () => {
    // Rates from 2022 on: the first is missing its base, that of 2024 would be on 0.
    const rates = onYearChange(Series.of("2022", [1, 0, 2, 3]))[brand];
    const figures = dataOf("2023", [1, null, 3, 4]);
    expect(jointReasons(figures, rates, 1)).toEqual(bytes(undefined, "missing", undefined, "missing"));
    expect(jointReasons(dataOf("2022", [1, 2, 3]), rates, 0)).toEqual(bytes("missing-base", undefined, "zero-base"));
    expect(jointReasons(rates, dataOf("2022", [1, null, null, 1]), 0)).toEqual(
      bytes("missing-base", "missing", "zero-base", undefined),
    );
  });

  test("a right side that begins later or ends earlier", () => {
    const right = dataOf("2025-02", [5, 6]);
    expect(jointReasons(left, right, -1)).toEqual(bytes("missing", "missing", undefined, "missing"));
  });

  test("those of the only side that has any, as they are", () => {
    const whole = dataOf("2025-01", [1, 2, 3, 4]);
    expect(jointReasons(left, whole, 0)).toBe(left.reasons);
    expect(jointReasons(whole, left, 0)).toBe(left.reasons);
    expect(jointReasons(whole, dataOf("2024-12", [9, 1, null, 3, 4]), 1)).toEqual(
      bytes(undefined, "missing", undefined, undefined),
    );
  });

  test("none where both are whole and the right side reaches, or what is absent lies beyond the left", () => {
    expect(jointReasons(dataOf("2025", [1, 2]), dataOf("2024", [1, 2, 3]), 1)).toBeUndefined();
    expect(jointReasons(dataOf("2025", [1, 2]), dataOf("2024", [null, 2, 3]), 1)).toBeUndefined();
  });
});
