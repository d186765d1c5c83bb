import { type Ratio, ratio } from "export-growth";
import {
  between,
  checkChange,
  checkConsistency,
  checkDifference,
  checkPoints,
  checkQuotient,
  checkShare,
  checkSum,
  exactly,
  type Published,
  published,
  type Relation,
} from "export-growth/published";
import { describe, expect, it } from "vitest";

const p = published;

describe("suspects of what is impossible", () => {
  const found = (check: ReturnType<typeof checkSum>) =>
    (check.suspects ?? []).map(({ figure, slip, reading }) => `${figure} ${slip} ${reading.text}`);

  it("truncated", () => {
    // 2.09 cut off to 2.0, where rounding would print 2.1.
    expect(found(checkSum([p("1.00"), p("1.09")], p("2.0")))).toContain("printed truncated 2.0");
  });

  it("a power of ten", () => {
    const check = checkDifference(p("$2.15 billion"), p("$1.41 billion"), p("$740 billion"));
    expect(found(check)).toEqual(["printed power-of-ten $740 million"]);
    expect(check.suspects?.[0]?.reading.value.toFixed()).toBe("740000000");
    expect(found(checkChange(p("110"), p("100"), p("1.0%")))).toContain("printed power-of-ten 10%");
    expect(found(checkChange(p("110.0"), p("100.0"), p("100%")))).toContain("printed power-of-ten 10.0%");
    expect(found(checkSum([p("6억"), p("1억")], p("70억")))).toContain("printed power-of-ten 7.0억");
    expect(found(checkPoints(p("28.4%"), p("22.1%"), p("63 percentage points")))).toContain(
      "printed power-of-ten 6.3 percentage points",
    );
  });

  it("a sign", () => {
    expect(found(checkDifference(p("34.13 billion USD"), p("34.84 billion USD"), p("700 million USD")))).toContain(
      "printed sign -700 million USD",
    );
    expect(found(checkChange(p("-90"), p("100"), p("-10%")))).toContain("current sign 90");
  });

  it("two digits changed places, anywhere", () => {
    expect(found(checkSum([p("61.04"), p("1.00")], p("60.24")))).toContain("printed swapped-digits 62.04");
    expect(found(checkSum([p("16.04"), p("1.00")], p("62.04")))).toContain("parts[0] swapped-digits 61.04");
    expect(found(checkSum([p("1234567890123")], p("1234567890132"))).join()).not.toContain("swapped");
  });

  it("a figure that stands in two places is read otherwise in both", () => {
    const x = p("12");
    expect(found(checkSum([x, x], p("42")))).toContain("parts[0] swapped-digits 21");
    expect(found(checkSum([x, x], p("42"))).filter((text) => text.startsWith("parts[1]"))).toEqual([]);
  });

  it("nothing that would divide by 0, break a stated quantum, or cut a count", () => {
    expect(found(checkChange(p("5"), p("5"), p("50000%"))).join()).not.toContain("base sign");
    expect(found(checkSum([p("12345", { quantum: 5 })], p("12354"))).join()).not.toContain("parts[0] swapped");
    expect(found(checkSum([exactly(3)], p("5 units")))).toEqual([]);
    expect(found(checkSum([exactly(3)], p("about 30 units")))).toEqual(["printed power-of-ten about 3 units"]);
    expect(found(checkSum([exactly(3)], p("about 31 units")))).toEqual([]);
    expect(found(checkSum([exactly("0.2")], p("0.0")))).toEqual([]);
  });

  it("a reading is written as the figure was, so that reading it again gives it back", () => {
    const texts = [
      "61.04",
      "-8.4%",
      "8.4 percentage points",
      "about -$61.04 billion",
      "6.1bn USD",
      "604억 4000만 달러",
    ];
    const more = ["1.2 lakh crore rupees", "67,300 units", "1조 6천318억 원", "7 million", "¥13.85兆円", "△5.2"];
    for (const text of [...texts, ...more]) {
      const options = { negative: ["triangle"], written: "1,234.5" } as const;
      const figure = published(text, options);
      const seen = new Map<string, Published>();
      for (const power of [-9, -8, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 8, 9]) {
        for (const sign of ["", "-"]) {
          const near = ratio(figure.value.toFixed(), 1).times(`${sign}1e${power}`);
          const ends = [near.times("0.7"), near.times("1.4")] as [Ratio, Ratio];
          const [lower, upper] = ends[0].compare(ends[1]) < 0 ? ends : [ends[1], ends[0]];
          const { suspects } = checkSum([between(lower, upper, { unit: figure.unit })], figure);
          for (const { slip, reading } of suspects ?? []) if (slip !== "truncated") seen.set(reading.text, reading);
        }
      }
      expect(seen.size).toBeGreaterThan(4);
      for (const [again, reading] of seen) expect(published(again, options).toJSON()).toEqual(reading.toJSON());
    }
  });

  it("in the way that the figure was written", () => {
    const options = { written: "1.234,5" } as const;
    const check = checkDifference(
      p("2,15 Mrd. Euro", options),
      p("1,41 Mrd. Euro", options),
      p("740 Mrd. Euro", options),
    );
    expect(found(check)).toContain("printed power-of-ten 740 Mio. Euro");
    const small = checkSum([p("1,5", options)], p("15", options));
    expect(found(small)).toEqual(["printed power-of-ten 1,5", "parts[0] power-of-ten 15"]);
  });

  it("million for billion, 만 for 억 and 억 for 조, in the words of the figure", () => {
    const readings = (figure: Published, value: string) =>
      found(checkSum([exactly(value, { unit: figure.unit })], figure)).filter((text) => text.includes("power-of-ten"));
    expect(readings(p("$740 million"), "740000000000000000")).toEqual([]);
    expect(readings(p("$740 million"), "740000000000")).toEqual(["printed power-of-ten $740 billion"]);
    expect(readings(p("6.1bn USD"), "6100000")).toEqual(["printed power-of-ten 6.1mn USD"]);
    expect(readings(p("6.1 Billion"), "6100")).toEqual(["printed power-of-ten 6.1 thousand"]);
    expect(readings(p("604억"), "6040000")).toEqual(["printed power-of-ten 604만"]);
    expect(readings(p("604억"), "604000000000000")).toEqual(["printed power-of-ten 604조"]);
    expect(readings(p("604만"), "604000000000000")).toEqual(["printed power-of-ten 604조"]);
    expect(readings(p("61.04"), "61040000000")).toEqual(["printed power-of-ten 61.04 billion"]);
    expect(readings(p("6.1 lakh crore"), "610000000")).toEqual([]);
    expect(readings(p("6.1 lakh crore"), "61000000000")).toEqual(["printed power-of-ten 0.061 lakh crore"]);
    expect(readings(p("61.04"), "610400")).toEqual(["printed power-of-ten 610400"]);
  });

  it("two figures, one slip: where no single one would do, and among few figures only", () => {
    const parts = ["5", "4", "800", "30"].map((text) => p(text));
    const of = (figures: Published[], total: string) =>
      (checkSum(figures, p(total)).suspects ?? [])
        .filter(({ slip }) => slip === "same-power")
        .map(({ figure, other }) => [figure, other?.figure]);
    expect(of(parts, "920")).toEqual([["parts[0]", "parts[1]"]]);
    const many = [...parts, ...Array.from({ length: 24 }, () => p("0"))];
    expect(of(many, "920")).toEqual([]);
  });

  it("none where the figures agree", () => {
    expect(checkSum([p("1"), p("1")], p("2")).suspects).toBeUndefined();
  });
});

describe("what cannot have happened", () => {
  it("counts of whole things share no power of ten", () => {
    expect(checkShare(p("2 units"), p("7 units"), p("33.3%")).suspects).toEqual([]);
  });

  it("an index of 123.7 is a quotient of 1.237 rather than a slip in what was divided, however coarse that is", () => {
    const terms: Relation = { kind: "quotient", dividend: "exports", divisor: "imports", quotient: "terms" };
    for (const exports of ["154.0", "154"]) {
      const figures = { exports: p(exports), imports: p("124.5"), terms: p("123.7") };
      const { suspects = [] } = checkQuotient(figures.exports, figures.imports, figures.terms);
      expect(suspects.map(({ figure }) => figure)).toEqual(["printed", "dividend", "divisor"]);
      const [conflict] = checkConsistency(new Map(Object.entries(figures)), [terms]).conflicts ?? [];
      expect(conflict?.suspects.map(({ figure }) => figure)).toEqual(["terms", "exports", "imports"]);
    }
  });

  it("of one slip the figure that was printed to the coarser place stands first, however the slip moves that", () => {
    const { suspects = [] } = checkSum([p("1.5")], p("15"));
    expect(suspects.map(({ figure, reading }) => [figure, reading.text])).toEqual([
      ["printed", "1.5"],
      ["parts[0]", "15"],
    ]);
  });

  it("of two figures rounded to their zeros the one with more of them stands first", () => {
    // 575 + 530 billion dollars, printed as 1.1 trillion: 530 is 525 to two digits, too.
    const { suspects = [] } = checkSum([p("5750억 USD"), p("5300억 USD")], p("11000억 USD"));
    expect(suspects.map(({ figure, slip }) => [figure, slip])).toEqual([
      ["printed", "coarser"],
      ["parts[1]", "coarser"],
    ]);
  });

  it("a rate lost its minus rather than its base some digits", () => {
    // 90 on 100 is a fall of 10 percent; 90 on what rounds to 100 may have risen by as much.
    const { suspects = [] } = checkChange(p("90"), p("100"), p("10%"));
    expect(suspects.slice(0, 2).map(({ figure, slip }) => [figure, slip])).toEqual([
      ["printed", "sign"],
      ["base", "coarser"],
    ]);
  });

  it("an unsigned level lost no sign as long as a power of ten explains it", () => {
    const { suspects = [] } = checkQuotient(p("154.0"), p("124.5"), p("123.7"));
    expect(suspects[0]).toMatchObject({ figure: "printed", slip: "power-of-ten", reading: { text: "1.237" } });
    const slips = (checkSum([p("5"), p("7")], p("2")).suspects ?? []).map(({ slip }) => slip);
    expect(slips).toContain("sign");
  });
});
