import { percent } from "export-growth";
import {
  between,
  type Consistency,
  checkConsistency,
  exactly,
  type Figure,
  published,
  type Relation,
} from "export-growth/published";
import { describe, expect, it } from "vitest";
import { checkAll, refusal, signedFor, unknownsOf, written } from "../helpers.ts";
import { provesContradiction, satisfies } from "./proofs.ts";

const p = published;

type Figures = Record<string, Figure>;

function agreeing(figures: Figures, relations: readonly Relation[], signed?: readonly string[]) {
  const answer = checkAll(figures, relations, { signed });
  if (!answer.consistent) throw new Error(answer.conflicts[0]?.explanation);
  expect(satisfies(answer.witness, figures, relations)).toBe(true);
  return answer;
}

/** The conflict, once its proof and its irreducibility have been looked at without the solver's word for it. */
function conflicting(figures: Figures, relations: readonly Relation[], signed?: readonly string[]) {
  const answer = checkAll(figures, relations, { signed });
  if (answer.consistent) throw new Error("no conflict");
  const [conflict] = answer.conflicts;
  if (conflict === undefined) throw new Error("no conflict");
  expect(provesContradiction(conflict.certificate, figures)).toBe(true);
  const without = (name: string | undefined) =>
    Object.fromEntries(
      conflict.figures.filter((other) => other !== name).map((other) => [other, figures[other] as Figure]),
    );
  const holds = (rest: Figures, relations: readonly Relation[]): boolean => {
    return checkAll(rest, relations, { signed: signedFor(rest, relations, [conflict]) }).consistent;
  };
  expect(holds(without(undefined), conflict.relations)).toBe(false);
  for (const name of conflict.figures) expect(holds(without(name), conflict.relations)).toBe(true);
  for (const relation of conflict.relations) {
    const others = conflict.relations.filter((other) => other !== relation);
    expect(holds(without(undefined), others)).toBe(true);
  }
  return conflict;
}

const bounds = (answer: Extract<Consistency, { consistent: true }>, name: string) =>
  written(answer.bounds[name] as never);

const article: Figures = {
  exports: p("$61.04 billion"),
  growth: p("8.4%"),
  imports: p("$51.3 billion"),
  importGrowth: p("1.2%"),
  surplus: p("$9.73 billion"),
  semiconductors: p("$17.26 billion"),
  semiconductorGrowth: p("38.6%"),
  share: p("28.3%"),
};

const statements: readonly Relation[] = [
  { kind: "change", current: "exports", base: "exportsBefore", rate: "growth" },
  { kind: "change", current: "imports", base: "importsBefore", rate: "importGrowth" },
  { kind: "difference", result: "surplus", minuend: "exports", subtrahend: "imports" },
  { kind: "change", current: "semiconductors", base: "semiconductorsBefore", rate: "semiconductorGrowth" },
  { kind: "share", part: "semiconductors", total: "exports", rate: "share" },
  { kind: "sum", total: "exports", parts: ["semiconductors", "rest"] },
  { kind: "sum", total: "exportsBefore", parts: ["semiconductorsBefore", "restBefore"] },
  { kind: "change", current: "rest", base: "restBefore", rate: "restGrowth" },
  { kind: "difference", result: "rise", minuend: "semiconductors", subtrahend: "semiconductorsBefore" },
  { kind: "share", part: "rise", total: "exportsBefore", rate: "contribution" },
];

describe("the article", () => {
  it("holds together, and says more than it prints", () => {
    const answer = agreeing(article, statements);
    const ends = (name: string, places: number) =>
      [answer.bounds[name]?.lower, answer.bounds[name]?.upper].map((end) => end?.toFixedPercent(places));
    expect(ends("restGrowth", 4)).toEqual(["-0.2487", "-0.1018"]);
    expect(ends("contribution", 4)).toEqual(["8.5214", "8.5516"]);
    expect(ends("share", 4)).toEqual(["28.2660", "28.2870"]);
    const billions = (name: string) =>
      [answer.bounds[name]?.lower, answer.bounds[name]?.upper].map((end) => end?.dividedBy("1e9").toFixed(4));
    expect(billions("exportsBefore")).toEqual(["56.2794", "56.3406"]);
    expect(billions("semiconductorsBefore")).toEqual(["12.4450", "12.4612"]);
    expect(answer.bounds["rest"]?.unit).toBe("USD");
    expect(answer.bounds["restGrowth"]?.unit).toBe(undefined);
    expect(Object.keys(answer.bounds)).toEqual(Object.keys(answer.witness));
  });

  it("the same with the differences stated as differences, from a Map", () => {
    const stated = statements.map((relation): Relation => {
      if (relation.kind !== "sum") return relation;
      const [part, result] = relation.parts as [string, string];
      return { kind: "difference", result, minuend: relation.total, subtrahend: part };
    });
    const answer = checkConsistency(new Map(Object.entries(article)), stated, {
      unknowns: unknownsOf(article, stated),
    });
    expect(answer.consistent && answer.bounds["restGrowth"]?.toFixedPercent(4)).toBe("-0.2487 … -0.1018");
  });

  it("a misprint is found, with all that it contradicts and nothing else", () => {
    const conflict = conflicting({ ...article, surplus: p("$9.63 billion") }, statements);
    expect(conflict.figures).toEqual(["exports", "imports", "surplus"]);
    expect(conflict.relations).toEqual([statements[2]]);
    expect(conflict.assumptions).toEqual([]);
    expect(conflict.explanation).toBe(
      "These cannot all hold: surplus = exports − imports; " +
        'exports is printed as "$61.04 billion", so it is at least 61.035 and below 61.045 billion USD; ' +
        'imports is printed as "$51.3 billion", so it is at least 51.25 and below 51.35 billion USD; ' +
        'surplus is printed as "$9.63 billion", so it is at least 9.625 and below 9.635 billion USD. ' +
        "But then surplus must be above 9.685 and below 9.795 billion USD.",
    );
  });
});

describe("one relation", () => {
  it.each<[string, Figures, Relation, string, string]>([
    ["sum", { a: p("1"), b: p("2") }, { kind: "sum", total: "t", parts: ["a", "b"] }, "t", "[2, 4)"],
    ["repeated part", { a: p("1") }, { kind: "sum", total: "t", parts: ["a", "a"] }, "t", "[1, 3)"],
    ["single part", { a: p("1") }, { kind: "sum", total: "t", parts: ["a"] }, "t", "[1/2, 3/2)"],
    ["single part that is missing", { t: p("3") }, { kind: "sum", total: "t", parts: ["a"] }, "a", "[5/2, 7/2)"],
    ["missing part", { t: p("3"), a: p("1") }, { kind: "sum", total: "t", parts: ["a", "b"] }, "b", "(1, 3)"],
    ["part not below 0", { t: p("1"), a: p("1") }, { kind: "sum", total: "t", parts: ["a", "b"] }, "b", "[0, 1)"],
    [
      "difference",
      { a: p("1"), b: p("1") },
      { kind: "difference", result: "d", minuend: "a", subtrahend: "b" },
      "d",
      "(-1, 1)",
    ],
    ["x - x", { a: p("1") }, { kind: "difference", result: "d", minuend: "a", subtrahend: "a" }, "d", "[0, 0]"],
    ["change", { a: p("3"), b: p("2") }, { kind: "change", current: "a", base: "b", rate: "r" }, "r", "(0, 4/3)"],
    ["change of itself", { a: p("3") }, { kind: "change", current: "a", base: "a", rate: "r" }, "r", "[0, 0]"],
    [
      "current",
      { r: p("50%"), b: exactly(2) },
      { kind: "change", current: "a", base: "b", rate: "r" },
      "a",
      "[299/100, 301/100)",
    ],
    [
      "exact rate",
      { r: exactly(percent(50)), b: p("2") },
      { kind: "change", current: "a", base: "b", rate: "r" },
      "a",
      "[9/4, 15/4)",
    ],
    [
      "one-sided rate",
      { r: p("50%", { qualifier: "over" }), b: exactly(2) },
      { kind: "change", current: "a", base: "b", rate: "r" },
      "a",
      "(3, ∞)",
    ],
    [
      "rate below",
      { r: p("50%", { qualifier: "up to" }), b: exactly(2) },
      { kind: "share", part: "a", total: "b", rate: "r" },
      "a",
      "[0, 1]",
    ],
    [
      "rate without ends",
      { r: between(undefined, undefined), b: exactly(2) },
      { kind: "share", part: "a", total: "b", rate: "r" },
      "a",
      "[0, ∞)",
    ],
    ["share", { a: p("3"), b: p("2") }, { kind: "share", part: "a", total: "b", rate: "r" }, "r", "(1, 7/3)"],
    [
      "share in points",
      { r: p("8 percentage points"), b: exactly(100) },
      { kind: "share", part: "a", total: "b", rate: "r" },
      "a",
      "[15/2, 17/2)",
    ],
    ["unknown base", { a: p("3") }, { kind: "change", current: "a", base: "b", rate: "r" }, "r", "(-1, ∞)"],
    [
      "unknown base of 0",
      { a: p("0", { mode: "floor" }) },
      { kind: "share", part: "a", total: "b", rate: "r" },
      "r",
      "[0, ∞)",
    ],
    ["unknown current", { b: p("3") }, { kind: "change", current: "a", base: "b", rate: "r" }, "r", "[-1, ∞)"],
    ["nothing known", {}, { kind: "share", part: "a", total: "b", rate: "r" }, "r", "[0, ∞)"],
    ["signed part", { t: p("3") }, { kind: "difference", result: "a", minuend: "t", subtrahend: "x" }, "a", "(∞, 7/2)"],
    [
      "base that may be 0",
      { a: p("0"), b: p("0") },
      { kind: "change", current: "a", base: "b", rate: "r" },
      "r",
      "(∞, ∞)",
    ],
    ["negative over unknown", { a: p("-3") }, { kind: "share", part: "a", total: "b", rate: "r" }, "r", "(∞, 0)"],
    ["greater", { a: p("3") }, { kind: "greater-than", greater: "a", smaller: "b" }, "b", "[0, 7/2)"],
    ["smaller", { b: p("3") }, { kind: "greater-than", greater: "a", smaller: "b" }, "a", "(5/2, ∞)"],
    ["equal", { a: p("3"), b: p("3.2") }, { kind: "equal", left: "a", right: "b" }, "a", "[63/20, 13/4)"],
    ["equal to itself", { a: p("3") }, { kind: "equal", left: "a", right: "a" }, "a", "[5/2, 7/2)"],
  ])("%s", (_, figures, relation, name, interval) => {
    expect(bounds(agreeing(figures, [relation]), name)).toBe(interval);
  });

  it.each<[string, Figures, Relation, string[], string[]]>([
    ["sum", { t: p("5"), a: p("7") }, { kind: "sum", total: "t", parts: ["a", "b"] }, ["t", "a"], ["b"]],
    [
      "all parts",
      { t: p("5"), a: p("7"), b: p("4") },
      { kind: "sum", total: "t", parts: ["a", "b"] },
      ["t", "a", "b"],
      [],
    ],
    [
      "too small",
      { t: p("19"), a: p("7"), b: p("4") },
      { kind: "sum", total: "t", parts: ["a", "b"] },
      ["t", "a", "b"],
      [],
    ],
    ["open ends meet", { a: p("3"), b: p("4") }, { kind: "equal", left: "a", right: "b" }, ["a", "b"], []],
    ["above itself", {}, { kind: "greater-than", greater: "a", smaller: "a" }, [], []],
    [
      "not above",
      { a: exactly(3), b: exactly(3) },
      { kind: "greater-than", greater: "a", smaller: "b" },
      ["a", "b"],
      [],
    ],
    ["not above 0", { a: p("-3") }, { kind: "greater-than", greater: "a", smaller: "b" }, ["a"], ["b"]],
    ["change of itself", { r: p("5%") }, { kind: "change", current: "a", base: "a", rate: "r" }, ["r"], []],
    ["fall by more than all", { r: p("-105%") }, { kind: "change", current: "a", base: "b", rate: "r" }, ["r"], ["a"]],
  ])("conflict: %s", (_, figures, relation, names, assumptions) => {
    const conflict = conflicting(figures, [relation]);
    expect(conflict.figures).toEqual(names);
    expect(conflict.assumptions).toEqual(assumptions);
    expect(conflict.relations).toEqual([relation]);
  });

  it("61.04 above 61.04 is possible, above 61.05 not", () => {
    const above: Relation = { kind: "greater-than", greater: "a", smaller: "b" };
    agreeing({ a: p("61.04"), b: p("61.04") }, [above]);
    conflicting({ a: p("61.04"), b: p("61.05") }, [above]);
  });
});

describe("what is assumed", () => {
  it("names in signed may be negative", () => {
    const sum: Relation = { kind: "sum", total: "t", parts: ["a", "b"] };
    expect(conflicting({ t: p("5"), a: p("7") }, [sum]).assumptions).toEqual(["b"]);
    expect(bounds(agreeing({ t: p("5"), a: p("7") }, [sum], ["b"]), "b")).toBe("(-3, -1)");
  });

  it("a part that stands twice in a sum is half of it, below 0 too", () => {
    const stated: Relation[] = [
      { kind: "sum", total: "t", parts: ["a", "a"] },
      { kind: "difference", result: "d", minuend: "t", subtrahend: "a" },
    ];
    const answer = agreeing({ a: between(-5, 5), t: between(-10, -5) }, stated);
    expect([bounds(answer, "a"), bounds(answer, "d")]).toEqual(["[-5, -5/2]", "[-5, -5/2]"]);
  });

  it("a share of a part that may be anything may be anything", () => {
    const share: Relation = { kind: "share", part: "a", total: "b", rate: "r" };
    expect(bounds(agreeing({}, [share], ["a"]), "r")).toBe("(∞, ∞)");
    expect(bounds(agreeing({ a: between(undefined, -1) }, [share]), "r")).toBe("(∞, 0)");
  });

  it("unknown points are no level", () => {
    const sum: Relation = { kind: "sum", total: "t", parts: ["a", "b"] };
    expect(bounds(agreeing({ t: p("5%"), a: p("7%") }, [sum]), "b")).toBe("(-3/100, -1/100)");
  });

  it("a figure with no relation keeps its own bounds", () => {
    expect(bounds(agreeing({ a: p("3") }, []), "a")).toBe("[5/2, 7/2)");
    expect(checkAll({}, [])).toEqual({ consistent: true, bounds: {}, witness: {}, unused: [] });
  });

  it("names may be any text", () => {
    const figures = Object.fromEntries([["__proto__", p("3")]]);
    const answer = checkAll(figures, [{ kind: "equal", left: "__proto__", right: "constructor" }]);
    expect(answer.consistent && Object.keys(answer.bounds)).toEqual(["__proto__", "constructor"]);
  });
});

describe("a rate in other relations", () => {
  const change = (of: string, rate: string): Relation => ({ kind: "change", current: of, base: `${of}0`, rate });
  const gap: Relation = { kind: "difference", result: "gap", minuend: "r", subtrahend: "s" };

  it("is not linear where levels vary, and the relations are named", () => {
    const error = refusal(() => checkAll({ a: p("3"), a0: p("2") }, [change("a", "r"), gap]));
    expect(error.code).toBe("not-linear");
    expect(error.message).toContain("relations[0] (r is the change of a on a0) and relations[1] (gap = r − s)");
    expect(refusal(() => checkAll({}, [change("a", "r"), change("b", "r")])).code).toBe("not-linear");
    expect(refusal(() => checkAll({}, [{ kind: "share", part: "a", total: "b", rate: "a" }])).code).toBe("not-linear");
  });

  it("is linear where the base is a constant", () => {
    const figures = { a: p("3"), a0: exactly(2), s: p("10%") };
    const answer = agreeing(figures, [change("a", "r"), gap]);
    expect(bounds(answer, "r")).toBe("[1/4, 3/4)");
    expect(bounds(answer, "gap")).toBe("(29/200, 131/200)");
    for (const wrong of [{ gap: p("90%") }, { r: p("90%") }]) {
      const answer = checkAll({ ...figures, ...wrong }, [change("a", "r"), gap]);
      expect(
        answer.consistent
          ? []
          : answer.conflicts.map(({ certificate }) => provesContradiction(certificate, { ...figures, ...wrong })),
      ).toEqual([true]);
    }
  });

  it("is left out of what a conflict says about its base, which is a constant no more", () => {
    const share: Relation = { kind: "share", part: "a", total: "a0", rate: "s" };
    const answer = checkAll({ gap: p("90%"), a0: exactly(2) }, [change("a", "r"), share, gap]);
    expect(answer.consistent ? [] : answer.conflicts.map(({ explanation }) => explanation)).toEqual([
      "These cannot all hold: r is the change of a on a0; s is the share of a in a0; gap = r − s; " +
        'gap is printed as "90%", so it is at least 89.5 and below 90.5 percent; a0 is exactly 2. But no values satisfy all of this.',
    ]);
  });

  it("is linear where the rate is a constant", () => {
    const figures = { r: exactly(percent(50)), a0: p("2"), b0: p("4"), s: exactly(percent(10)) };
    const answer = agreeing(figures, [change("a", "r"), change("b", "r"), gap]);
    expect([bounds(answer, "a"), bounds(answer, "b"), bounds(answer, "gap")]).toEqual([
      "[9/4, 15/4)",
      "[21/4, 27/4)",
      "[2/5, 2/5]",
    ]);
    const answerOfConflict = checkAll({ ...figures, a: p("9") }, [change("a", "r"), change("b", "r")]);
    expect(answerOfConflict.consistent).toBe(false);
  });

  it("28.3 percent, up 6.2 points: a difference of rates, of a share under a second name", () => {
    const points: Relation = { kind: "difference", result: "up", minuend: "now", subtrahend: "before" };
    const [now, up] = [p("28.3%"), p("6.2 percentage points")];
    // 28.25 − 6.25 and 28.35 − 6.15.
    expect(checkAll({ now, up }, [points]).bounds?.["before"]?.toFixedPercent(2)).toBe("22.00 … 22.20");
    expect(checkAll({ now, up, before: p("22.2%") }, [points]).consistent).toBe(true);
    expect(checkAll({ now, up, before: p("22.3%") }, [points]).consistent).toBe(false);
    const chips = { part: p("17.26"), total: p("61.04"), share: now };
    const share: Relation = { kind: "share", part: "part", total: "total", rate: "share" };
    const again: Relation = { ...points, minuend: "share" };
    expect(refusal(() => checkAll({ ...chips, up }, [share, again])).message).toContain(
      "give the figure a second name",
    );
    const both = checkAll({ ...chips, now, up }, [share, points]);
    expect(both.bounds?.["before"]?.toFixedPercent(2)).toBe("22.00 … 22.20");
  });

  it("rates that no change or share owns are plain figures", () => {
    const answer = agreeing({ r: p("5.0%"), s: p("4.0%") }, [gap]);
    expect(bounds(answer, "gap")).toBe("(9/1000, 11/1000)");
    expect(answer.bounds["gap"]?.unit).toBe(undefined);
  });
});

describe("conflicts", () => {
  const sum = (total: string, ...parts: string[]): Relation => ({ kind: "sum", total, parts });

  it("the first that was stated is told, and the input's order decides", () => {
    const figures = { a: p("1"), b: p("5"), c: p("1"), d: p("5") };
    const relations: Relation[] = [
      { kind: "equal", left: "a", right: "b" },
      { kind: "equal", left: "c", right: "d" },
    ];
    const conflict = conflicting(figures, relations);
    expect(conflict.figures).toEqual(["a", "b"]);
    expect(checkAll(figures, relations)).toEqual(checkAll(figures, relations));
  });

  it("every one is told, in the order of what was stated first, and what one has used no other has", () => {
    const figures = { a: p("1"), b: p("5"), c: p("9"), d: p("5"), x: p("2"), y: p("4") };
    const relations: Relation[] = [
      { kind: "equal", left: "a", right: "b" },
      { kind: "equal", left: "b", right: "c" },
      { kind: "equal", left: "x", right: "y" },
      { kind: "equal", left: "c", right: "d" },
    ];
    const answer = checkAll(figures, relations);
    expect(answer.consistent ? [] : answer.conflicts.map((conflict) => [conflict.figures, conflict.relations])).toEqual(
      [
        [["a", "b"], [relations[0]]],
        [["c", "d"], [relations[3]]],
        [["x", "y"], [relations[2]]],
      ],
    );
    const [first] = answer.consistent ? [] : answer.conflicts;
    expect(first?.explanation).toBe(
      'These cannot all hold: a equals b; a is printed as "1", so it is at least 0.5 and below 1.5; ' +
        'b is printed as "5", so it is at least 4.5 and below 5.5. But then b must be at least 0.5 and below 1.5.',
    );
  });

  it("the result of a difference is never assumed to be above 0, not even without the difference", () => {
    const figures = { t: p("5"), a: p("7"), u: p("1"), v: p("9") };
    const difference: Relation = { kind: "difference", result: "b", minuend: "u", subtrahend: "v" };
    const stated = [sum("t", "a", "b"), { kind: "equal", left: "u", right: "v" } as const, difference];
    // 0.1.0 gave up the difference, took b to be above 0, and then blamed the sum.
    const answer = checkAll(figures, stated);
    expect(
      answer.consistent ? [] : answer.conflicts.map((conflict) => [conflict.figures, conflict.assumptions]),
    ).toEqual([[["u", "v"], []]]);
  });

  it("holds where two changes are told by amounts whose names read alike", () => {
    const figures = {
      "a − b": p("100"),
      c: p("20"),
      r1: p("25%"),
      a: p("1000"),
      "b − c": p("500"),
      r2: p("100%"),
    };
    agreeing(figures, [
      { kind: "change", current: "a − b", difference: "c", rate: "r1" },
      { kind: "change", current: "a", difference: "b − c", rate: "r2" },
    ]);
  });

  it("says what may be below 0 once the conflicts are left out", () => {
    const figures = {
      a: exactly(7),
      b: exactly(12),
      c: between(2, 4),
      d: p("less than 4"),
      e: exactly(10),
      r: p("-39%"),
    };
    const relations: Relation[] = [
      { kind: "difference", result: "a", minuend: "b", subtrahend: "c" },
      { kind: "difference", result: "e", minuend: "b", subtrahend: "a" },
      { kind: "change", current: "b", base: "d", rate: "r" },
    ];
    const { conflicts = [] } = checkAll(figures, relations);
    const lost = new Set(conflicts.flatMap((one) => one.figures));
    const rest = Object.fromEntries(Object.entries(figures).filter(([name]) => !lost.has(name)));
    expect(conflicts.map((conflict) => conflict.relations)).toEqual([[relations[0]]]);
    const left = relations.slice(1);
    expect(conflicts[0]?.signed).toEqual(["a", "b", "c"]);
    expect(checkAll(rest, left).consistent).toBe(false);
    expect(checkAll(rest, left, { signed: signedFor(rest, left, conflicts) }).consistent).toBe(true);
  });

  it("a chain of relations", () => {
    const conflict = conflicting({ t: p("10"), a: p("2"), b: p("3"), c: p("9"), other: p("4") }, [
      sum("t", "a", "x"),
      sum("x", "b", "y"),
      { kind: "greater-than", greater: "y", smaller: "c" },
      sum("z", "c", "other"),
    ]);
    expect(conflict.relations).toHaveLength(3);
    expect(conflict.figures).not.toContain("other");
  });

  it("says first which base a change rests on, and how far from the printed one; none where nobody printed it", () => {
    const change: Relation = { kind: "change", current: "now", base: "before", rate: "rate" };
    const printed = { now: p("$263.4 billion"), before: p("211.6 billion"), rate: p("24.6%") };
    const { impliedBases, explanation } = conflicting(printed, [change]);
    expect(Object.keys(impliedBases)).toEqual(["before"]);
    // 263.35 / 1.2465 and 263.45 / 1.2455; the upper end lies nearer to 211.6.
    expect(impliedBases["before"]?.bounds.toFixed(0)).toBe("211271560369 … 211521477319");
    expect(impliedBases["before"]?.distance.toFixed(0)).toBe("-78522682");
    expect(impliedBases["before"]?.bounds.unit).toBe("USD");
    expect(explanation).toMatch(
      /But then before, if it was revised, must be above 211.271 and below 211.522 billion USD; or rate must be above 24.427 and below 24.534 percent.$/,
    );
    const unprinted = { now: p("$263.4 billion"), other: p("211.6 billion"), rate: p("24.6%") };
    expect(conflicting(unprinted, [change, { kind: "equal", left: "before", right: "other" }]).impliedBases).toEqual(
      {},
    );
    const by: Relation = { kind: "change", current: "now", difference: "by", rate: "rate" };
    expect(conflicting({ now: p("598"), by: p("36"), rate: p("8%") }, [by]).impliedBases).toEqual({});
  });

  it("explains rates, limits, qualifiers, exact values and assumptions", () => {
    const share: Relation = { kind: "share", part: "a", total: "b", rate: "r" };
    expect(conflicting({ a: exactly(3), b: exactly(2), r: p("200.0%") }, [share]).explanation).toBe(
      "These cannot all hold: r is the share of a in b; a is exactly 3; b is exactly 2; " +
        'r is printed as "200.0%", so it is at least 199.95 and below 200.05 percent. But then r must be exactly 150 percent.',
    );
    expect(
      conflicting({ a: p("about 3.0"), b: p("4", { qualifier: "more than" }) }, [
        { kind: "equal", left: "a", right: "b" },
      ]).explanation,
    ).toBe(
      'These cannot all hold: a equals b; a is printed as "about 3.0", so it is at least 2.85 and at most 3.15; ' +
        'b is printed as "more than 4", so it is above 4. But then b must be at least 2.85 and at most 3.15.',
    );
    expect(conflicting({}, [{ kind: "greater-than", greater: "a", smaller: "a" }]).explanation).toBe(
      "These cannot all hold: a is greater than a. But no values satisfy all of this.",
    );
    expect(conflicting({ t: between(undefined, -1) }, [sum("t", "b", "c")]).explanation).toBe(
      "These cannot all hold: t = b + c; t is at most -1; b is not below 0; c is not below 0. But then t must be at least 0.",
    );
    expect(
      conflicting({ r: p("-105%") }, [{ kind: "change", current: "a", base: "b", rate: "r" }]).explanation,
    ).toContain("r is the change of a on b");
  });
});

describe("refusals", () => {
  const x = p("61.04");
  const share = (total: string): Relation => ({ kind: "share", part: "a", total, rate: "r" });
  const change: Relation = { kind: "change", current: "a", base: "b", rate: "r" };
  it.each<[() => unknown, string]>([
    [() => checkConsistency(null as never, []), "invalid-option"],
    [() => checkConsistency([x] as never, []), "invalid-option"],
    [() => checkAll({ a: 61.04 as never }, []), "invalid-figure"],
    [() => checkAll({ a: "61.04" as never }, []), "invalid-figure"],
    [() => checkConsistency({ "": x }, []), "invalid-option"],
    [() => checkConsistency({ a: x }, {} as never), "invalid-option"],
    [() => checkConsistency({ a: x }, [null as never]), "invalid-option"],
    [() => checkConsistency({ a: x }, [{ kind: "product" } as never]), "invalid-option"],
    [() => checkConsistency({ a: x }, [{ kind: "equal", left: "a" } as never]), "invalid-option"],
    [
      () => checkConsistency({ a: x }, [{ kind: "equal", left: "a", right: "b", middle: "c" } as never]),
      "invalid-option",
    ],
    [() => checkConsistency({ a: x }, [{ kind: "sum", total: "a", parts: [] }]), "invalid-option"],
    [() => checkConsistency({ a: x }, [{ kind: "sum", total: "a", parts: "b" as never }]), "invalid-option"],
    [() => checkConsistency({ a: x }, [{ kind: "sum", total: "a", parts: [5 as never] }]), "invalid-option"],
    [() => checkAll({ a: x }, [], { signed: "a" as never }), "invalid-option"],
    [() => checkAll({ a: x }, [], { signed: ["b"] }), "unknown-name"],
    [() => checkAll({ a: x }, [], { strict: true } as never), "invalid-option"],
    [() => checkAll({ b: p("-5") }, [share("b")]), "negative-total"],
    [() => checkAll({ b: between(undefined, 0, { upperOpen: true }) }, [change]), "negative-base"],
    [() => checkAll({ b: exactly(0) }, [change]), "zero-denominator"],
    [() => checkAll({ r: between(0, 1, { kind: "points" }) }, [change]), "invalid-figure"],
    [() => checkAll({ a: x }, [share("b")], { signed: ["b"] }), "invalid-option"],
    [() => checkAll({ r: p("8.4") }, [change]), "invalid-figure"],
    [() => checkAll({ r: p("8.4 percentage points") }, [change]), "invalid-figure"],
    [() => checkAll({ r: exactly(1, { unit: "USD" }) }, [change]), "unit-mismatch"],
    [() => checkAll({ a: p("$5"), b: p("5 EUR") }, [change]), "unit-mismatch"],
    [() => checkAll({ a: p("$5"), b: p("5%") }, [change]), "unit-mismatch"],
    [() => checkAll({ a: p("5"), b: p("5%") }, [change]), "unit-mismatch"],
  ])("%#", (call, code) => {
    const error = refusal(call);
    expect([error.code, error.function]).toEqual([code, "checkConsistency"]);
  });
});

describe("nothing handed in is kept or changed", () => {
  it("relations are copied", () => {
    const relation = { kind: "sum" as const, total: "t", parts: ["a", "b"] };
    const answer = checkAll({ t: p("5"), a: p("7") }, [relation]);
    relation.parts.push("c");
    expect(!answer.consistent && answer.conflicts[0]?.relations).toEqual([
      { kind: "sum", total: "t", parts: ["a", "b"] },
    ]);
  });
});

describe("a conflict rests on what was stated", () => {
  const blame = (answer: ReturnType<typeof checkConsistency>) =>
    answer.consistent ? undefined : answer.conflicts.map(({ figures, assumptions }) => [figures, assumptions]);

  it("a figure printed below 0 is named, never assumed to be above", () => {
    const balances = { balance: p("-15.3"), goods: p("5.0"), services: p("-18.6") };
    const sum = { kind: "sum", total: "balance", parts: ["goods", "services"] } as const;
    expect(blame(checkAll(balances, [sum]))).toEqual([[["balance", "goods", "services"], []]]);
    const order = { kind: "greater-than", greater: "a", smaller: "b" } as const;
    expect(blame(checkAll({ a: p("-5"), b: p("-3") }, [order]))).toEqual([[["a", "b"], []]]);
    const open = { a: p("-5"), b: between(-4, undefined), c: between(undefined, -6) };
    expect(blame(checkAll(open, [order]))).toEqual([[["a", "b"], []]]);
  });
});
