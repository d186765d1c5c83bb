import { describe, expect, test } from "vitest";
import { columnName, longestPaste, readSheet, seriesOfColumn } from "../../docs/playground/sheet.ts";
import { refusal } from "./helpers.ts";

function valuesOf(text: string, column = 1): string[] {
  return [...seriesOfColumn(readSheet(text), column, "")].map(
    ([period, value]) => `${period} ${value?.toFixed() ?? "–"}`,
  );
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

  test("an empty cell and the marks of statistics offices stand for no figure; a hyphen does not", () => {
    expect(valuesOf("2024-01,1\n2024-02,\n2024-03,..\n2024-04,NA\n2024-05,:\n2024-06,2")).toEqual([
      "2024-01 1",
      "2024-02 –",
      "2024-03 –",
      "2024-04 –",
      "2024-05 –",
      "2024-06 2",
    ]);
    expect(refusal(() => valuesOf("2024-01,1\n2024-02,-"))).toMatch(/^data: Line 2: “-” is not a plain number/);
  });

  test("three columns of short figures are read where a line of names says so", () => {
    expect(valuesOf("month,part,total\n2025-11,1,234", 2)).toEqual(["2025-11 234"]);
    expect(valuesOf("2025-11\t1\t234", 2)).toEqual(["2025-11 234"]);
  });

  test("other columns are found by their names", () => {
    const sheet = readSheet("month,exports,,total\n2025,5,x,50");
    expect([1, 2, 3].map((column) => columnName(sheet, column))).toEqual(["exports", "column 3", "total"]);
    expect(seriesOfColumn(sheet, 3, "USD").at("2025")?.toFixed()).toBe("50");
  });

  test.each([
    [
      '2025-10,59.5\n2025-11,"1,234"',
      "data: Line 2: “1,234” is not a plain number. If the commas part thousands, write 1234; if one is a decimal comma, write a point.",
    ],
    // The first line is a line of figures with a mistake, not a line of names: it must not get lost.
    [
      'Nov 2025,"1,234"',
      "data: Line 1: “Nov 2025” is not a period that is read. Write 2025-11 for a month, 2025-Q3, 2025-S2 or 2025.",
    ],
    ["month;bn\n2025-11;61,04", "data: Line 2: “61,04” is not a plain number. Write a decimal point: 61.04."],
    ["2025-11\t1 234.5", "data: Line 1: “1 234.5” is not a plain number. Leave out the blanks: 1234.5."],
    ["2025-11\t−5.2", "data: Line 1: “−5.2” is not a plain number. Write the minus as a hyphen: -5.2."],
    [
      "2025-11\t$5",
      "data: Line 1: “$5” is not a plain number. Write digits with a decimal point, such as 61.04, without units or separators.",
    ],
    ["2025-11,1\n2025-12,2\n2025M11,3", "data: Line 3: This period is given twice."],
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
      "data: Line 2: 3 cells, where the first line has 2. A figure with commas in it needs quotes, or no commas.",
    ],
    ["2025-10,59\n2025-11", "data: Line 2: “2025-11” stands alone; a period and a figure are needed."],
    ["month,usd", "data: There is a line of names, but no figures below it."],
    ["  \n ", "data: Paste two columns: periods and figures."],
    ['2025-11,"61', "data: This cannot be read as a table: a quote may be open (CSV_QUOTE_NOT_CLOSED)."],
  ])("%j is refused", (text, message) => {
    expect(refusal(() => valuesOf(text as string))).toBe(message);
  });

  test("more than can be read is refused before it is read", () => {
    expect(refusal(() => readSheet("2025-11,1\n".repeat(longestPaste / 10 + 1)))).toMatch(/^data: This is too much/);
  });
});
