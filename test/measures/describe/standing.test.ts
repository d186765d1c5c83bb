import { onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { standingAt, streakAt } from "../../../src/measures/describe/standing.ts";
import { ownScope } from "../../../src/measures/records/scopes.ts";
import { dataOf, site } from "../../helpers.ts";

describe("where a figure stands among those up to its period", () => {
  const data = dataOf("2018", [5, 7, null, 7, 6, 9, 9, 4]);
  const standing = (row: number) => standingAt(ownScope(data, 1), row, site);

  test("a record: what it passed, and by how much", () => {
    expect(standing(5)).toEqual({
      value: {
        rank: 1,
        of: 5,
        ties: 0,
        record: {
          previous: { period: "2021", value: "7" },
          margin: "2",
          periodsSince: 2,
          holesBefore: 1,
          dataFrom: "2018",
        },
        streak: { length: 1, from: "2023", to: "2023", openStart: false, endedBy: "opposite" },
        highestSince: null,
        lowestSince: { period: "2022", value: "6" },
        highest: [
          { rank: 1, period: "2023", value: "9" },
          { rank: 2, period: "2019", value: "7" },
          { rank: 2, period: "2021", value: "7" },
        ],
      },
    });
  });

  test("a tie is no record, and the lowest of all has none as low before", () => {
    expect(standing(6).value).toMatchObject({
      rank: 1,
      ties: 1,
      record: null,
      streak: { length: 0, from: null, to: null, endedBy: "zero" },
      highestSince: { period: "2023", value: "9" },
    });
    expect(standing(7).value).toMatchObject({ rank: 7, of: 7, lowestSince: null });
  });

  test("the first figure of all", () => {
    expect(standing(0).value).toMatchObject({
      rank: 1,
      of: 1,
      record: null,
      streak: { length: 0, openStart: true, endedBy: "start" },
      highestSince: null,
      lowestSince: null,
    });
  });

  test("a hole, or a row outside, stands nowhere", () => {
    expect([2, 8, -1].map(standing)).toEqual([
      { reason: "missing" },
      { reason: "outside-range" },
      { reason: "outside-range" },
    ]);
  });

  test("of rates: exact fractions as text", () => {
    const rates = onYearChange(Series.of("2020", [100, 110, 132]))[brand];
    expect(standingAt(ownScope(rates, 1), 2, site).value).toMatchObject({
      record: { previous: { period: "2021", value: "1/10" }, margin: "1/10", dataFrom: "2021" },
      highest: [
        { rank: 1, period: "2022", value: "1/5" },
        { rank: 2, period: "2021", value: "1/10" },
      ],
    });
  });

  test("among the same periods of earlier years", () => {
    const halves = dataOf("2023-S1", [5, 9, 6, 8]);
    const { value } = standingAt(ownScope(halves, 2), 2, site);
    expect(value).toMatchObject({ rank: 1, of: 2, record: { previous: { period: "2023-S1" }, periodsSince: 2 } });
  });
});

test("a streak is told as plain JSON, or the reason why there is none", () => {
  const data = dataOf("2024", [1, null]);
  const none = { length: 0, from: undefined, to: undefined, openStart: true, endedBy: "start" } as const;
  expect(streakAt(data, 0, () => none)).toEqual({
    value: { length: 0, from: null, to: null, openStart: true, endedBy: "start" },
  });
  const never = () => {
    throw new Error("is not asked");
  };
  expect(streakAt(data, 1, never)).toEqual({ reason: "missing" });
  expect(streakAt(data, 2, never)).toEqual({ reason: "outside-range" });
});
