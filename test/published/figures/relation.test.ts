import { describe, expect, it } from "vitest";
import {
  isRise,
  nameArgument,
  namedFields,
  namesOf,
  type Relation,
  relationArgument,
  relationText,
} from "../../../src/published/figures/relation.ts";
import { change, difference, equal, greater, quotient, rise, share, site, sum } from "../consistency/statements.ts";
import { refusal } from "../helpers.ts";

const relations: readonly Relation[] = [
  sum("t", "a", "b"),
  difference("d", "m", "s"),
  change("r", "c", "b"),
  rise("r", "c", "d"),
  share("r", "p", "t"),
  quotient("q", "a", "b"),
  greater("g", "s"),
  equal("l", "r"),
];

describe("a relation", () => {
  it("relationText writes it as a reader would", () => {
    expect(relations.map(relationText)).toEqual([
      "t = a + b",
      "d = m − s",
      "r is the change of c on b",
      "r is the change of c on c − d",
      "r is the share of p in t",
      "q = a / b",
      "g is greater than s",
      "l equals r",
    ]);
  });

  it("namesOf gives all names, namedFields the field of each", () => {
    expect(relations.map((one) => namesOf(one).join(" "))).toEqual([
      "t a b",
      "d m s",
      "c b r",
      "c d r",
      "p t r",
      "a b q",
      "g s",
      "l r",
    ]);
    expect(namedFields(sum("t", "a", "a"))).toEqual([
      ["total", "t"],
      ["parts[0]", "a"],
      ["parts[1]", "a"],
    ]);
  });

  it("isRise tells a change by its amount from one on a base", () => {
    expect(relations.map(isRise)).toEqual([false, false, false, true, false, false, false, false]);
  });

  it("relationArgument keeps a copy, without fields that are not there", () => {
    const at = { ...site, argument: "relation" };
    const given = { ...change("r", "c", "b"), difference: undefined };
    expect(relationArgument(given, at)).toEqual(change("r", "c", "b"));
    expect(Object.keys(relationArgument(given, at))).toEqual(["kind", "current", "base", "rate"]);
    expect(Object.isFrozen(relationArgument(given, at))).toBe(true);
    for (const one of relations) expect(relationArgument(one, at)).toEqual(one);
  });

  it.each([
    [{ ...change("r", "c", "b"), difference: "d" }, "relation has current, difference, rate, but no base"],
    [{ kind: "rise", current: "c", difference: "d", rate: "r" }, "one of the kinds sum, difference, change, share"],
    [{ kind: "change", current: "c", rate: "r" }, "relation.base must be a name"],
    [{ ...quotient("q", "a", "b"), rate: "r" }, "has dividend, divisor, quotient, but no rate"],
    [sum("t"), "relation.parts must be an array of at least one name"],
  ])("refuses %j", (relation, message) => {
    const error = refusal(() => relationArgument(relation, { ...site, argument: "relation" }));
    expect([error.code, error.message]).toEqual(["invalid-option", expect.stringContaining(message)]);
  });

  it("a name is a text that is not empty", () => {
    expect(nameArgument("a", site)).toBe("a");
    expect(refusal(() => nameArgument("", site)).code).toBe("invalid-option");
  });
});
