import type { Decimal } from "decimal.js";
import {
  comparePeriods,
  detectRecords,
  frequencyOf,
  onYearChange,
  onYearDifference,
  type Period,
  type Ratio,
  type RatioSeries,
  type RecordScope,
  rankAt,
  ratio,
  type Series,
  shareOfTotal,
  targetGap,
  yearToDate,
} from "export-growth";
import { atField, errorInWords, FieldError, grouped, monthName, periodName, reasonInWords, signed } from "./words.ts";

/** How the figures are read and shown. */
export interface Settings {
  readonly unit: string;
  /** The power of ten that figures are shown in: 9 for billions. */
  readonly scale: number;
  /** The month with which the year starts. */
  readonly yearStart: number;
  /** Decimal places of rates. */
  readonly places: number;
}

/** A figure, or why there is none. */
export type Cell = { readonly text: string } | { readonly absent: string };

/** One period with all its measures. */
export interface MeasureRow {
  readonly period: Period;
  readonly level: Cell;
  readonly onYear: Cell;
  readonly toDate: Cell;
  readonly toDateOnYear: Cell;
  readonly share: Cell | undefined;
  readonly shareChange: Cell | undefined;
  readonly records: readonly string[];
}

const scaleWords: Readonly<Record<number, string>> = { 3: "thousand", 6: "million", 9: "billion" };

/** "billion USD", "billion", "USD" or nothing. */
export function unitName({ unit, scale }: Pick<Settings, "unit" | "scale">): string {
  return [scaleWords[scale], unit].filter(Boolean).join(" ");
}

/** A level in the unit of the page, from the exact value: a figure as it is keeps all of its places. */
export function levelText(value: Decimal | Ratio, scale: number, mode?: "ceil"): string {
  if (scale === 0 && !("numerator" in value)) return grouped(value.toFixed());
  return grouped(ratio(value, `1e${scale}`).toFixed(2, mode));
}

/** The series up to a period: a release read as it was. */
export function upTo(series: Series, asOf: string): Series {
  if (asOf === "") return series;
  const { first, last } = series;
  return atField(
    "asOf",
    () => {
      if (comparePeriods(asOf, first) < 0) throw new FieldError("asOf", `The data begin in ${periodName(first)}.`);
      if (comparePeriods(asOf, last) > 0) throw new FieldError("asOf", `The data end in ${periodName(last)}.`);
      return series.slice(first, asOf);
    },
    (error) =>
      error.code === "mixed-frequency"
        ? `The data are ${series.frequency}: write a period such as ${last}.`
        : errorInWords(error),
  );
}

/** The newest periods with their measures, the newest first. */
export function measureRows(series: Series, total: Series | undefined, settings: Settings, most: number): MeasureRow[] {
  const { yearStart, places, scale } = settings;
  const sums = yearSums(series, yearStart);
  const rates = onYearChange(series);
  const sumRates = onYearChange(sums);
  const shares = total && atField("data", () => shareOfTotal(series, total));
  const shareChanges = shares && onYearDifference(shares);
  const records = recordMarks(series, yearStart);
  const level = (from: Series, period: Period) => cellOf(from, period, (value) => levelText(value, scale));
  const change = (from: RatioSeries, period: Period) =>
    cellOf(from, period, (value) => signed(value.toFixedPercent(places)));
  return [...series]
    .slice(-most)
    .reverse()
    .map(([period]) => ({
      period,
      level: level(series, period),
      onYear: change(rates, period),
      toDate: level(sums, period),
      toDateOnYear: ofSums(change(sumRates, period)),
      share: shares && cellOf(shares, period, (value) => value.toFixedPercent(places)),
      shareChange: shareChanges && change(shareChanges, period),
      records: records.get(period) ?? [],
    }));
}

/** What a rate of sums lacks is a sum. */
function ofSums(cell: Cell): Cell {
  return "text" in cell ? cell : { absent: cell.absent.replace("no figure", "no sum") };
}

/** The periods with a value above every earlier one in the data. */
export function recordPeriods(series: Series): ReadonlySet<Period> {
  return new Set(detectRecords(series).map(({ period }) => period));
}

/** "5th highest of 52 months", or why nothing can be said. */
export function standing(series: Series, period: Period): Cell {
  const reason = series.reasonAt(period);
  if (reason !== undefined) return { absent: reasonInWords(reason) };
  const { rank, of, ties } = rankAt(series, period);
  const place = rank === 1 ? "Highest" : `${ordinal(rank)} highest`;
  return { text: `${place} of ${of} ${frequencyNoun(series, of)}${ties > 0 ? ", with a tie" : ""}` };
}

/** One line of the target's table. */
export interface TargetLine {
  readonly label: string;
  readonly cell: Cell;
}

/** How far the year is from its target. */
export interface TargetReport {
  readonly met: boolean;
  readonly sentence: string;
  readonly lines: readonly TargetLine[];
}

/** The target's table; the target is in the unit of the page. */
export function targetReport(series: Series, target: string, targetYear: string, settings: Settings): TargetReport {
  const { scale, yearStart, places } = settings;
  const unit = unitName(settings);
  const aim = atField("target", () => ratio(target, 1).times(`1e${scale}`).toDecimal(1000));
  if (targetYear !== "" && !/^\d{1,4}$/.test(targetYear))
    throw new FieldError("targetYear", "Write a year, such as 2025.");
  const year = targetYear === "" ? yearOf(series.last, yearStart) : Number(targetYear);
  const name = yearStart === 1 ? String(year) : `the year from ${year}-${String(yearStart).padStart(2, "0")}`;
  const gap = atField(
    ({ argument }) => (argument === "fiscalYear.start" ? "yearStart" : argument === "target" ? "target" : "targetYear"),
    () => targetGap(series, { target: aim, year, fiscalYear: { start: yearStart } }),
    (error) => {
      if (error.code === "outside-range") return `The data hold no period of ${name}.`;
      if (error.code === "incomplete-year")
        return `Not every period of ${name} so far has a figure, so its sum is not known.`;
      if (error.argument === "target") return "Write a target above zero.";
      return errorInWords(error);
    },
  );
  const withUnit = (text: string) => [text, unit].filter(Boolean).join(" ");
  const required = <T>(value: T | undefined, reason: keyof typeof gap.reasons, text: (value: T) => string): Cell => {
    if (value !== undefined) return { text: text(value) };
    const code = gap.reasons[reason];
    return {
      absent:
        code === undefined
          ? "not yet"
          : code === "incomplete-year"
            ? "the year before is not complete in the data"
            : code === "missing-base"
              ? "the same periods of the year before are not all there"
              : reasonInWords(code),
    };
  };
  const gapText = withUnit(levelText(gap.gap, scale));
  const met = gap.status === "met";
  const periods = `${gap.remaining} ${frequencyNoun(series, gap.remaining)}`;
  return {
    met,
    sentence: met
      ? `The target for ${name} is met, as of ${periodName(gap.through)}.`
      : `${gapText} are missing to the target for ${name}, as of ${periodName(gap.through)}; ${gap.remaining === 0 ? "the year is over" : `${periods} are left`.replace(/^(1 \w+) are/, "$1 is")}.`,
    lines: [
      { label: "Target", cell: { text: withUnit(levelText(gap.target, scale)) } },
      { label: `Achieved by ${periodName(gap.through)}`, cell: { text: withUnit(levelText(gap.achieved, scale)) } },
      { label: "Gap (target − achieved)", cell: { text: gapText } },
      { label: "Attainment", cell: { text: `${gap.attainment.toFixedPercent(places)} %` } },
      {
        label: `Required on average a ${frequencyNoun(series, 1)}, rounded up`,
        cell: required(gap.requiredAverage, "requiredAverage", (value) => withUnit(levelText(value, scale, "ceil"))),
      },
      {
        label: "Required change on year, rounded up",
        cell: required(
          gap.requiredChange,
          "requiredChange",
          (value) => `${signed(value.toFixedPercent(places, "ceil"))} %`,
        ),
      },
      {
        label: "Passed the total of the year before in",
        cell: required(gap.passedLastYear, "passedLastYear", periodName),
      },
    ],
  };
}

/** The (fiscal) year of a period, labelled by the calendar year in which it starts. */
export function yearOf(period: Period, yearStart: number): number {
  const year = Number(period.slice(0, 4));
  const part = Number(period.slice(5).replace(/\D/, "")) || 1;
  const length = { monthly: 1, quarterly: 3, "half-yearly": 6, annual: 12 }[frequencyOf(period)];
  return (part - 1) * length + 1 < yearStart ? year - 1 : year;
}

/** "months" or "month", "quarters" or "quarter" and so on. */
export function frequencyNoun({ frequency }: Pick<Series, "frequency">, count: number): string {
  const noun = { monthly: "month", quarterly: "quarter", "half-yearly": "half-year", annual: "year" }[frequency];
  return count === 1 ? noun : `${noun}s`;
}

function yearSums(series: Series, yearStart: number): Series {
  return atField("yearStart", () => yearToDate(series, { fiscalYear: { start: yearStart } }));
}

function cellOf<Value>(
  series: {
    at(period: Period): Value | undefined;
    reasonAt(period: Period): Parameters<typeof reasonInWords>[0] | undefined;
  },
  period: Period,
  text: (value: Value) => string,
): Cell {
  const value = series.at(period);
  if (value !== undefined) return { text: text(value) };
  const reason = series.reasonAt(period);
  return { absent: reason === undefined ? "" : reasonInWords(reason) };
}

/** What each record is, in the words of a release. The highest of all is the highest of its month too. */
function recordMarks(series: Series, yearStart: number): Map<Period, string[]> {
  const marks = new Map<Period, string[]>();
  const isAnnual = series.frequency === "annual";
  const scopes: [RecordScope, (period: Period) => string][] = [
    ["all-time", () => "highest in the data"],
    ...(isAnnual
      ? []
      : ([
          ["same-period", (period) => `highest ${monthName(period) ?? periodName(period).split(" ")[0]}`],
          ["year-to-date", () => "highest year to date"],
        ] satisfies [RecordScope, (period: Period) => string][])),
  ];
  for (const [scope, words] of scopes) {
    for (const { period, holesBefore } of detectRecords(series, { scope, fiscalYear: { start: yearStart } })) {
      const known = marks.get(period) ?? [];
      if (scope === "same-period" && known.length > 0) continue;
      marks.set(period, [...known, `${words(period)}${holesBefore > 0 ? " (with earlier figures missing)" : ""}`]);
    }
  }
  return marks;
}

function ordinal(place: number): string {
  const ending = place % 100 >= 11 && place % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place}${ending}`;
}
