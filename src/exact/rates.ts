import type { ReasonCode, Site } from "../base/errors.ts";
import { oneOf } from "../base/options.ts";
import { differenceOf, type Fraction, magnitude } from "./fractions.ts";

/**
 * How a change is taken.
 *
 * @category Change
 */
export interface ChangeOptions {
  /**
   * What figures below 0 give. `"refuse"` (the default): no rate exists. `"deficits"`: two figures below 0 give the growth
   * of the deficit, |current| / |base| − 1, and a turn from one side of 0 to the other has no rate. `"absolute-base"`:
   * (current − base) / |base|, whatever the signs. A base of 0 has no rate in any case.
   */
  readonly negativeBase?: NegativeBase | undefined;
}

/**
 * What figures below 0 give: no rate, the growth of a deficit, or the difference over the magnitude of the base.
 *
 * | figures | `"refuse"` | `"deficits"` | `"absolute-base"` |
 * | --- | --- | --- | --- |
 * | −41 544 → −418 542 | `negative-base` | 907.5 percent | −907.5 percent |
 * | −5 → 10 | `negative-base` | `sign-change` | 300 percent |
 * | 5 → −10 | `sign-change` | `sign-change` | −300 percent |
 * | 0 → 5 | `zero-base` | `zero-base` | `zero-base` |
 *
 * @category Change
 */
export type NegativeBase = "refuse" | "deficits" | "absolute-base";

/** Reads what figures below 0 give. */
export function negativeBaseArgument(value: NegativeBase | undefined, site: Site): NegativeBase {
  return oneOf(value, ["refuse", "deficits", "absolute-base"], "negativeBase", site);
}

/** Why nothing can be divided by the base of a rate, told by its sign. */
export function baseReason(
  base: number | bigint,
  negativeBase: NegativeBase,
): "zero-base" | "negative-base" | undefined {
  if (base > 0) return undefined;
  if (base < 0) return negativeBase === "refuse" ? "negative-base" : undefined;
  return "zero-base";
}

/** Why no rate exists for two figures, told by their signs. */
export function rateReason(
  current: number | bigint,
  base: number | bigint,
  negativeBase: NegativeBase,
): ReasonCode | undefined {
  const reason = baseReason(base, negativeBase);
  if (reason !== undefined || negativeBase === "absolute-base") return reason;
  return (base > 0 ? current < 0 : current > 0) ? "sign-change" : undefined;
}

/** The change of one fraction on another, or why there is none. */
export function rateOfFractions(
  current: Fraction,
  base: Fraction,
  negativeBase: NegativeBase = "refuse",
): Fraction | ReasonCode {
  return (
    rateReason(current.numerator, base.numerator, negativeBase) ??
    overBase(differenceOf(current, base), base, negativeBase)
  );
}

/** A difference over a base that is not 0: over its magnitude, where that is what figures below 0 give. */
export function overBase(difference: Fraction, base: Fraction, negativeBase: NegativeBase): Fraction {
  const sign = base.numerator < 0n && negativeBase !== "absolute-base" ? -1n : 1n;
  return {
    numerator: sign * difference.numerator * base.denominator,
    denominator: difference.denominator * magnitude(base.numerator),
  };
}
