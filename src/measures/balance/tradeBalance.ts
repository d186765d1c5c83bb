import type { Decimal } from "decimal.js";
import type { Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import type { Period } from "../../calendar/period.ts";
import { atOneScale, decimalArgument, type Numeric } from "../../exact/decimals.ts";
import type { Fraction } from "../../exact/fractions.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { toDecimal } from "../../exact/toDecimal.ts";
import { addSeries } from "../../series/addition.ts";
import { anySeries, dataOf, sharedShift } from "../../series/arguments.ts";
import type { AnyData } from "../../series/data.ts";
import type { ValueIn } from "../../series/observations.ts";
import { differenceAt, fractionOfRow, isThere } from "../../series/rows.ts";
import type { RatioSeries, Series, SumOf } from "../../series/series.ts";
import { asOwnClass } from "../../series/wrap.ts";
import { type FlowOptions, importsAsFlow, importsFigure, negativeFlowsArgument } from "./flows.ts";

/**
 * How a trade balance moved on the same period of the year before.
 *
 * @category Balance
 */
export interface BalanceSwing<Value = Decimal> {
  /** The period; the other end of the comparison is the same period of the year before. */
  readonly period: Period;
  /** Whether a deficit became a surplus or the reverse. A balance of exactly zero is neither: from or to it nothing swings. */
  readonly swing: "to-surplus" | "to-deficit" | "none";
  /** What the magnitude of the balance did; `"turned"` where a deficit became a surplus or the reverse. */
  readonly movement: "widened" | "narrowed" | "turned" | "unchanged";
  /** The balance less that of the year before, in units: a percent across a sign does not exist. */
  readonly change: Value;
}

/**
 * A trade balance period by period.
 *
 * @category Balance
 */
export interface BalanceSeries<Of extends Series | RatioSeries = Series> {
  /** Exports − imports, for the periods of the exports. */
  readonly balance: Of;
  /** How it moved on year, oldest first, for every period that has a balance as its year-earlier period has. */
  readonly swings: readonly BalanceSwing<ValueIn<Of>>[];
}

/**
 * Exports less imports: of two figures, or period by period with the movement on year.
 *
 * Formula: balance = exports − imports; change = balance − balance of the year before.
 *
 * | balance a year before | balance | swing | movement |
 * | --- | --- | --- | --- |
 * | −47.8 | −10.3 | `none` | `narrowed` |
 * | −10.3 | 51.8 | `to-surplus` | `turned` |
 * | 5.6 | 9.5 | `none` | `widened` |
 * | 5.6 | −5.6 | `to-deficit` | `turned` |
 * | −5.6 | 0 | `none` | `narrowed` |
 * | 0 | 9.5 | `none` | `widened` |
 * | 5.6 | 5.6 | `none` | `unchanged` |
 *
 * | flows below 0 | result |
 * | --- | --- |
 * | none is expected: `negativeFlows: "refuse"` | throws `negative-flow`, naming the period |
 * | imports are kept as negative figures: `"imports"` | exports + imports; exports below 0 or imports above 0 throw `negative-flow` |
 * | they are meant: `"allow"` | exports − imports |
 *
 * A balance grows by its magnitude, surplus on surplus and deficit on deficit:
 * `onYearChange(balance, { negativeBase: "deficits" })`. Across a sign no rate exists.
 *
 * Units: any, the same for both; the balance and its changes keep it. A span is kept.
 *
 * @param exports What was sold: a figure or a series.
 * @param imports What was bought, in the same unit: a figure or a series.
 * @param options The `negativeFlows`: what exports or imports below 0 are.
 * @throws GrowthError `negative-flow`, `invalid-number`, `unit-mismatch`, `span-mismatch`, `year-mismatch`, `mixed-frequency`,
 * `invalid-option`.
 *
 * @example
 * ```ts
 * import { Series, tradeBalance } from "export-growth";
 *
 * tradeBalance("61.04", "51.3"); // => 9.74
 * tradeBalance(2194, -3458, { negativeFlows: "imports" }); // => -1264
 * tradeBalance(2194, -3458); // throws negative-flow
 *
 * const { balance, swings } = tradeBalance(Series.of("2023", [632, 684]), Series.of("2023", [642, 632]));
 * balance.at("2023"); // => -10
 * swings; // => [{ period: "2024", swing: "to-surplus", movement: "turned", change: 62 }]
 * ```
 *
 * @see IMF, [Balance of Payments and International Investment Position Manual](https://www.imf.org/external/pubs/ft/bop/2007/bopman6.htm)
 * (BPM6): trade balance
 * @category Balance
 */
export function tradeBalance(exports: Numeric, imports: Numeric, options?: FlowOptions): Decimal;
export function tradeBalance<Sold extends Series | RatioSeries, Bought extends Series | RatioSeries>(
  exports: Sold,
  imports: Bought,
  options?: FlowOptions,
): BalanceSeries<SumOf<Sold, Bought>>;
export function tradeBalance(exports: unknown, imports: unknown, options?: FlowOptions): unknown {
  const site = { function: "tradeBalance" };
  const rule = negativeFlowsArgument(knownOptions(options, ["negativeFlows"], site).negativeFlows, site);
  if (dataOf(exports) === undefined) {
    const above = decimalArgument(exports, { ...site, argument: "exports" });
    const below = decimalArgument(imports, { ...site, argument: "imports" });
    const { left, right, scale } = atOneScale(above, below);
    const [sold, bought] = [left, right].map((numerator): Fraction => ({ numerator, denominator: 1n }));
    const flow = importsFigure(sold as Fraction, bought as Fraction, rule, [exports, imports], site);
    return toDecimal(left - flow.numerator, scale, site);
  }
  const sold = anySeries(exports, "exports", site);
  const bought = anySeries(imports, "imports", site);
  const shift = sharedShift(sold, bought, "imports", site);
  const balance = addSeries(sold, importsAsFlow(sold, bought, rule, site), -1, shift);
  return { balance: asOwnClass(balance, site), swings: swingsOf(balance, site) };
}

function swingsOf(balance: AnyData, site: Site): BalanceSwing<Decimal | Ratio>[] {
  const { grid } = balance;
  const swings: BalanceSwing<Decimal | Ratio>[] = [];
  for (let row = grid.perYear; row < grid.length; row += 1) {
    const swing = swingAt(balance, row, site);
    if (swing !== undefined) swings.push(swing);
  }
  return swings;
}

/** How the balance of a row moved on year; `undefined` where there is none, now or a year earlier. */
export function swingAt(balance: AnyData, row: number, site: Site): BalanceSwing<Decimal | Ratio> | undefined {
  const { grid } = balance;
  const yearEarlier = row - grid.perYear;
  if (!isThere(balance, row) || !isThere(balance, yearEarlier)) return undefined;
  const now = fractionOfRow(balance, row);
  const before = fractionOfRow(balance, yearEarlier);
  const period = grid.periodAt(row);
  const change = differenceAt(balance, row, yearEarlier, { ...site, period });
  return { period, ...movementOf(before.numerator * now.denominator, now.numerator * before.denominator), change };
}

function movementOf(before: bigint, now: bigint): Pick<BalanceSwing, "swing" | "movement"> {
  if (before < 0n && now > 0n) return { swing: "to-surplus", movement: "turned" };
  if (before > 0n && now < 0n) return { swing: "to-deficit", movement: "turned" };
  const growth = before < 0n || now < 0n ? before - now : now - before;
  return { swing: "none", movement: growth > 0n ? "widened" : growth < 0n ? "narrowed" : "unchanged" };
}
