import type { Site } from "../../base/errors.ts";
import { knownOptions } from "../../base/options.ts";
import type { PeriodInput } from "../../calendar/period.ts";
import { rowWithValue } from "../../series/arguments.ts";
import type { AnyData } from "../../series/data.ts";
import { type Scope, type ScopeOptions, scopeArgument } from "./scopes.ts";

/** A row that is there. Its scope compares it with those before it that are there too, each `stride` rows from the next. */
export interface ComparedRows {
  readonly data: AnyData;
  readonly row: number;
  readonly stride: number;
}

/** Reads a series with a period in it, and the scope. */
export function comparedArgument(
  series: unknown,
  period: PeriodInput,
  options: ScopeOptions | undefined,
  site: Site,
): ComparedRows {
  const scope = scopeArgument(series, knownOptions(options, ["scope", "fiscalYear"], site), site);
  return comparedWith(scope, rowWithValue(scope.data, period, site));
}

/** A row that is there, with those that it is compared with. */
export function comparedWith({ data, stride }: Scope, row: number): ComparedRows {
  return { data, row, stride };
}
