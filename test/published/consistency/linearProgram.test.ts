import { between, exactly } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/exact/fractions.ts";
import {
  type Constraint,
  type Element,
  intervalsByName,
  programOf,
  tightest,
} from "../../../src/published/consistency/linearProgram.ts";
import type { Statement } from "../../../src/published/consistency/relations.ts";
import { relationText } from "../../../src/published/figures/relation.ts";
import { change, difference, ends, equal, greater, p, share, stated, sum } from "./statements.ts";

function line({ terms, lower, upper }: Constraint): string {
  const text = [...terms].map(([name, { numerator, denominator }]) => {
    return `${numerator}${denominator === 1n ? "" : `/${denominator}`} ${name}`;
  });
  return `${text.join(" + ")} in ${ends({ lower: tightest(lower), upper: upper[0] })}`;
}

const linesOf = (statement: Statement) => programOf(statement).constraints.map(line);

const nameOf = ({ relation, figure, assumption }: Element) =>
  relation === undefined ? (figure ?? `${assumption} ≥ 0`) : relationText(relation);

describe("programOf", () => {
  it("limits each level, then every sum that a relation is", () => {
    expect(
      linesOf(
        stated({ t: p("5") }, [sum("t", "a", "b"), difference("d", "t", "a"), greater("a", "b"), equal("a", "c")]),
      ),
    ).toEqual([
      "1 t in [9/2, 11/2)",
      "1 a in [0, ∞)",
      "1 b in [0, ∞)",
      "1 d in (∞, ∞)",
      "1 c in [0, ∞)",
      "1 t + -1 a + -1 b in [0, 0]",
      "1 d + -1 t + 1 a in [0, 0]",
      "1 a + -1 b in (0, ∞)",
      "1 a + -1 c in [0, 0]",
    ]);
  });

  it("makes a printed rate a pair of constants, and an exact one an equation", () => {
    const change1 = change("r", "c", "b");
    const levels = ["1 c in [0, ∞)", "1 b in (0, ∞)"];
    expect(linesOf(stated({ r: between("0.1", "0.2") }, [change1]))).toEqual([
      ...levels,
      "1 c + -11/10 b in [0, ∞)",
      "1 c + -6/5 b in (∞, 0]",
    ]);
    expect(linesOf(stated({ r: p("10%") }, [change1])).slice(2)).toEqual([
      "1 c + -219/200 b in [0, ∞)",
      "1 c + -221/200 b in (∞, 0)",
    ]);
    expect(linesOf(stated({ r: exactly("0.5") }, [share("r", "c", "b")]))).toEqual([
      ...levels,
      "1 c + -1/2 b in [0, 0]",
    ]);
    expect(linesOf(stated({ r: between("0.1", undefined) }, [change1])).slice(2)).toEqual(["1 c + -11/10 b in [0, ∞)"]);
    expect(linesOf(stated({}, [change1]))).toEqual(levels);
  });

  it("makes a rate on a constant base a level of its own, and leaves it out without the figure of the base", () => {
    const statement = stated({ b: exactly(4) }, [change("r", "c", "b"), equal("r", "s")]);
    expect(programOf(statement).levels).toEqual(["b", "c", "r", "s"]);
    expect(linesOf(statement).slice(4)).toEqual(["1 c + -1 b + -4 r in [0, 0]", "1 r + -1 s in [0, 0]"]);
    expect(linesOf({ ...statement, figures: new Map() }).slice(4)).toEqual(["1 r + -1 s in [0, 0]"]);
  });

  it("cancels a name that stands on both sides", () => {
    expect(linesOf(stated({}, [greater("a", "a"), sum("t", "t", "b")])).slice(-2)).toEqual([
      " in (0, ∞)",
      "-1 b in [0, 0]",
    ]);
  });

  it("tells what may be given up: relations, figures, assumptions, the last stated first", () => {
    const { elements } = programOf(stated({ t: p("5"), a: p("2") }, [sum("t", "a", "b"), greater("t", "b")]));
    expect(elements.map(nameOf)).toEqual(["t is greater than b", "t = a + b", "a", "t", "b ≥ 0"]);
  });

  it("tells of each limit what it follows from", () => {
    const { constraints } = programOf(stated({ r: between("0.1", "0.2") }, [share("r", "a", "b")]));
    const reasons = constraints.map(({ lower, upper }) => [...lower, ...upper].map(({ from }) => from.map(nameOf)));
    const relation = "r is the share of a in b";
    expect(reasons).toEqual([[["a ≥ 0"]], [[relation], ["b ≥ 0"]], [["r", relation]], [["r", relation]]]);
  });
});

describe("intervalsByName", () => {
  it("says what is said of each name alone, rates too", () => {
    const statement = stated({ a: between(-2, 3), r: p("10%"), b: between(-5, 9) }, [
      share("r", "a", "b"),
      sum("t", "a", "c"),
    ]);
    const found = intervalsByName(statement);
    expect([...found].map(([name, interval]) => `${name} ${ends(interval)}`)).toEqual([
      "a [-2, 3]",
      "r [19/200, 21/200)",
      "b (0, 9]",
      "t [0, ∞)",
      "c [0, ∞)",
    ]);
  });
});

describe("tightest", () => {
  const limit = (at: bigint, open: boolean) => ({ at: fraction(at), open, from: [] });

  it("is the limit that leaves least, the first of equal ones", () => {
    const [two, again, above] = [limit(2n, false), limit(2n, false), limit(2n, true)];
    expect(tightest([limit(1n, true), two])).toBe(two);
    expect(tightest([two, limit(1n, true)])).toBe(two);
    expect(tightest([two, above])).toBe(above);
    expect(tightest([again, two])).toBe(again);
    expect(tightest([])).toBe(undefined);
  });
});
