import { absent, type Site } from "../../base/errors.ts";
import { keyedArgument, keyedEntries, knownOptions } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { type Fraction, one } from "../../exact/fractions.ts";
import { overOneDenominator } from "../../exact/largestRemainder.ts";
import { fractionArgument, type Ratio } from "../../exact/ratio.ts";
import { dataOf } from "../../series/arguments.ts";
import type { Components } from "../../series/parts.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { divisorReason } from "../internal/comparison.ts";
import { checkFigures, mayOverlap, type PartsOptions, textOfFraction } from "./excess.ts";
import { tableOf } from "./measuredParts.ts";
import {
  type PrintedTable,
  type PrintOptions,
  printArgument,
  printedTable,
  type TableOptions,
} from "./printedTable.ts";
import { sharesOfParts, wholeAndParts } from "./shareOfTotal.ts";

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
 * | no total | the sum of the parts: the residual is 0 | `totalAcross(parts)` |
 * | total is 0, below 0 or absent | throws `zero-total`, `negative-total`, `invalid-number` | throws that reason |
 * | parts sum to more than the total, beyond what rounding explains | throws `part-exceeds-total` with both sums | the same |
 * | the same with `totals: "overlapping"`, or with a part below 0 | the residual is below 0 | the same |
 * | a part below 0 | its share is below 0 and goes down to the unit below | the same |
 * | a part is absent | `invalid-number` | its row has the reason, as has the residual; nothing is adjusted |
 *
 * The shares of series are printed for one period; figures have none. What rounding explains is said at `shareOfTotal`.
 *
 * Units: any, the same for all; `exact` is a fraction; `rounded` and `adjusted` are percent, as text with its zeros.
 *
 * @param parts A figure or a series for each part, by its name: a `Map` or a plain object.
 * @param total What they are parts of: their sum where it is `undefined`.
 * @param options With how many `places` the column is printed; of series also which `period`; `totals`: whether parts may
 * hold one another.
 * @throws GrowthError with the codes of the table; `outside-range` for a period that the total does not reach;
 * `not-additive` for index numbers; `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `empty-series`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { Series, shareTable } from "export-growth";
 *
 * const { rows, residual } = shareTable({ a: 1, b: 1, c: 1 }, undefined, { places: 1 });
 * rows.map(({ rounded }) => rounded); // => ["33.3", "33.3", "33.3"]
 * rows.map(({ adjusted }) => adjusted); // => ["33.4", "33.3", "33.3"]
 * rows.map(({ moved }) => moved); // => [true, false, false]
 * residual.exact; // => 0/1
 * shareTable({ chips: "17.26" }, "61.04").residual.adjusted; // => "71.7"
 * shareTable({ chips: "17.26" }, "10"); // throws part-exceeds-total
 *
 * const items = { chips: Series.of("2025", ["173.4"]), cars: Series.of("2025", ["72"]) };
 * shareTable(items, Series.of("2025", ["709.3"]), { period: "2025" }).rows[0]?.adjusted; // => "24.4"
 * ```
 *
 * @see M. L. Balinski and H. P. Young, Fair Representation (1982): Hamilton's method of largest remainders, as
 * [contributions and shares](../../../docs/guides/contributions-and-shares.md) shows it
 * @category Share
 */
export function shareTable<Key extends string>(
  parts: Components<Ratio | Numeric, Key>,
  total?: Ratio | Numeric,
  options?: PrintOptions & PartsOptions & { readonly period?: undefined },
): PrintedTable;
export function shareTable<Key extends string>(
  parts: Components<Series | RatioSeries, Key>,
  total: Series | RatioSeries | undefined,
  options: TableOptions & PartsOptions,
): PrintedTable;
export function shareTable(
  parts: unknown,
  total?: unknown,
  options?: (PrintOptions | TableOptions) & PartsOptions,
): PrintedTable {
  const site = { function: "shareTable" };
  const first = keyedEntries(parts)?.[0];
  if (dataOf(first?.[1] ?? total) === undefined) {
    const given = knownOptions(options as PrintOptions & PartsOptions, ["places", "mode", "totals"], site);
    return tableOfFigures(parts, total, given, site);
  }
  const known = ["period", "places", "mode", "totals"] as const;
  const given = knownOptions(options as TableOptions & PartsOptions, known, site);
  const { parts: series, whole } = wholeAndParts(parts, total, site);
  return tableOf(sharesOfParts(series, whole, mayOverlap(given.totals, site), site), given.period, given, site);
}

function tableOfFigures(
  parts: unknown,
  total: unknown,
  options: PrintOptions & PartsOptions,
  site: Site,
): PrintedTable {
  const print = printArgument(options, site);
  const overlapping = mayOverlap(options.totals, site);
  const entries = keyedArgument(parts, "parts", site);
  const figures = entries.map(([key, part]) => fractionArgument(part, { ...site, argument: `parts.${key}` }));
  const totalSite = { ...site, argument: "total" };
  const whole = total === undefined ? undefined : fractionArgument(total, totalSite);
  const { numerators, denominator } = overOneDenominator(whole === undefined ? figures : [...figures, whole], site);
  const amounts = numerators.slice(0, figures.length);
  const sum = amounts.reduce((all, amount) => all + amount, 0n);
  const all = whole === undefined ? sum : (numerators.at(-1) as bigint);
  const reason = divisorReason(all, "total");
  if (reason !== undefined) {
    absent(reason, totalSite, total ?? textOfFraction({ numerator: all, denominator }));
  }
  if (!overlapping && sum > all && amounts.every((amount) => amount >= 0n)) {
    const excess = { sum: { numerator: sum, denominator }, total: { numerator: all, denominator } };
    const given = entries.map(([, part]) => part);
    checkFigures(given, total, excess, { ...site, argument: "parts" });
  }
  const share = (amount: bigint): Fraction => ({ numerator: amount, denominator: all });
  const shares = entries.map(([key], part) => [key, share(amounts[part] as bigint)] as const);
  return printedTable(shares, share(all - sum), one, print, site);
}
