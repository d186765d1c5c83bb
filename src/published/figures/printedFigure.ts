import { refuse, type Site } from "../../base/errors.ts";
import { compare, ofExact, one, shifted } from "../../exact/fractions.ts";
import { qualified } from "./hedges.ts";
import { isEmpty, point } from "./interval.ts";
import type { Print, PublishedData } from "./print.ts";
import { multipleOf, roundingInterval } from "./roundingInterval.ts";

/** Everything about a figure that follows from its digits. */
export function printedFigure(print: Print, site: Site = { function: "published", argument: "text" }): PublishedData {
  const { digits, stated, kind, mode, qualifier } = print;
  const magnitude = shifted(digits.coefficient, digits.exponent - digits.places);
  const quantum = stated ?? shifted(1n, digits.exponent - digits.places);
  const value = { ...magnitude, coefficient: digits.isNegative ? -magnitude.coefficient : magnitude.coefficient };
  const multiple = multipleOf(magnitude, quantum);
  if (multiple === undefined) {
    refuse("invalid-option", "must divide the printed value", { ...site, argument: "quantum" });
  }
  // A count of single things is exact; one that is stated to be in thousands is rounded.
  const isExact = kind === "count" && compare(ofExact(quantum), one) === 0;
  const grid = isExact ? point(ofExact(value)) : roundingInterval(multiple, digits.isNegative, quantum, mode);
  const interval = qualifier === undefined ? grid : qualified(print, magnitude, quantum, qualifier, site);
  if (isEmpty(interval)) refuse("empty-bounds", "stands for no value at all", site, print.text);
  return { type: "Published", ...print, value, quantum, grid, interval };
}
