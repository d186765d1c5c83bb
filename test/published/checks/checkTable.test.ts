import {
  Bounds,
  between,
  checkTable,
  exactly,
  type Figure,
  published,
  type TableLine,
  type TableRow,
} from "export-growth/published";
import { describe, expect, it } from "vitest";
import { change, difference, equal, greater, quotient, rise, share, sum } from "../consistency/statements.ts";
import { refusal } from "../helpers.ts";

const p = published;
const line = (relation: TableRow["relation"], figures: TableRow["figures"]): TableLine =>
  checkTable([{ relation, figures }]).lines[0] as TableLine;

describe("checkTable", () => {
  const [exports, imports] = [p("$61.04 billion"), p("$51.3 billion")];
  const gap = difference("surplus", "exports", "imports");

  it("gives a line a row and a total, as plain JSON", () => {
    const table = checkTable([
      { id: "a", relation: gap, figures: { exports, imports, surplus: p("$9.74 billion") } },
      {
        id: 7,
        relation: gap,
        figures: new Map([
          ["exports", exports],
          ["imports", imports],
          ["surplus", p("$9.73 billion")],
        ]),
      },
      { relation: gap, figures: { exports, imports, surplus: p("$9.63 billion") } },
      { relation: gap, figures: { exports, imports } },
    ]);
    expect(table.total).toEqual({
      rows: 4,
      exact: 1,
      "within-rounding": 1,
      certain: 0,
      possible: 0,
      impossible: 1,
      refused: 1,
    });
    expect(table.lines.map(({ row, id, verdict }) => [row, id, verdict])).toEqual([
      [1, "a", "exact"],
      [2, 7, "within-rounding"],
      [3, undefined, "impossible"],
      [4, undefined, "refused"],
    ]);
    expect(table.lines.map(({ summary }) => summary)).toEqual([
      "surplus = exports − imports: exact",
      'surplus = exports − imports: within rounding; surplus is printed as "$9.73 billion", and truly above 9.685 and below 9.795 billion USD',
      'surplus = exports − imports: impossible; surplus is printed as "$9.63 billion", but must be above 9.685 and below 9.795 billion USD',
      'checkTable: relation.result must be the name of a figure of the row, in row 4, got "surplus" (unknown-name)',
    ]);
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  });

  it("names what each figure would have to be, the revised base, and slips", () => {
    const impossible = line(change("rate", "now", "before"), { now: p("263.4"), before: p("211.6"), rate: p("24.6%") });
    expect(Object.keys(impossible.needed ?? {})).toEqual(["now", "before", "rate"]);
    expect(impossible.impliedBase?.distance).toMatch(/^-\d+\/\d+$/);
    expect(impossible.suspects).toEqual([{ figure: "now", slip: "truncated", reading: "263.4" }]);
    const limits = line(change("rate", "now", "before"), { now: p("5"), before: p("0"), rate: between(7, 8) });
    expect(limits.summary).toBe(
      "rate is the change of now on before: impossible; rate is at least 700 and at most 800 percent, but must be above 800 percent; " +
        "before would have to be at least 0.5 and below 0.69 (+0.50 from the figure given); or before was cut off instead of rounded: 0",
    );
    expect(Object.keys(limits)).toEqual(["row", "verdict", "summary", "bounds", "needed", "impliedBase", "suspects"]);
    expect(impossible.summary).toBe(
      'rate is the change of now on before: impossible; rate is printed as "24.6%", but must be above 24.427 and below 24.534 percent; ' +
        "before would have to be above 211.271 and below 211.522 (-0.079 from the figure given); or now was cut off instead of rounded: 263.4",
    );
    const two = line(sum("t", "a", "b", "c"), { a: p("5"), b: p("4"), c: p("800"), t: p("890") });
    expect(two.suspects?.[1]).toEqual({
      figure: "a",
      slip: "same-power",
      reading: "50",
      other: { figure: "b", reading: "40" },
    });
    const none = line(share("r", "a", "a"), { a: p("5"), r: p("50%") });
    expect([none.needed && Object.keys(none.needed), none.suspects]).toEqual([["r"], []]);
  });

  it.each<[string, TableRow["relation"], TableRow["figures"], TableLine["verdict"]]>([
    [
      "a change by its amount",
      rise("rate", "now", "by"),
      { by: p("36 million"), rate: p("6%"), now: p("598 million") },
      "exact",
    ],
    [
      "the same, wrong",
      rise("rate", "now", "by"),
      { by: p("36 million"), rate: p("8%"), now: p("598 million") },
      "impossible",
    ],
    ["a share", share("s", "a", "t"), { a: p("17.26"), t: p("61.04"), s: p("28.3%") }, "exact"],
    ["an average", quotient("q", "a", "days"), { a: p("71409"), days: exactly("15.5"), q: p("4607") }, "exact"],
    ["a record", greater("a", "b"), { a: p("61.04"), b: p("61.03") }, "certain"],
    ["a record that may be none", greater("a", "b"), { a: p("683.6"), b: p("683.6") }, "possible"],
    ["no record", greater("a", "b"), { a: p("61.03"), b: p("61.04") }, "impossible"],
    ["two names", equal("a", "b"), { a: p("683.6"), b: p("683.6") }, "possible"],
    ["two names of one value", equal("a", "b"), { a: exactly(5), b: exactly(5) }, "certain"],
    ["two values", equal("a", "b"), { a: p("5"), b: p("7") }, "impossible"],
    ["a base of 0", change("r", "a", "b"), { a: p("5"), b: exactly(0), r: p("5%") }, "refused"],
    ["a base that prints as 0", change("r", "a", "b"), { a: p("5"), b: p("0"), r: p("900%") }, "within-rounding"],
    ["the same, wrong", change("r", "a", "b"), { a: p("5"), b: p("0"), r: p("700%") }, "impossible"],
    ["limits of a result", sum("t", "a"), { a: p("5"), t: between(4, 6) }, "within-rounding"],
    ["a result known exactly", sum("t", "a"), { a: exactly(5), t: exactly(5) }, "exact"],
    [
      "limits of a rate",
      change("r", "a", "b"),
      { a: p("61.04"), b: p("58"), r: between("0.05", "0.06") },
      "within-rounding",
    ],
    ["the same, wrong", change("r", "a", "b"), { a: p("61.04"), b: p("58"), r: between("0.07", "0.08") }, "impossible"],
    [
      "limits of an amount for a rate",
      change("r", "a", "b"),
      { a: p("6"), b: p("5"), r: between(0, 1, { unit: "USD" }) },
      "refused",
    ],
    [
      "limits of another kind",
      change("r", "a", "b"),
      { a: p("6"), b: p("5"), r: between(0, 1, { kind: "level" }) },
      "refused",
    ],
    ["two units", equal("a", "b"), { a: p("$5"), b: p("€5") }, "refused"],
  ])("%s", (_, relation, figures, verdict) => {
    expect(line(relation, figures).verdict).toBe(verdict);
  });

  it("of a rise that is more than what it rose to nothing follows: impossible, with what each would have to be, and slips", () => {
    const told = (by: Figure, now: Figure, rate: Figure) => line(rise("rate", "now", "by"), { by, now, rate });
    // 36 million, or 6 percent, to 598 million, with a wrong scale word: 5.975 × 0.055/1.055 and 5.985 × 0.065/1.065.
    const scale = told(p("36 billion"), p("5.98 billion"), p("6%"));
    expect([scale.verdict, scale.code, scale.bounds, scale.recomputed]).toEqual([
      "impossible",
      ...Array(3).fill(undefined),
    ]);
    expect(scale.summary).toBe(
      "rate is the change of now on now − by: impossible; now less by is not above 0, so that there is no base; " +
        "or by is wrong by a power of ten: 0.36 billion",
    );
    expect(Object.keys(scale.needed ?? {})).toEqual(["now", "by"]);
    expect(Bounds.fromJSON(scale.needed?.["by"]).toFixed(0)).toBe("311492890 … 365281691");
    expect(scale.suspects).toEqual([
      { figure: "by", slip: "power-of-ten", reading: "0.36 billion" },
      { figure: "now", slip: "power-of-ten", reading: "598 billion" },
    ]);
    // A fall by 36 billion to 5.98 is one of 85.8 percent: −36.09 … −35.45 with −85.75 … −85.85.
    const fall = told(p("36 billion"), p("5.98 billion"), p("-85.8%"));
    expect(fall.suspects?.[0]).toEqual({ figure: "by", slip: "sign", reading: "-36 billion" });
    expect(told(exactly(5), exactly(5), p("6%")).verdict).toBe("impossible");
    // A deficit of 7 that fell by 2, to 5, has a base, below 0: no rate, as where the base is named.
    expect(told(p("2"), p("-5"), p("29%"))).toMatchObject({ verdict: "refused", code: "negative-base" });
    expect(line(change("rate", "now", "base"), { now: p("-5"), base: p("-7"), rate: p("29%") }).code).toBe(
      "negative-base",
    );
  });

  it("says of an impossible order what each figure would have to be, and which slips explain it", () => {
    const more = line(greater("a", "b"), { a: p("57.42"), b: p("574.2") });
    expect(more.needed).toMatchObject({
      a: { lower: "11483/20", lowerOpen: true },
      b: { upper: "2297/40", upperOpen: true },
    });
    expect(more.suspects?.[0]).toMatchObject({ slip: "power-of-ten" });
    expect(more.suspects?.at(-1)).toMatchObject({ slip: "sign" });
    expect(more.summary).toContain('a is printed as "57.42", so it is at least 57.415 and below 57.425');
    const same = line(equal("a", "b"), { a: exactly(5), b: p("7") });
    expect(same.needed).toMatchObject({ a: { lower: "13/2" }, b: { lower: "5/1", upper: "5/1" } });
    expect(line(greater("a", "a"), { a: p("5") })).toMatchObject({ verdict: "impossible", needed: {}, suspects: [] });
  });

  it("refuses a row by the names that it has", () => {
    expect(line(change("r", "now", "before"), { now: p("5"), before: p("-8"), r: p("5%") }).summary).toContain(
      "before",
    );
    // Also where the name is a letter that the sentence has anyway.
    const short = line(change("r", "b", "a"), { b: p("5"), a: p("-8"), r: p("5%") }).summary;
    expect(short).toContain(": a, in row 1");
    const mix = line(sum("t", "cars", "ships"), { cars: p("€5"), ships: p("$5"), t: p("$10") });
    expect(mix.summary).toContain("ships is in USD, but cars is in EUR");
    expect(line(share("s", "a", "whole"), { a: p("5"), whole: p("0"), s: p("5%") }).summary).toContain("whole");
  });

  it.each([Number.NaN, true, null, {}])("refuses the id %s, which JSON would lose", (id) => {
    const { lines } = checkTable([{ id: id as never, relation: equal("a", "a"), figures: { a: p("5") } }]);
    expect(lines[0]).toMatchObject({ row: 1, verdict: "refused", code: "invalid-option" });
    expect(lines[0]).not.toHaveProperty("id");
  });

  it("whole shares of counted things", () => {
    const figures = { part: p("2 units"), total: p("7 units"), rate: p("33.3%") };
    expect(line(share("rate", "part", "total"), figures).whole).toBe(false);
  });

  it("a row says nothing that is not read: checkChange takes negativeBase, a row does not", () => {
    const figures = { now: p("-4,296"), before: p("-808"), r: p("-431.7%") };
    const row = { relation: change("r", "now", "before"), figures };
    const { lines, total } = checkTable([
      { ...row, negativeBase: "absolute-base" } as never,
      { ...row, negativeBase: undefined } as never,
      { ...row, note: "loans" } as never,
      { ...row, relation: { ...row.relation, negativeBase: "absolute-base" } } as never,
    ]);
    expect(total.refused).toBe(4);
    expect(lines.map(({ code }) => code)).toEqual([
      "invalid-option",
      "negative-base",
      "invalid-option",
      "invalid-option",
    ]);
    expect(lines[0]?.summary).toContain("no negativeBase: check figures below 0 with checkChange, which takes it");
    expect(lines[2]?.summary).toContain("must have id, relation, figures, but no note");
  });

  it("a row that is none is refused, and its place named", () => {
    const { lines } = checkTable([5, { relation: gap }, { relation: { kind: "add" }, figures: {} }] as never);
    expect(lines.map(({ code }) => code)).toEqual(["invalid-option", "invalid-option", "invalid-option"]);
    expect(lines[1]?.summary).toContain("in row 2");
    expect(refusal(() => checkTable({} as never)).code).toBe("invalid-option");
  });

  it("lets errors of the caller's own getters pass", () => {
    const row = Object.defineProperty({}, "relation", {
      enumerable: true,
      get: () => {
        throw new RangeError("mine");
      },
    });
    expect(() => checkTable([row as never])).toThrow(RangeError);
    const inside = Object.defineProperty({}, "kind", {
      enumerable: true,
      get: () => {
        throw new RangeError("mine");
      },
    });
    expect(() => checkTable([{ relation: inside as never, figures: {} }])).toThrow(RangeError);
  });
});
