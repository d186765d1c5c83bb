import { greatestCommonDivisor, magnitude } from "./fractions.ts";

/**
 * The greatest common divisor of two integers that may be long, of which neither is negative. It stands apart from
 * fractions, so that a program of short ones does not carry it.
 */
export function longDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a, b];
  while (right > 0x3fff_ffff_ffff_ffffn) [left, right] = severalSteps(right, left % right);
  return greatestCommonDivisor(left, right);
}

/**
 * Several steps of Euclid's at once: leading digits tell how many times one is to be taken off the other (Lehmer). Where
 * floats tell that wrongly, the numbers fall less, and their divisor stays the same.
 */
function severalSteps(left: bigint, right: bigint): [bigint, bigint] {
  let [x, y, p, q, r, s] = [Number(left), Number(right), 1, 0, 0, 1];
  // As long as p, q, r and s are whole, and x and y not yet mere rounding.
  for (const least = x / 2 ** 26; y > least; ) {
    const times = Math.floor(x / y);
    [x, y, p, q, r, s] = [y, x - times * y, r, s, p - times * r, q - times * s];
  }
  return [magnitude(BigInt(p) * left + BigInt(q) * right), magnitude(BigInt(r) * left + BigInt(s) * right)];
}
