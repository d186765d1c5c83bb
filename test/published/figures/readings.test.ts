import { published } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { plainText } from "../../../src/exact/decimals.ts";
import { type OwnSlip, readingsOf } from "../../../src/published/figures/readings.ts";

const read = (text: string, options?: Parameters<typeof published>[1]) => readingsOf(published(text, options)[brand]);
const texts = (slip: OwnSlip, ...given: Parameters<typeof read>) =>
  read(...given).flatMap((one) => (one.slip === slip ? one.reading.text : []));
const quanta = (...given: Parameters<typeof read>) =>
  read(...given).flatMap(({ slip, reading: { quantum } }) =>
    slip === "coarser" ? plainText(quantum.coefficient, quantum.scale) : [],
  );

describe("readingsOf", () => {
  it("swaps neighbours only, and brings no zero to the front", () => {
    expect(texts("swapped-digits", "7049")).toEqual(["7409", "7094"]);
    expect(texts("swapped-digits", "1.058", { written: "1,234.5" })).toEqual(["0.158", "1.508", "1.085"]);
    expect(texts("swapped-digits", "100")).toEqual([]);
    expect(texts("swapped-digits", "11")).toEqual([]);
    expect(texts("swapped-digits", "1234567890123")).toEqual([]);
  });

  it("coarser: ten times the quantum for each zero at the end", () => {
    expect(quanta("11000억")).toEqual(["1000000000", "10000000000", "100000000000"]);
    expect(quanta("33.60")).toEqual(["0.1"]);
    expect(quanta("5300", { quantum: 10 })).toEqual(["100"]);
    expect(quanta("5310")).toEqual(["10"]);
    expect(quanta("0.0")).toEqual([]);
    expect(quanta("700 units")).toEqual([]);
    expect(quanta("about 700 million")).toEqual([]);
    expect(quanta("61.04")).toEqual([]);
  });

  it("moves the point by one or two places, words by their own steps, the nearest first", () => {
    expect(texts("power-of-ten", "8.4%")).toEqual(["0.84%", "84%", "0.084%", "840%"]);
    expect(texts("power-of-ten", "$740 million").slice(0, 6)).toEqual([
      "$74.0 million",
      "$7400 million",
      "$7.40 million",
      "$74000 million",
      "$740 thousand",
      "$740 billion",
    ]);
    expect(read("8.4%").flatMap(({ power }) => power ?? [])).toEqual([-1, 1, -2, 2]);
  });

  it("has no sign where a hedge would then say two things", () => {
    expect(texts("sign", "5")).toEqual(["-5"]);
    expect(texts("sign", "about 5")).toEqual(["about -5"]);
    expect(texts("sign", "more than 5")).toEqual([]);
    expect(texts("sign", "0")).toEqual([]);
  });

  it("cuts off neither counts nor hedged figures", () => {
    expect(texts("truncated", "61.04")).toEqual(["61.04"]);
    expect(texts("truncated", "61 units")).toEqual([]);
    expect(texts("truncated", "about 61")).toEqual([]);
  });
});
