import { detectRecords, onYearChange, recordAt, Series } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalExports } from "../../data.ts";
import { codeOf } from "../../helpers.ts";

const exports = totalExports();

describe("Korea's exports", () => {
  test("September 2025 is the highest month ever: it passed March 2022", () => {
    expect(JSON.parse(JSON.stringify(recordAt(exports, "2025-09")))).toMatchObject({
      period: "2025-09",
      previous: { period: "2022-03" },
      margin: "2117283246",
      periodsSince: 42,
      tie: false,
      holesBefore: 0,
    });
  });

  test("November 2025 is a record among Novembers, and none of all time", () => {
    const record = recordAt(exports, "2025-11", { scope: "same-period" });
    expect([record?.previous.period, record?.margin.toFixed(), record?.periodsSince]).toEqual([
      "2021-11",
      "422076061",
      48,
    ]);
    expect(recordAt(exports, "2025-11")).toBeUndefined();
  });

  test("a year, and a year so far", () => {
    expect(recordAt(exports, "2024", { scope: "annual" })?.margin.toFixed()).toBe("24728311");
    expect(recordAt(exports, "2025-11", { scope: "year-to-date" })?.margin.toFixed()).toBe("11080326413");
  });
});

test("a tie and a first figure are none; the lowest, and rates, have records too", () => {
  const series = Series.of("2020", [5, 5, 4, 6]);
  expect(recordAt(series, "2020")).toBeUndefined();
  expect(recordAt(series, "2021")).toBeUndefined();
  expect(recordAt(series, "2022", { direction: "low" })?.margin.toFixed()).toBe("1");
  expect(recordAt(onYearChange(series), "2023")?.margin.toString()).toBe("1/2");
});

test("holes before it are counted; a hole itself, and a period outside, are errors", () => {
  const series = Series.of("2020", [5, null, 6]);
  expect(recordAt(series, "2022")?.holesBefore).toBe(1);
  expect(codeOf(() => recordAt(series, "2021"))).toBe("missing");
  expect(codeOf(() => recordAt(series, "2030"))).toBe("outside-range");
  expect(codeOf(() => recordAt(series, "2022", { ties: "include" } as object))).toBe("invalid-option");
});

test("law: it is what detectRecords lists for the period, or nothing", () => {
  const figures = fc.array(fc.option(fc.integer({ min: -5, max: 5 })), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(figures, fc.constantFrom("high" as const, "low" as const), (values, direction) => {
      const series = Series.of("2000", values);
      const listed = new Map(detectRecords(series, { direction }).map((record) => [record.period, record]));
      for (const [period, value] of series) {
        if (value !== undefined) expect(recordAt(series, period, { direction })).toEqual(listed.get(period));
      }
    }),
  );
});
