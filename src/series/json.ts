import { type ReasonCode, reasonByte, reasonCodes, refuse, type Site } from "../base/errors.ts";
import { denseArray, isPlainObject, knownOptions } from "../base/options.ts";
import type { FiscalYear } from "../calendar/fiscalYear.ts";
import type { Frequency, Period } from "../calendar/period.ts";
import type { AnyData, Reasons } from "./data.ts";
import type { Parts } from "./entries.ts";
import type { Grid } from "./grid.ts";
import { type Adjustment, type Labels, readLabels } from "./labels.ts";
import { reasonOfRow } from "./reasons.ts";
import { isAbsent, plainAt } from "./rows.ts";
import { yearsSaid } from "./years.ts";

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
  /** The marks of the file, by period. */
  readonly flags?: Readonly<Record<Period, string>>;
  /** The unit, where there is one. */
  readonly unit?: string;
  /** The span, where the figures are not whole periods. */
  readonly span?: string;
  /** What was taken out of the figures, where it is said. */
  readonly adjustment?: Adjustment;
  /** The years of annual figures, where they are not those of the calendar; of others those since whose start they are summed. */
  readonly fiscalYear?: FiscalYear;
}

/**
 * Under which a series shows its contents to whatever compares objects by their properties. A text, not a symbol: of what can
 * be iterated vitest 4 compares no other, and two units would be equal to it. So a structured clone has it too.
 */
export const contentsKey = "toJSON()";

/** The JSON form of a series of either class. */
export function jsonOf<Type extends AnyData["type"]>(data: AnyData & { readonly type: Type }): SeriesJSON<Type> {
  const { grid, labels } = data;
  const site = { function: `${data.type}.toJSON` };
  const count = characterCount(site);
  count(labels.unit);
  const values: (string | null)[] = [];
  const reasons: Record<Period, ReasonCode> = {};
  const flags: Record<Period, string> = {};
  for (let row = 0; row < grid.length; row += 1) {
    const value = isAbsent(data, row) ? null : plainAt(data, row, { ...site, period: grid.periodAt(row) });
    count(value);
    values.push(value);
    const reason = reasonOfRow(data, row);
    const flag = data.flags?.[row];
    if (flag !== undefined) {
      count(grid.periodAt(row));
      count(flag);
      flags[grid.periodAt(row)] = flag;
    }
    if (reason === undefined || reason === "missing") continue;
    const period = grid.periodAt(row);
    count(period);
    count(reason);
    reasons[period] = reason;
  }
  return {
    type: data.type,
    frequency: grid.frequency,
    first: grid.periodAt(0),
    values,
    ...(Object.keys(reasons).length > 0 && { reasons }),
    ...(data.flags !== undefined && { flags }),
    ...(labels.unit !== undefined && { unit: labels.unit }),
    ...(labels.span !== undefined && { span: labels.span }),
    ...(labels.adjustment !== undefined && { adjustment: labels.adjustment }),
    ...(grid.fiscalYear !== undefined && { fiscalYear: { ...grid.fiscalYear } }),
  };
}

/** A JSON series whose form is checked; its periods and values are yet to be read. */
export interface ReadJSON {
  readonly first: unknown;
  readonly frequency: unknown;
  readonly values: (string | null)[];
  readonly reasons: unknown;
  readonly flags: unknown;
  readonly labels: Labels;
  readonly fiscalYear: unknown;
}

/** Checks the form of a JSON series. */
export function readJSON(json: unknown, type: AnyData["type"], site: Site): ReadJSON {
  const where = { ...site, argument: "json" };
  const rule = `must be the object that ${type}.toJSON gives`;
  if (!isPlainObject(json)) refuse("invalid-option", rule, where, json);
  if (Object.hasOwn(json, contentsKey)) {
    refuse(
      "invalid-option",
      `${rule}: a structured clone or a spread of a series is none, so send series.toJSON()`,
      where,
      json,
    );
  }
  const known = [
    "type",
    "frequency",
    "first",
    "values",
    "reasons",
    "flags",
    "unit",
    "span",
    "adjustment",
    "fiscalYear",
  ] as const;
  // Quotients are computed, and carry no flag.
  const ofType = known.filter((name) => name !== "flags" || type === "Series");
  const given = knownOptions(json as Partial<SeriesJSON>, ofType, site);
  if (given.type !== type) refuse("invalid-option", rule, where, json);
  const values = denseArray(given.values, "a text or null", "json.values", site) as (string | null)[];
  if (values.some((value) => value !== null && typeof value !== "string")) {
    refuse("invalid-option", "must have values that are texts or null", where, given.values);
  }
  const count = characterCount(where);
  for (const text of [given.unit, ...values]) count(text);
  return {
    first: given.first,
    frequency: given.frequency,
    values,
    reasons: given.reasons,
    flags: given.flags,
    labels: readLabels(given, site),
    fiscalYear: given.fiscalYear,
  };
}

/** What one series has at most as JSON. */
const mostCharacters = 10_000_000;

/** Counts the texts of a JSON series with their quotes and commas, and refuses more than one call reads or writes. */
function characterCount(site: Site): (text: unknown) => void {
  let characters = 0;
  return (text) => {
    characters += (typeof text === "string" ? text.length : 1) + 3;
    if (characters > mostCharacters) {
      refuse("too-large", `a series has at most ${mostCharacters} characters as JSON`, { function: site.function });
    }
  };
}

/** The periods of a JSON series, of its fiscal years, or summed since their start. */
export function readGrid({ fiscalYear }: ReadJSON, grid: Grid, site: Site): Grid {
  return grid.withFiscalYear(yearsSaid(grid.frequency, fiscalYear, site));
}

/** Checks frequency and reasons of a JSON series against its values. */
export function readReasons(json: ReadJSON, parts: Parts, site: Site): Reasons {
  const { grid, reasons } = parts;
  if (json.frequency !== grid.frequency) {
    const rule = `must be ${grid.frequency} as the first period is`;
    refuse("mixed-frequency", rule, { ...site, argument: "frequency" }, json.frequency);
  }
  if (json.reasons === undefined) return reasons;
  const all = reasons?.slice();
  for (const [row, reason, where] of rowsOf(json.reasons, "reasons", grid, site)) {
    if (!reasonCodes.includes(reason as ReasonCode)) {
      refuse("invalid-option", `must be one of ${reasonCodes.join(", ")}`, where, reason);
    }
    if (!all?.[row]) refuse("invalid-option", "must not stand beside a value", where, reason);
    all[row] = reasonByte(reason as ReasonCode);
  }
  return all;
}

/** What JSON says of periods of the series, each of them once: its row, what is said, and where. */
export function* rowsOf(
  given: unknown,
  argument: "reasons" | "flags",
  grid: Grid,
  site: Site,
): Generator<readonly [row: number, said: unknown, where: Site]> {
  const where = { ...site, argument };
  if (!isPlainObject(given)) {
    refuse(
      "invalid-option",
      `must be an object with texts by period, such as { "${grid.periodAt(0)}": … }`,
      where,
      given,
    );
  }
  const seen = new Map<number, string>();
  for (const [name, said] of Object.entries(given)) {
    const row = grid.rowOf(name, where);
    if (row < 0 || row >= grid.length) {
      const range = `${grid.periodAt(0)} to ${grid.periodAt(grid.length - 1)}`;
      refuse("invalid-option", `must be of periods of the series, ${range}`, where, name);
    }
    const at = { ...where, period: grid.periodAt(row) };
    const other = seen.get(row);
    if (other !== undefined) {
      refuse("duplicate-period", `must stand once: it is both "${other}" and "${name}"`, at, said);
    }
    seen.set(row, name);
    yield [row, said, at];
  }
}
