import { describe, expect, test } from "vitest";
import {
  annualTotals,
  changes,
  dailyAverages,
  type Figure,
  nearest,
  records,
  rollingAverages,
  rollingSums,
  rounded,
  runningSums,
  shares,
  windowChanges,
  yearsToDate,
} from "../../bench/exact.ts";

const year = (figure: Figure): Figure[] => new Array(12).fill(figure);

describe("the exact answers that the benchmark holds results against", () => {
  test("halves are rounded away from zero", () => {
    expect([-16n, -15n, -14n, -5n, -4n, 4n, 5n, 14n, 15n].map((tenths) => rounded(tenths, 10n))).toEqual([
      -2n,
      -2n,
      -1n,
      -1n,
      0n,
      0n,
      1n,
      1n,
      2n,
    ]);
  });

  test("on-year changes are tenths of a percent, and absent beside a hole", () => {
    const figures = [...year(2000n), 2001n, 1999n, 2162n, undefined];
    expect(changes(figures).slice(11)).toEqual([undefined, 1n, -1n, 81n, undefined]);
    expect(changes([undefined, ...year(1n)])[12]).toBeUndefined();
  });

  test("a sum over a hole is absent: for good, until the year ends, until the window has passed it", () => {
    const figures = [...year(1n), undefined, ...year(1n), ...year(1n)];
    expect(runningSums(figures).slice(10, 14)).toEqual([11n, 12n, undefined, undefined]);
    expect(yearsToDate(figures).slice(11, 26)).toEqual([12n, ...year(undefined), 1n, 2n]);
    expect(rollingSums(figures).slice(10, 13)).toEqual([undefined, 12n, undefined]);
    expect(rollingSums(figures).slice(23, 25)).toEqual([undefined, 12n]);
  });

  test("three months on the three before, their average, and annual totals", () => {
    expect(windowChanges([1n, 2n, 3n, 2n, 3n, 4n, undefined]).slice(4)).toEqual([undefined, 500n, undefined]);
    expect(windowChanges([1n, undefined, 3n, 2n, 3n, 4n])[5]).toBeUndefined();
    expect(rollingAverages([1n, 2n, 2n, undefined], 1)).toEqual([undefined, undefined, 17n, undefined]);
    expect(annualTotals([...year(3n), ...year(undefined)])).toEqual([36n, undefined]);
  });

  test("shares and daily averages", () => {
    expect(shares([1n, undefined, 1n], [3n, 1n, 2000n])).toEqual([333n, undefined, 1n]);
    // January 2015 has 19 working days here, February 22.5.
    expect(dailyAverages([190n, 225n, undefined], 1)).toEqual([100n, 100n, undefined]);
  });

  test("records name their month and their margin; the first figure and a tie are none", () => {
    expect(records([undefined, 5n, 7n, 7n, undefined, 6n, 9n])).toEqual([
      { period: "2015-03", margin: 2n },
      { period: "2015-07", margin: 2n },
    ]);
  });

  test("the nearest float of a decimal", () => {
    expect(nearest(84n, 1)).toBe(8.4);
    expect(nearest(undefined, 1)).toBeNaN();
  });
});
