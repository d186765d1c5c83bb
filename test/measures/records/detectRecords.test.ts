import {
  detectRecords,
  type GrowthRecord,
  onYearChange,
  RatioSeries,
  rankAt,
  recordStreak,
  Series,
  shareOfTotal,
} from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaItem, koreaTotals } from "../../../examples/data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports } = koreaTotals();
const found = (records: GrowthRecord[], period: string) => {
  const record = records.find((one) => one.period === period);
  return (
    record && [
      record.previous.period,
      record.margin.toFixed(),
      record.periodsSince,
      record.dataFrom,
      record.holesBefore,
    ]
  );
};

describe("detectRecords", () => {
  test("the customs data, in every scope", () => {
    expect(found(detectRecords(exports, { scope: "same-period" }), "2025-11")).toEqual([
      "2021-11",
      "422076061",
      48,
      "2021-08",
      0,
    ]);
    expect(found(detectRecords(exports), "2025-09")).toEqual(["2022-03", "2117283246", 42, "2021-08", 0]);
    expect(found(detectRecords(exports, { scope: "year-to-date" }), "2025-11")).toEqual([
      "2022-11",
      "11080326413",
      36,
      "2022-01",
      0,
    ]);
    expect(found(detectRecords(exports, { scope: "annual" }), "2024")).toEqual(["2022", "24728311", 2, "2022", 0]);
    expect(found(detectRecords(koreaItem("SEMICON")), "2025-11")?.[0]).toBe("2025-09");
  });

  test("scopes of fiscal years", () => {
    const quarters = Series.of("2023-Q1", [9, 1, 2, 3, 4, 2, 3, 4, 5]);
    expect(detectRecords(quarters, { scope: "annual", fiscalYear: { start: 4 } }).map(({ period }) => period)).toEqual([
      "2024",
    ]);
    expect(
      detectRecords(quarters, { scope: "year-to-date", fiscalYear: { start: 4 } }).map(({ period, dataFrom }) => [
        period,
        dataFrom,
      ]),
    ).toEqual([
      ["2024-Q2", "2023-Q2"],
      ["2024-Q3", "2023-Q2"],
      ["2024-Q4", "2023-Q2"],
      ["2025-Q1", "2023-Q2"],
    ]);
    const whole = Series.of("2023-Q1", [1, 1, 1, 1, 2, 1, 1, 1]);
    expect(detectRecords(whole, { scope: "annual" }).map(({ period, dataFrom }) => [period, dataFrom])).toEqual([
      ["2024", "2023"],
    ]);
    expect(detectRecords(whole, { scope: "year-to-date" }).map(({ dataFrom }) => dataFrom)[0]).toBe("2023-Q1");
  });

  test("the first figure is no record, and an equal one is a tie", () => {
    const series = Series.of("2020", [5, 5, 4, 6, 6]);
    expect(detectRecords(series).map(({ period }) => period)).toEqual(["2023"]);
    const withTies = detectRecords(series, { ties: "include" });
    expect(
      withTies.map(({ period, tie, previous, margin }) => [period, tie, previous.period, margin.toFixed()]),
    ).toEqual([
      ["2021", true, "2020", "0"],
      ["2023", false, "2021", "1"],
      ["2024", true, "2023", "0"],
    ]);
  });

  test("lows have positive margins too", () => {
    const [record] = detectRecords(Series.of("2023", [5, 7, "3.5"]), { direction: "low" });
    expect([record?.period, record?.value.toFixed(), record?.margin.toFixed()]).toEqual(["2025", "3.5", "1.5"]);
  });

  test("holes before a record are counted, in its scope only", () => {
    const series = Series.of("2024-Q1", [1, null, null, 4, 2, 3, null, 5]);
    expect(detectRecords(series).map(({ period, holesBefore }) => [period, holesBefore])).toEqual([
      ["2024-Q4", 2],
      ["2025-Q4", 3],
    ]);
    expect(
      detectRecords(series, { scope: "same-period" }).map(({ period, holesBefore }) => [period, holesBefore]),
    ).toEqual([
      ["2025-Q1", 0],
      ["2025-Q4", 0],
    ]);
    const late = Series.of("2024-S1", [null, 1, 2, 3, 3, 4]);
    expect(
      detectRecords(late, { scope: "same-period" }).map(({ period, holesBefore }) => [period, holesBefore]),
    ).toEqual([
      ["2025-S2", 0],
      ["2026-S1", 1],
      ["2026-S2", 0],
    ]);
  });

  test("records of rates: the fastest growth", () => {
    const rates = onYearChange(Series.of("2020", [100, 110, 132, 99, 198]));
    const records = detectRecords(rates);
    expect(
      records.map(({ period, value, margin, previous }) => [
        period,
        value.toString(),
        margin.toString(),
        previous.period,
      ]),
    ).toEqual([
      ["2022", "1/5", "1/10", "2021"],
      ["2024", "1/1", "4/5", "2022"],
    ]);
    // The first rate is missing because the data begin with its base: no hole.
    expect(records.map(({ dataFrom, holesBefore }) => [dataFrom, holesBefore])).toEqual([
      ["2021", 0],
      ["2021", 0],
    ]);
    expect(recordStreak(rates, "2022")).toEqual({
      length: 1,
      from: "2022",
      to: "2022",
      openStart: true,
      endedBy: "start",
    });
    expect(detectRecords(onYearChange(Series.of("2020", [1])))).toEqual([]);
    expect(detectRecords(rates, { direction: "low" }).map(({ margin }) => margin.toString())).toEqual(["7/20"]);
  });

  test("an error names the call that was made, and a year start is checked in every scope", () => {
    const flash = Series.of("2024-01", [1, 2], { span: "1-20" });
    expect(errorOf(() => detectRecords(flash, { scope: "annual" }))).toMatchObject({
      code: "span-mismatch",
      function: "detectRecords",
    });
    expect(errorOf(() => detectRecords(exports, { fiscalYear: { start: 99 } }))).toMatchObject({
      code: "invalid-option",
      argument: "fiscalYear.start",
    });
    expect(errorOf(() => rankAt(exports, "2030M03"))).toMatchObject({ code: "outside-range", period: "2030-03" });
  });

  test("a rate that cannot exist yet is no hole; a share whose total begins later has them, as its JSON says", () => {
    const holed = onYearChange(Series.of("2020-Q1", [1, null, 1, 1, 2, 2, 3, 5, 8, 8, 9, 25]));
    expect(detectRecords(holed)[0]).toMatchObject({ period: "2021-Q3", dataFrom: "2021-Q1", holesBefore: 1 });
    expect(recordStreak(onYearChange(Series.of("2020-Q1", [1, 1, 1, null, 2, 3, 4])), "2021-Q3").openStart).toBe(true);
    const share = shareOfTotal(Series.of("2020", [1, 1, 1, 2, 3]), Series.of("2022", [4, 4, 4]));
    expect(detectRecords(share)[0]).toMatchObject({ period: "2023", dataFrom: "2020", holesBefore: 2 });
    expect(detectRecords(RatioSeries.fromJSON(share.toJSON()))).toEqual(detectRecords(share));
  });

  test("bad options and arguments are refused", () => {
    expect(codeOf(() => detectRecords(exports, { scope: "ever" as never }))).toBe("invalid-option");
    expect(codeOf(() => detectRecords(exports, { direction: "up" as never }))).toBe("invalid-option");
    expect(codeOf(() => detectRecords(exports, { ties: true as never }))).toBe("invalid-option");
    expect(errorOf(() => detectRecords([1, 2] as never))).toMatchObject({
      code: "invalid-option",
      argument: "series",
      function: "detectRecords",
    });
  });

  test("records strictly rise, and each is above everything before it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { freq: 5 }), { minLength: 1, maxLength: 60 }),
        (values) => {
          const series = Series.of("2015-01", values);
          const records = detectRecords(series);
          const rows = [...series].map(([period, value]) => ({ period, value: value?.toNumber() }));
          const expected = rows.filter(({ value }, row) => {
            const earlier = rows.slice(0, row).flatMap((one) => (one.value === undefined ? [] : [one.value]));
            return value !== undefined && earlier.length > 0 && value > Math.max(...earlier);
          });
          expect(records.map(({ period }) => period)).toEqual(expected.map(({ period }) => period));
          for (const { value, previous, margin } of records)
            expect(previous.value.plus(margin).equals(value)).toBe(true);
        },
      ),
    );
  });

  test("a low is a high of the figures turned round", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }), (values) => {
        const lows = detectRecords(Series.of("2015-01", values), { direction: "low", ties: "include" });
        const highs = detectRecords(
          Series.of(
            "2015-01",
            values.map((value) => 0 - value),
          ),
          { ties: "include" },
        );
        expect(lows.map(({ period, margin, tie }) => [period, margin.toFixed(), tie])).toEqual(
          highs.map(({ period, margin, tie }) => [period, margin.toFixed(), tie]),
        );
      }),
    );
  });
});
