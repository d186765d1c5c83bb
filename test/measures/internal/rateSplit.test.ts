import { expect, test } from "vitest";
import { toRatio } from "../../../src/exact/ratio.ts";
import { changeOfRate, effectOfBase, effectOfCurrent, ratePair } from "../../../src/measures/internal/rateSplit.ts";
import { site } from "../../helpers.ts";

const whole = (numerator: bigint, denominator = 1n) => ({ numerator, denominator });

test("110/100 → 108/96: 1/40 is −49/2400 and 109/2400", () => {
  const pair = ratePair(whole(110n), whole(100n), whole(108n), whole(96n), site);
  const told = [changeOfRate, effectOfCurrent, effectOfBase].map((formula) => toRatio(formula(pair), site).toString());
  expect(told).toEqual(["1/40", "-49/2400", "109/2400"]);
});

test("fractions come to one scale, which changes nothing", () => {
  const pair = ratePair(whole(11n, 3n), whole(10n, 3n), whole(54n, 7n), whole(48n, 7n), site);
  expect(pair).toEqual({ c0: 77n, b0: 70n, c1: 162n, b1: 144n });
  expect(toRatio(changeOfRate(pair), site).toString()).toBe("1/40");
});
