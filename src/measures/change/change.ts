import { refuse, type Site } from "../../base/errors.ts";
import { flag, knownOptions } from "../../base/options.ts";
import { type ChangeOptions, negativeBaseArgument } from "../../exact/rates.ts";
import { anySeries } from "../../series/arguments.ts";
import type { AnyData } from "../../series/data.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { asRatioSeries } from "../../series/wrap.ts";
import { adjustedOnly, type UnadjustedOptions } from "../internal/adjustment.ts";
import { type Base, baseArgument, type Distance, type FixedBase, type GivenBase } from "./distance.ts";
import { changeOfBase } from "./inner.ts";

/**
 * At which rate a change is told.
 *
 * @category Change
 */
export interface AnnualisedOptions extends UnadjustedOptions {
  /** At annual rate: the change compounded to a year, as if it went on for one. No, where it is not named. */
  readonly annualised?: boolean | undefined;
}

/**
 * What a change is taken on, and how.
 *
 * @category Change
 */
export type ChangeBaseOptions = ChangeOptions &
  (
    | (Distance & AnnualisedOptions)
    | (FixedBase & {
        /** Not beside `since`. */
        readonly annualised?: undefined;
        /** Not beside `since`. */
        readonly unadjusted?: undefined;
      })
  );

/**
 * The change of every period of a series: on the period so many periods or years earlier, or on one fixed period; of
 * single figures, or of sums over a window.
 *
 * Formula: rate = current / base − 1; annualised rate = (current / base)^(P / n) − 1, with P periods a year and a base n
 * periods back. With a window of w, current is the sum of the last w periods, base the sum of the w that end n periods earlier:
 * `{ periods: 3, window: 3 }` is three months on the three before. The base is found by date.
 *
 * | case, in this order | a period |
 * | --- | --- |
 * | outside first … last | `outside-range` |
 * | no current value; with a window: it begins before the series, it has a hole | `missing-current`; `incomplete-window`, `missing-in-window` |
 * | no base, also before the first period, before `since`, and a base window with a hole | `missing-base` |
 * | base is 0, below 0, current below 0 | `zero-base`, `negative-base`, `sign-change`, as `onYearChange`; with `negativeBase` as said there |
 * | `since` itself | 0 |
 * | at annual rate, P / n is not whole | throws `invalid-option`: `averageGrowth` takes any length |
 * | at annual rate over less than a year, of a series that does not say that it is seasonally adjusted | throws `adjustment-mismatch` without `unadjusted` |
 * | sums since the start of a year on those of another part of one; summed up in a window | throws `year-mismatch`; `not-additive` |
 *
 * OECD advises against annual rates of monthly or quarterly changes as a headline: they multiply what is irregular too.
 *
 * Units: any; the rate is a fraction without a unit. A span is kept, and refused where periods are summed.
 *
 * @param series A series of either class.
 * @param options Exactly one of `periods`, `years` and `since`; `window` and `annualised`, not with `since`;
 * `unadjusted`, that raw figures are meant; `negativeBase`, what figures below 0 give, at annual rate not `"absolute-base"`.
 * @throws GrowthError `invalid-option`, `adjustment-mismatch`, `span-mismatch`, `not-additive`, `year-mismatch`, `invalid-period`,
 * `mixed-frequency`; `too-large` where a power for the annual rate has more than 10,000 digits.
 *
 * @example
 * ```ts
 * import { change, Series } from "export-growth";
 *
 * const trade = Series.of("2025-01", [10, 11, 12, 13, 14, 15], { unit: "USD bn" });
 * change(trade, { periods: 1 }).at("2025-06")?.toFixedPercent(); // => "7.1"
 * change(trade, { periods: 3, window: 3 }).at("2025-06")?.toFixedPercent(); // => "27.3"
 * change(trade, { since: "2025-01" }).at("2025-06")?.toFixedPercent(); // => "50.0"
 * change(trade, { periods: 3, window: 3, annualised: true, unadjusted: true }).at("2025-06")?.toFixedPercent(); // => "162.4"
 * ```
 *
 * @see OECD, [Data and Metadata Reporting and Presentation Handbook](https://www.oecd.org/en/publications/data-and-metadata-reporting-and-presentation-handbook_9789264030336-en.html)
 * (2007), on rates of change and annual rates
 * @category Change
 */
export function change(series: Series | RatioSeries, options: ChangeBaseOptions): RatioSeries {
  const site = { function: "change" };
  const known = ["periods", "years", "since", "window", "annualised", "unadjusted", "negativeBase"] as const;
  const given = knownOptions<GivenBase & AnnualisedOptions & ChangeOptions>(options, known, site);
  const data = anySeries(series, "series", site);
  const base = baseArgument(data, given, site);
  const exponent = exponentArgument(data, base, given, site);
  return asRatioSeries(changeOfBase(data, base, negativeBaseArgument(given.negativeBase, site), exponent, site), site);
}

/** To which power a change is raised: 1 where it is told as it is. */
function exponentArgument(
  data: AnyData,
  base: Base,
  { annualised, unadjusted, negativeBase }: AnnualisedOptions & ChangeOptions,
  site: Site,
): number {
  if (base.since !== undefined) {
    for (const [argument, value] of Object.entries({ annualised, unadjusted })) {
      if (value !== undefined) refuse("invalid-option", "does not go with since", { ...site, argument }, value);
    }
    return 1;
  }
  const isRaw = flag(unadjusted, "unadjusted", site);
  if (!flag(annualised, "annualised", site)) return 1;
  const where = { ...site, argument: "annualised" };
  if (negativeBase === "absolute-base") {
    refuse(
      "invalid-option",
      'does not go with negativeBase "absolute-base": it cannot be compounded',
      where,
      annualised,
    );
  }
  const { perYear } = data.grid;
  if (perYear % base.back !== 0) {
    const rule = `needs a year that is a whole number of times ${base.back} periods, not ${perYear} periods: averageGrowth takes any length`;
    refuse("invalid-option", rule, where, annualised);
  }
  if (base.back < perYear) adjustedOnly(data, isRaw, site);
  return perYear / base.back;
}
