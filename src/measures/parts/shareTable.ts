import { absent, type Site } from "../../base/errors.ts";
import { keyedArgument, keyedEntries, knownOptions } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import type { Fraction } from "../../exact/fractions.ts";
import { overOneDenominator } from "../../exact/largestRemainder.ts";
import { fractionArgument, type Ratio } from "../../exact/ratio.ts";
import { dataOf } from "../../series/arguments.ts";
import type { Components } from "../../series/parts.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { tableOf } from "./measuredParts.ts";
import {
  type PrintedTable,
  type PrintOptions,
  printArgument,
  printedTable,
  type TableOptions,
} from "./printedTable.ts";
import { restReason, sharesOfParts, wholeAndParts } from "./shareOfTotal.ts";

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
 * | total is 0, or below 0 | throws `zero-total`, `negative-total` | throws that reason |
 * | parts sum to more than the total | throws `part-exceeds-total` | throws `part-exceeds-total` |
 * | a part below 0 | its share is below 0 and goes down to the unit below | the same |
 * | a part is absent | `invalid-number` | throws the reason of that part: a hole is never absorbed |
 *
 * The shares of series are printed for one period, and what is absent there throws its reason; figures have no period.
 *
 * Units: any, the same for all; `exact` is a fraction; `rounded` and `adjusted` are percent, as text with its zeros.
 *
 * @param parts A figure or a series for each part, by its name: a `Map` or a plain object.
 * @param total What they are parts of: their sum where it is `undefined`.
 * @param options With how many `places` the column is printed; of series also which `period`.
 * @throws GrowthError with the codes of the table; `outside-range` for a period that a series does not reach;
 * `unit-mismatch`, `span-mismatch`, `mixed-frequency`, `empty-series`, `invalid-option`.
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
 * @see M. L. Balinski and H. P. Young, Fair Representation (1982): Hamilton's method of largest remainders
 * @category Share
 */
export function shareTable(
  parts: Components<Ratio | Numeric>,
  total?: Ratio | Numeric,
  options?: PrintOptions & { readonly period?: undefined },
): PrintedTable;
export function shareTable(
  parts: Components<Series | RatioSeries>,
  total: Series | RatioSeries | undefined,
  options: TableOptions,
): PrintedTable;
export function shareTable(parts: unknown, total?: unknown, options?: PrintOptions | TableOptions): PrintedTable {
  const site = { function: "shareTable" };
  const first = keyedEntries(parts)?.[0];
  if (dataOf(first?.[1] ?? total) === undefined) {
    return tableOfFigures(
      parts,
      total,
      knownOptions(options as PrintOptions | undefined, ["places", "mode"], site),
      site,
    );
  }
  const { period, ...print } = knownOptions(options as TableOptions | undefined, ["period", "places", "mode"], site);
  const { parts: series, whole } = wholeAndParts(parts, total, site);
  return tableOf(sharesOfParts(series, whole), period, print, site);
}

function tableOfFigures(parts: unknown, total: unknown, options: PrintOptions, site: Site): PrintedTable {
  const print = printArgument(options, site);
  const entries = keyedArgument(parts, "parts", site);
  const figures = entries.map(([key, part]) => fractionArgument(part, { ...site, argument: `parts.${key}` }));
  const totalSite = { ...site, argument: "total" };
  const whole = total === undefined ? undefined : fractionArgument(total, totalSite);
  const { numerators } = overOneDenominator(whole === undefined ? figures : [...figures, whole], site);
  const amounts = numerators.slice(0, figures.length);
  const sum = amounts.reduce((all, amount) => all + amount, 0n);
  const all = whole === undefined ? sum : (numerators.at(-1) as bigint);
  const reason = restReason(all - sum, all);
  if (reason === "part-exceeds-total") absent(reason, { ...site, argument: "parts" });
  if (reason !== undefined) absent(reason, totalSite, total);
  const share = (amount: bigint): Fraction => ({ numerator: amount, denominator: all });
  const shares = entries.map(([key], part) => [key, share(amounts[part] as bigint)] as const);
  return printedTable(shares, share(all - sum), print, site);
}
