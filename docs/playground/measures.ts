import type { Decimal } from "decimal.js";
import {
  comparePeriods,
  detectRecords,
  type FiscalYear,
  type Frequency,
  frequencyOf,
  onYearChange,
  onYearDifference,
  type Period,
  type Ratio,
  type RatioSeries,
  type RecordScope,
  rankAt,
  ratio,
  Series,
  type SeriesOptions,
  shareOfTotal,
  targetGap,
  yearToDate,
} from "export-growth";
import { say } from "./language.ts";
import {
  atField,
  errorInWords,
  FieldError,
  grouped,
  monthName,
  periodName,
  reasonInWords,
  signed,
  yearAndNext,
} from "./words.ts";

/** How the figures are read and shown. */
export interface Settings {
  readonly unit: string;
  /** The power of ten that figures are shown in: 9 for billions. */
  readonly scale: number;
  /** The month with which the year starts. */
  readonly yearStart: number;
  /** Which of its calendar years names a year that does not start in January: the first, where it is not said. */
  readonly yearLabel?: "start" | "end" | undefined;
  /** Decimal places of rates. */
  readonly places: number;
}

/** A figure, or why there is none. */
export type Cell = { readonly text: string } | { readonly absent: string };

/** One period with all its measures. */
export interface MeasureRow {
  readonly period: Period;
  readonly name: string;
  readonly level: Cell;
  readonly onYear: Cell;
  readonly toDate: Cell;
  readonly toDateOnYear: Cell;
  readonly share: Cell | undefined;
  readonly shareChange: Cell | undefined;
  readonly records: readonly string[];
}

/** "billion USD", "billion", "USD" or nothing. */
export function unitName({ unit, scale }: Pick<Settings, "unit" | "scale">): string {
  return [say().scaleWords[scale], unit].filter(Boolean).join(" ");
}

/** "60.75 billion USD". */
export function amount(text: string, { unit, scale }: Pick<Settings, "unit" | "scale">): string {
  return say().amount(text, say().scaleWords[scale] ?? "", unit);
}

/** A level in the unit of the page, from the exact value: a figure as it is keeps all of its places. */
export function levelText(value: Decimal | Ratio, scale: number, mode?: "ceil"): string {
  if (scale === 0 && !("numerator" in value)) return grouped(value.toFixed());
  return grouped(ratio(value, `1e${scale}`).toFixed(2, mode));
}

/** The series up to a period: a release read as it was. */
export function upTo(series: Series, asOf: string): Series {
  if (asOf === "") return series;
  const { first, last, frequency, fiscalYear } = series;
  const like = fiscalYear === undefined ? last : yearAndNext(last, fiscalYear);
  return atField(
    "asOf",
    () => {
      const through = readAs(asOf, { frequency, fiscalYear });
      if (comparePeriods(through, first) < 0) throw new FieldError("asOf", say().dataBegin(nameOf(series, first)));
      if (comparePeriods(through, last) > 0) throw new FieldError("asOf", say().dataEnd(nameOf(series, last)));
      return series.slice(first, through);
    },
    (error) => (error.code === "mixed-frequency" ? say().writePeriodLike(like) : errorInWords(error)),
  );
}

/** Reads a period as a series with these labels does: "2024-25" is a year where years are fiscal. */
function readAs(period: string, labels: Pick<SeriesOptions, "frequency" | "fiscalYear">): Period {
  return Series.of(period, [0], labels).first;
}

/** The name of a period of a series. */
export function nameOf({ fiscalYear }: Pick<Series, "fiscalYear">, period: Period): string {
  return periodName(period, fiscalYear);
}

/** The years that sums go by; those of annual figures are the series' own. */
export function sumYears(frequency: Frequency, { yearStart, yearLabel }: Settings): FiscalYear | undefined {
  if (frequency === "annual" || yearStart === 1) return undefined;
  return { start: yearStart, ...(yearLabel !== undefined && { label: yearLabel }) };
}

/** The newest periods with their measures, the newest first. */
export function measureRows(series: Series, total: Series | undefined, settings: Settings, most: number): MeasureRow[] {
  const { places, scale } = settings;
  const sums = yearSums(series, settings);
  const rates = onYearChange(series);
  const sumRates = onYearChange(sums);
  const shares = total && atField("data", () => shareOfTotal(series, total));
  const shareChanges = shares && onYearDifference(shares);
  const records = recordMarks(series, settings);
  const level = (from: Series, period: Period) => cellOf(from, period, (value) => levelText(value, scale));
  const change = (from: RatioSeries, period: Period) =>
    cellOf(from, period, (value) => signed(value.toFixedPercent(places)));
  return [...series]
    .slice(-most)
    .reverse()
    .map(([period]) => ({
      period,
      name: nameOf(series, period),
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
  return "text" in cell ? cell : { absent: say().ofSums(cell.absent) };
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
  return { text: say().standing(rank, of, frequencyNoun(series, of), ties > 0) };
}

/** One line of the target's table. */
export interface TargetLine {
  readonly label: string;
  readonly cell: Cell;
}

/** How far the year is from its target. */
export interface TargetReport {
  readonly year: Period;
  readonly met: boolean;
  readonly sentence: string;
  readonly lines: readonly TargetLine[];
}

/** The target's table; the target is in the unit of the page. */
export function targetReport(series: Series, target: string, targetYear: string, settings: Settings): TargetReport {
  const { scale, yearStart, places } = settings;
  const aim = atField("target", () => ratio(target, 1).times(`1e${scale}`).toDecimal(1000));
  const year = yearOfTarget(series, targetYear, settings);
  const isAnnual = series.frequency === "annual";
  const name = isAnnual ? nameOf(series, year) : say().yearFrom(Number(year) - late(settings), yearStart);
  const gap = atField(
    ({ argument }) => (argument === "fiscalYear.start" ? "yearStart" : argument === "target" ? "target" : "targetYear"),
    () => targetGap(series, { target: aim, year, fiscalYear: sumYears(series.frequency, settings) }),
    (error) => {
      if (error.code === "outside-range") return say().noPeriodOf(name);
      if (error.code === "incomplete-year") return say().notEveryPeriodOf(name);
      if (error.argument === "target") return say().targetAboveZero;
      return errorInWords(error);
    },
  );
  const through = nameOf(series, gap.through);
  const asOf = isAnnual ? undefined : through;
  const withUnit = (text: string) => amount(text, settings);
  const required = <T>(value: T | undefined, reason: keyof typeof gap.reasons, text: (value: T) => string): Cell => {
    if (value !== undefined) return { text: text(value) };
    const code = gap.reasons[reason];
    return {
      absent: code === undefined ? say().notYet : (say().targetReasons[code] ?? reasonInWords(code)),
    };
  };
  const met = gap.status === "met";
  const size = withUnit(levelText(gap.gap.abs(), scale));
  const left = gap.remaining === 0 ? undefined : `${gap.remaining} ${frequencyNoun(series, gap.remaining)}`;
  const average = gap.requiredAverage && withUnit(levelText(gap.requiredAverage, scale, "ceil"));
  const noun = frequencyNoun(series, 1);
  return {
    year,
    met,
    sentence: met
      ? say().targetMet(name, size, asOf, gap.gap.isZero())
      : say().targetShort(name, size, asOf, left, average, noun),
    lines: [
      { label: say().target, cell: { text: withUnit(levelText(gap.target, scale)) } },
      { label: say().achievedBy(through), cell: { text: withUnit(levelText(gap.achieved, scale)) } },
      { label: met ? say().beyondTarget : say().stillMissing, cell: { text: size } },
      { label: say().attainment, cell: { text: `${gap.attainment.toFixedPercent(places)}%` } },
      // A year that has its figure needs nothing more.
      ...(isAnnual
        ? []
        : [
            {
              label: say().requiredAverage(noun),
              cell: required(gap.requiredAverage, "requiredAverage", (value) =>
                withUnit(levelText(value, scale, "ceil")),
              ),
            },
            {
              label: say().requiredChange,
              cell: required(
                gap.requiredChange,
                "requiredChange",
                (value) => `${signed(value.toFixedPercent(places, "ceil"))}%`,
              ),
            },
            {
              label: say().passedLastYear,
              cell: required(gap.passedLastYear, "passedLastYear", (period) => nameOf(series, period)),
            },
          ]),
    ],
  };
}

/** The year that a target is for, by its name: the one that was typed, or that of the last period. */
export function yearOfTarget(series: Series, typed: string, settings: Settings): Period {
  const { frequency, last, fiscalYear = sumYears(frequency, settings) } = series;
  if (typed === "") return String(yearOf(last, settings.yearStart) + late(settings)).padStart(4, "0");
  const like = frequency === "annual" && fiscalYear !== undefined ? yearAndNext(last, fiscalYear) : "2025";
  return atField(
    "targetYear",
    () => readAs(typed, { frequency: "annual", fiscalYear }),
    () => say().writeYear(like),
  );
}

/** How many years later than the calendar year of its start a year is named. */
function late({ yearLabel }: Settings): number {
  return yearLabel === "end" ? 1 : 0;
}

/** The (fiscal) year of a period, labelled by the calendar year in which it starts; annual figures have a year already. */
export function yearOf(period: Period, yearStart: number): number {
  const year = Number(period.slice(0, 4));
  const part = Number(period.slice(5).replace(/\D/, ""));
  const length = { monthly: 1, quarterly: 3, "half-yearly": 6, annual: 12 }[frequencyOf(period)];
  return part > 0 && (part - 1) * length + 1 < yearStart ? year - 1 : year;
}

/** "months" or "month", "quarters" or "quarter" and so on. */
export function frequencyNoun({ frequency }: Pick<Series, "frequency">, count: number): string {
  return say().nouns[frequency][count === 1 ? 0 : 1];
}

function yearSums(series: Series, settings: Settings): Series {
  return atField("yearStart", () => yearToDate(series, { fiscalYear: sumYears(series.frequency, settings) }));
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
function recordMarks(series: Series, settings: Settings): Map<Period, string[]> {
  const marks = new Map<Period, string[]>();
  const isAnnual = series.frequency === "annual";
  const scopes: [RecordScope, (period: Period) => string][] = [
    ["all-time", () => say().highestInData],
    ...(isAnnual
      ? []
      : ([
          ["same-period", (period) => say().highestSame(monthName(period) ?? partName(period))],
          ["year-to-date", () => say().highestToDate],
        ] satisfies [RecordScope, (period: Period) => string][])),
  ];
  for (const [scope, words] of scopes) {
    const fiscalYear = sumYears(series.frequency, settings);
    for (const { period, holesBefore } of detectRecords(series, { scope, fiscalYear })) {
      const known = marks.get(period) ?? [];
      if (scope === "same-period" && known.length > 0) continue;
      marks.set(period, [...known, `${words(period)}${holesBefore > 0 ? say().withHoles : ""}`]);
    }
  }
  return marks;
}

/** "Q3", "H2". */
function partName(period: Period): string {
  return period.slice(5).replace("S", "H");
}
