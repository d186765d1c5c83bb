import { refuse, type Site } from "../../base/errors.ts";
import { wholeNumber } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import { comparable, summable } from "../../series/arguments.ts";
import type { AnyData } from "../../series/data.ts";
import { yearsArgument } from "../internal/comparison.ts";

/**
 * How far back the base of a period lies, in periods or in years, and how many periods are summed before they are
 * compared.
 *
 * @category Change
 */
export type Distance = WindowOptions &
  (
    | {
        /** How many periods back. */
        readonly periods: number;
        /** Not beside `periods`. */
        readonly years?: undefined;
        /** Not beside `periods`. */
        readonly since?: undefined;
      }
    | {
        /** How many years back. */
        readonly years: number;
        /** Not beside `years`. */
        readonly periods?: undefined;
        /** Not beside `years`. */
        readonly since?: undefined;
      }
  );

/**
 * How many periods are summed before they are compared.
 *
 * @category Change
 */
export interface WindowOptions {
  /** So many periods, up to the one compared, and as many up to its base: 1 where it is not named. */
  readonly window?: number | undefined;
}

/**
 * One and the same base for every period.
 *
 * @category Change
 */
export interface FixedBase {
  /** The period that all others are compared with. */
  readonly since: PeriodInput;
  /** Not beside `since`. */
  readonly periods?: undefined;
  /** Not beside `since`. */
  readonly years?: undefined;
  /** Not beside `since`. */
  readonly window?: undefined;
}

/** What a call says of the base of every period. */
export interface GivenBase {
  readonly periods?: number | undefined;
  readonly years?: number | undefined;
  readonly since?: PeriodInput | undefined;
  readonly window?: number | undefined;
}

/** What every row is compared with: the row so many earlier, after sums over a window; or one and the same row. */
export type Base =
  | { readonly back: number; readonly window: number; readonly since: undefined }
  | { readonly since: number };

/** Reads what every row is compared with: exactly one of three ways says it. */
export function baseArgument(data: AnyData, { periods, years, since, window }: GivenBase, site: Site): Base {
  const said = [periods, years, since].filter((one) => one !== undefined);
  if (said.length !== 1) {
    const rule = "must say exactly one of periods, years and since";
    refuse("invalid-option", rule, { ...site, argument: "options" });
  }
  if (since !== undefined) {
    if (window !== undefined)
      refuse("invalid-option", "does not go with since", { ...site, argument: "window" }, window);
    // Of the rows that are compared with it, neighbours are.
    return { since: comparable(data, 1, "series", site).grid.rowOf(since, { ...site, argument: "since" }) };
  }
  const length = wholeNumber(window ?? 1, 1, Number.MAX_SAFE_INTEGER, "window", site);
  if (length > 1) summable(data, "series", site);
  const back =
    periods === undefined
      ? yearsArgument(years, site) * data.grid.perYear
      : wholeNumber(periods, 1, Number.MAX_SAFE_INTEGER, "periods", site);
  comparable(data, back, "series", site);
  return { back, window: length, since: undefined };
}
