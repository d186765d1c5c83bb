import { type Ratio, ratio } from "export-growth";
import { between, exactly, type Figure, published, type Relation } from "export-growth/published";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modes } from "../../helpers.ts";
import { checkAll, written } from "../helpers.ts";

function boundsOf(figures: Record<string, Figure>, relations: readonly Relation[], signed: readonly string[] = []) {
  const answer = checkAll(figures, relations, { signed });
  if (!answer.consistent) throw new Error(answer.conflicts[0]?.explanation);
  return Object.fromEntries(Object.entries(answer.bounds).map(([name, bounds]) => [name, written(bounds)]));
}

/** The bounds by closed forms, which are those of the linear program: stated twice, the relations close rings. */
function bothWays(figures: Record<string, Figure>, relations: readonly Relation[], signed: readonly string[] = []) {
  const again = relations.map(
    (relation): Relation => ("rate" in relation ? { ...relation, rate: `${relation.rate} again` } : relation),
  );
  const rates = relations.flatMap((relation) => ("rate" in relation ? [relation.rate] : []));
  const copies = rates.flatMap((rate): [string, Figure][] => {
    const figure = figures[rate];
    return figure === undefined ? [] : [[`${rate} again`, figure]];
  });
  const once = boundsOf(figures, relations, signed);
  const twice = boundsOf({ ...figures, ...Object.fromEntries(copies) }, [...relations, ...again], signed);
  for (const [name, bounds] of Object.entries(once)) expect([name, twice[name]]).toEqual([name, bounds]);
  return once;
}

const share: Relation = { kind: "share", part: "part", total: "total", rate: "rate" };

describe("one relation at a time", () => {
  it("a rate above 0, one below and one around it", () => {
    const signed = { part: between("-6", "6"), total: between("1", "2") };
    expect(bothWays({ ...signed, rate: between("2", "4") }, [share])["part"]).toBe("[2, 6]");
    expect(bothWays({ ...signed, rate: between("-4", "-2") }, [share])["part"]).toBe("[-6, -2]");
    expect(bothWays({ ...signed, rate: between("-1", "2") }, [share])["part"]).toBe("[-2, 4]");
    expect(bothWays({ ...signed, rate: exactly(0) }, [share])["part"]).toBe("[0, 0]");
  });

  it("what a rate is based on, from a part above 0, one below and one around it", () => {
    const total = (part: Figure, rate: Figure) => bothWays({ part, rate }, [share])["total"];
    expect(total(between("2", "6"), between("2", "4"))).toBe("[1/2, 3]");
    expect(total(between("-6", "-2"), between("-4", "-2"))).toBe("[1/2, 3]");
    expect(total(between("-6", "6"), between("2", "4"))).toBe("(0, 3]");
    expect(total(between("-6", "6"), between("-4", "-2"))).toBe("(0, 3]");
    expect(total(between("2", "6"), between("-1", "4"))).toBe("[1/2, ∞)");
    expect(total(between("-6", "6"), between("-1", "4"))).toBe("(0, ∞)");
    expect(total(between("0", "6"), between("0", "4"))).toBe("(0, ∞)");
  });

  it("a rate on a base that only has to lie above 0", () => {
    const rate = (part: Figure, total?: Figure) => bothWays({ part, ...(total && { total }) }, [share])["rate"];
    expect(rate(between("2", "6"))).toBe("(0, ∞)");
    expect(rate(between("-2", "6"))).toBe("(∞, ∞)");
    expect(rate(between("2", "6"), between("-1", "4"))).toBe("[1/2, ∞)");
    expect(rate(between("0", "6"), between("0", "4"))).toBe("[0, ∞)");
  });

  it("a sum of one part", () => {
    const sum: Relation = { kind: "sum", total: "total", parts: ["part"] };
    expect(bothWays({ total: published("5") }, [sum])["part"]).toBe("[9/2, 11/2)");
    expect(bothWays({ part: published("5") }, [sum])["total"]).toBe("[9/2, 11/2)");
  });

  it("two amounts printed alike vary apart", () => {
    const figure = published("10");
    const stated: Relation[] = [
      { kind: "difference", result: "gap", minuend: "first", subtrahend: "second" },
      { kind: "change", current: "third", base: "fourth", rate: "growth" },
    ];
    const found = bothWays({ first: figure, second: figure, third: figure, fourth: figure }, stated);
    expect(found["gap"]).toBe("(-1, 1)");
    expect(found["growth"]).toBe("(-2/21, 2/19)");
  });
});

/** A relation that hangs on an earlier name (its place among the names), in one of several roles. */
const branch = fc.record({
  kind: fc.constantFrom("sum", "difference", "change", "share", "greater-than", "equal"),
  joint: fc.nat(),
  role: fc.nat({ max: 2 }),
  values: fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 })),
});
type Branch = typeof branch extends fc.Arbitrary<infer T> ? T : never;

/** Relations that hang together like a tree, and true values that satisfy them. */
function grown(branches: readonly Branch[]): { relations: Relation[]; truth: Map<string, Ratio> } {
  const truth = new Map([["level", ratio(105, 10)]]);
  const relations: Relation[] = [];
  branches.forEach(({ kind, joint, role, values }, index) => {
    const levels = [...truth].filter(([name]) => !name.startsWith("rate"));
    const [old, value] = levels[joint % levels.length] as [string, Ratio];
    const [first, second] = values.map((tenths) => ratio(tenths, 10)) as [Ratio, Ratio];
    const [one, two, rate] = [`one${index}`, `two${index}`, `rate${index}`];
    const add = (relation: Relation, ...found: [string, Ratio][]) => {
      relations.push(relation);
      for (const [name, true_] of found) truth.set(name, true_);
    };
    if (kind === "equal") add({ kind, left: old, right: one }, [one, value]);
    else if (kind === "greater-than") {
      if (role === 0) add({ kind, greater: old, smaller: one }, [one, value.minus(first)]);
      else add({ kind, greater: one, smaller: old }, [one, value.plus(first)]);
    } else if (kind === "sum") {
      if (role === 0) add({ kind, total: old, parts: [one, two] }, [one, first], [two, value.minus(first)]);
      else add({ kind, total: one, parts: [old, two] }, [one, value.plus(second)], [two, second]);
    } else if (kind === "difference") {
      const [result, minuend, subtrahend] = [one, two, old];
      if (role === 0) add({ kind, result: old, minuend: one, subtrahend: two }, [one, value.plus(first)], [two, first]);
      else if (role === 1)
        add({ kind, result, minuend: old, subtrahend: two }, [one, value.minus(first)], [two, first]);
      else add({ kind, result, minuend, subtrahend }, [one, second.minus(value)], [two, second]);
    } else {
      const offset = kind === "change" ? 1 : 0;
      const stated = (above: string, below: string): Relation =>
        kind === "change" ? { kind, current: above, base: below, rate } : { kind, part: above, total: below, rate };
      if (role === 0 || value.sign <= 0)
        add(stated(old, one), [one, first], [rate, value.dividedBy(first).minus(offset)]);
      else add(stated(one, old), [one, first], [rate, first.dividedBy(value).minus(offset)]);
    }
  });
  return { relations, truth };
}

describe("relations that hang together like a tree", { timeout: 30_000 }, () => {
  it("have the bounds of the linear program: stated twice, they close rings and say the same", () => {
    fc.assert(
      fc.property(
        fc.array(branch, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom(undefined, ...modes), { minLength: 20, maxLength: 20 }),
        (branches, kept) => {
          const { relations, truth } = grown(branches);
          const signed = [...truth].filter(([name, { sign }]) => !name.startsWith("rate") && sign < 0);
          const figures: Record<string, Figure> = {};
          [...truth].forEach(([name, value], index) => {
            const mode = kept[index % kept.length];
            if (mode === undefined) return;
            const isRate = name.startsWith("rate");
            const text = isRate ? `${value.toFixedPercent(0, mode)}%` : value.toFixed(0, mode);
            figures[name] = published(text, { mode });
          });
          const names = signed.map(([name]) => name);
          const divisors = relations.flatMap((relation) =>
            relation.kind === "change" ? (relation.base ?? []) : relation.kind === "share" ? [relation.total] : [],
          );
          // What prints as 0 may not be above it.
          fc.pre(divisors.every((name) => figures[name] === undefined || (truth.get(name) as Ratio).compare(1) >= 0));
          expect(Object.keys(bothWays(figures, relations, names)).length).toBe(truth.size);
        },
      ),
      { numRuns: 200 },
    );
  });
});
