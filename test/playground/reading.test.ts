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
    const asked = readPaste(text, at, "", nothingChosen);
    // No more than two questions, none of them answered in silence, and nothing read before.
    expect(asked.open.map(({ field }) => field)).toEqual(asks.map(([question]) => question));
    expect(asks.length).toBeLessThanOrEqual(2);
    expect(asked.series === undefined).toBe(asks.length > 0);
    for (const [question, answer] of asks) {
      expect(asked.choosers[question]?.value).toBe("");
      expect(asked.choosers[question]?.options.map(({ value }) => value)).toContain(answer);
    }
    const read = readPaste(text, at, "", { ...nothingChosen, ...Object.fromEntries(asks) });
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
