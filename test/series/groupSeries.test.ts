import {
  contributionToChange,
  groupSeries,
  groupSeriesAsync,
  onYearChange,
  Series,
  shareOfTotal,
  totalAcross,
} from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRows, totalExports } from "../data.ts";
import { errorOf } from "../helpers.ts";

const columns = { key: "item", period: "month", value: "usd" } as const;
const rows = [
  { month: "2025-02", item: "B", usd: "2" },
  { month: "2025-01", item: "A", usd: "1.5" },
  { month: "2025-03", item: "A", usd: "NA" },
  { month: "2025-04", item: "A", usd: "4" },
  { month: "2025-01", item: "B", usd: null },
];

async function* later<T>(items: Iterable<T>) {
  yield* items;
}

describe("groupSeries", () => {
  test("one series for every key, in the order in which keys come, each with its own periods and holes", () => {
    const panel = groupSeries(rows, { ...columns, unit: "USD", span: "1-20", missing: ["NA"] });
    expect([...panel.keys()]).toEqual(["B", "A"]);
    expect(panel.get("A")?.toJSON()).toEqual({
      type: "Series",
      frequency: "monthly",
      first: "2025-01",
      values: ["1.5", null, null, "4"],
      unit: "USD",
      span: "1-20",
    });
    expect(panel.get("B")?.toJSON()).toMatchObject({ first: "2025-01", values: [null, "2"] });
  });

  test("accessors, and members of different frequency", () => {
    const panel = groupSeries(
      [
        ["KR", "2025-Q1", 5],
        ["JP", "2025-01", 7n],
      ] as const,
      { key: (row) => row[0], period: (row) => row[1], value: (row) => row[2] },
    );
    expect([panel.get("KR")?.frequency, panel.get("JP")?.frequency]).toEqual(["quarterly", "monthly"]);
  });

  test("no row gives no series", () => {
    expect(groupSeries([], columns as never).size).toBe(0);
  });

  test("nine destinations: totals, shares and contributions of every member against the total", () => {
    const destinations = groupSeries(readRows("../examples/data/korea-exports-by-destination.csv"), {
      key: "region",
      period: "period",
      value: "export_usd",
      unit: "USD",
    });
    expect(destinations.size).toBe(9);
    const exports = totalExports();
    const covered = totalAcross(destinations);
    const { residual } = shareOfTotal(destinations, exports);
    const share = covered
      .at("2025-04")
      ?.div(exports.at("2025-04") ?? 0)
      .times(100)
      .toDecimalPlaces(1);
    expect(
      residual
        .at("2025-04")
        ?.toPercent()
        .plus(share ?? 0)
        .toNumber(),
    ).toBe(100);
    const { contributions, residual: rest } = contributionToChange(destinations, exports);
    const sum = [...contributions.values()].map((part) => part.at("2025-04")).reduce((a, b) => a?.plus(b ?? 0));
    expect(sum?.plus(rest.at("2025-04") ?? 0).equals(onYearChange(exports).at("2025-04") ?? 0)).toBe(true);
  });
});

describe("errors name key, period and value", () => {
  const refusal = (...more: object[]) =>
    errorOf(() => groupSeries([...rows, ...more], { ...columns, missing: ["NA"] } as never));

  test("a value that is no number", () => {
    const error = refusal({ month: "2025-05", item: "A", usd: "1,234" });
    expect(error).toMatchObject({ code: "invalid-number", period: "2025-05", value: "1,234" });
    expect(error.message).toMatch(
      /^groupSeries: the value of A for 2025-05 must be .*, got "1,234" \(invalid-number\)$/,
    );
  });

  test("a period given twice, in whatever order the rows come", () => {
    for (const month of ["2025-01", "2025-04", "2025M03"]) {
      const error = refusal({ month, item: "A", usd: "7" });
      expect(error).toMatchObject({ code: "duplicate-period", period: month.replace("M", "-"), value: "7" });
      expect(error.message).toContain("the period of A for");
    }
    const between = { month: "2025-02", item: "A", usd: "7" };
    expect(refusal(between, between).message).toContain("the period of A for 2025-02 is given twice");
    expect(refusal(between, { ...between, month: "2025-06" }, { ...between, month: "2025-06" }).period).toBe("2025-06");
  });

  test("a period that is none, another frequency, and too many periods", () => {
    expect(refusal({ month: "2025-13", item: "A", usd: 1 })).toMatchObject({
      code: "invalid-period",
      argument: "period of A",
      value: "2025-13",
    });
    const other = refusal({ month: "2025-Q1", item: "A", usd: 1 });
    expect(other).toMatchObject({ code: "mixed-frequency", period: "2025-Q1", argument: "period of A" });
    expect(refusal({ month: "9999-01", item: "A", usd: 1 })).toMatchObject({ code: "too-large" });
    // Counted as years or as months since year 0, both follow one another: 2025, 2026.
    const next = [
      { month: "2025", item: "C", usd: 1 },
      { month: "0168-11", item: "C", usd: 1 },
    ];
    expect(refusal(...next)).toMatchObject({ code: "mixed-frequency", period: "0168-11", argument: "period of C" });
  });

  test.each([[""], [5], [null], [undefined]])("the key %o is none, and its row is named", (item) => {
    const error = refusal({ month: "2025-05", item, usd: 1 });
    expect(error).toMatchObject({ code: "invalid-option", argument: "key" });
    expect(error.message).toContain("in row 6");
  });

  test("columns that are not there, options that are none, rows that are none", () => {
    const code = (options: object, data: unknown = rows) => {
      const error = errorOf(() => groupSeries(data as never, { ...columns, missing: ["NA"], ...options } as never));
      return [error.code, error.argument];
    };
    expect(code({ key: "items" })).toEqual(["invalid-option", "key"]);
    expect(code({ key: undefined })).toEqual(["invalid-option", "key"]);
    expect(code({ period: "day" })).toEqual(["invalid-option", "period"]);
    expect(code({ value: "eur" })).toEqual(["invalid-option", "value"]);
    expect(code({ onProgress: 5 })).toEqual(["invalid-option", "onProgress"]);
    expect(code({ keys: "item" })).toEqual(["invalid-option", "keys"]);
    expect(code({ span: "20-1" })).toEqual(["invalid-option", "span"]);
    expect(code({}, "rows")).toEqual(["invalid-option", "rows"]);
    expect(code({}, [5])).toEqual(["invalid-option", "key"]);
  });
});

describe("groupSeriesAsync", () => {
  test("gives what groupSeries gives, from asynchronous and other rows", async () => {
    const options = { ...columns, missing: ["NA"] };
    const expected = [...groupSeries(rows, options)].map(([key, series]) => [key, series.toJSON()]);
    for (const source of [later(rows), rows]) {
      const panel = await groupSeriesAsync(source, options);
      expect([...panel].map(([key, series]) => [key, series.toJSON()])).toEqual(expected);
    }
  });

  test("gives the same from batches, whatever their size, and where they are no arrays", async () => {
    const options = { ...columns, missing: ["NA"], batches: true } as const;
    const expected = [...groupSeries(rows, { ...columns, missing: ["NA"] })].map(([key, series]) => [
      key,
      series.toJSON(),
    ]);
    const batches = [rows.slice(0, 1), [], rows.slice(1, 4), new Set(rows.slice(4))];
    for (const source of [later<Iterable<(typeof rows)[number]>>(batches), batches]) {
      const panel = await groupSeriesAsync(source, options);
      expect([...panel].map(([key, series]) => [key, series.toJSON()])).toEqual(expected);
    }
  });

  test("rows of batches are counted through, and rows among batches refused", async () => {
    const options = { ...columns, batches: true } as const;
    const row = { month: "2025-01", item: "A", usd: "1" };
    await expect(groupSeriesAsync([[row], [{ ...row, usd: "x", month: "2025-02" }]], options)).rejects.toMatchObject({
      code: "invalid-number",
      row: 2,
    });
    await expect(groupSeriesAsync([row] as never, options as never)).rejects.toMatchObject({ argument: "a batch" });
    await expect(groupSeriesAsync([[row]] as never, { ...columns, batches: 1 } as never)).rejects.toMatchObject({
      argument: "batches",
    });
    expect(errorOf(() => groupSeries([row], { ...columns, batches: true } as never)).argument).toBe("batches");
  });

  test("rejects with its own errors, and with those of the source", async () => {
    const twice = later([rows[0], rows[0]]);
    await expect(groupSeriesAsync(twice as never, columns as never)).rejects.toMatchObject({
      code: "duplicate-period",
      function: "groupSeriesAsync",
    });
    await expect(groupSeriesAsync(5 as never, columns as never)).rejects.toMatchObject({ argument: "rows" });
    async function* broken() {
      yield { month: "2025-01", item: "A", usd: 1 };
      throw new Error("the line broke");
    }
    await expect(groupSeriesAsync(broken(), columns)).rejects.toThrow("the line broke");
  });
});

describe("rows are a stream", () => {
  const months = Array.from({ length: 1000 }, (_, month) => ({
    period: { year: 1900 + Math.floor(month / 12), month: (month % 12) + 1 },
  }));
  function* panelRows(keys: number) {
    for (const { period } of months)
      for (let key = 0; key < keys; key += 1) yield { item: `${key}`, month: period, usd: key };
  }

  test("progress is told every 10,000 rows and at the end, once", async () => {
    const reports: number[] = [];
    const onProgress = (count: number) => reports.push(count);
    groupSeries(panelRows(25), { ...columns, onProgress });
    expect(reports).toEqual([10_000, 20_000, 25_000]);
    reports.length = 0;
    groupSeries(panelRows(10), { ...columns, onProgress });
    expect(reports).toEqual([10_000]);
    reports.length = 0;
    await groupSeriesAsync(later(panelRows(1)), { ...columns, onProgress });
    expect(reports).toEqual([1000]);
    reports.length = 0;
    const twice = [[...panelRows(6)], [...panelRows(6)].map((row) => ({ ...row, item: `other ${row.item}` }))];
    await groupSeriesAsync(later(twice), { ...columns, onProgress, batches: true });
    expect(reports).toEqual([10_000, 12_000]);
    reports.length = 0;
    groupSeries([] as { item: string; month: string; usd: number }[], { ...columns, onProgress });
    expect(reports).toEqual([0]);
  });

  test("a row is let go before the next one is read", () => {
    const one = { item: "A", month: "", usd: 0 };
    function* sameRow() {
      for (let month = 1; month <= 9; month += 1) yield Object.assign(one, { month: `2025-0${month}`, usd: month });
    }
    const panel = groupSeries(sameRow(), columns);
    expect(panel.get("A")?.toJSON().values).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
  });

  test("in any order they give the series that each key gives alone", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: 2000, max: 2030 })), {
          minLength: 1,
          selector: (cell) => cell.join(),
        }),
        (cells) => {
          const panel = groupSeries(cells, {
            key: ([key]) => key,
            period: ([, year]) => `${year}`,
            value: ([, year]) => year,
          });
          for (const [key, series] of panel) {
            const own = cells.filter((cell) => cell[0] === key).map(([, year]) => [`${year}`, year] as const);
            expect(series.toJSON()).toEqual(Series.from(own).toJSON());
            expect([...series].filter(([, value]) => value !== undefined)).toHaveLength(own.length);
          }
        },
      ),
    );
  });
});
