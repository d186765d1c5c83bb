import { type PeriodReaderOptions, periodReader } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf } from "../helpers.ts";

const century = { century: 2000 };

describe("periodReader", () => {
  test.each<[string, PeriodReaderOptions, unknown, string]>([
    ["yyyyMM", {}, "202511", "2025-11"],
    ["yyyyMM", {}, 202511, "2025-11"],
    ["yyyy/MM", {}, "2025/11", "2025-11"],
    ["yyyy.MM", {}, "2025.11", "2025-11"],
    ["yyyy-MM-dd", {}, "2025-11-01", "2025-11"],
    ["yyyy-MM-dd", {}, "2024-02-29", "2024-02"],
    ["d.M.yyyy", {}, "30.9.2025", "2025-09"],
    ["MMM yyyy", {}, "Nov 2025", "2025-11"],
    ["MMM-yy", century, "Nov-25", "2025-11"],
    ["MMM-yy", century, "NOV-25", "2025-11"],
    ["MMM-yy", { century: 1900 }, "nov-99", "1999-11"],
    ["MMM yyyy", {}, "Sept. 2025", "2025-09"],
    ["MMMM yyyy", {}, "May 2025", "2025-05"],
    ["M/yyyy", {}, "11/2025", "2025-11"],
    ["M/yyyy", {}, "9/2025", "2025-09"],
    ["M/yyyy", {}, "09/2025", "2025-09"],
    ["q'Q'yy", century, "4Q25", "2025-Q4"],
    ["yyyy-'H'h", {}, "2025-H2", "2025-S2"],
    ["yyyy년 M월", {}, "2025년 11월", "2025-11"],
    ["yyyy年M月", {}, "2025年11月", "2025-11"],
    ["yyyy年MMM", { locale: "ja" }, "2025年11月", "2025-11"],
    ["MMMM yyyy", { locale: "de" }, "März 2025", "2025-03"],
    ["MMM yyyy", { locale: "de" }, "Okt 2025", "2025-10"],
    ["MMM yyyy", { locale: "fr" }, "juil. 2025", "2025-07"],
    ["d MMMM yyyy", { locale: "ru" }, "1 ноября 2025", "2025-11"],
    ["MMMM yyyy", { locale: "ru" }, "Ноябрь 2025", "2025-11"],
    ["MMMM yyyy", { locale: "tr" }, "KASIM 2025", "2025-11"],
    ["MMMM yyyy", { locale: "cs" }, "červen 2025", "2025-06"],
    ["MMMM yyyy", { locale: "fa" }, "نوامبر 2025", "2025-11"],
    ["MMMM yyyy", { locale: "de" }, "Ma\u0308rz 2025", "2025-03"],
    ["'FY'yyyy", {}, "FY2025", "2025"],
    ["yyyy", {}, 2025, "2025"],
    ["''yy", century, "'25", "2025"],
    ["'o''clock' yyyy", {}, "o'clock 2025", "2025"],
    ["yyyy(M)*", {}, "2025(1)*", "2025-01"],
    ["dMMyyyy", {}, "1112025", "2025-11"],
    ["d' of 'M yyyy", {}, "1 of 11 2025", "2025-11"],
  ])("%s with %j reads %j as %s", (format, options, cell, period) => {
    expect(periodReader(format, options)(cell)).toBe(period);
  });

  test.each<[string, PeriodReaderOptions, unknown]>([
    ["yyyyMM", {}, "2025-11"],
    ["yyyyMM", {}, "20251"],
    ["yyyyMM", {}, " 202511"],
    ["yyyyMM", {}, "202511\n"],
    ["yyyyMM", {}, "000011"],
    ["yyyyMM", {}, 202511.5],
    ["yyyyMM", {}, null],
    ["yyyyMM", {}, undefined],
    ["yyyyMM", {}, new Date()],
    ["yyyy.MM", {}, "2025-11"],
    ["M/yyyy", {}, "13/2025"],
    ["M/yyyy", {}, "0/2025"],
    ["MMM yyyy", {}, "Ju 2025"],
    ["MMM yyyy", {}, "Mai 2025"],
    ["MMM yyyy", { locale: "fr" }, "jui 2025"],
    ["MMMM yyyy", {}, "Nov 2025"],
    ["'Q'q yyyy", {}, "q4 2025"],
    ["'Q'q yyyy", {}, "Q5 2025"],
  ])("%s with %j refuses %j, and says how it must be written", (format, options, cell) => {
    const error = errorOf(() => periodReader(format, options)(cell));
    expect(error).toMatchObject({ code: "invalid-period", function: "periodReader", argument: "cell", value: cell });
    expect(error.message).toContain(`cell must be written as ${format}`);
  });

  test("what is written otherwise is told how it could be read", () => {
    expect(errorOf(() => periodReader("yyyyMM")("11/2025")).message).toBe(
      'periodReader: cell must be written as yyyyMM; "11/2025" looks like M/yyyy: read it with periodReader("M/yyyy"), got "11/2025" (invalid-period)',
    );
    expect(errorOf(() => periodReader("yyyyMM")("202513")).message).toContain("; month 13 is a whole year");
  });

  test.each(["2025-11-15", "2025-02-30", "2025-11-02", "2025-12-30"])("%s is neither end of its month", (day) => {
    expect(errorOf(() => periodReader("yyyy-MM-dd")(day)).message).toBe(
      `periodReader: cell must be the first or the last day of its month; other days are read with periodOf, got "${day}" (invalid-period)`,
    );
  });

  test.each<[unknown, unknown, string]>([
    ["MM", {}, "format"],
    ["", {}, "format"],
    ["yyyyMMMMM", {}, "format"],
    ["yyyyy", {}, "format"],
    ["yyyy yy", {}, "format"],
    ["yyyy q M", {}, "format"],
    ["yyyy d", {}, "format"],
    ["yyyy M MMM", {}, "format"],
    ["yyyyQq", {}, "format"],
    ["yyyy-W", {}, "format"],
    ["yyyy'", {}, "format"],
    ["'Qq yyyy", {}, "format"],
    ["Mdyyyy", {}, "format"],
    ["Myyyyd", {}, "format"],
    ["M1dyyyy", {}, "format"],
    ["dMMMyyyy", { locale: "ja" }, "format"],
    [202511, {}, "format"],
    [undefined, {}, "format"],
    ["MMM-yy", {}, "century"],
    ["MMM-yy", { century: 1950 }, "century"],
    ["MMM-yy", { century: 20_000 }, "century"],
    ["MMM-yy", { century: "2000" }, "century"],
    ["MMM yyyy", { locale: "xx" }, "locale"],
    ["MMM yyyy", { locale: "not a locale" }, "locale"],
    ["MMM yyyy", { locale: ["en"] }, "locale"],
    ["MMM yyyy", { language: "en" }, "language"],
    ["MMM yyyy", "en", "options"],
  ])("the format %j with %j is refused for its %s", (format, options, argument) => {
    const error = errorOf(() => periodReader(format as string, options as PeriodReaderOptions));
    expect(error).toMatchObject({ code: "invalid-option", function: "periodReader", argument });
  });

  test("another letter is told what there is", () => {
    expect(errorOf(() => periodReader("qQyy")).message).toBe(
      'periodReader: format has Q; there are yyyy, yy, MM, M, dd, d, q, h, MMM, MMMM, and other letters stand in quotes: "q\'Q\'yy", got "qQyy" (invalid-option)',
    );
  });

  test("a century without a short year changes nothing", () => {
    expect(periodReader("yyyy", { century: 1900 })("2025")).toBe("2025");
  });

  test("what Intl writes is read, in every language", () => {
    const languages = [
      "en",
      "de",
      "fr",
      "es",
      "pt",
      "it",
      "nl",
      "pl",
      "cs",
      "ru",
      "tr",
      "el",
      "ko",
      "ja",
      "zh",
      "vi",
      "hi",
    ];
    for (const locale of languages) {
      for (const [token, month] of [
        ["MMMM", "long"],
        ["MMM", "short"],
      ] as const) {
        const read = periodReader(`yyyy ${token}`, { locale });
        const format = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC", numberingSystem: "latn" });
        for (let number = 0; number < 12; number += 1) {
          const name = format.format(Date.UTC(2025, number));
          expect(read(`2025 ${name}`)).toBe(`2025-${String(number + 1).padStart(2, "0")}`);
        }
      }
    }
  });

  test("a period written in a format is read from it", () => {
    const two = (number: number) => String(number).padStart(2, "0");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const text = String(year).padStart(4, "0");
        expect(periodReader("yyyyMM")(`${text}${two(month)}`)).toBe(`${text}-${two(month)}`);
        expect(periodReader("M/yyyy")(`${month}/${text}`)).toBe(`${text}-${two(month)}`);
        expect(periodReader("dd.MM.yyyy")(`01.${two(month)}.${text}`)).toBe(`${text}-${two(month)}`);
      }),
      { numRuns: 50 },
    );
  });
});

test("a year and the next is no format: the message says who reads it", () => {
  expect(errorOf(() => periodReader("yyyy/yy")).message).toContain("fiscalYear of a series reads 2024/25 and 2024-25");
  expect(errorOf(() => periodReader("yyyy/MM/MM")).message).not.toContain("fiscalYear");
});

test("a locale may be an object of Intl", () => {
  expect(periodReader("MMMM yyyy", { locale: new Intl.Locale("de") })("März 2025")).toBe("2025-03");
});
