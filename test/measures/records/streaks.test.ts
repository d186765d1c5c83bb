import { describe, expect, test } from "vitest";
import { streakBack } from "../../../src/measures/records/streaks.ts";
import { dataOf } from "../../helpers.ts";

describe("a streak back from a row", () => {
  const data = dataOf("2020", [1, 1, 0, 1, 1, 1]);
  const unlessTwo = (row: number) => (row === 2 ? "zero" : undefined);
  const never = () => undefined;

  test("has both ends, and is broken where a row does not belong", () => {
    expect(streakBack(data, 5, 0, 0, unlessTwo)).toEqual({
      length: 3,
      from: "2023",
      to: "2025",
      openStart: false,
      endedBy: "zero",
    });
    expect(streakBack(data, 3, 0, 0, unlessTwo)).toEqual({
      length: 1,
      from: "2023",
      to: "2023",
      openStart: false,
      endedBy: "zero",
    });
  });

  test("of length 0 has no ends", () => {
    expect(streakBack(data, 2, 0, 0, unlessTwo)).toEqual({
      length: 0,
      from: undefined,
      to: undefined,
      openStart: false,
      endedBy: "zero",
    });
  });

  test("is open where it reaches back to the first row of the data", () => {
    expect(streakBack(data, 1, 0, 0, unlessTwo)).toEqual({
      length: 2,
      from: "2020",
      to: "2021",
      openStart: true,
      endedBy: "start",
    });
  });

  test("is open before the first row of which anything can be said, save where a hole stands there", () => {
    // Changes on the row before: nothing can be said of row 0.
    expect(streakBack(data, 1, 0, 1, unlessTwo)).toEqual({
      length: 1,
      from: "2021",
      to: "2021",
      openStart: true,
      endedBy: "start",
    });
    const holed = dataOf("2020", [null, 1, 1]);
    expect(streakBack(holed, 2, 0, 1, never)).toEqual({
      length: 2,
      from: "2021",
      to: "2022",
      openStart: false,
      endedBy: "missing",
    });
  });

  test("is open where the data begin later than the series", () => {
    expect(streakBack(data, 4, 3, 3, never)).toEqual({
      length: 2,
      from: "2023",
      to: "2024",
      openStart: true,
      endedBy: "start",
    });
  });
});
