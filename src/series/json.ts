import { type ReasonCode, reasonByte, reasonCodes, refuse, type Site } from "../base/errors.ts";
import { keyedArgument, knownOptions } from "../base/options.ts";
import type { Frequency, Period } from "../calendar/period.ts";
import type { AnyData, Reasons } from "./data.ts";
import type { Parts } from "./entries.ts";
import { type Labels, readLabels } from "./labels.ts";
import { reasonOfRow } from "./reasons.ts";
import { isAbsent, plainAt } from "./rows.ts";

/**
 * A series as plain JSON: exact texts, `null` where a value is absent.
 *
 * @category Series
 */
export interface SeriesJSON<Type extends "Series" | "RatioSeries" = "Series"> {
  /** Which kind of series it is. */
  readonly type: Type;
  /** The frequency of its periods. */
  readonly frequency: Frequency;
  /** The first period. */
  readonly first: Period;
  /** One text a period, without gaps: a decimal such as `"61.04"`, or a fraction such as `"473/5631"`. */
  readonly values: readonly (string | null)[];
  /** Why values are absent, by period; absent without a reason means `missing`. */
  readonly reasons?: Readonly<Record<Period, ReasonCode>>;
  /** The unit, where there is one. */
  readonly unit?: string;
  /** The span, where the figures are not whole periods. */
  readonly span?: string;
}

/** The JSON form of a series of either class. */
export function jsonOf<Type extends AnyData["type"]>(data: AnyData & { readonly type: Type }): SeriesJSON<Type> {
  const { grid, labels } = data;
  const values: (string | null)[] = [];
  const reasons: Record<Period, ReasonCode> = {};
  for (let row = 0; row < grid.length; row += 1) {
    values.push(isAbsent(data, row) ? null : plainAt(data, row));
    const reason = reasonOfRow(data, row);
    if (reason !== undefined && reason !== "missing") reasons[grid.periodAt(row)] = reason;
  }
  return {
    type: data.type,
    frequency: grid.frequency,
    first: grid.periodAt(0),
    values,
    ...(Object.keys(reasons).length > 0 && { reasons }),
    ...(labels.unit !== undefined && { unit: labels.unit }),
    ...(labels.span !== undefined && { span: labels.span }),
  };
}

/** Checks the form of a JSON series; its first period and its values are read by the caller. */
export function readJSON(
  json: unknown,
  type: AnyData["type"],
  site: Site,
): { values: (string | null)[]; labels: Labels } {
  const argument = "json";
  if (typeof json !== "object" || json === null || !("type" in json) || json.type !== type) {
    refuse("invalid-option", `must be the object that ${type}.toJSON gives`, { ...site, argument }, json);
  }
  const known = ["type", "frequency", "first", "values", "reasons", "unit", "span"] as const;
  const { values, unit, span } = knownOptions(json as Partial<SeriesJSON>, known, site);
  if (!Array.isArray(values) || values.some((value) => value !== null && typeof value !== "string")) {
    refuse("invalid-option", "must have values that are texts or null", { ...site, argument }, values);
  }
  return { values, labels: readLabels(unit, span, site) };
}

/** Checks frequency and reasons of a JSON series against its values. */
export function readReasons(json: { frequency?: unknown; reasons?: unknown }, parts: Parts, site: Site): Reasons {
  const { grid, reasons } = parts;
  if (json.frequency !== grid.frequency) {
    const rule = `must be ${grid.frequency} as the first period is`;
    refuse("mixed-frequency", rule, { ...site, argument: "frequency" }, json.frequency);
  }
  const all = reasons?.slice();
  for (const [period, reason] of keyedArgument(json.reasons ?? {}, "reasons", site) as [string, ReasonCode][]) {
    const row = grid.rowOf(period, { ...site, argument: "reasons" });
    if (all?.[row] !== reasonByte("missing") || !reasonCodes.includes(reason)) {
      refuse("invalid-option", "must hold reasons of absent values", { ...site, argument: "reasons", period }, reason);
    }
    all[row] = reasonByte(reason);
  }
  return all;
}
