import { Decimal } from "decimal.js";
import { refuse, type Site } from "../base/errors.ts";
import { checkDecimal, digitsPerGroup, fixedText, safePowers } from "./decimals.ts";

/** A plain `Decimal` of the default constructor, so that the caller's own arithmetic behaves as decimal.js says. */
export function toDecimal(coefficient: bigint, scale: number, site: Site): Decimal {
  checkDecimal(coefficient, scale, site);
  const decimal = new Decimal(`${coefficient}e-${scale}`);
  // The constructor never rounds to a precision, but beyond the caller's maxE and minE it gives Infinity and 0.
  if (coefficient !== 0n && (!decimal.isFinite() || decimal.isZero())) {
    const rule = `the result does not fit into maxE ${Decimal.maxE} and minE ${Decimal.minE} that decimal.js is set to`;
    refuse("decimal-range", rule, { function: site.function, period: site.period }, fixedText(coefficient, scale));
  }
  return decimal;
}

/**
 * The same for a safe integer. It is put together from its fields `s`, `e` and `d`, which decimal.js documents, and the
 * `constructor` that every Decimal has beside them: to read the digits from a text would take ten times as long. A
 * property holds it equal, field by field, to the Decimal that a text gives.
 */
export function safeToDecimal(coefficient: number, scale: number, site: Site): Decimal {
  if (coefficient === 0 || scale > digitsPerGroup) return toDecimal(BigInt(coefficient), scale, site);
  const magnitude = Math.abs(coefficient);
  const power = safePowers[scale] as number;
  const whole = Math.floor(magnitude / power);
  if (whole >= perGroup * perGroup) return toDecimal(BigInt(coefficient), scale, site);
  // Groups are small integers to V8 only where it knows them to be whole.
  const fraction = ((magnitude - whole * power) * (safePowers[digitsPerGroup - scale] as number)) | 0;
  // No `%`: on numbers beyond 2^31 it takes longer than all the rest.
  const high = whole < perGroup ? 0 : Math.floor(whole / perGroup);
  const low = (whole - high * perGroup) | 0;
  let groups: number[];
  // No `push`: it makes room for sixteen groups more.
  if (high > 0) groups = fraction > 0 ? [high, low, fraction] : low > 0 ? [high, low] : [high];
  else if (low > 0) groups = fraction > 0 ? [low, fraction] : [low];
  else groups = [fraction];
  let exponent = (high > 0 ? 2 : low > 0 ? 1 : 0) * digitsPerGroup - 1;
  const first = groups[0] as number;
  for (let digits = digitsPerGroup; first < (safePowers[digits - 1] as number); digits -= 1) exponent -= 1;
  // One of the two, as each takes a tenth of the time: maxE is 0 or more, minE 0 or less.
  const isBeyond = exponent > 0 ? exponent > Decimal.maxE : exponent < Decimal.minE;
  if (isBeyond) return toDecimal(BigInt(coefficient), scale, site);
  const decimal = Object.create(Decimal.prototype);
  decimal.constructor = Decimal;
  decimal.s = coefficient < 0 ? -1 : 1;
  decimal.e = exponent;
  decimal.d = groups;
  return decimal;
}

/** What a group of digits stays below. */
const perGroup = 1e7;
