import { absent, type ReasonCode, type Site } from "../../base/errors.ts";
import { keyedArgument, keyedEntries, knownOptions } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { overOneDenominator } from "../../exact/largestRemainder.ts";
import { type Fraction, fractionArgument, placesArgument, type Ratio } from "../../exact/ratio.ts";
import { heldOf } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { divisorReason } from "../internal/comparison.ts";
import { type QuotientRule, ratioOfSeries } from "../internal/division.ts";
import {
  type Components,
  componentsOf,
  measureComponents,
  measuredOrPrinted,
  type PrintedOptions,
} from "./components.ts";
import { type PrintedLine, type PrintedPart, printedSet } from "./printedTable.ts";
import { totalAcross } from "./totalAcross.ts";

/**
 * How the shares of figures are printed.
 *
 * @category Share
 */
export interface SharesOptions {
  /** Decimal places of the percent: 1 where they are not named. */
  readonly places?: number | undefined;
  /** The total, where the parts do not cover it; else their sum. */
  readonly total?: Ratio | Numeric | undefined;
}

/**
 * The shares of parts as a table that adds to 100.
 *
 * @category Share
 */
export interface PrintedShares {
  /** One line a part, in the order in which the parts came. */
  readonly shares: readonly PrintedPart[];
  /** What the parts leave of the total; exactly 0 where they cover it. */
  readonly residual: PrintedLine;
}

/**
 * The exact shares of components along the calendar.
 *
 * @category Share
 */
export interface ComponentShares {
  /** The share of every component, for its own periods. */
  readonly shares: ReadonlyMap<string, RatioSeries>;
  /** What they leave of the total, for the periods of the total; absent where a component is. */
  readonly residual: RatioSeries;
}

/**
 * The shares of parts in their total: exact, plainly rounded, and adjusted so that the printed column adds to 100.
 *
 * Formula: part / total; residual = 1 − the sum of the shares. Adjusted by largest remainder: every share goes down to
 * the unit of the last place below it, and the units then short of 100 go one each to the larger remainder; on a tie
 * to the larger share, then to the key that comes first in code-unit order, then to the residual. So no cell moves by
 * more than one unit, and the order in which keyed parts come changes nothing.
 *
 * | case | figures | series |
 * | --- | --- | --- |
 * | no `total` | the sum of the parts: the residual is 0 | `totalAcross(parts)` |
 * | total is 0, or below 0 | throws `zero-total`, `negative-total` | that reason |
 * | parts sum to more than the total | throws `part-exceeds-total` | the residual has that reason |
 * | a part below 0 | its share is below 0 and goes down to the unit below | the same |
 * | a part is absent | `invalid-number` | that share and the residual are absent: a hole is never absorbed |
 *
 * With `period` the shares of series are printed for that one period, and what is absent there throws its reason.
 *
 * Units: any, the same for all; `exact` is a fraction, `rounded` and `adjusted` are percent.
 *
 * @throws GrowthError with the codes of the table; `outside-range` for a period that a series does not reach;
 * `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `empty-series`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { sharesOfTotal } from "export-growth";
 *
 * const { shares, residual } = sharesOfTotal({ a: 1, b: 1, c: 1 }, { places: 1 });
 * shares.map(({ rounded }) => rounded); // => [33.3, 33.3, 33.3]
 * shares.map(({ adjusted }) => adjusted); // => [33.4, 33.3, 33.3]
 * shares.map(({ moved }) => moved); // => [true, false, false]
 * residual.exact; // => 0/1
 * sharesOfTotal({ chips: "17.26" }, { total: "61.04" }).residual.adjusted; // => 71.7
 * sharesOfTotal({ chips: "17.26" }, { total: "10" }); // throws part-exceeds-total
 * ```
 *
 * @see M. L. Balinski and H. P. Young, Fair Representation (1982): Hamilton's method of largest remainders
 * @category Share
 */
export function sharesOfTotal(parts: Components<Ratio | Numeric>, options?: SharesOptions): PrintedShares;
export function sharesOfTotal(
  parts: Components<Series>,
  options: PrintedOptions & { readonly total?: Series | undefined },
): PrintedShares;
export function sharesOfTotal(
  parts: Components<Series>,
  options?: { readonly total?: Series | undefined; readonly period?: undefined },
): ComponentShares;
export function sharesOfTotal(parts: unknown, options?: object): PrintedShares | ComponentShares {
  const site = { function: "sharesOfTotal" };
  const first = keyedEntries(parts)?.[0];
  const given: AnyOptions = knownOptions(options as AnyOptions | undefined, ["places", "total", "period"], site);
  const ofSeries = heldOf(first?.[1]) !== undefined || (first === undefined && heldOf(given.total) !== undefined);
  if (ofSeries) return sharesOfSeries(parts as Components<Series>, given, site);
  knownOptions(options as SharesOptions | undefined, ["places", "total"], site);
  return sharesOfFigures(parts, given, site);
}

interface AnyOptions extends Partial<PrintedOptions> {
  readonly total?: unknown;
}

function sharesOfFigures(parts: unknown, { places = 1, total }: AnyOptions, site: Site): PrintedShares {
  const printedPlaces = placesArgument(places, site);
  const entries = keyedArgument(parts, "parts", site);
  const figures = entries.map(([key, part]) => fractionArgument(part, { ...site, argument: `parts.${key}` }));
  const totalSite = { ...site, argument: "total" };
  const whole = total === undefined ? undefined : fractionArgument(total, totalSite);
  const { numerators } = overOneDenominator(whole === undefined ? figures : [...figures, whole]);
  const amounts = numerators.slice(0, figures.length);
  const sum = amounts.reduce((all, amount) => all + amount, 0n);
  const all = whole === undefined ? sum : (numerators.at(-1) as bigint);
  const reason = restReason(all - sum, all);
  if (reason === "part-exceeds-total") absent(reason, { ...site, argument: "parts" });
  if (reason !== undefined) absent(reason, totalSite, total);
  const share = (amount: bigint): Fraction => ({ numerator: amount, denominator: all });
  const shares = entries.map(([key], part) => [key, share(amounts[part] as bigint)] as const);
  const set = printedSet(shares, share(all - sum), printedPlaces, site);
  return { shares: set.parts, residual: set.residual };
}

function sharesOfSeries(
  parts: Components<Series>,
  { total, ...options }: AnyOptions,
  site: Site,
): PrintedShares | ComponentShares {
  const whole = total === undefined ? totalAcross(parts) : (total as Series);
  const over = (part: Series, reasonOf: QuotientRule["reasonOf"]) =>
    ratioOfSeries(part, whole, ["part", "total"], { reasonOf }, site);
  const measured = measureComponents(
    componentsOf(parts, whole, site),
    whole,
    (part) => over(part, (_, all) => divisorReason(all, "total")),
    (rest) => over(rest, restReason),
  );
  const found = measuredOrPrinted(measured, options, site);
  return { shares: found.parts, residual: found.residual } as PrintedShares | ComponentShares;
}

function restReason(rest: number | bigint, total: number | bigint): ReasonCode | undefined {
  return divisorReason(total, "total") ?? (rest < 0 ? "part-exceeds-total" : undefined);
}
