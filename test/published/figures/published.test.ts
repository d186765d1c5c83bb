import { checkQuotient, Published, type PublishedOptions, published } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { refusal } from "../helpers.ts";

const p = published;

describe("published reads one figure", () => {
  it.each<[string, string, string, string | undefined, string, PublishedOptions?]>([
    // text, value, quantum, unit, kind
    ["61.04", "61.04", "0.01", undefined, "level"],
    ["$61.04 billion", "61040000000", "10000000", "USD", "level"],
    ["US$ 61.04bn", "61040000000", "10000000", "USD", "level"],
    ["704 billion USD", "704000000000", "1000000000", "USD", "level"],
    ["61.04 billion dollars", "61040000000", "10000000", "USD", "level"],
    ["-$5.2 million", "-5200000", "100000", "USD", "level"],
    ["$-5.2 million", "-5200000", "100000", "USD", "level"],
    ["+8.4%", "0.084", "0.001", undefined, "percent"],
    ["\u22128.4 %", "-0.084", "0.001", undefined, "percent"],
    ["8 percent", "0.08", "0.01", undefined, "percent"],
    ["8.40 per cent", "0.084", "0.0001", undefined, "percent"],
    ["6.3 percentage points", "0.063", "0.001", undefined, "points"],
    ["1 percentage point", "0.01", "0.01", undefined, "points"],
    ["6.3%p", "0.063", "0.001", undefined, "points"],
    ["6.3 points", "0.063", "0.001", undefined, "points", { kind: "points" }],
    ["154.0 points", "154", "0.1", undefined, "level", { kind: "level" }],
    ["1,234,567", "1234567", "1", undefined, "level"],
    ["12,34,567", "1234567", "1", undefined, "level"],
    ["₹4,31,000.5 crore", "4310005000000", "1000000", "INR", "level"],
    ["1.2 lakh crore", "1200000000000", "100000000000", undefined, "level"],
    ["5 thousand", "5000", "1000", undefined, "level"],
    ["2 trillion", "2000000000000", "1000000000000", undefined, "level"],
    ["3m", "3000000", "1000000", undefined, "level"],
    ["3 mn", "3000000", "1000000", undefined, "level"],
    ["3b", "3000000000", "1000000000", undefined, "level"],
    ["3 tn", "3000000000000", "1000000000000", undefined, "level"],
    ["3K", "3000", "1000", undefined, "level"],
    ["3 lakh", "300000", "100000", undefined, "level"],
    ["2 crore 50 lakh", "25000000", "100000", undefined, "level"],
    ["604.4억 USD", "60440000000", "10000000", "USD", "level"],
    ["604억 4000만", "60440000000", "10000", undefined, "level"],
    ["604억4천만 달러", "60440000000", "10000000", "USD", "level"],
    ["7조 2,345억 6789만원", "7234567890000", "10000", "KRW", "level"],
    ["6천318억 달러", "631800000000", "100000000", "USD", "level"],
    ["6千318.5億円", "631850000000", "10000000", "JPY", "level"],
    ["3천5백만", "35000000", "1000000", undefined, "level"],
    ["3천 5백 2십만 원", "35200000", "100000", "KRW", "level"],
    ["3천5백 20만 3천", "35203000", "1000", undefined, "level"],
    ["1조 6천318억 원", "1631800000000", "100000000", "KRW", "level"],
    ["3천5백", "3500", "100", undefined, "level"],
    ["61.04억불", "6104000000", "1000000", "USD", "level"],
    ["5 mln EUR", "5000000", "1000000", "EUR", "level"],
    ["5 thousand million", "5000000000", "1000000000", undefined, "level"],
    ["JP¥5", "5", "1", "JPY", "level"],
    ["CN¥5", "5", "1", "CNY", "level"],
    ["CNY ¥5", "5", "1", "CNY", "level"],
    ["¥13.85 trillion CNY", "13850000000000", "10000000000", "CNY", "level"],
    ["¥5円", "5", "1", "JPY", "level"],
    ["¥5", "5", "1", "CNY", "level", { unit: "RMB" }],
    ["JPY 5", "5", "1", "JPY", "level"],
    ["US $61.04 billion", "61040000000", "10000000", "USD", "level"],
    ["61.04 Billion U.S. Dollars", "61040000000", "10000000", "USD", "level"],
    ["61.04bnUSD", "61040000000", "10000000", "USD", "level"],
    ["- 5.2%", "-0.052", "0.001", undefined, "percent"],
    ["△ 5.2%", "-0.052", "0.001", undefined, "percent", { negative: ["triangle"] }],
    ["1.2", "0.012", "0.001", undefined, "points", { kind: "points" }],
    ["1.2", "0.012", "0.001", undefined, "percent", { kind: "percent" }],
    ["70,820 units", "70820", "1", "units", "count", { places: 0 }],
    ["1万2345", "12345", "1", undefined, "level"],
    ["1.2万亿", "1200000000000", "100000000000", undefined, "level"],
    ["9兆1234億円", "9123400000000", "100000000", "JPY", "level"],
    ["3萬", "30000", "10000", undefined, "level"],
    ["412百万円", "412000000", "1000000", "JPY", "level"],
    ["70,820 units", "70820", "1", "units", "count"],
    ["1 unit", "1", "1", "units", "count"],
    ["1.2 million units", "1200000", "100000", "units", "level"],
    ["70.5 units", "70.5", "0.1", "units", "level"],
    ["70820", "70820", "1", "units", "count", { unit: "units" }],
    ["△5.2", "-5.2", "0.1", undefined, "level", { negative: ["triangle"] }],
    ["▲5.2%", "-0.052", "0.001", undefined, "percent", { negative: ["triangle"] }],
    ["¥5.2 trillion", "5200000000000", "100000000000", "JPY", "level", { unit: "JPY" }],
    ["￥5.2", "5.2", "0.1", "CNY", "level", { unit: "CNY" }],
    ["51.3 billion", "51300000000", "10000000", undefined, "level", { places: 2 }],
    ["51.30 billion", "51300000000", "100000000", undefined, "level", { places: 1 }],
    ["700 million", "700000000", "100000000", undefined, "level", { quantum: 100000000 }],
    ["8.5", "8.5", "0.05", undefined, "level", { quantum: "0.05" }],
    ["8.4", "0.084", "0.001", undefined, "percent", { kind: "percent" }],
    ["8.4%", "0.084", "0.001", undefined, "percent", { kind: "percent" }],
    ["8.4", "0.084", "0.001", undefined, "points", { kind: "points" }],
    ["70 tonnes", "70", "1", "tonnes", "level", { unit: "tonnes" }],
    ["RM 5.2 billion", "5200000000", "100000000", "MYR", "level"],
    ["$5", "5", "1", "USD", "level", { unit: "US$" }],
    ["$5 million USD", "5000000", "1000000", "USD", "level"],
    ["about $18.7 billion", "18700000000", "100000000", "USD", "level"],
    ["007", "7", "1", undefined, "level"],
    ["-0.0", "0", "0.1", undefined, "level"],
  ])("%s", (text, value, quantum, unit, kind, options) => {
    const figure = p(text, options);
    const read = figure.toJSON();
    expect([figure.text, read.value, read.quantum, figure.unit, figure.kind]).toEqual([
      text,
      value,
      quantum,
      unit,
      kind,
    ]);
    expect(figure.value.toFixed()).toBe(value);
    expect(figure.quantum.toFixed()).toBe(quantum);
    expect(String(figure)).toBe(text);
    expect(read.unit).toBe(unit);
  });

  it.each([
    ["", 1],
    [" 61.04", 1],
    ["61.04 ", 6],
    ["61.04 billon", 6],
    ["61.04 billion 51.3 billion", 14],
    ["1,23", 2],
    ["1,2345", 6],
    ["0,123", 2],
    ["1.234.567", 6],
    ["5.", 2],
    [".5", 1],
    ["6e3", 2],
    ["0x10", 2],
    ["--5", 2],
    ["+$-5", 3],
    ["$5 EUR", 4],
    ["$8.4%", 5],
    ["8.4 million percent", 12],
    ["5 crore lakh", 8],
    ["5억 60000만", 3],
    ["6천3180억", 3],
    ["5백0천억", 3],
    ["6.5천318억", 5],
    ["1만 6천 318억", 6],
    ["5 million billion", 10],
    ["5만 million", 3],
    ["61.04bnYOY", 6],
    ["5.5억 60만", 5],
    ["5 billion 400", 10],
    ["５y", 2],
    ["8.4 percents", 4],
    ["5 billions", 2],
    ["5 USDX", 2],
    ["5 unitses", 2],
    ["NaN", 1],
    ["Infinity", 1],
    ["about", 1],
    ["△5.2", 1],
    ["(5.2)", 1],
  ])("refuses %j, and says where reading stopped", (text, character) => {
    const error = refusal(() => p(text));
    expect(error.code).toBe("invalid-figure");
    expect(error.argument).toBe("text");
    expect(error.value).toBe(text);
    expect(error.message).toContain(
      character === text.length + 1 ? "reading stopped at its end" : `reading stopped at character ${character},`,
    );
  });

  it("refuses what is no text: a number has lost its trailing zeros", () => {
    for (const value of [61.04, 61n, undefined, null, true, {}, ["61"]]) {
      expect(refusal(() => p(value as never)).code).toBe("invalid-figure");
    }
  });

  it("refuses endless text", () => {
    expect(refusal(() => p("9".repeat(5000))).code).toBe("invalid-figure");
    expect(refusal(() => p("9".repeat(1500))).message).toContain("1000 digits");
    expect(p("9".repeat(900)).value.e).toBe(899);
  });

  it.each<[string, PublishedOptions, string]>([
    ["5", { mode: "up" as never }, "invalid-option"],
    ["5", { decimals: 2 } as never, "invalid-option"],
    ["5", { places: -1 }, "invalid-option"],
    ["5", { places: 1.5 }, "invalid-option"],
    ["5.25", { places: 1 }, "invalid-option"],
    ["5", { places: 1, quantum: 1 }, "invalid-option"],
    ["5", { quantum: 0 }, "invalid-option"],
    ["5", { quantum: "x" }, "invalid-option"],
    ["5", { quantum: 3 }, "invalid-option"],
    ["51.3 billion", { quantum: "0.01" }, "invalid-option"],
    ["5", { qualifier: "roughly" as never }, "invalid-option"],
    ["about 5", { qualifier: "over" }, "invalid-option"],
    ["5", { unit: "" }, "invalid-option"],
    ["5", { unit: 5 as never }, "invalid-option"],
    ["5", { negative: "triangle" as never }, "invalid-option"],
    ["5", { negative: ["up"] as never }, "invalid-option"],
    ["$5", { unit: "EUR" }, "unit-mismatch"],
    ["¥5", { unit: "USD" }, "unit-mismatch"],
    ["8%", { unit: "USD" }, "unit-mismatch"],
    ["$8", { kind: "percent" }, "unit-mismatch"],
    ["1.2%", { kind: "points" }, "unit-mismatch"],
    ["1.2%p", { kind: "percent" }, "unit-mismatch"],
    ["70,820 units", { places: 1 }, "invalid-option"],
    ["70,820 units", { quantum: "0.1" }, "invalid-option"],
    ["8 million", { kind: "points" }, "unit-mismatch"],
    ["¥5", {}, "invalid-figure"],
    ["-0.0", { mode: "floor" }, "empty-bounds"],
    ["-0.0", { mode: "expand" }, "empty-bounds"],
    ["0", { qualifier: "less than" }, "ambiguous-figure"],
  ])("refuses %s with %o", (text, options, code) => {
    expect(refusal(() => p(text, options)).code).toBe(code);
  });

  it("takes options that are undefined", () => {
    const none = { mode: undefined, places: undefined, quantum: undefined, qualifier: undefined, unit: undefined };
    expect(p("5", { ...none, negative: undefined }).toJSON()).toEqual(p("5").toJSON());
  });
});

describe("currencies in the words of other releases", () => {
  it.each([
    ["Rs 4.31 lakh crore", "INR"],
    ["Rs. 4,31,000 crore", "INR"],
    ["5 rupee", "INR"],
    ["RMB 13.85 trillion", "CNY"],
    ["13.85万亿元", "CNY"],
    ["5 billion pounds", "GBP"],
  ])("%s", (text, unit) => {
    expect(published(text).unit).toBe(unit);
  });
});

describe("amounts divided by something, and days", () => {
  const read = (text: string, options?: Parameters<typeof published>[1]) => {
    const { value, unit, kind, quantum } = published(text, options);
    return [value.toFixed(), unit, kind, quantum.toFixed()];
  };

  it("days that are printed whole are a count, and exact", () => {
    expect(read("20 days")).toEqual(["20", "days", "count", "1"]);
    expect(published("20 days").bounds.toFixed(1)).toBe("20.0 … 20.0");
    expect(read("22.5 working days")).toEqual(["22.5", "days", "level", "0.1"]);
    expect(read("20 Tage")).toEqual(["20", "days", "count", "1"]);
    expect(read("20", { unit: "days" })).toEqual(["20", "days", "count", "1"]);
  });

  it("a kilogram, per barrel, /t: in one unit over the other", () => {
    expect(read("$4.3 a kilogram")).toEqual(["4.3", "USD/kg", "level", "0.1"]);
    expect(read("about $60 per barrel")).toEqual(["60", "USD/barrels", "level", "1"]);
    expect(read("$1.2 million/t")).toEqual(["1200000", "USD/tonnes", "level", "100000"]);
    expect(read("€4,3 pro Kilo", { written: "1.234,5" })).toEqual(["4.3", "EUR/kg", "level", "0.1"]);
    expect(read("1,152 won per dollar")).toEqual(["1152", "KRW/USD", "level", "1"]);
    expect(read("1.2 million barrels a day")).toEqual(["1200000", "bpd", "level", "100000"]);
  });

  it("over whole things in the unit of the amount, and rounded, as every average is", () => {
    expect(read("$632.7 million a day")).toEqual(["632700000", "USD", "level", "100000"]);
    expect(read("4,610 units a day")).toEqual(["4610", "units", "level", "1"]);
    expect(published("4,610 units a day").bounds.toFixed(1)).toBe("4609.5 … 4610.5");
    expect(refusal(() => published("4,610 units a day", { kind: "count" })).code).toBe("unit-mismatch");
  });

  it("the caller may name both units, or the first alone", () => {
    expect(read("$4.3 a kilogram", { unit: "USD" })[1]).toBe("USD/kg");
    expect(read("$4.3 a kilogram", { unit: "USD/kg" })[1]).toBe("USD/kg");
    expect(read("¥4.3 a kilogram", { unit: "JPY" })[1]).toBe("JPY/kg");
    expect(refusal(() => published("$4.3 a kilogram", { unit: "EUR/kg" })).code).toBe("unit-mismatch");
  });

  it.each(["4.3 a kilogram", "$5 per dollar", "$4.3 a share", "5 percent a day", "$4.3 a"])("%s is refused", (text) => {
    expect(refusal(() => published(text)).message).toContain("reading stopped");
  });

  it("is written, and read from JSON, as it was", () => {
    const figure = published("$43 a kilogram");
    expect(Published.fromJSON(JSON.parse(JSON.stringify(figure)))).toEqual(figure);
    const { suspects = [] } = checkQuotient(published("$8.6"), published("2.0 kg"), figure);
    expect(suspects.find((one) => one.figure === "printed")?.reading.text).toBe("$4.3 a kilogram");
    expect(
      checkQuotient(published("$12.653 billion"), published("20 days"), published("$632.7 million a day")).verdict,
    ).toBe("exact");
  });
});
