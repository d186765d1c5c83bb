import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/exact/fractions.ts";
import {
  baseFormula,
  boundsOf,
  changeFormula,
  changeFormulaOf,
  contributionFormula,
  isDefined,
  quotientFormula,
  resultOf,
  riseFormula,
  shareInsideFormula,
  sumFormula,
} from "../../../src/published/figures/formulas.ts";
import { point } from "../../../src/published/figures/interval.ts";
import { refusal } from "../helpers.ts";

const site = { function: "test" };
const of = (...values: bigint[]) => values.map((value) => point(fraction(value)));

describe("formulas", () => {
  it("give one result of exact figures", () => {
    expect(resultOf(changeFormula, [fraction(3n), fraction(2n)])).toEqual(fraction(1n, 2n));
    expect(resultOf(contributionFormula, [fraction(3n), fraction(2n), fraction(4n)])).toEqual(fraction(1n, 4n));
    expect(resultOf(shareInsideFormula(2), [fraction(1n), fraction(1n), fraction(2n)])).toEqual(fraction(1n, 4n));
    expect(resultOf(sumFormula(3), [fraction(1n), fraction(1n), fraction(2n)])).toEqual(fraction(4n));
  });

  it("say what a figure would have to be", () => {
    expect(baseFormula.needed(of(6n, 1n), point(fraction(2n)))).toEqual([point(fraction(4n)), point(fraction(2n))]);
    expect(baseFormula.needed(of(6n, 1n), point(fraction(-2n)))[1]).toBeUndefined();
    expect(quotientFormula.needed(of(6n, 3n), point(fraction(3n)))).toEqual([point(fraction(9n)), point(fraction(2n))]);
    expect(quotientFormula.kind(["level", "count"])).toBe("level");
  });

  it("say so at 0, too, where one figure leaves another free", () => {
    const above = { lower: { at: fraction(0n), open: true }, upper: undefined };
    const near = { lower: { at: fraction(-1n), open: false }, upper: { at: fraction(1n), open: false } };
    expect(riseFormula.needed([point(fraction(5n)), near], near)[0]).toEqual(above);
    const all = riseFormula.needed(of(0n, 5n), point(fraction(-1n)))[1];
    expect([all?.lower, all?.upper?.open, all?.upper?.at.numerator]).toEqual([undefined, true, 0n]);
    const inside = shareInsideFormula(1);
    expect(inside.needed(of(5n, 0n), point(fraction(1n)))[0]).toEqual(above);
    expect(inside.needed(of(5n, 0n), point(fraction(1n, 2n)))[0]).toBeUndefined();
    expect(inside.needed(of(0n, 5n), point(fraction(0n)))[1]).toEqual(above);
    expect(inside.needed(of(0n, 5n), point(fraction(1n, 2n)))[1]).toBeUndefined();
    expect(changeFormulaOf("deficits").needed(of(3n, 2n), point(fraction(1n)))[0]).toEqual(point(fraction(4n)));
    expect(changeFormulaOf("deficits").needed(of(-3n, -2n), point(fraction(1n)))[0]).toEqual(point(fraction(-4n)));
  });

  it("take of a divisor what lies above 0", () => {
    const near = { lower: { at: fraction(-1n), open: false }, upper: { at: fraction(2n), open: false } };
    const { lower, upper } = boundsOf(quotientFormula, [point(fraction(6n)), near], site);
    expect([lower?.at, upper]).toEqual([fraction(3n), undefined]);
    expect(refusal(() => boundsOf(quotientFormula, of(6n, 0n), site)).message).toContain("must lie above 0");
    expect(refusal(() => boundsOf(quotientFormula, of(6n, -2n), site)).message).toContain("must lie above 0");
  });

  it("a change told by its amount reaches to where a figure has no end", () => {
    const from = (at: bigint) => ({ lower: { at: fraction(at), open: false }, upper: undefined });
    const to = (at: bigint) => ({ lower: undefined, upper: { at: fraction(at), open: false } });
    const ends = ({ lower, upper }: ReturnType<typeof boundsOf>) =>
      [lower, upper].map((end) => end && `${end.open ? "open " : ""}${end.at.numerator}/${end.at.denominator}`);
    const rise = (current: Parameters<typeof ends>[0], by: Parameters<typeof ends>[0]) =>
      ends(boundsOf(riseFormula, [current, by], site));
    expect(rise(from(10n), point(fraction(5n)))).toEqual(["open 0/1", "1/1"]);
    expect(rise(from(10n), point(fraction(0n)))).toEqual(["0/1", "0/1"]);
    expect(rise(point(fraction(10n)), to(5n))).toEqual(["open -1/1", "1/1"]);
    expect(rise(point(fraction(0n)), point(fraction(-5n)))).toEqual(["-1/1", "-1/1"]);
    expect(isDefined(riseFormula, of(5n, 5n))).toBe(false);
    expect(rise(point(fraction(0n)), to(-5n))).toEqual(["-1/1", "-1/1"]);
    expect(rise(from(0n), to(-5n))).toEqual(["-1/1", "open 0/1"]);
  });

  it("and has no end on the side where the base may be nearly 0", () => {
    const within = (lower: bigint, upper: bigint) => ({
      lower: { at: fraction(lower), open: false },
      upper: { at: fraction(upper), open: true },
    });
    const rise = (current: ReturnType<typeof within>, by: ReturnType<typeof within>) => {
      const { lower, upper } = boundsOf(riseFormula, [current, by], site);
      return [lower?.at, upper?.at];
    };
    expect(rise(within(4n, 6n), within(4n, 5n))).toEqual([fraction(2n), undefined]);
    expect(rise(within(-6n, -4n), within(-8n, -5n))).toEqual([undefined, fraction(-2n)]);
    expect(rise(within(-1n, 1n), within(-1n, 1n))).toEqual([undefined, undefined]);
    // What is lost is all of it at most, where nothing is owed.
    expect(rise(within(0n, 5n), within(-3n, 0n))).toEqual([fraction(-1n), fraction(0n)]);
  });

  it("are undefined where nothing of what they divide by lies above 0", () => {
    expect([isDefined(changeFormula, of(1n, 2n)), isDefined(changeFormula, of(1n, 0n))]).toEqual([true, false]);
    expect(refusal(() => boundsOf(changeFormula, of(1n, -2n), site)).code).toBe("negative-base");
    expect(refusal(() => boundsOf(changeFormula, of(1n, 0n), site)).code).toBe("zero-denominator");
    expect(resultOf(changeFormula, [fraction(1n), fraction(0n)])).toBeUndefined();
  });

  it("of a base below 0 give the change of the magnitudes, or its reverse", () => {
    const [deficits, overMagnitude] = [changeFormulaOf("deficits"), changeFormulaOf("absolute-base")];
    expect(changeFormulaOf("refuse")).toBe(changeFormula);
    for (const [current, base, ofDeficits, overBase] of [
      [3n, 2n, fraction(1n, 2n), fraction(1n, 2n)],
      [-3n, -2n, fraction(1n, 2n), fraction(-1n, 2n)],
      [0n, -2n, fraction(-1n), fraction(1n)],
    ] as const) {
      expect(resultOf(deficits, [fraction(current), fraction(base)])).toEqual(ofDeficits);
      expect(resultOf(overMagnitude, [fraction(current), fraction(base)])).toEqual(overBase);
    }
    expect(resultOf(overMagnitude, [fraction(10n), fraction(-5n)])).toEqual(fraction(3n));
    expect(resultOf(overMagnitude, [fraction(-10n), fraction(5n)])).toEqual(fraction(-3n));
    expect(refusal(() => boundsOf(deficits, of(1n, -2n), site))).toMatchObject({
      code: "sign-change",
      argument: "current",
    });
    expect(refusal(() => boundsOf(deficits, of(-1n, 2n), site)).code).toBe("sign-change");
    expect(refusal(() => boundsOf(overMagnitude, of(-1n, 0n), site)).code).toBe("zero-denominator");
    const within = (lower: bigint, upper: bigint) => ({
      lower: { at: fraction(lower), open: false },
      upper: { at: fraction(upper), open: false },
    });
    expect(refusal(() => boundsOf(overMagnitude, [point(fraction(3n)), within(-1n, 1n)], site)).message).toContain(
      "base may lie on either side of 0",
    );
    // −3 on −2 at most, and on what comes near to 0.
    expect(boundsOf(deficits, [point(fraction(-3n)), within(-2n, 0n)], site)).toEqual({
      lower: { at: fraction(1n, 2n), open: false },
      upper: undefined,
    });
    const once = point(fraction(-2n));
    expect(deficits.bounds([once, once])).toEqual(point(fraction(0n)));
  });
});
