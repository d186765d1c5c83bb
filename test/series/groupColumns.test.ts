import { figureReader, groupColumns, groupColumnsAsync, groupSeries, periodReader } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf } from "../helpers.ts";

const names = { key: "partner", period: "month", value: "usd" } as const;
const batches = [
  { partner: ["CN", "US"], month: ["2025-10", "2025-10"], usd: ["11.6", null] },
  { partner: [], month: [], usd: [] },
  { partner: ["US", "CN"], month: ["2025-11", "2025-11"], usd: [10.35, 12n] },
];

async function* later<T>(items: Iterable<T>) {
  yield* items;
}

describe("groupColumns", () => {
  test("one series for every key, over all batches, in the order in which keys come", () => {
    const panel = groupColumns(batches, { ...names, unit: "USD bn", span: "1-20" });
    expect([...panel.keys()]).toEqual(["CN", "US"]);
    expect(panel.get("CN")?.toJSON()).toMatchObject({ first: "2025-10", values: ["11.6", "12"], unit: "USD bn" });
    expect(panel.get("US")?.toJSON()).toMatchObject({ first: "2025-10", values: [null, "10.35"], span: "1-20" });
  });

  test("typed arrays of whole numbers, of big ones and of floats", () => {
    const values = (usd: ArrayLike<unknown>) =>
      groupColumns([{ partner: ["CN", "CN"], month: ["2025", "2026"], usd }], names)
        .get("CN")
        ?.toJSON().values;
    expect(values(Float64Array.of(61.04, -0))).toEqual(["61.04", "0"]);
    expect(values(BigInt64Array.of(9007199254740993n, -1n))).toEqual(["9007199254740993", "-1"]);
    expect(values(BigUint64Array.of(18446744073709551615n, 1n))).toEqual(["18446744073709551615", "1"]);
    expect(values(Int32Array.of(-5, 7))).toEqual(["-5", "7"]);
    expect(values(Uint8ClampedArray.of(255, 7))).toEqual(["255", "7"]);
    expect(values(Uint8Array.of(255, 7))).toEqual(["255", "7"]);
  });

  test("readers beside columns, also of periods that are numbers", () => {
    const batch = { partner: ["CN", "US"], month: Int32Array.of(202511, 202511), usd: ["1,234.5p", "n/a"] };
    const usd = figureReader({ written: "1,234.5", missing: ["n/a"], flags: ["p"] });
    const panel = groupColumns([batch], {
      key: "partner",
      period: ["month", periodReader("yyyyMM")],
      value: ["usd", usd],
    });
    expect(panel.get("CN")?.toRows()).toMatchObject([{ period: "2025-11", flag: "p" }]);
    expect(panel.get("US")?.holes()).toEqual(["2025-11"]);
  });

  test("no batch, and none with rows, give no series", () => {
    expect(groupColumns([], names as never).size).toBe(0);
    expect(groupColumns([{ partner: [], month: [], usd: [] }], names).size).toBe(0);
  });

  test("a batch may be filled anew for the next one", () => {
    const one = { partner: ["CN"], month: [""], usd: new Float64Array(1) };
    function* filled() {
      for (let month = 1; month <= 9; month += 1) {
        one.month[0] = `2025-0${month}`;
        one.usd[0] = month;
        yield one;
      }
    }
    expect(groupColumns(filled(), names).get("CN")?.toJSON().values).toEqual([..."123456789"]);
  });

  test("progress is told every 10,000 rows, across batches, and at the end", () => {
    const reports: number[] = [];
    const batch = (keys: number, month: string) => ({
      partner: Array.from({ length: keys }, (_, key) => `${key}`),
      month: new Array<string>(keys).fill(month),
      usd: new Float64Array(keys),
    });
    const onProgress = (rows: number) => reports.push(rows);
    groupColumns([batch(6000, "2025-01"), batch(6000, "2025-02")], { ...names, onProgress });
    expect(reports).toEqual([10_000, 12_000]);
  });

  test("gives what groupSeries gives of the same rows, however they are cut into batches", () => {
    const row = fc.record({
      partner: fc.constantFrom("CN", "US", "JP"),
      month: fc.integer({ min: 1, max: 12 }).map((month) => `2025M${month}`),
      usd: fc.oneof(
        fc.integer(),
        fc.constant(null),
        fc.bigInt(),
        fc.integer().map((tenths) => `${tenths}e-1`),
      ),
    });
    const rowsOnce = fc.uniqueArray(row, { selector: ({ partner, month }) => partner + month });
    fc.assert(
      fc.property(rowsOnce, fc.nat(40), (rows, cut) => {
        const columnsOf = (part: typeof rows) => ({
          partner: part.map(({ partner }) => partner),
          month: part.map(({ month }) => month),
          usd: part.map(({ usd }) => usd),
        });
        const panel = groupColumns([columnsOf(rows.slice(0, cut)), columnsOf(rows.slice(cut))], names);
        const json = (all: typeof panel) => [...all].map(([key, series]) => [key, series.toJSON()]);
        expect(json(panel)).toEqual(json(groupSeries(rows, names)));
      }),
    );
  });
});

describe("errors", () => {
  const refusal = (...more: object[]) => errorOf(() => groupColumns([...batches, ...more] as never, names as never));

  test("name key, period, value and the row over all batches", () => {
    const error = refusal({ partner: ["JP", "CN"], month: ["2025-10", "2025-10"], usd: [1, 2] });
    expect(error).toMatchObject({ code: "duplicate-period", key: "CN", period: "2025-10", row: 6, value: 2 });
    expect(error.message).toContain(
      "at first with 11.6; where those of a key are of several groups, take a key that tells them apart, and totalsBy adds them",
    );
    const { code, issueCount, issues } = refusal({
      partner: ["", "CN", "US"],
      month: ["2025-12", "2025-13", "2025-12"],
      usd: Float64Array.of(1, 2, Number.NaN),
    });
    expect([code, issueCount]).toEqual(["invalid-rows", 3]);
    expect(issues?.map(({ row, code }) => [row, code])).toEqual([
      [5, "invalid-option"],
      [6, "invalid-period"],
      [7, "invalid-number"],
    ]);
  });

  test.each([
    [
      "a column that is not there",
      { partner: ["JP"], month: ["2025-10"], eur: [1] },
      'there are "partner", "month", "eur"',
    ],
    ["a batch that is none", 5, "a batch must be an object with a column a name, in row 5, got 5"],
    ["a text as column", { partner: "J", month: ["2025-10"], usd: [1] }, "must be an array or a typed array"],
    ["a number as column", { partner: 5, month: ["2025-10"], usd: [1] }, "must be an array or a typed array"],
    [
      "a Map as batch",
      new Map([["partner", ["JP"]]]),
      "that a batch does not have; there is none: Object.fromEntries makes an object of a Map, in row 5",
    ],
    ["an empty batch", {}, "there is none, in row 5"],
    [
      "a set as column",
      { partner: new Set(["JP"]), month: ["2025-10"], usd: [1] },
      "must be an array or a typed array; Array.from makes one",
    ],
    ["floats of 32 bits", { partner: ["JP"], month: ["2025-10"], usd: Float32Array.of(61.04) }, "have lost digits"],
    ["a DataView", { partner: ["JP"], month: ["2025-10"], usd: new DataView(new ArrayBuffer(8)) }, "an array"],
    ["fewer values", { partner: ["JP"], month: ["2025-10"], usd: [] }, "as many cells as the column partner, 1"],
    ["more periods", { partner: ["JP"], month: ["2025-10", "2025-11"], usd: [1] }, "as many cells as the column"],
    [
      "an empty place",
      { partner: ["JP"], month: ["2025-10"], usd: new Array(1) },
      "usd[0] is an empty place of the column",
    ],
  ])("%s", (_, batch, words) => {
    const error = refusal(batch as never);
    expect([error.code, error.function]).toEqual(["invalid-option", "groupColumns"]);
    expect(error.message).toContain(words);
  });

  test.each<[string, object | null, number]>([
    ["fewer values", { partner: ["JP", "JP"], month: ["2025-10", "2025-11"], usd: [1] }, 7],
    ["more periods", { partner: ["JP"], month: ["2025-10", "2025-11"], usd: [1] }, 7],
    ["no periods", { partner: ["JP"], month: [], usd: [1] }, 6],
    ["no batch", null, 6],
    ["no column", { partner: ["JP"], month: ["2025-10"] }, 6],
    [
      "an empty place",
      { partner: ["JP", "JP"], month: ["2025-10", "2025-11"], usd: Object.assign(new Array(2), { 0: 1 }) },
      7,
    ],
  ])("%s: with its row, beside what was found before", (_, batch, row) => {
    const fault = { partner: ["JP"], month: ["2025-09"], usd: ["x"] };
    const { code, issues, issueCount } = refusal(fault, batch as object);
    expect([code, issueCount]).toEqual(["invalid-rows", 2]);
    expect(issues?.map(({ row, code }) => [row, code])).toEqual([
      [5, "invalid-number"],
      [row, "invalid-option"],
    ]);
  });

  test("columns of different length end the reading of their batch alone", () => {
    const ragged = { partner: ["JP", "JP"], month: ["2025-10"], usd: [1, 2] };
    const { issues } = refusal(ragged, { partner: ["JP"], month: ["2025-09"], usd: ["x"] });
    expect(issues?.map(({ row, code }) => [row, code])).toEqual([
      [6, "invalid-option"],
      [7, "invalid-number"],
    ]);
  });

  test("keys and periods without text are faults of their rows", () => {
    const { issues } = refusal({ partner: [null, "JP"], month: ["2025-10", undefined], usd: [1, 1] });
    expect(issues?.map(({ row, code }) => [row, code])).toEqual([
      [5, "invalid-option"],
      [6, "invalid-period"],
    ]);
  });

  test("options", () => {
    const code = (options: object, given: unknown = batches) => {
      const error = errorOf(() => groupColumns(given as never, { ...names, ...options } as never));
      return [error.code, error.argument];
    };
    expect(code({ key: undefined })).toEqual(["invalid-option", "key"]);
    expect(code({ period: (row: unknown) => row })).toEqual(["invalid-option", "period"]);
    expect(code({ value: ["usd", periodReader("yyyyMM")] })).toEqual(["invalid-option", "value"]);
    expect(code({ onProgress: 1 })).toEqual(["invalid-option", "onProgress"]);
    expect(code({ batches: true })).toEqual(["invalid-option", "batches"]);
    expect(code({}, batches[0])).toEqual(["invalid-option", "batches"]);
  });
});

describe("groupColumnsAsync", () => {
  test("gives what groupColumns gives, from asynchronous and other batches", async () => {
    const expected = [...groupColumns(batches, names)].map(([key, series]) => [key, series.toJSON()]);
    for (const source of [later(batches), batches]) {
      const panel = await groupColumnsAsync(source, names);
      expect([...panel].map(([key, series]) => [key, series.toJSON()])).toEqual(expected);
    }
  });

  test("reads cells by readers, and tells of progress, as groupColumns does", async () => {
    const reports: number[] = [];
    const batch = { partner: ["CN", "US"], month: ["202511", "202511"], usd: ["12,070 p", "n/a"] };
    const usd = figureReader({ written: "1,234.5", missing: ["n/a"], flags: ["p"] });
    const panel = await groupColumnsAsync(later([batch]), {
      key: "partner",
      period: ["month", periodReader("yyyyMM")],
      value: ["usd", usd],
      onProgress: (rows) => reports.push(rows),
    });
    expect(panel.get("CN")?.toJSON()).toMatchObject({ values: ["12070"], flags: { "2025-11": "p" } });
    expect(panel.get("US")?.reasonAt("2025-11")).toBe("missing");
    expect(reports).toEqual([2]);
  });

  test("rejects with its own errors, and with those of the source", async () => {
    await expect(groupColumnsAsync(later([...batches, ...batches]), names)).rejects.toMatchObject({
      code: "invalid-rows",
      function: "groupColumnsAsync",
    });
    await expect(groupColumnsAsync(5 as never, names as never)).rejects.toMatchObject({ argument: "batches" });
    async function* broken() {
      yield batches[0] as (typeof batches)[number];
      throw new Error("the line broke");
    }
    await expect(groupColumnsAsync(broken(), names)).rejects.toThrow("the line broke");
  });
});
