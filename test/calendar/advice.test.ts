import { parsePeriod, periodOf, periodReader } from "export-growth";
import { describe, expect, test } from "vitest";
import { isYearAndNext, periodAdvice } from "../../src/calendar/advice.ts";
import { errorOf } from "../helpers.ts";

/** The call that an error's message says to write, made. */
function madeOf(message: string): unknown {
  const [, call] = /read (?:it )?with (period\w+\(.*\))(?:;.*)?$/.exec(message.split(", got")[0] as string) ?? [];
  return new Function("periodReader", "periodOf", `return ${call}`)(periodReader, periodOf);
}

describe("a text that one format fits is refused with that format", () => {
  test.each([
    ["202511", "yyyyMM", "2025-11"],
    ["2025/11", "yyyy/MM", "2025-11"],
    ["2025.11", "yyyy.MM", "2025-11"],
    ["2025-11-01", "yyyy-MM-dd", "2025-11"],
    ["2025-11-30", "yyyy-MM-dd", "2025-11"],
    ["20251130", "yyyyMMdd", "2025-11"],
    ["2025-1", "yyyy-M", "2025-01"],
    ["Nov 2025", "MMM yyyy", "2025-11"],
    ["NOVEMBER 2025", "MMM yyyy", "2025-11"],
    ["Nov-25", "MMM-yy", "2025-11"],
    ["2025 Nov", "yyyy MMM", "2025-11"],
    ["30 Sept 2025", "d MMM yyyy", "2025-09"],
    ["1-May-25", "d-MMM-yy", "2025-05"],
    ["11/2025", "M/yyyy", "2025-11"],
    ["30.11.2025", "d.M.yyyy", "2025-11"],
    ["11/30/2025", "M/d/yyyy", "2025-11"],
    ["4Q25", "q'Q'yy", "2025-Q4"],
    ["4Q 2025", "q'Q' yyyy", "2025-Q4"],
    ["Q4 2025", "'Q'q yyyy", "2025-Q4"],
    ["Q4-25", "'Q'q-yy", "2025-Q4"],
    ["2025 4Q", "yyyy q'Q'", "2025-Q4"],
    ["2025년 11월", "yyyy년 M월", "2025-11"],
    ["2025年11月", "yyyy年M月", "2025-11"],
    ["2025年9月30日", "yyyy年M月d日", "2025-09"],
    ["FY2025", "'FY'yyyy", "2025"],
    ["FY25", "'FY'yy", "2025"],
  ])("%s looks like %s, which reads it as %s", (text, format, period) => {
    const { message } = errorOf(() => parsePeriod(text));
    expect(message).toContain(`; "${text}" looks like ${format}: read it with periodReader("${format}"`);
    expect((madeOf(message) as (cell: unknown) => string)(text)).toBe(period);
  });

  test("a number is read as its digits", () => {
    expect(periodAdvice(202511)).toBe('; "202511" looks like yyyyMM: read it with periodReader("yyyyMM")');
    expect(periodAdvice(2025)).toBe('; "2025" looks like yyyy: read it with periodReader("yyyy")');
  });

  test.each(["FY2025", "2009/10", "2024/25", "1999/00"])("%s names fiscalYear", (text) => {
    expect(errorOf(() => parsePeriod(text)).message).toContain("; a fiscal year needs fiscalYear");
  });

  test.each(["2025/11", "2025M13", "2009/11", "202526"])("%s does not", (text) => {
    expect(errorOf(() => parsePeriod(text)).message).not.toContain("fiscalYear");
  });

  test("a Date, a day and the number of a day name periodOf", () => {
    expect(periodAdvice(new Date())).toBe(
      '; a day is read with periodOf(date, { frequency: "monthly", timeZone: "UTC" })',
    );
    expect(periodAdvice({ year: 2025, month: 11, day: 15 })).toBe(
      '; a day is read with periodOf(day, { frequency: "monthly" })',
    );
    expect(madeOf(periodAdvice("2025-11-15"))).toBe("2025-11");
    for (const serial of ["45962", 45962]) expect(madeOf(periodAdvice(serial))).toBe("2025-11");
  });

  test.each([
    ["2025-13"],
    ["202513"],
    ["2025-Q5"],
    ["2020-Q01"],
    ["2025-q3"],
    ["25-11"],
    ["Market 2025"],
    [" 2025-11"],
    ["12345678901234567890"],
    [null],
    [undefined],
    [true],
    [{ year: 2025 }],
    [Symbol("2025")],
  ])("nothing is known of %s", (input) => {
    expect(periodAdvice(input)).toBe("");
  });
});

test("a long text costs nothing, and is not repeated", () => {
  for (const mark of ["-", "1", "Q"]) expect(periodAdvice(`2025${mark.repeat(1e6)}11`)).toBe("");
});

test("a year and the next", () => {
  expect(["2009-10", "2024/25", "1999-00"].every(isYearAndNext)).toBe(true);
  expect(["2009-11", "2009-2010", "2009"].some(isYearAndNext)).toBe(false);
});
