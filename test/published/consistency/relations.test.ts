import { between, exactly, type Figure } from "export-growth/published";
import { describe, expect, it } from "vitest";
import {
  baseOf,
  connectedParts,
  isRateRelation,
  kindOfName,
  levelsOf,
  offsetOf,
  ownRelations,
  type PlainRelation,
  readStatement,
  termsOf,
  unitOfName,
} from "../../../src/published/consistency/relations.ts";
import { namesOf, type Relation, relationText } from "../../../src/published/figures/relation.ts";
import { refusal } from "../helpers.ts";
import { change, difference, equal, greater, p, quotient, rise, share, site, stated, sum } from "./statements.ts";

describe("readStatement", () => {
  it("names figures first, then what relations add, in the order of the input", () => {
    const statement = stated({ growth: p("8.4%"), now: p("61") }, [
      sum("all", "now", "rest"),
      change("growth", "now", "then"),
    ]);
    expect(statement.names).toEqual(["growth", "now", "all", "rest", "then"]);
    expect([...statement.rates]).toEqual(["growth"]);
    expect([...statement.figures.keys()]).toEqual(["growth", "now"]);
  });

  it("assumes of a level that it is not below 0, unless something says that it may be", () => {
    const figures = { loss: p("-3"), gain: p("3"), near: between(-1, 1) };
    const relations = [difference("gap", "gain", "other"), sum("near", "loss", "free"), share("part", "gain", "whole")];
    expect(stated(figures, relations, ["free"]).assumed).toEqual(["other", "whole"]);
  });

  it("knows constants, and that a rate in a second relation is linear with one", () => {
    const relations = [share("rate", "part", "total"), equal("rate", "other")];
    const statement = stated({ rate: exactly("0.5"), total: p("8") }, relations);
    expect([...statement.constants]).toEqual(["rate"]);
    expect([...statement.linearRates]).toEqual(["rate"]);
    expect([...stated({ total: exactly(8) }, relations).linearRates]).toEqual(["rate"]);
    expect([...stated({ total: p("8") }, relations.slice(0, 1)).linearRates]).toEqual([]);
  });

  it("refuses unknowns that are figures, and names that are neither", () => {
    const read = (unknowns: string[]) => () => readStatement({ a: p("5") }, [equal("a", "b")], { unknowns }, site);
    expect([refusal(read(["a"])).code, refusal(read(["c"])).code]).toEqual(["invalid-option", "unknown-name"]);
    expect(read(["b"])().names).toEqual(["a", "b"]);
  });

  it("a quotient is in what its dividend is in, unless it was printed in a unit of its own", () => {
    const unit = (figures: Record<string, Figure>) => unitOfName(stated(figures, [quotient("q", "a", "b")]), "q");
    expect(unit({ a: p("$5"), b: p("2 units") })).toBe("USD");
    expect(unit({ a: p("$5"), b: p("2 kg"), q: p("$2") })).toBe("USD");
    expect(unit({ a: p("5%"), b: p("2%") })).toBe(undefined);
  });

  it("what is added to quotients is in their unit, which is one", () => {
    const relations = [quotient("a", "ex", "d"), quotient("b", "im", "d"), difference("gap", "a", "b")];
    const figures = (im: string) => ({ ex: p("$12.6 billion"), im: p(im), d: p("20 days") });
    const statement = stated(figures("$11 billion"), relations);
    expect(["a", "b", "gap"].map((name) => unitOfName(statement, name))).toEqual(["USD", "USD", "USD"]);
    expect(unitOfName(stated(figures("11 billion"), relations), "b")).toBe("USD");
    expect(unitOfName(stated({ ...figures("$11 billion"), gap: p("80 million") }, relations), "gap")).toBe("USD");
    expect(unitOfName(stated(figures("11%"), [relations[1] as Relation]), "b")).toBe(undefined);
    expect(refusal(() => stated(figures("€11 billion"), relations))).toMatchObject({
      code: "unit-mismatch",
      argument: "b",
    });
    expect(unitOfName(stated({ a: p("6.1 times"), ex: p("$61 billion") }, relations.slice(0, 1)), "a")).toBe(undefined);
    // A rate has no unit, whatever it is said to equal.
    const rate = stated({ total: exactly(8), ex: p("$5"), d: p("2 days") }, [
      share("r", "part", "total"),
      equal("r", "a"),
      quotient("a", "ex", "d"),
    ]);
    expect(["r", "a"].map((name) => unitOfName(rate, name))).toEqual([undefined, "USD"]);
    // A multiple is in no unit, where it was printed without one and nothing is said of what was divided by.
    const times = stated({ q: p("5 times"), v: p("$400 billion"), w: p("80 billion") }, [quotient("q", "v", "w")]);
    expect(unitOfName(times, "q")).toBe(undefined);
    // In whatever order quotients of quotients are told.
    const heads = [quotient("y", "a", "l"), quotient("a", "v", "k")];
    const of = { v: p("$400"), k: exactly(20, { unit: "days" }), l: exactly(2, { unit: "people" }), y: p("€10") };
    for (const told of [heads, [...heads].reverse()]) expect(refusal(() => stated(of, told)).argument).toBe("y");
    const { y: _, ...unsaid } = of;
    const shifts = [quotient("z", "y", "m"), ...heads];
    const chain = { ...unsaid, m: exactly(3, { unit: "people" }), z: p("€3") };
    for (const told of [shifts, [...shifts].reverse()]) expect(refusal(() => stated(chain, told)).argument).toBe("z");
    // Prices a kilogram and a tonne do not add up, either.
    const prices = [quotient("a", "x", "kg"), quotient("b", "y", "t"), equal("a", "b")];
    const [kg, t] = [exactly(2, { unit: "kg" }), exactly(2, { unit: "tonnes" })];
    expect(refusal(() => stated({ x: p("$5"), y: p("$5"), kg, t }, prices)).argument).toBe("b");
  });

  it("gives the base of a change by its amount a name that no other has", () => {
    const { names, hidden } = stated({ "now − by": p("5") }, [rise("rate", "now", "by")]);
    expect([...hidden]).toEqual(["now − by (2)"]);
    expect(names).toContain("now − by (2)");
  });

  it("refuses such a rate where neither it nor its base is a constant", () => {
    const error = refusal(() => stated({ total: p("8") }, [share("rate", "part", "total"), equal("rate", "other")]));
    expect(error.code).toBe("not-linear");
    expect(error.message).toContain(
      "relations[0] (rate is the share of part in total) and relations[1] (rate equals other)",
    );
  });

  it("names three of many relations of such a rate, and counts the others", () => {
    const uses = Array.from({ length: 1000 }, (_, index) => equal("rate", `other${index}`));
    const { message } = refusal(() => stated({}, [share("rate", "part", "total"), ...uses]));
    expect(message).toContain("relations[2] (rate equals other1) and 998 more: give the figure a second name");
  });

  it("keeps what it read apart from what it was given", () => {
    const parts = ["a", "b"];
    const [relation] = stated({}, [sum("t", ...parts)]).relations;
    parts.push("c");
    expect(relation).toEqual(sum("t", "a", "b"));
    expect(Object.isFrozen(relation)).toBe(true);
  });

  it.each<[string, string, unknown, unknown, unknown?]>([
    ["invalid-option", "figures", 5, []],
    ["invalid-option", "figures", { "": p("5") }, []],
    ["invalid-figure", 'figures["a"]', { a: 5 }, []],
    ["invalid-option", "relations", {}, {}],
    ["invalid-option", "relations[0]", {}, [null]],
    ["invalid-option", "relations[1]", {}, [equal("a", "b"), { kind: "toString" }]],
    ["invalid-option", "relations[0]", {}, [{ ...equal("a", "b"), middle: "c" }]],
    ["invalid-option", "relations[0].right", {}, [equal("a", "")]],
    ["invalid-option", "relations[0].parts", {}, [sum("t")]],
    ["invalid-option", "relations[0].parts", {}, [{ kind: "sum", total: "t", parts: "a" }]],
    ["unknown-name", "signed", {}, [equal("a", "b")], ["d"]],
    ["invalid-option", "b", {}, [share("r", "a", "b")], ["b"]],
    ["negative-base", "b", { b: p("-5") }, [change("r", "a", "b")]],
    ["negative-total", "b", { b: p("-5") }, [share("r", "a", "b")]],
    ["zero-denominator", "b", { b: exactly(0) }, [share("r", "a", "b")]],
    ["invalid-figure", "relations[0].rate", { r: p("$5") }, [share("r", "a", "b")]],
    ["unit-mismatch", "b", { a: p("$5"), b: p("€5") }, [equal("a", "b")]],
  ])("refuses with %s at %s", (code, argument, figures, relations, signed) => {
    const error = refusal(() =>
      readStatement(
        figures,
        relations,
        { unknowns: ["a", "b", "c", "t", "r"].filter((name) => !Object.hasOwn(Object(figures), name)), signed },
        site,
      ),
    );
    expect([error.code, error.argument]).toEqual([code, argument]);
  });
});

describe("bases that nobody named", () => {
  it("have names of their own, however those of figures read", () => {
    const relations = [rise("r1", "a − b", "c"), rise("r2", "a", "b − c"), rise("r3", "a", "b − c")];
    const { hidden } = stated({}, [...relations, rise("r4", "a", "b − c (2)"), rise("r5", "a", "b − c (2)")]);
    expect([...hidden]).toEqual([
      "a − b − c",
      "a − b − c (2)",
      "a − b − c (3)",
      "a − b − c (2) (2)",
      "a − b − c (2) (3)",
    ]);
  });
});

describe("connectedParts", () => {
  it("parts what no relation ties together, each with its own figures, relations and assumptions", () => {
    const relations = [equal("a", "c"), greater("b", "d")];
    const parts = connectedParts(stated({ a: p("1"), b: p("2"), alone: p("3") }, relations, ["d"]));
    expect(parts.map(({ names }) => names)).toEqual([["a", "c"], ["b", "d"], ["alone"]]);
    expect(parts.map(({ figures }) => [...figures.keys()])).toEqual([["a"], ["b"], ["alone"]]);
    expect(parts.map((part) => part.relations)).toEqual([[relations[0]], [relations[1]], []]);
    expect(parts.map(({ assumed }) => assumed)).toEqual([["c"], [], []]);
  });

  it("ties through a rate, too", () => {
    const [part, ...others] = connectedParts(
      stated({ r: exactly("0.5") }, [share("r", "a", "b"), share("r", "c", "d")]),
    );
    expect(part?.names).toEqual(["r", "a", "b", "c", "d"]);
    expect(others).toEqual([]);
  });
});

describe("one relation", () => {
  const relations: readonly PlainRelation[] = [
    sum("t", "a", "b"),
    difference("d", "m", "s"),
    change("r", "c", "b"),
    share("r", "p", "t"),
    greater("g", "s"),
    equal("l", "r"),
  ];

  it("relationText writes it as a reader would", () => {
    expect(relations.map(relationText)).toEqual([
      "t = a + b",
      "d = m − s",
      "r is the change of c on b",
      "r is the share of p in t",
      "g is greater than s",
      "l equals r",
    ]);
  });

  it("namesOf gives all names, levelsOf those but the rate", () => {
    expect(relations.map((one) => namesOf(one).join(" "))).toEqual(["t a b", "d m s", "c b r", "p t r", "g s", "l r"]);
    expect(relations.map((one) => levelsOf(one).join(" "))).toEqual(["t a b", "d m s", "c b", "p t", "g s", "l r"]);
    expect(namesOf(sum("t", "a", "a"))).toEqual(["t", "a", "a"]);
  });

  it("termsOf gives amounts with signs that add up to 0, or to more", () => {
    const signs = (one: PlainRelation) =>
      termsOf(one).map(([name, { numerator }]) => `${numerator > 0n ? "+" : "−"}${name}`);
    const [total, gap, , , order, same] = relations as [
      PlainRelation,
      PlainRelation,
      PlainRelation,
      PlainRelation,
      PlainRelation,
      PlainRelation,
    ];
    expect([total, gap, order, same].map((one) => signs(one).join(" "))).toEqual([
      "+t −a −b",
      "+d −m +s",
      "+g −s",
      "+l −r",
    ]);
  });

  it("isRateRelation, baseOf and offsetOf tell a change from a share", () => {
    expect(relations.map(isRateRelation)).toEqual([false, false, true, true, false, false]);
    const rates = relations.filter(isRateRelation);
    expect(rates.map(baseOf)).toEqual(["b", "t"]);
    expect(rates.map(offsetOf).map(({ numerator }) => numerator)).toEqual([1n, 0n]);
  });
});

describe("one name", () => {
  const relations = [difference("gap", "now", "then"), change("growth", "now", "then"), share("part", "gap", "now")];
  const statement = stated({ now: p("$61 billion"), part: p("3 points", { kind: "points" }) }, [
    ...relations,
    equal("x", "y"),
  ]);

  it("ownRelations gives the change or share that each rate belongs to", () => {
    expect([...ownRelations(statement)]).toEqual([
      ["growth", relations[1]],
      ["part", relations[2]],
    ]);
  });

  it("unitOfName is that of the figures it is tied to; a rate has none", () => {
    expect(["now", "then", "gap"].map((name) => unitOfName(statement, name))).toEqual(["USD", "USD", "USD"]);
    expect(["growth", "x"].map((name) => unitOfName(statement, name))).toEqual([undefined, undefined]);
  });

  it("kindOfName is that of its figure, else what its relations make of it", () => {
    const kinds = ["now", "then", "growth", "part", "x"].map((name) => kindOfName(statement, name));
    expect(kinds).toEqual(["level", "level", "percent", "points", undefined]);
    expect(kindOfName(stated({ a: p("3 points", { kind: "points" }) }, [equal("a", "b")]), "b")).toBe("points");
  });
});
