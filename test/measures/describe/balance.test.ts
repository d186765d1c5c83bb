import { describe, expect, test } from "vitest";
import { describeBalances } from "../../../src/measures/describe/balance.ts";
import { figureIn, type Moment } from "../../../src/measures/describe/figure.ts";
import { dataOf, site } from "../../helpers.ts";

const moment = (ordinal: number, year: number): Moment => ({
  ordinal,
  year,
  fiscalYear: undefined,
  thresholds: [],
  negativeBase: "refuse",
  unadjusted: false,
  site,
});

describe("balances", () => {
  // Half-years: balances of -3, -2, 4, 1 from 2024 on; of -5 and 5 by years.
  const at = moment(2025 * 2 + 1, 2025);
  const exports = figureIn(dataOf("2024-S1", [5, 6, 12, 9]), at);
  const imports = figureIn(dataOf("2024-S1", [8, 8, 8, 8]), at);
  const { period, yearToDate, annual } = describeBalances(exports, imports, site);

  test("of the period: what it was, how it moved, and for how long it has been above 0", () => {
    expect(period).toEqual({
      level: { value: "1" },
      onYear: { base: { value: "-2" }, difference: { value: "3" }, rate: { reason: "sign-change" } },
      swing: { value: "to-surplus" },
      movement: { value: "turned" },
      surpluses: { value: { length: 2, from: "2025-S1", to: "2025-S2", openStart: false, endedBy: "opposite" } },
      deficits: { value: { length: 0, from: null, to: null, openStart: false, endedBy: "opposite" } },
      coverage: { ratio: { value: "9/8" }, yearEarlier: { value: "3/4" }, change: { value: "3/8" } },
    });
  });

  test("of the year so far, and of the year that ended with it", () => {
    expect(yearToDate.value).toMatchObject({ level: { value: "5" }, onYear: { base: { value: "-5" } } });
    expect(annual.value).toMatchObject({
      level: { value: "5" },
      swing: { value: "to-surplus" },
      surpluses: { value: { length: 1, from: "2025" } },
      coverage: { ratio: { value: "21/16" } },
    });
  });

  test("a balance of exactly 0 is neither a surplus nor a deficit", () => {
    const even = moment(2025, 2025);
    const bought = figureIn(dataOf("2024", [5, 6]), even);
    const told = describeBalances(figureIn(dataOf("2024", [7, 6]), even), bought, site).period;
    expect(told).toMatchObject({
      level: { value: "0" },
      swing: { value: "none" },
      movement: { value: "narrowed" },
      surpluses: { value: { length: 0 } },
      deficits: { value: { length: 0 } },
    });
  });

  test("without imports there is no balance; without one a year before it did not move", () => {
    const late = moment(2025, 2025);
    const sold = figureIn(dataOf("2024", [7, 6]), late);
    const absent = describeBalances(sold, figureIn(dataOf("2026", [1]), late), site).period;
    expect(absent).toMatchObject({ level: { reason: "missing" }, swing: { reason: "missing-current" } });
    expect(absent.movement).toEqual({ reason: "missing-current" });
    const young = describeBalances(sold, figureIn(dataOf("2025", [1]), late), site).period;
    expect(young).toMatchObject({ level: { value: "5" }, swing: { reason: "missing-base" } });
    expect(young.movement).toEqual({ reason: "missing-base" });
  });

  test("figures of a span have a balance, and none of their sums", () => {
    const flash = moment(2025 * 12, 2025);
    const figure = figureIn(dataOf("2024-01", [...Array(12).fill(3), 4], { span: "1-20" }), flash);
    const told = describeBalances(figure, figure, site);
    expect(told.period.level).toEqual({ value: "0" });
    expect([told.yearToDate, told.annual]).toEqual([{ reason: "span-mismatch" }, { reason: "span-mismatch" }]);
  });
});
