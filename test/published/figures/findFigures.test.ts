import { type FindFiguresOptions, findFigures, type Written } from "export-growth/published";
import { describe, expect, it } from "vitest";
import forms from "../../fixtures/forms-sample.json" with { type: "json" };
import notFigures from "../../fixtures/not-figures.json" with { type: "json" };
import { refusal } from "../helpers.ts";

const texts = (text: string, options?: FindFiguresOptions) => findFigures(text, options).map((found) => found.text);

/** How each language writes numbers, and sentences in it. */
const languages: Readonly<Record<string, readonly [Written, ...string[]]>> = {
  ko: ["1,234.5", "지난해 5월 수출은 #로 집계됐다.", "전년 대비 #(2024년 11월) 증가했다.", "1~3분기에는 # 늘었다."],
  ja: ["1,234.5", "2025年5月の輸出は#だった。", "前年同月比#増となった。", "第3四半期は#、過去最高。"],
  zh: ["1,234.5", "2025年5月出口#，同比增长。", "其中，#，比去年同期下降。", "第3季度达到#。"],
  de: ["1.234,5", "Im Mai 2025 waren es # nach dem Vorjahr.", "Sie stiegen auf #, am 5. Mai.", "Das Plus betrug #."],
  es: ["1.234,5", "En mayo de 2025 fueron # según el INE.", "Las ventas: # el 5 de mayo.", "El total alcanzó #."],
  pt: ["1.234,5", "Em maio de 2025 foram # no total.", "As exportações somaram #, disse.", "O saldo ficou em #."],
  fr: ["1 234,5", "En mai 2025, elles ont atteint # selon lui.", "La hausse est de #, le 5 mai.", "Le total est #."],
  en: ["1,234.5", "In May 2025 exports were # on the year.", "They reached #, he said on May 5.", "They came to #."],
  tl: ["1,234.5", "Noong Mayo 2025, umabot sa # ang kita.", "Tumaas ng #, ayon sa BSP.", "Ang kabuuan ay #."],
};

describe("finds every figure", () => {
  it("with exact spans in more than 98 percent of the sentences that hold a form of the sample", () => {
    const missed = forms.flatMap(({ text, language }) => {
      const [written, ...sentences] = languages[language] as readonly [Written, ...string[]];
      return sentences.filter((sentence) => {
        const start = sentence.indexOf("#");
        const found = findFigures(sentence.replace("#", text), { written });
        return !found.some((figure) => figure.start === start && figure.end === start + text.length);
      });
    });
    expect(missed.length / (forms.length * 3)).toBeLessThan(0.02);
  });

  it("and nothing else in those sentences", () => {
    for (const [written, ...sentences] of Object.values(languages)) {
      for (const sentence of sentences) expect(texts(sentence.replace("#", "x"), { written })).toEqual([]);
    }
  });

  it("with its hedge, sign, currency, scale word and unit", () => {
    expect(texts("Exports rose about 8.4% to US$61.04 billion, -5.2% less than 70,820 units (–3 percent).")).toEqual([
      "about 8.4%",
      "US$61.04 billion",
      "-5.2%",
      "less than 70,820 units",
      "–3 percent",
    ]);
    expect(texts("수출은 약 604억 4000만 달러, 수입은 3만여 대")).toEqual(["약 604억 4000만 달러", "3만여 대"]);
    expect(texts("fell (-)5.2%, (–) 3%, − 4.1 %, −2% and - 7%")).toEqual(["(-)5.2%", "(–) 3%", "− 4.1 %", "−2%", "7%"]);
    expect(texts("The totals: 90,046 and 9076, (5.2) or -€5bn")).toEqual(["90,046", "9076", "5.2", "-€5bn"]);
  });

  it("where it stands, in UTF-16 units", () => {
    const text = "📈 exports: ８．４％ more";
    const [found] = findFigures(text);
    expect([found?.start, found?.end, found?.text]).toEqual([12, 16, "８．４％"]);
    expect(text.slice(found?.start, found?.end)).toBe("８．４％");
    expect(String(found?.figure)).toBe("８．４％");
    expect(Object.isFrozen(found)).toBe(true);
  });

  it.each([
    ["2-3%", "[2, 3] percent", "percent"],
    ["2 to 3 percent", "[2, 3] percent", "percent"],
    ["2%-3%", "[2, 3] percent", "percent"],
    ["2～3％", "[2, 3] percent", "percent"],
    ["$2-3 billion", "[2000000000, 3000000000] USD", "level"],
    ["$2 billion–$3 billion", "[2000000000, 3000000000] USD", "level"],
    ["5,000 to 6,000 units", "[5000, 6000] units", "count"],
    ["$2-3", "[2, 3] USD", "level"],
  ])("a range gives its limits: %s", (text, bounds, kind) => {
    const [found, ...others] = findFigures(`It was ${text}, they said.`);
    expect([found?.text, String(found?.figure), found?.figure?.kind, others]).toEqual([text, bounds, kind, []]);
  });

  it("between two numbers lies a range too", () => {
    expect(texts("between 2 and 3 percent; zwischen 2 und 3 Prozent; 2 and 3 percent")).toEqual([
      "2 and 3 percent",
      "2 und 3 Prozent",
      "3 percent",
    ]);
    expect(findFigures("between $2 and $3 billion")[0]?.figure?.unit).toBe("USD");
  });
});

describe("says what must be said", () => {
  it.each([
    ["33.420 Einheiten", "ambiguous-figure", "33.420 has decimals"],
    ["154.0 points", "ambiguous-figure", 'say { kind: "points" }'],
    ["29,9 Millionen", "invalid-figure", "need { written }"],
    ["274 303", "invalid-figure", "need { written }"],
    ["▲5.2%", "invalid-figure", 'say { negative: ["triangle"] }'],
    ["▲ 8,089億円", "invalid-figure", 'say { negative: ["triangle"] }'],
    ["¥5 billion", "invalid-figure", "say { unit }"],
    ["from 2 to 3 percent", "ambiguous-figure", "may be a range or a change from one figure to another"],
    ["2から3%", "ambiguous-figure", "may be a range or a change from one figure to another"],
    ["5-3%", "invalid-figure", "must be a range that rises"],
    ["about 2-3%", "invalid-figure", "must be a range that rises"],
  ])("%s: %s", (text, code, message) => {
    const [found] = findFigures(`It was ${text}.`);
    expect(text.endsWith(found?.text as string)).toBe(true);
    expect([found?.error?.code, found?.error?.function, found?.figure]).toEqual([code, "findFigures", undefined]);
    expect(found?.error?.message).toContain(message);
  });

  it("the language may say how numbers are written", () => {
    const text = "33.420 Einheiten, 29,9 Millionen";
    const values = (options: FindFiguresOptions) =>
      findFigures(text, options).map(({ figure }) => figure && "value" in figure && figure.value.toFixed());
    expect(values({ locale: "de" })).toEqual(["33420", "29900000"]);
    expect(values({ written: "1.234,5" })).toEqual(["33420", "29900000"]);
    expect(values({ locale: "en", written: "1.234,5" })).toEqual(["33420", "29900000"]);
    for (const [locale, sample] of [
      ["fr", "1 234,5"],
      ["es", "1.234,5"],
      ["es-MX", "1,234.5"],
      ["de-CH", "1’234.5"],
      ["ko", "1,234.5"],
    ] as const) {
      const [found] = findFigures(`x ${sample} x`, { locale });
      expect(String(found?.figure)).toBe(sample);
    }
  });

  it("refuses what is no text, no language, no option", () => {
    expect(refusal(() => findFigures(5 as never)).code).toBe("invalid-figure");
    expect(refusal(() => findFigures("", { locale: "x-" })).message).toContain("must be a language tag");
    expect(refusal(() => findFigures("", { locale: "ks" })).message).toContain("say written");
    expect(refusal(() => findFigures("", { locale: 5 as never })).argument).toBe("locale");
    expect(refusal(() => findFigures("", { written: "1_234" as never })).argument).toBe("written");
    expect(refusal(() => findFigures("", { language: "de" } as never)).argument).toBe("language");
  });
});

describe("finds no figure where there is none", () => {
  it(`in ${notFigures.length} dates, times, ordinals, pages, telephone numbers and names`, () => {
    expect(notFigures.length).toBeGreaterThan(200);
    const taken = notFigures.filter((text) => {
      const sentences = [text, `Exports rose, ${text}, officials said.`, `(${text})`, `${text}.`];
      return sentences.some((sentence) => findFigures(sentence).length > 0);
    });
    expect(taken).toEqual([]);
  });

  it.each([
    "5-star hotels and 4 of them",
    "3 and 5 of these",
    "8, 446億円",
    "see table 3.2 and Python 3.12",
    "007 and 12345678",
    "1/2 and 16:9",
    "5 MB, 5mm, 5th",
    "2 x 3",
    "1".repeat(1001),
    "1-20 and 5-7",
    "総数 12345個人",
  ])("%s", (text) => {
    expect(texts(text).filter((found) => !/[%個]/.test(found))).toEqual([]);
  });
});

it("a locale may be an object of Intl", () => {
  const [found] = findFigures("33.420 Tonnen", { locale: new Intl.Locale("de") });
  expect(found?.figure).toMatchObject({ text: "33.420 Tonnen" });
});

it("a price has what it is a price of; a day may begin what is said next", () => {
  const texts = (text: string) => findFigures(text).map((found) => found.text);
  expect(texts("at $4.3 a kilogram, or $60 per barrel.")).toEqual(["$4.3 a kilogram", "$60 per barrel"]);
  expect(texts("$2.1 billion a day earlier, $632.7 million a day in May")).toEqual(["$2.1 billion", "$632.7 million"]);
  expect(texts("in 15.5 working days, or 1,000 days")).toEqual([]);
});
