import { absent, refuse, type Site } from "../../base/errors.ts";
import { knownOptions, wholeNumber } from "../../base/options.ts";
import { findPeriod, type Period, type PeriodInput, type Place, periodText } from "../../calendar/period.ts";
import { type Fraction, fraction, over, plus, times, zero } from "../../exact/fractions.ts";
import { baseReason } from "../../exact/rates.ts";
import { anySeries, comparable, summable } from "../../series/arguments.ts";
import type { AnyData, RatioData } from "../../series/data.ts";
import { ratiosByRow } from "../../series/division.ts";
import { reasonOfRow } from "../../series/reasons.ts";
import { fractionOfRow, isThere } from "../../series/rows.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";

/**
 * What the base of an index is set to.
 *
 * @category Change
 */
export interface IndexOptions {
  /** The index number of the base, a whole number from 1 to 1,000,000: 100 where it is not named. */
  readonly level?: number | undefined;
}

/**
 * A series as index numbers: every period as a multiple of a base, which is set to 100.
 *
 * Formula: level × T / T_base; where the base is a year, the mean of its periods.
 *
 * | case | result |
 * | --- | --- |
 * | the base period lies outside the series, or has no value | throws `outside-range`, `missing-base` |
 * | a period of the base year has no value, or lies outside the series | throws `incomplete-year` |
 * | the base is 0, or below | throws `zero-base`, `negative-base` |
 * | a series in percent | throws `invalid-option`: index the levels |
 * | a period has no value | its own reason |
 * | the base is a year, and figures are of a span, which make no year | throws `span-mismatch`: name a period |
 * | the base is a year, and figures are sums since the start of one | throws `not-additive` |
 * | the base is a period, and figures are sums since the start of a year | throws `year-mismatch`: `fromYearToDate` makes single periods of them |
 * | a base of another frequency that is no year | throws `mixed-frequency` |
 *
 * Units: any in; index numbers out, whose unit names base and level: `2020=100`. Index numbers do not add up: measures of
 * parts refuse them. A span is kept.
 *
 * @param series A series of either class.
 * @param base A period of the series, or a year, whose mean is the base.
 * @param options `level`, the index number of the base.
 * @throws GrowthError with the codes of the table; `invalid-period`.
 *
 * @example
 * ```ts
 * import { indexTo, Series } from "export-growth";
 *
 * const trade = Series.of("2024-S1", [80, 100, 150], { unit: "USD bn" });
 * indexTo(trade, "2024-S2").toDecimal(1).at("2025-S1"); // => 150
 * indexTo(trade, "2024").toDecimal(1).at("2025-S1"); // => 166.7
 * indexTo(trade, "2024").unit; // => "2024=100"
 * ```
 *
 * @see IMF, [Export and Import Price Index Manual](https://www.imf.org/en/Publications/Books/Issues/2016/12/31/Export-and-Import-Price-Index-Manual-Theory-and-Practice-22748)
 * (2009), on index reference periods
 * @category Change
 */
export function indexTo(series: Series | RatioSeries, base: PeriodInput, options?: IndexOptions): RatioSeries {
  const site = { function: "indexTo" };
  const { level = 100 } = knownOptions(options, ["level"], site);
  const data = anySeries(series, "series", site);
  const { unit } = data.labels;
  if (unit === "percent") {
    refuse("invalid-option", "must hold levels, of which an index can be made", { ...site, argument: "series" }, unit);
  }
  const set = wholeNumber(level, 1, 1_000_000, "level", site);
  return asRatioSeries(indexOf(data, baseFigure(data, base, { ...site, argument: "base" }), set), site);
}

/** The figure that an index is based on, and how its unit names it. */
interface BaseFigure {
  readonly name: Period;
  readonly figure: Fraction;
}

function indexOf(data: AnyData, { name, figure }: BaseFigure, level: number): RatioData {
  const factor = over(fraction(BigInt(level)), figure);
  return ratiosByRow(
    data,
    (row) => reasonOfRow(data, row) ?? times(fractionOfRow(data, row), factor),
    `${name}=${level}`,
  );
}

function baseFigure(data: AnyData, base: PeriodInput, site: Site): BaseFigure {
  const place = findPeriod(base);
  const isYear = place?.frequency === "annual" && data.grid.frequency !== "annual";
  const found = isYear ? meanOfYear(data, place, site) : figureAt(data, base, site);
  const reason = baseReason(found.figure.numerator, "refuse");
  if (reason !== undefined) absent(reason, { ...site, period: found.name });
  return found;
}

function figureAt(data: AnyData, base: PeriodInput, site: Site): BaseFigure {
  // Of the rows that are compared with the base, neighbours are.
  const row = comparable(data, 1, "series", site).grid.rowOf(base, site);
  if (reasonOfRow(data, row) === "outside-range") absent("outside-range", site, base);
  const name = data.grid.periodAt(row);
  if (!isThere(data, row)) absent("missing-base", { ...site, period: name });
  return { name, figure: fractionOfRow(data, row) };
}

function meanOfYear(data: AnyData, place: Place, site: Site): BaseFigure {
  const { perYear, first } = summable(data, "series", site).grid;
  const name = periodText(place, site);
  let sum = zero;
  for (let period = 0; period < perYear; period += 1) {
    const row = place.ordinal * perYear - first + period;
    if (!isThere(data, row)) absent("incomplete-year", { ...site, period: name });
    sum = plus(sum, fractionOfRow(data, row));
  }
  return { name, figure: over(sum, fraction(BigInt(perYear))) };
}
