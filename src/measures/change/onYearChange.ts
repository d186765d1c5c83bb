import { knownOptions } from "../../base/options.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { type ChangeOptions, negativeBaseArgument } from "../../exact/rates.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { anySeries, dataOf } from "../../series/arguments.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { rowsOfYears, type YearsOptions } from "../internal/comparison.ts";
import { changeOfFigures, changeOfRows } from "./inner.ts";

/**
 * The change on the same period of the year before: of two figures, or of every period of a series.
 *
 * Formula: current / base − 1. In a series the base is found by date, never by counting rows that are there.
 *
 * | case, in this order | two figures | a period of a series |
 * | --- | --- | --- |
 * | outside first … last | | `outside-range` |
 * | no current value | `invalid-number` | `missing-current` |
 * | no base, also before the first period | `invalid-number` | `missing-base` |
 * | base is 0 | throws `zero-base` | `zero-base` |
 * | base below 0 | throws `negative-base` | `negative-base` |
 * | base above 0, current below 0 | throws `sign-change` | `sign-change` |
 * | current is 0, base above 0 | −1 | −1 |
 *
 * With `negativeBase: "deficits"` a base below 0 and a current figure of 0 or below give |current| / |base| − 1, the growth
 * of the deficit; a turn from deficit to surplus or the reverse is `sign-change`.
 *
 * Units: any, the same for both; the rate is a fraction without a unit, and `toPercent` gives percent. A span is kept.
 *
 * @param current The figure of the period itself.
 * @param yearEarlier The figure of the same period of the year before, in the same unit.
 * @param series The series whose periods are compared, each with the same period of the year before.
 * @param options How many `years` back the base of a series lies, 1 unless said; what a base below 0 means, refused
 * unless said.
 * @throws GrowthError with the codes of the table; `invalid-option`.
 *
 * @example
 * ```ts
 * import { onYearChange, Series } from "export-growth";
 *
 * onYearChange("61.04", "56.31").toFixedPercent(); // => "8.4"
 * onYearChange("-418542", "-41544", { negativeBase: "deficits" }).toFixedPercent(); // => "907.5"
 * onYearChange("5", "0"); // throws zero-base
 *
 * const exported = Series.from([["2023-11", "55.6"], ["2024-11", "56.31"], ["2025-11", "61.04"]]);
 * onYearChange(exported).at("2025-11")?.toFixedPercent(); // => "8.4"
 * onYearChange(exported, { years: 2 }).at("2025-11")?.toFixedPercent(); // => "9.8"
 * onYearChange(exported).reasonAt("2025-10"); // => "missing-current"
 * ```
 *
 * @see OECD, [Data and Metadata Reporting and Presentation Handbook](https://www.oecd.org/en/publications/data-and-metadata-reporting-and-presentation-handbook_9789264030336-en.html) (2007), which sets the terms for growth rates
 * @category Change
 */
export function onYearChange(current: Ratio | Numeric, yearEarlier: Ratio | Numeric, options?: ChangeOptions): Ratio;
export function onYearChange(series: Series | RatioSeries, options?: YearsOptions & ChangeOptions): RatioSeries;
export function onYearChange(subject: unknown, second?: unknown, third?: unknown): Ratio | RatioSeries {
  const site = { function: "onYearChange" };
  if (dataOf(subject) === undefined) {
    return changeOfFigures(subject, second, third as ChangeOptions | undefined, site);
  }
  const data = anySeries(subject, "series", site);
  const options = second as (YearsOptions & ChangeOptions) | undefined;
  const { years, negativeBase } = knownOptions(options, ["years", "negativeBase"], site);
  const back = rowsOfYears(data, years, site);
  return asRatioSeries(changeOfRows(data, back, negativeBaseArgument(negativeBase, site)), site);
}
