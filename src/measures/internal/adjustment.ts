import { refuse, type Site } from "../../base/errors.ts";
import { flag } from "../../base/options.ts";
import type { AnyData } from "../../series/data.ts";

/**
 * That a series that is not seasonally adjusted is meant.
 *
 * @category Change
 */
export interface UnadjustedOptions {
  /** Says that raw figures are meant, in which a month stands for its season too. */
  readonly unadjusted?: boolean | undefined;
}

/** Whether figures are raw: not said to be seasonally adjusted, nor to be meant as they are. */
export function isRaw({ labels }: AnyData, unadjusted: boolean): boolean {
  return !unadjusted && labels.adjustment?.startsWith("seasonal") !== true;
}

/** Refuses raw figures where the season would pass for a change, unless the caller says that they are meant. */
export function adjustedOnly(data: AnyData, unadjusted: unknown, site: Site): void {
  if (!isRaw(data, flag(unadjusted, "unadjusted", site))) return;
  const rule =
    'must be seasonally adjusted: say so with adjustment: "seasonal", or, where the raw figures are meant, unadjusted: true';
  refuse("adjustment-mismatch", rule, { ...site, argument: "series" });
}
