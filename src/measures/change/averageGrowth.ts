import { absent, type ReasonCode, refuse, type Site } from "../../base/errors.ts";
import { knownOptions, oneOf, wholeNumber } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { type Fraction, fraction, greatestCommonDivisor, magnitude, powerOf } from "../../exact/fractions.ts";
import { type NegativeBase, rateReason } from "../../exact/rates.ts";
import { fractionArgument, type Ratio } from "../../exact/ratio.ts";
import { mostDegree, Root } from "../../exact/root.ts";
import { anySeries, comparable, dataOf } from "../../series/arguments.ts";
import { fractionOfRow, isThere } from "../../series/rows.ts";
import type { RatioSeries, Series } from "../../series/series.ts";

/**
 * What figures below 0 give where a rate is compounded.
 *
 * @category Change
 */
export interface CompoundOptions {
  /**
   * What figures below 0 give: `"refuse"` (the default), no rate; `"deficits"`, the growth of the deficit, where both lie
   * below 0. There is no compound rate over the magnitude of a base.
   */
  readonly negativeBase?: Exclude<NegativeBase, "absolute-base"> | undefined;
}

/**
 * How far two figures lie apart: in years, or in periods of which so many make a year.
 *
 * @category Change
 */
export type AverageGrowthOptions = CompoundOptions &
  (
    | {
        /** How many years lie between the two figures. */
        readonly years: number;
        /** Not beside `years`. */
        readonly periods?: undefined;
        /** Not beside `years`. */
        readonly perYear?: undefined;
      }
    | {
        /** How many periods lie between the two figures. */
        readonly periods: number;
        /** How many periods make a year: 12 for months. */
        readonly perYear: number;
        /** Not beside `periods`. */
        readonly years?: undefined;
      }
  );

/**
 * Between which periods of a series growth is averaged.
 *
 * @category Change
 */
export interface AverageGrowthRange extends CompoundOptions {
  /** The first period, whose figure is the base. */
  readonly from: PeriodInput;
  /** The last period, later than the first. */
  readonly to: PeriodInput;
}

/**
 * The compound growth a year between two figures, or between two periods of a series: the one rate that, applied year
 * after year, leads from the first to the last.
 *
 * Formula: (last / first)^(1 / years) − 1, a `Root`: exact until it is printed. Only the two ends count. Some offices print
 * a trend growth fitted to all years by regression: that is another figure.
 *
 * | case, in this order | two figures | a series |
 * | --- | --- | --- |
 * | no time between the two | throws `invalid-option` | throws `invalid-option` |
 * | sums since the start of a year, not whole years apart | | throws `year-mismatch` |
 * | the last period lies outside the series | | throws `outside-range` |
 * | no last figure, no first one | `invalid-number` | throws `missing-current`, `missing-base` |
 * | the first is 0, or below 0 | throws `zero-base`, `negative-base` | the same |
 * | the first above 0, the last below 0 | throws `sign-change` | the same |
 * | the last is 0 | −1 | −1 |
 * | a root of a degree above 600 | throws `too-large` | the same |
 *
 * Units: any, the same for both; the rate is a fraction a year.
 *
 * @param current The last figure, a ratio or a number.
 * @param base The first figure.
 * @param series A series of either class; its frequency says how many periods make a year.
 * @param options `years`, or `periods` and `perYear` (1 to 366), between two figures; `from` and `to` in a series;
 * `negativeBase`, what two figures below 0 give.
 * @throws GrowthError with the codes of the table; `invalid-number`, `invalid-period`, `mixed-frequency`.
 *
 * @example
 * ```ts
 * import { averageGrowth, Series } from "export-growth";
 *
 * averageGrowth(414839000, 171978000, { years: 5 }).toFixedPercent(); // => "19.3"
 * averageGrowth("1.10775625", 1, { years: 2 }).toFixedPercent(); // => "5.3"
 * averageGrowth(106, 100, { periods: 2, perYear: 4 }).toFixedPercent(2); // => "12.36"
 *
 * const trade = Series.of("2023", [100, 90, 121]);
 * averageGrowth(trade, { from: "2023", to: "2025" }).toFixedPercent(); // => "10.0"
 * ```
 *
 * @see OECD, [Data and Metadata Reporting and Presentation Handbook](https://www.oecd.org/en/publications/data-and-metadata-reporting-and-presentation-handbook_9789264030336-en.html)
 * (2007), on average growth rates
 * @category Change
 */
export function averageGrowth(current: Ratio | Numeric, base: Ratio | Numeric, options: AverageGrowthOptions): Root;
export function averageGrowth(series: Series | RatioSeries, options: AverageGrowthRange): Root;
export function averageGrowth(subject: unknown, second: unknown, third?: unknown): Root {
  const site = { function: "averageGrowth" };
  if (dataOf(subject) !== undefined) return growthOfSeries(subject, second as AverageGrowthRange, site);
  const currentSite = { ...site, argument: "current" };
  const baseSite = { ...site, argument: "base" };
  const current = fractionArgument(subject, currentSite);
  const base = fractionArgument(second, baseSite);
  const known = ["years", "periods", "perYear", "negativeBase"] as const;
  const { years, periods, perYear, negativeBase } = knownOptions<
    CompoundOptions & { years: number; periods: number; perYear: number }
  >(third as undefined, known, site);
  const span = spanArgument(years, periods, perYear, site);
  const growth = growthOver(current, base, span, compoundArgument(negativeBase, site), site);
  if (growth === "sign-change") absent(growth, currentSite, subject);
  return typeof growth === "string" ? absent(growth, baseSite, second) : growth;
}

/** So many periods, of which so many make a year. */
interface Span {
  readonly periods: number;
  readonly perYear: number;
}

/** Reads what figures below 0 give, where a rate is compounded. */
export function compoundArgument(value: unknown, site: Site): NegativeBase {
  return oneOf(value as "refuse" | undefined, ["refuse", "deficits"] as never, "negativeBase", site);
}

function growthOfSeries(series: unknown, options: AverageGrowthRange, site: Site): Root {
  const { from, to, negativeBase } = knownOptions(options, ["from", "to", "negativeBase"], site);
  const data = anySeries(series, "series", site);
  const [fromSite, toSite] = [
    { ...site, argument: "from" },
    { ...site, argument: "to" },
  ];
  const [first, last] = [data.grid.rowOf(from, fromSite), data.grid.rowOf(to, toSite)];
  if (last <= first) refuse("invalid-option", "must be a later period than from", toSite, to);
  comparable(data, last - first, "series", site);
  const rule = compoundArgument(negativeBase, site);
  if (last >= data.grid.length || last < 0) absent("outside-range", toSite, to);
  if (!isThere(data, last)) absent("missing-current", { ...toSite, period: data.grid.periodAt(last) });
  if (!isThere(data, first)) absent("missing-base", { ...fromSite, period: data.grid.periodAt(first) });
  const span = { periods: last - first, perYear: data.grid.perYear };
  const growth = growthOver(fractionOfRow(data, last), fractionOfRow(data, first), span, rule, site);
  if (typeof growth !== "string") return growth;
  const [row, where] = growth === "sign-change" ? [last, toSite] : [first, fromSite];
  return absent(growth, { ...where, period: data.grid.periodAt(row) });
}

/** Reads how far two figures lie apart: exactly one of the two ways says it. */
function spanArgument(years: unknown, periods: unknown, perYear: unknown, site: Site): Span {
  if (years !== undefined) {
    if (periods === undefined && perYear === undefined) {
      return { periods: lengthArgument(years, "years", site), perYear: 1 };
    }
  } else if (periods !== undefined) {
    return {
      periods: lengthArgument(periods, "periods", site),
      perYear: wholeNumber(perYear, 1, 366, "perYear", site),
    };
  }
  return refuse("invalid-option", "must be { years }, or { periods, perYear }", { ...site, argument: "options" });
}

function lengthArgument(length: unknown, argument: string, site: Site): number {
  return wholeNumber(length, 1, Number.MAX_SAFE_INTEGER, argument, site);
}

/** (current / base)^(perYear / periods) − 1, or why there is none. */
function growthOver(
  current: Fraction,
  base: Fraction,
  { periods, perYear }: Span,
  negativeBase: NegativeBase,
  site: Site,
): Root | ReasonCode {
  const reason = rateReason(current.numerator, base.numerator, negativeBase);
  if (reason !== undefined) return reason;
  const common = Number(greatestCommonDivisor(BigInt(periods), BigInt(perYear)));
  const degree = periods / common;
  if (degree > mostDegree)
    refuse("too-large", `is a root of a degree above ${mostDegree}`, { ...site, argument: "the result" });
  const quotient = fraction(
    magnitude(current.numerator) * base.denominator,
    current.denominator * magnitude(base.numerator),
  );
  return Root.fromFraction(powerOf(quotient, perYear / common, site), degree, -1, site);
}
