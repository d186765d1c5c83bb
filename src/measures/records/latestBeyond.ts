import type { Decimal } from "decimal.js";
import type { Site } from "../../base/errors.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { compareRows, isAbsent } from "../../series/rows.ts";
import { type ComparedRows, comparedArgument } from "./comparedRows.ts";
import { type DatedValue, datedAt } from "./dated.ts";
import type { Sign } from "./eachRecord.ts";
import type { ScopeOptions } from "./scopes.ts";

/** Reads a series and a period, and gives the latest earlier figure that was at least as high, or as low. */
export function latestBeyondArgument(
  series: unknown,
  period: PeriodInput,
  options: ScopeOptions | undefined,
  sign: Sign,
  site: Site,
): DatedValue<Decimal | Ratio> | undefined {
  const compared = comparedArgument(series, period, options, site);
  const found = latestBeyond(compared, sign);
  return found === undefined ? undefined : datedAt(compared.data, found, site);
}

/** The latest earlier row that was at least as high, or as low; `undefined` where none was. */
export function latestBeyond({ data, row, stride }: ComparedRows, sign: Sign): number | undefined {
  for (let other = row - stride; other >= 0; other -= stride) {
    if (!isAbsent(data, other) && sign * compareRows(data, other, row) >= 0) return other;
  }
  return undefined;
}
