import { Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { Grid, mostPeriods } from "../../src/series/grid.ts";
import { codeOf, dataOf, errorOf, site } from "../helpers.ts";

describe("the periods of a series", () => {
  test("at most 50,000 periods, and an endless input stops there", () => {
    expect(Series.of("0001-01", new Float64Array(50_000)).last).toBe("4167-08");
    expect(codeOf(() => Series.of("0001-01", new Float64Array(50_001)))).toBe("too-large");
    const endless = {
      *[Symbol.iterator]() {
        for (;;) yield 1;
      },
    };
    expect(codeOf(() => Series.of("0001-01", endless))).toBe("too-large");
    expect(
      codeOf(() =>
        Series.from([
          ["0001-01", 1],
          ["9999-12", 1],
        ]),
      ),
    ).toBe("too-large");
    expect(
      codeOf(() =>
        Series.from([
          ["5000-01", 1],
          ["2500-01", 1],
          ["7500-01", 1],
        ]),
      ),
    ).toBe("too-large");
  });

  test("a series that leaves the year 9999 is refused", () => {
    expect(codeOf(() => Series.of("9999-12", [1, 2]))).toBe("invalid-period");
  });

  test("the series of a panel share their grid, and no other one has it", () => {
    const gridOf = (...series: Parameters<typeof Series.of>) => dataOf(...series).grid;
    const grid = gridOf("2024-07", [1, 2]);
    expect(gridOf("2024-07", [3, 4])).toBe(grid);
    expect(gridOf("2024-07", [3, 4, 5]).length).toBe(3);
    expect(gridOf("2024-08", [3, 4, 5]).periodAt(0)).toBe("2024-08");
    // Number 2025 of both frequencies.
    expect(gridOf("2025", [1]).periodAt(0)).toBe("2025");
    expect(gridOf("0168-10", [1]).periodAt(0)).toBe("0168-10");
    expect(gridOf("2025", [1], { fiscalYear: { start: 4 } }).fiscalYear?.start).toBe(4);
    expect(gridOf("2025", [1]).fiscalYear).toBeUndefined();
  });

  test("periods of every frequency keep their texts, whichever were asked for before", () => {
    // Numbered 2025 and 2025 + 512 in their frequencies: all of them meet in one place of the texts that a grid keeps.
    const firsts = ["2025", "2537", "0168-10", "0211-06", "0506-Q2", "0634-Q2", "1012-S2", "1268-S2", "2537", "2025"];
    expect(firsts.map((first) => Series.of(first, [1]).first)).toEqual(firsts);
  });
});

describe("a grid", () => {
  const { grid } = dataOf("2024-11", [1, 2, 3]);

  test("names the period of a row, and finds the row of a period, inside and outside", () => {
    expect([-1, 0, 2, 3].map((row) => grid.periodAt(row))).toEqual(["2024-10", "2024-11", "2025-01", "2025-02"]);
    expect(["2024-10", "2024M11", "2025-02"].map((period) => grid.rowOf(period, site))).toEqual([-1, 0, 3]);
    expect(grid.perYear).toBe(12);
    expect(errorOf(() => grid.rowOf("2024-Q4", site)).message).toBe(
      'test: must be monthly as the series is, not quarterly, got "2024-Q4" (mixed-frequency)',
    );
  });

  test("gives the same text however often it is asked, and whatever was asked for between", () => {
    const years = dataOf("2024", [1, 2]).grid;
    const asked = [grid, years, grid, years, years].map((one) => one.periodAt(1));
    expect(asked).toEqual(["2024-12", "2025", "2024-12", "2025", "2025"]);
  });

  test("cut, stretched and made coarser", () => {
    const cut = grid.slice(1, 3);
    expect([cut.periodAt(0), cut.length]).toEqual(["2024-12", 2]);
    const stretched = grid.stretch(-10, 4, site);
    expect([stretched.periodAt(0), stretched.length]).toEqual(["2024-01", 14]);
    expect(codeOf(() => grid.stretch(0, mostPeriods + 1, site))).toBe("too-large");
    expect(codeOf(() => grid.stretch(-1, mostPeriods, site))).toBe("too-large");
    expect(grid.stretch(1, mostPeriods + 1, site).length).toBe(mostPeriods);
    // 2024-Q4 is quarter 2024 × 4 + 3.
    const quarters = grid.coarser("quarterly", 8099, 2, site);
    expect([quarters.periodAt(0), quarters.periodAt(1), quarters.perYear]).toEqual(["2024-Q4", "2025-Q1", 4]);
  });

  test("later, and of other years", () => {
    expect([grid.shifted(2, site).periodAt(0), grid.shifted(-11, site).periodAt(0)]).toEqual(["2025-01", "2023-12"]);
    expect(codeOf(() => grid.shifted(1e5, site))).toBe("invalid-period");
    const july = { start: 7, label: "start" } as const;
    const fiscal = grid.withFiscalYear(july);
    expect([fiscal.fiscalYear, fiscal.slice(1, 2).fiscalYear, fiscal.shifted(1, site).fiscalYear]).toEqual([
      july,
      july,
      july,
    ]);
    expect(fiscal.withFiscalYear(july)).toBe(fiscal);
    // Sums since July at months: a month is named as ever.
    expect(fiscal.rowOf("2024-12", site)).toBe(1);
    const years = Grid.from({ frequency: "annual", ordinal: 2024 }, 2, site, july);
    expect([years.rowOf("2025", site), years.rowOf("2025-26", site), years.rowOf("2024/25", site)]).toEqual([1, 1, 0]);
    expect(codeOf(() => years.rowOf("2024-26", site))).toBe("invalid-period");
  });

  test("never leaves the years 0001 to 9999", () => {
    expect(Grid.from({ frequency: "annual", ordinal: 9999 }, 1, site).periodAt(0)).toBe("9999");
    expect(codeOf(() => Grid.from({ frequency: "annual", ordinal: 9999 }, 2, site))).toBe("invalid-period");
    expect(codeOf(() => Grid.from({ frequency: "annual", ordinal: 0 }, 2, site))).toBe("invalid-period");
  });
});
