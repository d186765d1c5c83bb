import type { Decimal } from "decimal.js";
import type { Period } from "../../calendar/period.ts";
import { inside } from "../../exact/brand.ts";
import { coefficientAt } from "../../exact/columns/column.ts";
import { atOneScale, decimalArgument, type Numeric, toDecimal } from "../../exact/decimals.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { combine } from "../../series/addition.ts";
import { heldOf, isThere, plainSeries } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { divisorReason } from "../internal/comparison.ts";
import { type QuotientRule, quotientOf } from "../internal/division.ts";

/**
 * How a trade balance moved on the same period of the year before.
 *
 * @category Balance
 */
export interface BalanceSwing {
  /** The period; the other end of the comparison is the same period of the year before. */
  readonly period: Period;
  /** Whether a deficit became a surplus or the reverse. A balance of exactly zero is neither: from or to it nothing swings. */
  readonly swing: "to-surplus" | "to-deficit" | "none";
  /** What the magnitude of the balance did; `"turned"` where a deficit became a surplus or the reverse. */
  readonly movement: "widened" | "narrowed" | "turned" | "unchanged";
  /** The balance less that of the year before, in units: a percent across a sign does not exist. */
  readonly change: Decimal;
}

/**
 * A trade balance period by period.
 *
 * @category Balance
 */
export interface BalanceSeries {
  /** Exports − imports, for the periods of the exports. */
  readonly balance: Series;
  /** How it moved on year, oldest first, for every period that has a balance as its year-earlier period has. */
  readonly swings: readonly BalanceSwing[];
}

/**
 * Exports less imports: of two figures, or period by period with the movement on year.
 *
 * Formula: exports − imports; change = balance − balance of the same period of the year before.
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
 * Units: any, the same for both; the balance and its changes keep it. A span is kept.
 *
 * @throws GrowthError `invalid-number`, `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { Series, tradeBalance } from "export-growth";
 *
 * tradeBalance("61.04", "51.3"); // => 9.74
 *
 * const { balance, swings } = tradeBalance(Series.of("2023", [632, 684]), Series.of("2023", [642, 632]));
 * balance.at("2023"); // => -10
 * swings; // => [{ period: "2024", swing: "to-surplus", movement: "turned", change: 62 }]
 * ```
 *
 * @see IMF, Balance of Payments and International Investment Position Manual (BPM6): trade balance
 * @category Balance
 */
export function tradeBalance(exports: Numeric, imports: Numeric): Decimal;
export function tradeBalance(exports: Series, imports: Series): BalanceSeries;
export function tradeBalance(exports: unknown, imports: unknown): Decimal | BalanceSeries {
  const site = { function: "tradeBalance" };
  if (heldOf(exports) === undefined) {
    const above = decimalArgument(exports, { ...site, argument: "exports" });
    const below = decimalArgument(imports, { ...site, argument: "imports" });
    const { left, right, scale } = atOneScale(above, below);
    return toDecimal(left - right, scale, site);
  }
  const balance = combine(plainSeries(exports, "exports", site), imports, -1, "imports", site);
  return { balance, swings: swingsOf(balance) };
}

/**
 * Exports over imports: of two figures, or period by period of two series.
 *
 * Formula: exports / imports.
 *
 * | case | two figures | a period of a series |
 * | --- | --- | --- |
 * | no exports or no imports | `invalid-number` | the reason of the side that is absent; `missing` where the imports do not reach |
 * | imports are 0 | throws `zero-base` | `zero-base` |
 * | imports below 0 | throws `negative-base` | `negative-base` |
 *
 * Units: any, the same for both; the ratio is a fraction without a unit, above 1 for a surplus.
 *
 * @throws GrowthError with the codes of the table; `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { coverageRatio } from "export-growth";
 *
 * coverageRatio("61.04", "51.3").toFixedPercent(); // => "119.0"
 * ```
 *
 * @see INSEE, definitions: foreign trade coverage ratio, https://www.insee.fr/en/metadonnees/definition/c1793
 * @category Balance
 */
export function coverageRatio(exports: Ratio | Numeric, imports: Ratio | Numeric): Ratio;
export function coverageRatio(exports: Series, imports: Series): RatioSeries;
export function coverageRatio(exports: unknown, imports: unknown): Ratio | RatioSeries {
  return quotientOf(exports, imports, ["exports", "imports"], coverageRule, { function: "coverageRatio" });
}

const coverageRule: QuotientRule = {
  reasonOf: (_, imports) => divisorReason(imports, "base"),
};

function swingsOf(balance: Series): BalanceSwing[] {
  const held = balance[inside];
  const { grid, values } = held;
  const swings: BalanceSwing[] = [];
  for (let row = grid.perYear; row < grid.length; row += 1) {
    if (!isThere(held, row) || !isThere(held, row - grid.perYear)) continue;
    const now = coefficientAt(values, row);
    const before = coefficientAt(values, row - grid.perYear);
    const period = grid.periodAt(row);
    const change = toDecimal(now - before, values.scale, { function: "tradeBalance", period });
    swings.push({ period, ...movementOf(before, now), change });
  }
  return swings;
}

function movementOf(before: bigint, now: bigint): Pick<BalanceSwing, "swing" | "movement"> {
  if (before < 0n && now > 0n) return { swing: "to-surplus", movement: "turned" };
  if (before > 0n && now < 0n) return { swing: "to-deficit", movement: "turned" };
  const growth = before < 0n || now < 0n ? before - now : now - before;
  return { swing: "none", movement: growth > 0n ? "widened" : growth < 0n ? "narrowed" : "unchanged" };
}
