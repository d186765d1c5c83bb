import { labelShift } from "../calendar/fiscalYear.ts";
import { periodsPerYear } from "../calendar/period.ts";
import {
  first,
  type Level,
  listed,
  overAll,
  overBefore,
  periodBefore,
  rowColumns,
  stepOver,
  type Window,
  yearStartOf,
} from "./level.ts";
import { periodTotalsRows } from "./periodTotals.ts";
import { yearToDateRows } from "./yearToDate.ts";

/** What a figure is compared with. */
export const scopes = ["all-time", "same-period", "year-to-date", "annual"] as const;

/** Rows that are compared, those `stride` apart, and where the data begin: `later` is made of the window `begin`. */
interface Scope {
  readonly figures: Level;
  readonly stride: number;
  readonly begin: Window;
  readonly later: (begin: string) => string;
}

/** The figures of a scope. A year that began before the data is no hole: the data begin with the next one. */
function scopeOf(level: Level, scope: (typeof scopes)[number]): Scope {
  const { dialect, late } = level;
  const perYear = periodsPerYear[level.frequency];
  const start = yearStartOf(level);
  if (scope === "annual") {
    const shift = perYear === 1 ? 0 : labelShift(level.fiscalYear);
    return {
      figures: periodTotalsRows(level, "annual"),
      stride: 1,
      begin: ["min(earliest)", overAll(level)],
      later: (begin) => `${dialect.wholeQuotient(`(${begin} + ${perYear - 1 - start})`, perYear)} + ${shift}`,
    };
  }
  if (scope === "year-to-date") {
    return {
      figures: yearToDateRows(level),
      stride: perYear,
      begin: first(level),
      later: (begin) => `${begin} + (${perYear} - (${begin} - ${start}) % ${perYear}) % ${perYear}`,
    };
  }
  const early = "r IN ('missing-current', 'missing-base', 'incomplete-window', 'incomplete-year')";
  const known = `min(CASE WHEN ${early} THEN NULL ELSE o END)`;
  const stride = scope === "all-time" ? 1 : perYear;
  // A record has rows before it: what sees those sees the first.
  const whole: Window = stride === 1 && !dialect.findsFirstOnce ? ["first_value(o)", overBefore(level)] : first(level);
  return {
    figures: level,
    stride,
    begin: late === undefined ? [known, overAll(level)] : whole,
    later: (begin) => `${begin} + ${late ?? 0}`,
  };
}

/** Every period in which a key's value is beyond all earlier ones of its scope, and what it passed. */
export function recordsRows(given: Level, scope: (typeof scopes)[number], sign: 1 | -1, ties: boolean): Level {
  const { figures: level, stride, begin, later } = scopeOf(given, scope);
  const { dialect } = level;
  const lane = stride === 1 ? [] : [`o % ${stride}`];
  const before = overBefore(level, ...lane);
  const best = sign === 1 ? "max" : "min";
  const beyond = sign === 1 ? ">" : "<";
  // A record is told by the one before: of few rows, those that reach the best figure before them.
  const holders: Level = {
    ...level,
    relation: stepOver(
      level,
      { m: [`${best}(v)`, before], there: ["count(v)", before], begin },
      [],
      ["v", "m", "there", `${later("begin")} AS begin`],
      [],
      `v IS NOT NULL AND (m IS NULL OR v ${beyond}= m)`,
    ),
    unique: true,
  };
  const passed = stepOver(holders, { po: periodBefore(level, ...lane) }, [], ["v", "m", "there", "begin", "po"]);
  return {
    ...level,
    relation: {
      inputs: [passed],
      select: ([rows]) => {
        const made = [
          "v",
          "NULL AS r",
          `${dialect.period("po", level.frequency)} AS previous_period`,
          "m",
          `abs(${dialect.difference("v", "m")}) AS margin`,
          "o - po AS periods_since",
          "v = m AS tie",
          `${dialect.period("begin", level.frequency)} AS data_from`,
          `${dialect.wholeQuotient("(o - begin)", stride)} - there AS holes_before`,
        ];
        return `SELECT ${listed(rowColumns(level), made)} FROM ${rows} WHERE v ${beyond}${ties ? "=" : ""} m`;
      },
    },
  };
}
