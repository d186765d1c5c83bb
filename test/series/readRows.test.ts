import { figureReader, groupSeries, groupSeriesAsync, onYearChange, periodReader, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

describe("a column with a reader", () => {
  const rows = [
    { 월: "2025년 11월", 국가: "CN", 수출: "(5,288)" },
    { 월: "2025년 9월", 국가: "CN", 수출: "60,752p" },
    { 월: "2025년 11월", 국가: "US", 수출: "-" },
  ];
  const period = periodReader("yyyy년 M월");
  const value = figureReader({ written: "1,234.5", missing: ["-"], flags: ["p"], negative: ["brackets"] });

  test("is read in fromRows and groupSeries, by name or by function", async () => {
    const options = { key: "국가", period: ["월", period], value: ["수출", value] } as const;
    const expected = {
      frequency: "monthly",
      first: "2025-09",
      values: ["60752", null, "-5288"],
      flags: { "2025-09": "p" },
    };
    const panel = groupSeries(rows, options);
    expect(panel.get("CN")?.toJSON()).toMatchObject(expected);
    expect(panel.get("US")?.holes()).toEqual(["2025-11"]);
    expect((await groupSeriesAsync(rows, options)).get("CN")?.toJSON()).toMatchObject(expected);
    const chinese = rows.slice(0, 2);
    for (const column of ["수출", (row: (typeof rows)[number]) => row.수출] as const) {
      expect(Series.fromRows(chinese, { period: ["월", period], value: [column, value] }).toJSON()).toMatchObject(
        expected,
      );
    }
    const readers = { period, value };
    expect(Series.fromRows(chinese, { period: "월", value: "수출", readers }).toJSON()).toMatchObject(expected);
  });

  test("one of both is enough", () => {
    const one = [{ month: "202511", usd: "1.5" }];
    expect(Series.fromRows(one, { period: ["month", periodReader("yyyyMM")], value: "usd" }).first).toBe("2025-11");
    const two = [{ month: "2025-11", usd: "1,5" }];
    const comma = figureReader({ written: "1.234,5" });
    expect(
      Series.fromRows(two, { period: "month", value: ["usd", comma] })
        .at("2025-11")
        ?.toFixed(),
    ).toBe("1.5");
  });

  test("beside readers it is refused, and so is what is no reader", () => {
    const options = { period: ["월", period], value: "수출" } as const;
    expect(errorOf(() => Series.fromRows(rows, { ...options, readers: { value } }))).toMatchObject({
      code: "invalid-option",
      argument: "readers",
    });
    expect(codeOf(() => Series.fromRows(rows, { ...options, value: ["수출", period as never] }))).toBe(
      "invalid-option",
    );
    expect(codeOf(() => Series.fromRows(rows, { ...options, period: ["월"] as never }))).toBe("invalid-option");
  });

  test("what it refuses blames the call, and names the row", () => {
    const options = { key: "국가", period: ["월", period], value: ["수출", value] } as const;
    const bad = { 월: "2025-10", 국가: "US", 수출: "x" };
    const { issues } = errorOf(() => groupSeries([...rows, bad], options));
    expect(issues?.map(({ message }) => message)).toEqual([
      'groupSeries: period of US must be written as yyyy년 M월; "2025-10" looks like yyyy-MM: read it with periodReader("yyyy-MM"), in row 4, got "2025-10" (invalid-period)',
      'groupSeries: the value of US must be a figure written as 1,234.5; where "x" is no figure, say missing: ["x"], in row 4, got "x" (invalid-number)',
    ]);
  });
});

describe("errors of rows", () => {
  const columns = { period: "month", value: "usd" } as const;

  test("a column that is not there: those that there are", () => {
    const rows = [{ Month: "2025-11", usd: 5 }] as never[];
    expect(errorOf(() => Series.fromRows(rows, columns as never)).message).toBe(
      'Series.fromRows: period is a column that a row does not have; there are "Month", "usd", in row 1, got "month" (invalid-option)',
    );
    const value = errorOf(() => Series.fromRows([{ month: "2025-11", eur: 5 }] as never[], columns as never));
    expect(value.message).toBe(
      'Series.fromRows: value is a column that no row has; there are "month", "eur", got "usd" (invalid-option)',
    );
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`c${index}`, 1]));
    expect(errorOf(() => Series.fromRows([many] as never[], columns as never)).message).toContain(
      '"c19" and 980 more, in row 1',
    );
    expect(errorOf(() => Series.fromRows([5] as never[], columns as never)).message).toContain("the row is no object");
  });

  test("a byte order mark, and headers with labels", () => {
    const marked = [{ "\ufeffmonth": "2025-11", usd: 5 }];
    expect(errorOf(() => Series.fromRows(marked as never[], columns as never)).message).toContain(
      "a byte order mark stands before month: read the file without it",
    );
    const quoted = [{ '\ufeff"month"': "2025-11", usd: 5 }];
    expect(errorOf(() => Series.fromRows(quoted as never[], columns as never)).message).toContain("byte order mark");
    const both = [{ "TIME_PERIOD: Time period": "2025-11", "OBS_VALUE: Observation value": "5" }];
    const options = { period: "TIME_PERIOD", value: "OBS_VALUE" };
    expect(errorOf(() => Series.fromRows(both as never[], options as never)).message).toContain(
      'there is "TIME_PERIOD: Time period": name it so, or ask for labels=id',
    );
  });

  test("a period given twice: both values, the row, and what to do where rows are of several groups", () => {
    const rows = [
      { month: "2025-11", usd: "61.040" },
      { month: "2025-12", usd: null },
      { month: "2025-11", usd: "5" },
    ];
    const error = errorOf(() => Series.fromRows(rows, columns));
    expect(error).toMatchObject({ code: "duplicate-period", period: "2025-11", value: "5", row: 3 });
    expect(error.message).toBe(
      'Series.fromRows: the period for 2025-11 is given twice, at first with 61.04; where rows are of several groups, groupSeries takes the column that tells them apart as key, and totalsBy adds them, in row 3, got "5" (duplicate-period)',
    );
    const hole = [...rows.slice(1, 2), { month: "2025-12", usd: "1e20" }];
    expect(errorOf(() => Series.fromRows(hole, columns)).message).toContain("at first without a value;");
    const big = [{ month: "2025-12", usd: "1e20" }, ...hole.slice(0, 1)];
    expect(errorOf(() => Series.fromRows(big, columns)).message).toContain("at first with 100000000000000000000;");
    const bigHole = [{ month: "2025-11", usd: "1e20" }, rows[1], rows[1]] as typeof rows;
    expect(errorOf(() => Series.fromRows(bigHole, columns)).message).toContain("at first without a value;");
    expect(
      errorOf(() =>
        Series.from([
          ["2025", 1],
          ["2025", 2],
        ]),
      ).message,
    ).toBe("Series.from: the period for 2025 is given twice, at first with 1, got 2 (duplicate-period)");
  });

  test("advice on a value stands in its message", () => {
    const error = errorOf(() => Series.of("2025-11", ["1,234"]));
    expect(error.message).toContain(
      '; of "1,234", figureReader({ written: "1,234.5" }) reads 1234, figureReader({ written: "1.234,5" }) reads 1.234, got',
    );
  });

  test("months as numbers are read once each, and objects as they are", () => {
    const rows = [202511, 202512, 202511].map((month, index) => ({ month, usd: index, item: `${index % 2}${index}` }));
    const panel = groupSeries(rows, { key: "item", period: ["month", periodReader("yyyyMM")], value: "usd" });
    expect([...panel.values()].map(({ first }) => first)).toEqual(["2025-11", "2025-12", "2025-11"]);
  });
});

/** Rows of a file of commas, without quotes. */
function rowsOf(file: string): Record<string, string>[] {
  const [head = "", ...lines] = file.trim().split("\n");
  return lines.map((line) => Object.fromEntries(line.split(";").map((cell, at) => [head.split(";")[at], cell])));
}

describe("a stranger's file becomes an on-year table in at most six lines", () => {
  test("the last days of months, newest first", () => {
    const rows = rowsOf("date;usd\n2025-11-30;61,040\n2025-10-31;59,500\n2024-11-30;56,310\n2024-10-31;57,540");

    const period = periodReader("yyyy-MM-dd");
    const value = figureReader({ written: "1,234.5" });
    const exports = Series.fromRows(rows, { period: ["date", period], value: ["usd", value], unit: "USD mn" });
    const table = onYearChange(exports).slice("2025-10", "2025-11").toPercent(1);

    expect([...table].map(([month, rate]) => [month, rate?.toFixed(1)])).toEqual([
      ["2025-10", "3.4"],
      ["2025-11", "8.4"],
    ]);
  });

  test("Jan-15, items one after another", () => {
    const rows = rowsOf("month;item;usd\nJan-15;AUTO;30\nJan-15;CHIPS;50\nJan-16;AUTO;33\nJan-16;CHIPS;40");

    const period = periodReader("MMM-yy", { century: 2000 });
    const items = groupSeries(rows, { key: "item", period: ["month", period], value: "usd" });
    const table = Array.from(items, ([key, item]) => [key, onYearChange(item).at("2016-01")?.toFixedPercent(1)]);

    expect(table).toEqual([
      ["AUTO", "10.0"],
      ["CHIPS", "-20.0"],
    ]);
  });

  test("202208, with the changes as printed beside the figures", () => {
    const rows = rowsOf("ym;usd;yoy\n202108;53,221;34.8\n202208;56,663(p);6.5\n202209;-;..");

    const period = periodReader("yyyyMM");
    const value = figureReader({ written: "1,234.5", missing: ["-"], flags: ["(p)"] });
    const exports = Series.fromRows(rows, { period: ["ym", period], value: ["usd", value] });
    const printed = Series.fromRows(rows, { period: ["ym", period], value: "yoy", missing: [".."] });

    expect(
      onYearChange(exports)
        .toPercent(1)
        .at("2022-08")
        ?.equals(printed.at("2022-08") ?? 0),
    ).toBe(true);
    expect(exports.flagAt("2022-08")).toBe("(p)");
    expect(onYearChange(exports).reasonAt("2022-09")).toBe("missing-current");
  });

  test("a wide sheet with a title row", () => {
    const sheet = [
      ["Exports by country, USD mn", "", ""],
      ["Country", "Nov 2024", "Nov 2025"],
      ["China", "11,250", "12,070"],
      ["United States", "10,400", "10,350"],
    ];

    const [, [, ...months] = [], ...lines] = sheet;
    const readers = { period: periodReader("MMM yyyy"), value: figureReader({ written: "1,234.5" }) };
    const cells = (line: string[]) => months.map((month, at): [string, string] => [month, line[at + 1] ?? ""]);
    const panel = new Map(lines.map((line) => [line[0] ?? "", Series.from(cells(line), { readers })]));
    const table = Array.from(panel, ([key, item]) => [key, onYearChange(item).at("2025-11")?.toFixedPercent(1)]);

    expect(table).toEqual([
      ["China", "7.3"],
      ["United States", "-0.5"],
    ]);
  });
});

test("of periods that are none the first twenty are told, and all are counted", () => {
  const rows = Array.from({ length: 30 }, () => ({ month: "2025-13", usd: 1 }));
  const error = errorOf(() => Series.fromRows(rows, { period: "month", value: "usd" }));
  expect([error.code, error.issueCount, error.issues?.length]).toEqual(["invalid-rows", 30, 20]);
});
