import { between, exactly, type Figure, type Relation } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { type CertificateLine, type Core, coresOf } from "../../../src/published/consistency/conflict.ts";
import { relationText } from "../../../src/published/figures/relation.ts";
import { provesContradiction } from "./proofs.ts";
import { equal, greater, p, plenty, share, stated, sum } from "./statements.ts";

/** The cores of what is stated, once each proof has been looked at without the solver's word for it. */
function cores(figures: Record<string, Figure>, relations: readonly Relation[]): readonly Core[] {
  const found = coresOf(stated(figures, relations), plenty());
  for (const { certificate } of found) expect(provesContradiction(certificate, figures)).toBe(true);
  return found;
}

function parts({ statement: { figures, relations, assumed } }: Core): string {
  return [...figures.keys(), ...relations.map(relationText), ...assumed.map((name) => `${name} ≥ 0`)].join("; ");
}

function written({ multiplier, terms, comparison, bound }: CertificateLine): string {
  const left = Object.entries(terms).map(([name, coefficient]) => `${coefficient.toJSON()} ${name}`);
  return `${multiplier.toJSON()} × (${left.join(" + ")} ${comparison} ${bound.toJSON()})`
    .replaceAll("/1 ", " ")
    .replace("/1)", ")");
}

describe("coresOf", () => {
  it("finds nothing where all can hold", () => {
    expect(cores({ a: p("5"), b: p("5") }, [equal("a", "b"), greater("a", "c")])).toEqual([]);
  });

  it("leaves out what a contradiction does without", () => {
    const relations = [equal("a", "b"), greater("a", "c"), sum("t", "a", "c")];
    expect(cores({ a: p("1"), t: p("9"), b: p("5") }, relations).map(parts)).toEqual(["a; b; a equals b"]);
  });

  it("proves it by lines that add up to a contradiction", () => {
    const [core] = cores({ a: p("1"), b: p("5") }, [equal("a", "b")]);
    expect(core?.certificate.map(written).sort()).toEqual([
      "1 × (-1 a > -3/2)",
      "1 × (1 a + -1 b = 0)",
      "1 × (1 b >= 9/2)",
    ]);
    const from = core?.certificate.map(({ figures, relations }) => [...figures, ...relations.map(relationText)]);
    expect(from?.flat().sort()).toEqual(["a", "a equals b", "b"]);
  });

  it("proves by the equation and the level's own limit what a level in one equation is for", () => {
    const [core] = cores({ t: p("9"), a: p("1"), b: p("5") }, [sum("t", "a", "b")]) as [Core];
    expect(parts(core)).toBe("t; a; b; t = a + b");
    expect(core.certificate.map(written).sort()).toEqual([
      "-1 × (1 t + -1 a + -1 b = 0)",
      "1 × (-1 a > -3/2)",
      "1 × (-1 b > -11/2)",
      "1 × (1 t >= 17/2)",
    ]);
  });

  it("names in a line of a rate both its figure and its relation", () => {
    const [core] = cores({ a: exactly(3), b: exactly(2), r: between("0.5", "0.75") }, [share("r", "a", "b")]);
    const line = core?.certificate.find(({ figures }) => figures.includes("r")) as CertificateLine;
    // a is at most 3/4 of b. The multiplier is of the line as it is written, not of the whole numbers behind it.
    expect(line.relations.map(relationText)).toEqual(["r is the share of a in b"]);
    expect(written({ ...line, multiplier: line.multiplier.dividedBy(line.multiplier) })).toBe(
      "1 × (-1 a + 3/4 b >= 0)",
    );
  });

  it("says which line is an assumption", () => {
    const [core] = cores({ t: between(undefined, -1) }, [sum("t", "a", "b")]) as [Core];
    expect(parts(core)).toBe("t; t = a + b; a ≥ 0; b ≥ 0");
    expect(core.certificate.flatMap(({ assumption }) => assumption ?? []).sort()).toEqual(["a", "b"]);
  });

  it("finds every conflict that what came before leaves over", () => {
    const figures = { a: p("1"), b: p("5"), c: p("1"), d: p("5") };
    const found = cores(figures, [equal("a", "b"), equal("c", "d")]).map(parts);
    expect(found.sort()).toEqual(["a; b; a equals b", "c; d; c equals d"]);
  });

  it("gives up the last stated first, and names nothing twice", () => {
    const figures = { a: p("1"), b: p("5"), c: p("5") };
    expect(cores(figures, [equal("a", "b"), equal("a", "c")]).map(parts)).toEqual(["a; b; a equals b"]);
    expect(cores(figures, [equal("a", "c"), equal("a", "b")]).map(parts)).toEqual(["a; c; a equals c"]);
  });

  it("gives up relations before figures", () => {
    // Either of the relations will do for a contradiction: the figures stay, and the first relation.
    expect(cores({ a: p("1"), b: p("5") }, [equal("a", "b"), greater("a", "b")]).map(parts)).toEqual([
      "a; b; a equals b",
    ]);
  });

  it("a relation that contradicts itself", () => {
    const [core] = cores({}, [greater("a", "a")]) as [Core];
    expect([parts(core), core.certificate.map(written)]).toEqual(["a is greater than a", ["1 × ( > 0)"]]);
  });
});
