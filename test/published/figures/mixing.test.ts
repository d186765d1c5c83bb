import {
  between,
  checkConsistency,
  checkQuotient,
  checkTable,
  differenceBounds,
  exactly,
  type Published,
  published,
  quotientBounds,
  sumBounds,
} from "export-growth/published";
import { describe, expect, it } from "vitest";
import { refusal } from "../helpers.ts";

const usd = published("$5");
const plain = published("5");
const rate = published("5%");

describe("which figures mix", () => {
  it("a level without a unit mixes with any amount, limits of no kind with anything", () => {
    expect(sumBounds([plain, usd, exactly(1)]).unit).toBe("USD");
    expect(sumBounds([rate, exactly(1)]).unit).toBe(undefined);
    expect(sumBounds([usd, between(1, 2)]).unit).toBe("USD");
  });

  it("limits of a kind mix as figures of that kind do", () => {
    expect(refusal(() => sumBounds([usd, exactly("0.05", { kind: "percent" })])).code).toBe("unit-mismatch");
    expect(refusal(() => sumBounds([rate, exactly(5, { kind: "level" })])).code).toBe("unit-mismatch");
    expect(sumBounds([usd, exactly(5, { kind: "level" })]).unit).toBe("USD");
    expect(sumBounds([rate, exactly("0.05", { kind: "points" })]).kind).toBe("percent");
  });

  it("says which figure has which unit", () => {
    expect(refusal(() => sumBounds([plain, usd, published("5 EUR")])).message).toBe(
      "sumBounds: parts[2] is in EUR, but parts[1] is in USD (unit-mismatch)",
    );
    expect(refusal(() => differenceBounds(plain, rate)).message).toBe(
      "differenceBounds: b is in percent or points, but a is an amount (unit-mismatch)",
    );
  });
});

describe("the unit of a printed quotient", () => {
  const p = published;
  const of = (unit: string) => p("5", { unit });
  /** What a check, a row of a table and an article say: the same. */
  const said = (dividend: Published, divisor: Published, printed: Published) => {
    const figures = { dividend, divisor, printed };
    const relation = { kind: "quotient", dividend: "dividend", divisor: "divisor", quotient: "printed" } as const;
    const [line] = checkTable([{ relation, figures }]).lines;
    const calls = [
      () => checkQuotient(dividend, divisor, printed).verdict,
      () => checkConsistency(figures, [relation]).consistent,
    ];
    if (line?.code === undefined) {
      for (const call of calls) call();
      return "taken";
    }
    const errors = calls.map((call) => refusal(call));
    expect(errors.map(({ code, argument }) => [code, argument])).toEqual(errors.map(() => [line.code, "printed"]));
    return errors[0]?.message;
  };

  it("is in the currency of what was divided, where both are said", () => {
    expect(said(p("$2 billion"), p("4 days"), p("€500 million"))).toBe(
      "checkQuotient: printed is in EUR, but dividend is in USD: if the divisor is a rate of exchange, " +
        'it says so in its unit, such as { unit: "USD/EUR" } (unit-mismatch)',
    );
    expect(said(p("$4.3 million"), p("1000 tonnes"), p("€4.3 a kilogram"))).toContain("is in EUR/kg, but dividend is");
  });

  it("is over what it was divided by, where both are measures that are known", () => {
    expect(said(p("$4.3 million"), p("1000 tonnes"), p("$4.3 a kilogram"))).toBe(
      "checkQuotient: printed is in USD/kg, but divisor is in tonnes: write both in one of them (unit-mismatch)",
    );
    expect(said(p("$4.3 million"), p("5 GWh"), of("USD/MWh"))).toContain("USD/MWh");
  });

  it.each<[string, Published, Published, Published]>([
    ["dollars a day", p("$2 billion"), p("4 days"), p("$500 million a day")],
    ["dollars a tonne", p("$4.3 million"), p("1000 tonnes"), p("$4300 a tonne")],
    ["dollars a kilogram, however it is spelt", p("$4.3"), p("1 kg"), of("USD/kilogram")],
    ["dollars a tonne without its tonne", p("$4.3 million"), p("1000 tonnes"), p("$4300")],
    ["dollars a kilogram of a weight without unit", p("$4.3 million"), p("1000"), p("$4.3 a kilogram")],
    ["a price a tonne in kilograms, by a number", of("USD/tonnes"), p("1000"), p("$0.005 a kilogram")],
    ["a multiple", p("$2 billion"), p("$1 billion"), p("2 times")],
    ["a percentage", p("$2 billion"), p("$1 billion"), p("200%")],
    ["no unit at all", p("$2 billion"), p("4 days"), p("500 million")],
    ["an amount that lacks its currency", p("2 billion"), p("4 days"), p("$500 million")],
    ["dollars into euros, at dollars a euro", p("$2.16 billion"), p("1.08", { unit: "USD/EUR" }), p("€2 billion")],
    ["won into dollars, at a plain number", p("₩84 trillion"), p("1,400"), p("$60 billion")],
    ["the same, at $1.08", p("$2.16 billion"), p("$1.08"), p("€2 billion")],
    ["a rate of exchange", p("KRW 1,400"), p("$1"), p("1,400 won per dollar")],
    ["a name that several currencies share", of("kr"), p("4 days"), of("SEK")],
    ["barrels in a value a day", p("$8 million"), p("100,000 barrels a day"), p("$80 a barrel")],
    ["tons, which may be tonnes", p("$10 million"), p("20,000 tons"), p("$500 a tonne")],
    ["barrels a day", p("5 million barrels"), p("5 days"), p("1 million barrels a day")],
    ["a measure of the caller's own", p("$5"), of("boxes"), of("USD/box")],
    ["index numbers on one base", of("2020=100"), of("2020=100"), p("100%")],
  ])("takes %s", (_, dividend, divisor, printed) => {
    expect(said(dividend, divisor, printed)).toBe("taken");
  });
});

it("a quotient of two indices on one base is a pure number, whatever they are called", () => {
  const index = (text: string, unit: string) => published(text, { unit });
  const [sold, bought] = [index("154.0", "Export price index, 2020=100"), index("124.5", "2020 = 100")];
  const bounds = quotientBounds(sold, bought);
  expect([bounds.unit, bounds.kind]).toEqual([undefined, undefined]);
  expect(quotientBounds(index("154.0", "CPI"), bought).unit).toBe("CPI/2020 = 100");
});
