import { refuse, type Site } from "../base/errors.ts";
import { findFiscalYear, type KnownFiscalYear } from "../calendar/fiscalYear.ts";
import {
  type Frequency,
  type Period,
  type Place,
  periodsPerYear,
  periodText,
  readPeriod,
  yearOf,
} from "../calendar/period.ts";

/** How many periods a series may hold. */
export const mostPeriods = 50_000;

/** Refuses more periods than a series holds. */
export function checkLength(length: number, site: Site): void {
  if (length > mostPeriods) refuse("too-large", `a series holds at most ${mostPeriods} periods`, site, length);
}

/** Periods asked for lately, by the last bits of their numbers: the series of a panel have the same, and share their texts. */
const recent: (Place & { readonly text: Period })[] = [];
const mostRecent = 512;

/** The periods of a series as rows: row 0 is the first period, and every row after it one period later. */
export class Grid {
  readonly frequency: Frequency;
  /** The number of the first period: years × periods in a year + periods since January. */
  readonly first: number;
  readonly length: number;
  /**
   * The fiscal years that annual figures are, `undefined` for those of the calendar. Of all other figures the years since whose
   * start they are summed, those of the calendar too; `undefined` where they are not, or nobody said so.
   */
  readonly fiscalYear: KnownFiscalYear | undefined;

  private constructor(frequency: Frequency, first: number, length: number, fiscalYear: KnownFiscalYear | undefined) {
    this.frequency = frequency;
    this.first = first;
    this.length = length;
    this.fiscalYear = fiscalYear;
  }

  /** Refuses a grid that leaves the years 0001 to 9999. The series of a panel share the last one made. */
  static from({ frequency, ordinal }: Place, length: number, site: Site, fiscalYear?: KnownFiscalYear): Grid {
    const last = lastMade;
    if (
      last?.first === ordinal &&
      last.length === length &&
      last.frequency === frequency &&
      last.fiscalYear === fiscalYear
    ) {
      return last;
    }
    yearOf({ frequency, ordinal }, site);
    yearOf({ frequency, ordinal: ordinal + length - 1 }, site);
    lastMade = new Grid(frequency, ordinal, length, fiscalYear);
    return lastMade;
  }

  get perYear(): number {
    return periodsPerYear[this.frequency];
  }

  periodAt(row: number): Period {
    const { frequency } = this;
    const ordinal = this.first + row;
    const slot = ordinal & (mostRecent - 1);
    const known = recent[slot];
    if (known !== undefined && known.ordinal === ordinal && known.frequency === frequency) return known.text;
    const text = periodText({ frequency, ordinal }, { function: "Grid.periodAt" });
    recent[slot] = { frequency, ordinal, text };
    return text;
  }

  /** The row of a period, which may lie outside; a period of another frequency is refused. */
  rowOf(period: unknown, site: Site): number {
    const { frequency, ordinal } = this.#yearNamed(period) ?? readPeriod(period, site);
    if (frequency !== this.frequency) {
      refuse("mixed-frequency", `must be ${this.frequency} as the series is, not ${frequency}`, site, period);
    }
    return ordinal - this.first;
  }

  /** The fiscal year that a text such as 2009-10 names; `undefined` where periods are no fiscal years. */
  #yearNamed(period: unknown): Place | undefined {
    const { fiscalYear, frequency } = this;
    return fiscalYear === undefined || frequency !== "annual" ? undefined : findFiscalYear(period, fiscalYear);
  }

  slice(from: number, to: number): Grid {
    return new Grid(this.frequency, this.first + from, to - from, this.fiscalYear);
  }

  /** As many periods, so many later; refused where they leave the years 0001 to 9999. */
  shifted(n: number, site: Site): Grid {
    return Grid.from({ frequency: this.frequency, ordinal: this.first + n }, this.length, site, this.fiscalYear);
  }

  /** The same periods, of other years, or summed since their start. */
  withFiscalYear(fiscalYear: KnownFiscalYear | undefined): Grid {
    return fiscalYear === this.fiscalYear ? this : new Grid(this.frequency, this.first, this.length, fiscalYear);
  }

  /** The rows from `from` up to and without `to`, also beyond both ends; refused where they are too many. */
  stretch(from: number, to: number, site: Site): Grid {
    checkLength(to - from, site);
    return this.slice(from, to);
  }

  /**
   * A grid of a coarser frequency, from the period of that number on. Sums go on being those since the start of a year; where it
   * starts with no period they are refused, since nothing would tell them from figures of these periods. Years that start in
   * January say nothing.
   */
  coarser(
    frequency: Frequency,
    first: number,
    length: number,
    site: Site,
    fiscalYear: KnownFiscalYear | undefined = this.fiscalYear,
  ): Grid {
    const isAnnual = frequency === "annual";
    const late = ((fiscalYear?.start ?? 1) - 1) % (12 / periodsPerYear[frequency]);
    if (late > 0 && !isAnnual) {
      const rule = `must be sums since a month with which a ${frequency} period starts, not month ${fiscalYear?.start}`;
      refuse("year-mismatch", rule, { ...site, argument: "series" });
    }
    return Grid.from({ frequency, ordinal: first }, length, site, isAnnual && late === 0 ? undefined : fiscalYear);
  }
}

let lastMade: Grid | undefined;
