import { refuse, type Site } from "../../base/errors.ts";
import { flag, knownOptions } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { type Fraction, fraction } from "../../exact/fractions.ts";
import { fractionArgument, type Ratio } from "../../exact/ratio.ts";
import { labelArguments } from "./arguments.ts";
import { Bounds } from "./bounds.ts";
import { type End, isEmpty, point } from "./interval.ts";
import type { FigureKind } from "./kinds.ts";

/**
 * What limits are of.
 *
 * @category Published figures
 */
export interface ExactlyOptions {
  /** For example `"USD"`; a figure without a unit mixes with any. */
  readonly unit?: string | undefined;
  /** Level, percent, points or count; limits of no kind and no unit mix with any figure. */
  readonly kind?: FigureKind | undefined;
}

/**
 * Which ends `between` leaves out, and what the limits are of.
 *
 * @category Published figures
 */
export interface BetweenOptions extends ExactlyOptions {
  /** The lower end itself is no possible value. */
  readonly lowerOpen?: boolean | undefined;
  /** The upper end itself is no possible value. */
  readonly upperOpen?: boolean | undefined;
}

/**
 * A figure of which only limits are known.
 *
 * Formula: lower ≤ x ≤ upper, every such x; `<` where the end is open.
 *
 * | ends | result |
 * | --- | --- |
 * | `undefined` | no end on that side |
 * | equal, both closed | one exact value |
 * | equal, one open; or the lower above the upper | `empty-bounds` |
 *
 * Units: any, the same at both ends; a rate is a fraction.
 *
 * @param lower The lower limit; `undefined` where there is none.
 * @param upper The upper limit; `undefined` where there is none.
 * @param options Which limits are open, and what the figure is: `unit`, `kind`.
 * @throws GrowthError `invalid-number`, `invalid-option`, `empty-bounds`.
 *
 * @example
 * ```ts
 * import { between, differenceBounds, exactly } from "export-growth/published";
 *
 * const year = between("700.2", "701.0", { upperOpen: true });
 * differenceBounds(year, exactly("640.2")).toFixed(1); // => "60.0 … 60.8"
 * between(5, 4); // throws empty-bounds
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function between(
  lower: Ratio | Numeric | undefined,
  upper: Ratio | Numeric | undefined,
  options?: BetweenOptions,
): Bounds {
  const site = { function: "between" };
  const given = knownOptions(options, ["lowerOpen", "upperOpen", "unit", "kind"], site);
  const { lowerOpen, upperOpen } = given;
  const interval = {
    lower: endArgument(lower, flag(lowerOpen, "lowerOpen", site), { ...site, argument: "lower" }),
    upper: endArgument(upper, flag(upperOpen, "upperOpen", site), { ...site, argument: "upper" }),
  };
  if (isEmpty(interval)) {
    refuse("empty-bounds", "must not lie above upper, nor be equal to it where an end is open", {
      ...site,
      argument: "lower",
    });
  }
  return Bounds.of(interval, ...labelArguments(given, site));
}

/**
 * A figure that is known exactly: a count, a target, a number set by law.
 *
 * Formula: lower = value = upper, both ends closed.
 *
 * Units: those of `unit`; a rate is a fraction, so that 8.4 percent is `exactly(percent("8.4"))`.
 *
 * @param value The number, known without rounding.
 * @param options What the figure is: `unit`, `kind`.
 * @throws GrowthError `invalid-number`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { checkTarget, exactly, published } from "export-growth/published";
 *
 * checkTarget(published("$700.0 billion"), exactly("700e9", { unit: "USD" })); // => { verdict: "possible" }
 * ```
 *
 * @see [Published figures](../../../docs/guides/published-figures.md)
 * @category Published figures
 */
export function exactly(value: Ratio | Numeric, options?: ExactlyOptions): Bounds {
  const site = { function: "exactly" };
  const labels = knownOptions(options, ["unit", "kind"], site);
  const at = reducedArgument(value, { ...site, argument: "value" });
  return Bounds.of(point(at), ...labelArguments(labels, site));
}

function endArgument(value: Ratio | Numeric | undefined, open: boolean, site: Site): End | undefined {
  return value === undefined ? undefined : { at: reducedArgument(value, site), open };
}

/** One value has one fraction: 0.50 and 1/2 make equal bounds. */
function reducedArgument(value: Ratio | Numeric, site: Site): Fraction {
  const { numerator, denominator } = fractionArgument(value, site);
  return fraction(numerator, denominator);
}
