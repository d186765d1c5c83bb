import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { en } from "../../docs/playground/en.ts";
import { enFigures } from "../../docs/playground/en-figures.ts";
import { ko } from "../../docs/playground/ko.ts";
import { koFigures } from "../../docs/playground/ko-figures.ts";
import { languageOf, say, speak } from "../../docs/playground/language.ts";
import { unitName } from "../../docs/playground/measures.ts";
import { periodName, reasonInWords } from "../../docs/playground/words.ts";

afterEach(() => speak("en"));

describe("the language of the page", () => {
  test.each([
    ["", ["ko-KR", "en"], "ko"],
    ["", ["en-GB", "ko"], "en"],
    ["", ["fr", "ko"], "ko"],
    ["", ["fr"], "en"],
    ["?lang=ko", ["en"], "ko"],
    ["?lang=en", ["ko"], "en"],
    ["?lang=xx", ["ko"], "ko"],
  ])("%j for %j is %s", (search, own, language) => {
    expect(languageOf(search, own)).toBe(language);
  });

  test("Korean says periods, reasons and units as Korean does", () => {
    speak("ko");
    expect(["2025-11", "2025-Q3", "2025-S2", "2025"].map((period) => periodName(period))).toEqual([
      "2025년 11월",
      "2025년 3분기",
      "2025년 하반기",
      "2025년",
    ]);
    expect(reasonInWords("missing-base")).toBe("1년 전 수치 없음");
    expect(unitName({ unit: "달러", scale: 9 })).toBe("십억 달러");
    expect(say().standing(5, 52, "개월", false)).toBe("52개월 중 5위");
    expect(say().targetShort("2025년", "60.18 십억 달러", "2025년 11월", "1 월", "60.19", "월")).toBe(
      "2025년 11월 기준 2025년 목표까지 60.18 십억 달러 모자랍니다. 남은 기간: 1개월.",
    );
  });

  test("no text is left in the other language", () => {
    const texts = (of: object): string[] =>
      Object.entries(of).flatMap(([key, value]) =>
        typeof value === "string" ? [`${key}: ${value}`] : typeof value === "object" ? texts(value) : [],
      );
    const isEnglish = (text: string) => !/[가-힣]/.test(text) && /[a-z]{3}/i.test(text.replace(/^\w+: /, ""));
    expect([...texts(ko), ...texts(koFigures)].filter(isEnglish)).toEqual([]);
    expect([...texts(en), ...texts(enFigures)].filter((text) => /[가-힣]/.test(text))).toEqual([]);
  });

  test("every text that the page asks for is there", () => {
    const page = readFileSync(new URL("../../docs/playground/index.html", import.meta.url), "utf8");
    const [series = "", figures = ""] = page.split('id="panel-figures"');
    const namesIn = (part: string) =>
      Array.from(part.matchAll(/data-say(?:-placeholder|-label)?="(\w+)"/g), ([, name]) => name as string);
    const missing = (part: string, ...words: object[]) =>
      namesIn(part).filter(
        (name) => typeof (Object.assign({}, ...words) as Readonly<Record<string, unknown>>)[name] !== "string",
      );
    expect(namesIn(page).length).toBeGreaterThan(50);
    // The first form does not wait for the texts of the second.
    expect([...missing(series, en), ...missing(series, ko)]).toEqual([]);
    expect([...missing(figures, en, enFigures), ...missing(figures, ko, koFigures)]).toEqual([]);
    expect(Object.keys(en).filter((name) => name in enFigures)).toEqual([]);
  });
});
