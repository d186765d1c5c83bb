import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCells } from "../../docs/playground/cells.ts";
import { refusal } from "./helpers.ts";

const cellsOf = (text: string, delimiter = ",") => readCells(text, delimiter).map(({ cells }) => cells);

test.each([
  ["separators between quotes", '2025-11,"60,752"', [["2025-11", "60,752"]]],
  ["blanks around quotes", ' "2025-11" , "60,752" ', [["2025-11", "60,752"]]],
  [
    "a line break between quotes",
    '"Exports,\nbn",a\n1,2',
    [
      ["Exports,\nbn", "a"],
      ["1", "2"],
    ],
  ],
  ["two quotes are one", '"the ""surplus""",5', [['the "surplus"', "5"]]],
  ["a quote inside a cell is a character", '5" pipes,6', [['5" pipes', "6"]]],
  ["nothing between quotes", '"",6', [["", "6"]]],
  [
    "empty lines, and lines of nothing but separators",
    "1,2\r\n\r\n,,\r\n3,4\r\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  ["empty cells at the end, from the third on", "1,,,\n", [["1", ""]]],
  ["an end without a line break", "1,", [["1", ""]]],
])("%s", (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});

test("each line has its number, that of the text", () => {
  expect(readCells('a,b\n\n"c\nd",e\nf,g', ",").map(({ line }) => line)).toEqual([1, 3, 5]);
});

test.each(['1,2\n"3,4\n5,6', '1,2\n"Korean" exports,6'])("a quote that no cell ends with is refused: %j", (text) => {
  expect(refusal(() => readCells(text, ","))).toMatch(/^data: Line 2: A quote opens a cell here/);
});

/** Behind a separator inside a cell, blanks in front of a quote are taken for those between two cells. */
const hasNoBlankBeforeQuote = (cell: string) => !/[,;\t\n] +"/.test(cell);

// A peer reads what a peer's rules write: every cell in quotes, or none where nothing needs them.
test("tables are read as csv-parse reads them", () => {
  const cell = fc
    .string({ unit: fc.constantFrom("a", "1", ",", ";", "\t", '"', "\n", " ", "월"), maxLength: 6 })
    .filter(hasNoBlankBeforeQuote);
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n"), (rows, delimiter, lineBreak) => {
      const quoted = (text: string) => (/[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const text = rows.map((cells) => cells.map(quoted).join(delimiter)).join(lineBreak);
      const peers = parse(text, { delimiter, relax_column_count: true, record_delimiter: lineBreak }) as string[][];
      // A record of a single empty line aside, the two agree cell for cell; blanks at the ends of cells say nothing.
      const trimmed = peers.map((cells) => {
        const kept = cells.map((one) => one.trim());
        return kept.slice(0, Math.max(kept.findLastIndex(Boolean) + 1, Math.min(kept.length, 2)));
      });
      expect(cellsOf(text, delimiter)).toEqual(trimmed.filter((cells) => cells.some(Boolean)));
    }),
  );
});

test("a text of quotes alone takes no time of another order than its length", () => {
  for (const text of ['"x""\n'.repeat(50_000), `"x${'\n""'.repeat(99_999)}"`, '""""'.repeat(50_000)]) {
    expect(() => refusal(() => readCells(text, ","))).not.toThrow();
  }
});
