import { describe, expect, test } from "vitest";
import { nothingChosen, type Reading, readPaste } from "../../docs/playground/reading.ts";
import { refusal } from "./helpers.ts";
import { pastes } from "./pastes.ts";

const columns = { valueColumn: 1, totalColumn: -1 };

function valuesOf({ series }: Reading): string[] {
  // Months between those pasted are holes of the series, too.
  return [...(series ?? [])].map(([period, value]) => `${period} ${value?.toFixed() ?? "–"}`);
}

describe("what people paste", () => {
  test.each(pastes)("$name", ({ text, asks = [], column = 1, reads, refuses, says }) => {
    const at = { ...columns, valueColumn: column };
    if (refuses !== undefined) {
      expect(refusal(() => readPaste(text, at, "", nothingChosen))).toContain(`data: ${refuses}`);
      return;
    }
    // No more than two questions, none of them answered in silence, and nothing read before.
    expect(asks.length).toBeLessThanOrEqual(2);
    let choices = nothingChosen;
    for (const [question, answer] of asks) {
      const asked = readPaste(text, at, "", choices);
      expect(asked.open[0]?.field).toBe(question);
      expect(asked.series).toBeUndefined();
      expect(asked.choosers[question]?.value).toBe("");
      expect(asked.choosers[question]?.options.map(({ value }) => value)).toContain(answer);
      choices = { ...choices, [question]: answer };
    }
    const read = readPaste(text, at, "", choices);
    expect(read.open).toEqual([]);
    const values = valuesOf(read);
    expect(values.filter((value) => !value.endsWith("–") || reads?.includes(value))).toEqual(reads);
    if (says !== undefined) expect(read.notices.join("\n")).toContain(says);
  });

  test("imports kept as negative figures are asked about, and turned where that is said", () => {
    const text = "month,imports\n2024-11,-5\n2024-12,-6";
    expect(readPaste(text, columns, "", nothingChosen).choosers.sign?.value).toBe("kept");
    const turned = readPaste(text, columns, "USD", { ...nothingChosen, sign: "turned" });
    expect(valuesOf(turned)).toEqual(["2024-11 5", "2024-12 6"]);
    expect(turned.series?.unit).toBe("USD");
    expect(readPaste("2024-11,-5\n2024-12,6", columns, "", nothingChosen).choosers.sign).toBeUndefined();
  });

  test.each([
    ["2023-24,5\n2024-25,6", "4", "", { start: 4, label: "start" }, ["2023 5", "2024 6"]],
    ["2023-24,5\n2024-25,6", "10", "end", { start: 10, label: "end" }, ["2024 5", "2025 6"]],
    ["FY2024,5\nFY2025,6", "10", "end", { start: 10, label: "end" }, ["2024 5", "2025 6"]],
    ["FY2024,5\nFY2025,6", "1", "", undefined, ["2024 5", "2025 6"]],
    ["2024,5\n2025,6", "7", "start", { start: 7, label: "start" }, ["2024 5", "2025 6"]],
    // The second quarter of a year from October 2023 to September 2024 begins in January.
    ["FY2024 Q2,5\nFY2024 Q3,6", "10", "end", undefined, ["2024-Q1 5", "2024-Q2 6"]],
    ["2024年度第4四半期,5", "4", "start", undefined, ["2025-Q1 5"]],
    ["2024年度3月,5\n2025年度4月,6", "4", "start", undefined, ["2025-03 5", "2025-04 6"]],
    ["FY25 H1,5", "7", "end", undefined, ["2024-S2 5"]],
  ])("years of %j that start in month %s and are named by their %s", (text, firstMonth, yearName, years, values) => {
    const read = readPaste(text, columns, "USD", { ...nothingChosen, firstMonth, yearName });
    expect(read.open).toEqual([]);
    expect(read.series?.fiscalYear).toEqual(years);
    expect(valuesOf(read).filter((value) => !value.endsWith("–"))).toEqual(values);
  });

  test("what a question about years offers says which months a name would stand for", () => {
    const { choosers, open } = readPaste("FY2024,5\nFY2025,6", columns, "", { ...nothingChosen, firstMonth: "10" });
    expect(open.map(({ field }) => field)).toEqual(["yearName"]);
    expect(choosers.yearName?.options.map(({ label }) => label)).toEqual([
      "FY2024 is Oct 2024 to Sep 2025",
      "FY2024 is Oct 2023 to Sep 2024",
    ]);
    const both = readPaste("2023-24,5\n2024-25,6", columns, "", { ...nothingChosen, firstMonth: "10" });
    expect(both.choosers.yearName?.options.map(({ label }) => label)).toEqual(["2023-24 is 2023", "2023-24 is 2024"]);
    const quarters = readPaste("FY2024 Q1,5", columns, "", nothingChosen);
    expect(quarters.choosers.firstMonth?.options.map(({ label }) => label)).toEqual([
      "January",
      "April",
      "July",
      "October",
    ]);
    expect(quarters.open[0]?.message).toContain("Only January, April, July, October can be read");
  });

  test.each([
    ["Exports (April–March)\nyear,bn\n2023,5\n2024,6", "4"],
    ["年度(7月～翌年6月)\tbn\n2023\t5\n2024\t6", "7"],
    ["Fiscal years ending 30 September\nyear,bn\n2023,5\n2024,6", "10"],
    ["Fiscal year,bn\n2023,5\n2024,6", ""],
    ["Exports from January to May\nyear,bn\n2023,5\n2024,6", "1"],
    ["April-March, then July-June\nFY2023,5\nFY2024,6", ""],
  ])("a first month that the text shows is filled in: %j", (text, firstMonth) => {
    expect(readPaste(text, columns, "", nothingChosen).choosers.firstMonth?.value).toBe(firstMonth);
  });

  test("a choice that the text does not leave is no choice any more", () => {
    const read = readPaste("2024-11;61,04", columns, "", { ...nothingChosen, written: "plain" });
    expect(read.choosers.written?.value).toBe("1.234,5");
  });

  test("each way shows what it makes of the cell that tells them apart", () => {
    const { choosers, open } = readPaste("2024-10;56,000\n2024-11;1.056", columns, "", nothingChosen);
    // One cell in each way of writing: neither reads both, so that neither is taken.
    expect(choosers.written?.value).toBe("");
    expect(open[0]?.message).toContain("choose how figures are written");
    const german = readPaste("2024-11;1.056", columns, "", nothingChosen);
    expect(german.choosers.written?.options.map(({ label }) => label)).toEqual([
      "1234.5: 1.056",
      "1.234,5: 1.056 is 1056",
    ]);
    expect(german.open[0]?.message).toBe("“1.056” can be 1.056 or 1056: choose how figures are written.");
  });
});
