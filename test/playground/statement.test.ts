import { between, exactly } from "export-growth/published";
import { describe, expect, test } from "vitest";
import { emptyFigures, type FiguresForm } from "../../docs/playground/link.ts";
import { kinds, type RelationRow, relationOf, relationSlots, rowOf } from "../../docs/playground/relations.ts";
import { boundsText, outcomeOf } from "../../docs/playground/statement.ts";

function form(
  figures: Record<string, string>,
  relations: RelationRow[],
  exact: string[] = [],
  unknowns: string[] = [],
): FiguresForm {
  const rows = Object.entries(figures).map(([name, text]) => ({ name, text, exact: exact.includes(name) }));
  return { ...emptyFigures, figures: rows, relations, unknowns };
}

const november = { exports: "$61.04 billion", imports: "$51.3 billion", surplus: "$9.73 billion" };
const surplus: RelationRow = { kind: "difference", names: ["surplus", "exports", "imports"] };

function problemsOf(given: FiguresForm): string[] {
  const outcome = outcomeOf(given);
  if (!("problems" in outcome)) throw new Error("There is no problem.");
  return outcome.problems.map(({ list, row, field, message }) => `${list} ${row}.${field}: ${message}`);
}

describe("what was printed", () => {
  test("the article's surplus, and an unknown", () => {
    const outcome = outcomeOf(
      form(
        { ...november, growth: "8.4%" },
        [surplus, { kind: "change", names: ["growth", "exports", "before"] }],
        [],
        ["before"],
      ),
    );
    if (!("bounds" in outcome)) throw new Error("It must be consistent.");
    expect(outcome.checks).toEqual([
      {
        relation: "surplus = exports − imports",
        printed: "$9.73 billion",
        recomputed: "9.74 billion USD",
        within: "9.685 … 9.795 billion USD",
        verdict: "within-rounding",
        notes: [],
      },
    ]);
    expect(outcome.bounds.at(-1)).toEqual({
      name: "before",
      printed: undefined,
      within: "56.2793 … 56.3406 billion USD",
    });
  });

  test("an average a day is judged; a figure in no relation is named", () => {
    const outcome = outcomeOf(
      form({ exports: "$61.04 billion", days: "23.5", average: "$2.6 billion", imports: "$51.3 billion" }, [
        { kind: "quotient", names: ["average", "exports", "days"] },
      ]),
    );
    if (!("bounds" in outcome)) throw new Error("It must be consistent.");
    // 61.04 / 23.5 = 2.5974…
    expect(outcome.checks).toMatchObject([
      { relation: "average = exports ÷ days", recomputed: "2.5974 billion USD", verdict: "exact" },
    ]);
    expect(outcome.unused).toEqual(["imports"]);
  });

  test("a rise by an amount, and its rate, give the base that nobody printed", () => {
    const rise: RelationRow = { kind: "rise", names: ["growth", "exports", "increase"] };
    const told = { exports: "$61.04 billion", increase: "$4.73 billion" };
    const outcome = outcomeOf(form({ ...told, growth: "8.4%" }, [rise]));
    expect("bounds" in outcome && outcome.checks).toEqual([]);
    // 4.73 / (61.04 - 4.73) = 8.4 percent: 9.4 cannot be.
    expect("conflicts" in outcomeOf(form({ ...told, growth: "9.4%" }, [rise]))).toBe(true);
  });

  test("an impossible change says how far the printed base lies off", () => {
    const outcome = outcomeOf(
      form({ exports: "$61.04 billion", before: "$57.00 billion", growth: "8.4%" }, [
        { kind: "change", names: ["growth", "exports", "before"] },
      ]),
    );
    if (!("conflicts" in outcome)) throw new Error("It must be contradictory.");
    // 8.4 percent on the base needs one below 61.045 / 1.0835 = 56.3406 billion.
    expect(outcome.checks[0]?.notes.at(-1)).toBe(
      "the nearest such before is 659.437 million USD below the printed one: it may have been revised since",
    );
  });

  test("a misprint: the contradiction in words, and what would explain it", () => {
    const outcome = outcomeOf(form({ ...november, surplus: "$97.4 billion" }, [surplus]));
    if (!("conflicts" in outcome)) throw new Error("It must be contradictory.");
    expect(outcome.conflicts.map(({ figures }) => figures)).toEqual([["exports", "imports", "surplus"]]);
    expect(outcome.conflicts[0]?.explanation).toMatch(/^These cannot all hold: surplus = exports − imports; /);
    expect(outcome.checks[0]?.verdict).toBe("impossible");
    expect(outcome.checks[0]?.notes).toContain("if surplus is wrong by a power of ten: $9.74 billion");
  });

  test("every kind of relation is checked by itself where all of it is printed", () => {
    const outcome = outcomeOf(
      form(
        { a: "10.3", b: "3.2", c: "13.5", d: "13.5", p: "28.3%", q: "17.26", r: "61.04", g: "222%", t: "13.5" },
        [
          { kind: "sum", names: ["c", "a + b"] },
          { kind: "share", names: ["p", "q", "r"] },
          { kind: "change", names: ["g", "a", "b"] },
          { kind: "greater-than", names: ["a", "b"] },
          { kind: "equal", names: ["c", "t"] },
          { kind: "difference", names: ["unknown", "a", "b"] },
        ],
        ["t"],
        ["unknown"],
      ),
    );
    if (!("checks" in outcome)) throw new Error("It must be sound.");
    expect(outcome.checks.map(({ relation, verdict }) => [relation, verdict])).toEqual([
      ["c = a + b", "exact"],
      ["p = share of q in r", "exact"],
      ["g = change of a on b", "exact"],
      ["a > b", "certain"],
    ]);
  });

  test("a contribution in points is no share by itself, and sound with the rest", () => {
    const outcome = outcomeOf(
      form({ rise: "4.81", total: "56.31", c: "8.5 percentage points" }, [
        { kind: "share", names: ["c", "rise", "total"] },
      ]),
    );
    if (!("checks" in outcome)) throw new Error("It must be sound.");
    expect(outcome.checks.map(({ verdict, notes }) => [verdict, notes.length])).toEqual([["unchecked", 1]]);
  });

  test("hostile names are names", () => {
    const names = ["__proto__", "constructor", "<img src=x onerror=alert(1)>"] as const;
    const outcome = outcomeOf({
      ...emptyFigures,
      figures: names.map((name) => ({ name, text: "5", exact: false })),
      relations: [],
    });
    expect("bounds" in outcome && outcome.bounds.map(({ name }) => name)).toEqual(names);
  });

  test("mistakes stand at their fields", () => {
    // Nothing is wrong with a page on which nothing stands yet.
    expect(outcomeOf(form({}, []))).toEqual({ empty: true });
    const rows = [
      { name: "", text: "5", exact: false },
      { name: "a", text: "5 bananas", exact: false },
      { name: "b", text: " ", exact: false },
      { name: "c+d", text: "1", exact: false },
      { name: "e", text: "1", exact: false },
      { name: " e ", text: "2", exact: false },
      { name: "", text: "", exact: false },
    ];
    expect(problemsOf({ ...emptyFigures, figures: rows, relations: [] })).toEqual([
      "figures 0.0: Give this figure a name.",
      'figures 1.1: This must be one figure such as "$61.04 billion" or "-8.4%"; reading stopped at character 2, before " bananas", got "5 bananas".',
      "figures 2.1: Type the figure as it was printed; leave the row away for a figure that was not.",
      "figures 3.0: A name cannot hold a +, which parts the names of a sum.",
      "figures 5.0: There is another figure named “e”.",
    ]);
    const relations: RelationRow[] = [
      { kind: "sum", names: ["", ""] },
      { kind: "sum", names: ["t", "a + "] },
      { kind: "difference", names: ["a + b", "", "c"] },
    ];
    expect(problemsOf(form({ a: "1" }, relations))).toEqual([
      "relations 1.1: A name is missing: parts, with + between.",
      "relations 2.0: One name stands here; only the parts of a sum have a +.",
      "relations 2.1: A name is missing: from.",
      "relations 1.0: “t” has no figure.",
      "relations 2.0: “a + b” has no figure.",
      "relations 2.2: “c” has no figure.",
    ]);
  });

  test("a name that is neither printed nor said to be unknown is asked about, with the names that are like it", () => {
    const misspelt = form(november, [{ kind: "difference", names: ["surplus", "exprts", "the rest"] }]);
    const outcome = outcomeOf(misspelt);
    const at = { list: "relations", row: 0 };
    expect(outcome).toEqual({
      problems: [
        { ...at, field: 1, message: "“exprts” has no figure.", name: "exprts", near: ["exports"] },
        { ...at, field: 2, message: "“the rest” has no figure.", name: "the rest", near: [] },
      ],
    });
    expect("bounds" in outcomeOf({ ...misspelt, unknowns: ["exprts", "the rest"] })).toBe(true);
  });

  test("errors of the whole stand at the relation or the figure that they name, counted as the page counts", () => {
    const blank: RelationRow = { kind: "sum", names: ["", ""] };
    const change: RelationRow = { kind: "change", names: ["g", "a", "b"] };
    expect(problemsOf(form({ a: "1", b: "2", g: "5" }, [blank, change]))[0]).toMatch(/^relations 1\.0: Relation 2 /);
    expect(problemsOf(form({ a: "$1", b: "€2", c: "3" }, [blank, { kind: "sum", names: ["c", "a + b"] }]))[0]).toMatch(
      /^figures 1\.1: b is in EUR, but a is in USD/,
    );
    expect(problemsOf(form({ a: "1", g: "-2" }, [{ kind: "change", names: ["r", "a", "g"] }], [], ["r"]))[0]).toMatch(
      /^figures 1\.0: /,
    );
    expect(
      problemsOf(form({ x: "5" }, [change, { kind: "greater-than", names: ["g", "x"] }], [], ["g", "a", "b"]))[0],
    ).toMatch(/^relations 0\.0: the rate g belongs to one change, share or quotient, but stands in relation 1 \(/);
  });
});

describe("relations", () => {
  test.each(kinds)("a row of the kind %s is the relation that it states", (kind) => {
    const names = relationSlots[kind].map((_, slot) => (kind === "sum" && slot === 1 ? "x + y" : `name ${slot}`));
    expect(rowOf(relationOf({ kind, names }))).toEqual({ kind, names });
  });
});

describe("bounds in words", () => {
  test.each([
    [exactly("700e9", { unit: "USD" }), false, "exactly 700 billion USD"],
    [between("1", "2"), false, "1 … 2"],
    [between("-0.002", "0.001"), true, "−0.2 … 0.1%"],
    [between("1234567.5", undefined), false, "at least 1.2345 million"],
    [between("5", undefined, { lowerOpen: true }), false, "above 5"],
    [between(undefined, "-2e12"), false, "at most −2 trillion"],
    [between(undefined, "5", { upperOpen: true }), false, "below 5"],
    [between(undefined, undefined), false, "no limits"],
  ])("%s", (bounds, isRate, text) => {
    expect(boundsText(bounds, isRate)).toBe(text);
  });
});
