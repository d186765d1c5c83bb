import { Series } from "export-growth";
import { describe, expect, test } from "vitest";
import {
  type Cell,
  measureRows,
  standing,
  targetReport,
  unitName,
  upTo,
  yearOf,
} from "../../docs/playground/measures.ts";
import { koreaTotals } from "../../examples/data.ts";
import { refusal } from "./helpers.ts";

const billions = { unit: "USD", scale: 9, yearStart: 1, places: 1 };
const plain = { unit: "", scale: 0, yearStart: 1, places: 2 };
const { exports } = koreaTotals();

function textOf(cell: Cell | undefined): string | undefined {
  return cell && ("text" in cell ? cell.text : `(${cell.absent})`);
}

describe("the table of measures", () => {
  test("Korea, November 2025: what definitions and article say", () => {
    const [row] = measureRows(upTo(exports, "2025-11"), undefined, billions, 240);
    expect(row?.period).toBe("2025-11");
    expect([row?.level, row?.onYear, row?.toDate, row?.toDateOnYear, row?.share].map(textOf)).toEqual([
      "60.75",
      "+7.9",
      "639.82",
      "+2.8",
      undefined,
    ]);
    expect(row?.records).toEqual(["highest November", "highest year to date"]);
    expect(textOf(standing(upTo(exports, "2025-11"), "2025-11"))).toBe("5th highest of 52 months");
    expect(unitName(billions)).toBe("billion USD");
  });

  test("every absent answer has its reason in words", () => {
    const series = Series.of("2024-Q1", ["0", "-5", "7", "1", "9", "9", null, "-2"]);
    const rows = measureRows(series, undefined, plain, 240).reverse();
    expect(rows.map(({ onYear }) => textOf(onYear))).toEqual([
      ...Array(4).fill("(no figure a year before)"),
      "(zero a year before)",
      "(below zero a year before)",
      "(no figure)",
      "(below zero, from above zero)",
    ]);
    expect(rows.slice(6).map(({ toDate }) => textOf(toDate))).toEqual(
      Array(2).fill("(the year so far is not complete)"),
    );
    expect(textOf(standing(series, "2025-Q3"))).toBe("(no figure)");
  });

  test("figures as they are keep every digit, and a rounded zero has no sign", () => {
    const series = Series.of("2024", ["12345678901234567890.05", "12345678901234567890.04"]);
    const [row] = measureRows(series, undefined, plain, 240);
    expect([row?.level, row?.onYear].map(textOf)).toEqual(["12,345,678,901,234,567,890.04", "0.00"]);
    expect(textOf(standing(series, "2025"))).toBe("2nd highest of 2 years");
  });

  test("shares and their change in points", () => {
    const part = Series.of("2024", ["125", "173"]);
    const [row] = measureRows(part, Series.of("2024", ["565", "609"]), plain, 240);
    expect([row?.share, row?.shareChange].map(textOf)).toEqual(["28.41", "+6.28"]);
  });

  test("a fiscal year that no quarter starts is an error at its field; so is a period outside the data", () => {
    const series = Series.of("2024-Q1", [1, 2, 3]);
    expect(refusal(() => measureRows(series, undefined, { ...plain, yearStart: 5 }, 9))).toMatch(/^yearStart: /);
    expect(refusal(() => upTo(series, "2025-Q1"))).toBe("asOf: The data end in Q3 2024.");
    expect(refusal(() => upTo(series, "2023-Q1"))).toBe("asOf: The data begin in Q1 2024.");
    expect(refusal(() => upTo(series, "2024-01"))).toBe("asOf: Write a period such as 2024-Q3.");
    expect(refusal(() => upTo(series, "March"))).toMatch(/^asOf: “March” is not a period/);
  });

  test("the year of a period, where it starts in April", () => {
    expect(["2025-03", "2025-04", "2025-Q1", "2025-Q2", "2025-S2"].map((period) => yearOf(period, 4))).toEqual([
      2024, 2025, 2024, 2025, 2025,
    ]);
    // Annual figures have a year already.
    expect([yearOf("2025", 1), yearOf("2025", 4)]).toEqual([2025, 2025]);
  });
});

describe("the target", () => {
  const lines = (series: Series, target: string, year: string, settings = billions) =>
    targetReport(series, target, year, settings).lines.map(({ cell }) => textOf(cell));

  test("700 billion, read through November 2025", () => {
    const november = upTo(exports, "2025-11");
    expect(lines(november, "700", "")).toEqual([
      "700.00 billion USD",
      "639.82 billion USD",
      "60.18 billion USD",
      "91.4%",
      "60.19 billion USD",
      "−1.9%",
      "(not yet)",
    ]);
    expect(targetReport(november, "700", "2025", billions).sentence).toBe(
      "60.18 billion USD short of the target for 2025, as of Nov 2025, with 1 month to go.",
    );
  });

  test("met at the end of the year", () => {
    const report = targetReport(exports, "700", "2025", billions);
    expect(report.met).toBe(true);
    expect(report.sentence).toBe("9.33 billion USD above the target for 2025, as of Dec 2025.");
    expect(targetReport(upTo(exports, "2025-09"), "700", "2025", billions).sentence).toBe(
      "180.45 billion USD short of the target for 2025, as of Sep 2025, with 3 months to go, 60.15 billion USD needed each month.",
    );
    expect(report.lines.map(({ cell }) => textOf(cell)).slice(2)).toEqual([
      "9.33 billion USD",
      "101.3%",
      "(nothing more is needed: the target is met)",
      "(nothing more is needed: the target is met)",
      "Dec 2025",
    ]);
  });

  test("of fiscal years: named by both of their years, typed by both or by the one that names them", () => {
    const fiscalYear = { start: 4, label: "end" } as const;
    const states = Series.from(
      [
        ["2023-24", 316],
        ["2024-25", 332],
      ],
      { fiscalYear },
    );
    // A choice that was made for months changes nothing.
    const report = (year: string, yearStart = 1) => targetReport(states, "400", year, { ...plain, yearStart });
    expect(report("").sentence).toBe("68 short of the target for FY2024-25.");
    expect(report("", 7)).toEqual(report(""));
    expect(report("").lines.map(({ label, cell }) => `${label}: ${textOf(cell)}`)).toEqual([
      "Target: 400",
      "Reached by FY2024-25: 332",
      "Still missing: 68",
      "Share of the target reached: 83.00%",
    ]);
    for (const year of ["2023-24", "2023/24", "FY2023-24", "FY2024", "2024"]) {
      expect(report(year).sentence).toBe("84 short of the target for FY2023-24.");
      expect(report(year).year).toBe("2024");
    }
    expect(refusal(() => report("2025-11"))).toBe("targetYear: Write a year, such as 2024-25.");
    expect(refusal(() => report("2019-20"))).toBe("targetYear: The data hold no period of FY2019-20.");
    const rows = measureRows(states, undefined, { ...plain, yearStart: 7 }, 9);
    expect(rows.map(({ name, onYear, toDate }) => [name, textOf(onYear), textOf(toDate)])).toEqual([
      ["FY2024-25", "+5.06", "332"],
      ["FY2023-24", "(no figure a year before)", "316"],
    ]);
    expect(upTo(states, "2023-24").last).toBe("2024");
    expect(refusal(() => upTo(states, "2025-26"))).toBe("asOf: The data end in FY2024-25.");
    expect(refusal(() => upTo(states, "2025-11"))).toBe("asOf: Write a period such as 2024-25.");
  });

  test("of months, where the year starts in April: its two years are a name, too", () => {
    const settings = { ...billions, yearStart: 4 };
    const report = targetReport(exports, "700", "2024-25", settings);
    expect(report.sentence).toMatch(/ for the year from April 2024, as of Mar 2025; the year is over\.$/);
    expect(targetReport(exports, "700", "2024", settings)).toEqual(report);
  });

  test("of quarters whose year is named by its end", () => {
    // FY2024 is April 2023 to March 2024.
    const quarters = Series.of("2023-Q2", [5, 6, 7, 8, 6]);
    const settings = { ...plain, yearStart: 4, yearLabel: "end" } as const;
    const report = (year: string) => targetReport(quarters, "30", year, settings);
    expect([report("2024").year, report("2023-24").year, report("").year]).toEqual(["2024", "2024", "2025"]);
    expect(report("2024").sentence).toBe(
      "4 short of the target for the year from April 2023, as of Q1 2024; the year is over.",
    );
    expect(report("").sentence).toBe(
      "24 short of the target for the year from April 2024, as of Q2 2024, with 3 quarters to go, 8.00 needed each quarter.",
    );
  });

  test("errors stand at their fields", () => {
    const series = Series.of("2025-01", [1, null, 3]);
    const at = (target: string, year: string, of = exports) => refusal(() => targetReport(of, target, year, plain));
    expect(at("1,000", "")).toMatch(/^target: “1,000” is not a figure that is read/);
    expect(at("0", "")).toBe("target: Write a target above zero.");
    expect(at("-5", "")).toBe("target: Write a target above zero.");
    expect(at("5", "MMXXV")).toBe("targetYear: Write a year, such as 2025.");
    expect(at("5", "1990")).toBe("targetYear: The data hold no period of 1990.");
    expect(at("5", "", series)).toBe(
      "targetYear: Not every period of 2025 so far has a figure, so its sum is not known.",
    );
  });
});
