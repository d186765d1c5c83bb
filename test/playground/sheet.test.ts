import { describe, expect, test } from "vitest";
import { nothingChosen, readPaste } from "../../docs/playground/reading.ts";
import { columnName, longestPaste, readSheet } from "../../docs/playground/sheet.ts";
import { refusal } from "./helpers.ts";

function valuesOf(text: string, column = 1): string[] {
  const { series } = readPaste(text, { valueColumn: column, totalColumn: -1 }, "", nothingChosen);
  return [...(series ?? [])].map(([period, value]) => `${period} ${value?.toFixed() ?? "–"}`);
}

describe("a pasted table", () => {
  test.each([
    ["CSV", "2024-11,56.31\n2024-12,61.4"],
    ["CSV with a line of names", "month,usd bn\n2024-11,56.31\n2024-12,61.4"],
    ["two columns of a spreadsheet", "2024-11\t56.31\r\n2024-12\t61.4\r\n"],
    ["a byte order mark, blank lines, blanks around cells", "\uFEFFmonth;bn\n\n2024-11; 56.31\n 2024-12;61.4\n"],
    ["quotes around cells", '"month","bn"\n"2024-11","56.31"\n"2024-12","61.4"'],
    ["periods the other way round, in another spelling", "2024M12,61.4\n2024-M11,56.31"],
  ])("%s", (_, text) => {
    expect(valuesOf(text)).toEqual(["2024-11 56.31", "2024-12 61.4"]);
  });

  test("an empty cell and the marks of statistics offices stand for no figure", () => {
    expect(valuesOf("2024-01,1\n2024-02,\n2024-03,..\n2024-04,NA\n2024-05,:\n2024-06,2")).toEqual([
      "2024-01 1",
      "2024-02 –",
      "2024-03 –",
      "2024-04 –",
      "2024-05 –",
      "2024-06 2",
    ]);
  });

  test("three columns of short figures are read where a line of names says so", () => {
    expect(valuesOf("month,part,total\n2025-11,1,234", 2)).toEqual(["2025-11 234"]);
    expect(valuesOf("2025-11\t1\t234", 2)).toEqual(["2025-11 234"]);
  });

  test("other columns are found by their names", () => {
    const sheet = readSheet("month,exports,,total\n2025,5,x,50");
    expect([1, 2, 3].map((column) => columnName(sheet, column))).toEqual(["exports", "column 3", "total"]);
    expect(sheet.figureColumns).toEqual([1, 3]);
    expect(valuesOf("month,exports,,total\n2025,5,x,50", 3)).toEqual(["2025 50"]);
  });

  test("a column of names before the periods is no obstacle", () => {
    const sheet = readSheet("item,month,usd\nchips,2025-10,5\nchips,2025-11,6");
    expect([sheet.periodColumn, sheet.figureColumns]).toEqual([1, [2]]);
    expect(sheet.notices).toEqual(["The periods stand in month."]);
  });

  test.each([
    [
      "2025-10\t59.5\n2025-11\t5,23x",
      "data: Line 2: “5,23x” is not a figure that is read. Write digits as the other lines do, such as 61.04, without currency or percent signs.",
    ],
    [
      "2025-11\t$5",
      "data: Line 1: “$5” is not a figure that is read. Write digits as the other lines do, such as 61.04, without currency or percent signs.",
    ],
    [
      "2025-11,1\n2025-12,2\n2025M11,3",
      "data: Line 3: This period is given twice. Where rows are of several items, keep those of one.",
    ],
    [
      "2025-11,1\n2025-Q4,3",
      "data: Line 2: This period is of another frequency than those before it: months and quarters do not mix.",
    ],
    ["0001-01,1\n9999-12,3", "data: Line 2: The periods lie too far apart: a series holds at most 50,000 of them."],
    [
      // Three columns, or two with a comma between thousands? Taken for columns, the figure would silently be 1.
      "2025-10,1,200\n2025-11,1,234",
      "data: Line 1: “1,200” may be one figure with a comma or two columns. Take the commas out, or put a line of names above.",
    ],
    [
      "2025-10,59\n2025-11,1,234",
      "data: Line 2: 3 cells, where others have 2. A figure with commas in it needs quotes, or tabs between the cells.",
    ],
    ["2025-10,59\n2025-11", "data: Line 2: “2025-11” stands alone; a period and a figure are needed."],
    ["month,usd", "data: There is a line of names, but no figures below it."],
    ["  \n ", "data: Paste periods and figures: two columns, or two lines."],
    [
      '2025-11,"61',
      "data: Line 1: A quote opens a cell here, and none closes it at its end. Take it out, or close it.",
    ],
  ])("%j is refused", (text, message) => {
    expect(refusal(() => valuesOf(text as string))).toBe(message);
  });

  test("more than can be read is refused before it is read", () => {
    expect(refusal(() => readSheet("2025-11,1\n".repeat(longestPaste / 10 + 1)))).toMatch(/^data: This is too much/);
  });
});
