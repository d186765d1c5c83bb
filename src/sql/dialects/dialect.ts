import type { Frequency } from "../../calendar/period.ts";

/** How periods stand in their column. */
export type PeriodType = "text" | "date" | "integer";

/** A refusal inside a query: raised by the engine for the first row for which `when` holds. */
export interface Guard {
  readonly when: string;
  /** Parts of the message, each an expression of text; none where a row is right, and is asked nothing more. */
  readonly says: readonly string[];
}

/** A quotient of two whole numbers, cut off to a whole one. */
export type CutOff = (dividend: string, divisor: string) => string;

/** How whole numbers are divided: by one expression, or by what comes near the quotient rounded down. */
export type Division =
  | {
      readonly cutOff: CutOff;
      /** The same over numbers of a type that has an end, which is faster: twice `most` lies within it. */
      readonly narrow: {
        readonly most: bigint;
        readonly whole: (whole: string) => string;
        readonly cutOff: CutOff;
      };
      readonly near?: undefined;
    }
  | {
      readonly cutOff?: undefined;
      /** A whole number within 1 of dividend / divisor rounded down. */
      readonly near: (dividend: string, divisor: string) => string;
      /** A whole number as a double. */
      readonly double: (whole: string) => string;
      /** The whole number just below a double of at most 2^53, or that double itself. */
      readonly floorOfDouble: (double: string) => string;
    };

/** What engines write differently. All expressions are text of SQL; `o` is a period as a whole number, a step being 1. */
export interface Dialect {
  readonly name: "duckdb" | "postgres" | "spark";
  readonly identifier: (name: string) => string;
  /** A text as a literal. */
  readonly literal: (text: string) => string;
  /** What in an engine's settings would make results wrong, refused before any row is read. */
  readonly settings: readonly Guard[];
  /** An expression without value that raises an error with this text. */
  readonly raise: (parts: readonly string[]) => string;
  /**
   * Behind a filter that raises, over windows: what keeps conditions of an outer query above it. One that an engine asked first would
   * drop the row that is refused, and leave those that were computed from it.
   */
  readonly raisedFirst: string;
  /** Any value as text. */
  readonly text: (expression: string) => string;
  /** What makes the text of a period, or the number of one, no period of this frequency. */
  readonly badPeriod: (column: string, type: PeriodType, frequency: Frequency) => string;
  /** The period as a whole number. */
  readonly ordinal: (column: string, type: PeriodType, frequency: Frequency) => string;
  /** The canonical text of a period. */
  readonly period: (ordinal: string, frequency: Frequency) => string;
  /** The value × 10^scale, a whole number; of a type as narrow as its column, where an engine's windows are faster over it. */
  readonly coefficient: (column: string, scale: number) => string;
  /** Why a value cannot be read exactly. */
  readonly badValue: (column: string, scale: number) => readonly Guard[];
  /** The difference of two whole numbers, however narrow their type. */
  readonly difference: (minuend: string, subtrahend: string) => string;
  /** The difference of two whole numbers of one type, of which neither is below 0. */
  readonly excess: (minuend: string, subtrahend: string) => string;
  /** A whole number, however narrow its type, as one of the type that products need. */
  readonly wide: (whole: string) => string;
  /** A whole number times a power of ten, which may be 1. */
  readonly scaled: (whole: string, factor: string) => string;
  /** A whole number as a literal of that type. */
  readonly whole: (value: string) => string;
  /** A small whole number, 0 or more, divided by another, rounded down. */
  readonly wholeQuotient: (dividend: string, divisor: number) => string;
  readonly division: Division;
  /** A whole number as a result holds it: of a type that stays exact wherever it is written. */
  readonly integer: (whole: string) => string;
  /** A whole number divided by 10^places, as a decimal number. */
  readonly decimal: (whole: string, places: number) => string;
  /** How many digits a whole number has at most: infinitely many, where there is no end. */
  readonly digits: number;
  /** How many of them a value of a table may have, so that sums have room. */
  readonly valueDigits: number;
  /** Whether a whole number has more digits than so many. */
  readonly hasMoreDigits: (whole: string, digits: number) => string;
  /** The rows of a step, brought together by the keys before windows divide them further, where an engine would move them twice. */
  readonly gathered: ((rows: string, keys: readonly string[]) => string) | undefined;
  /** An expression of the one row of a window, if it has one. */
  readonly ofOneRow: (expression: string) => string;
  /** Whether `lag` may look through a window that has a frame, which it does not heed; each window of its own then costs. */
  readonly lagsInFrames: boolean;
  /** Of rows that are grouped, each with one bit of a whole number set: whether two have the same. Where windows are as fast, none. */
  readonly isBitTwice: ((bit: string) => string) | undefined;
  /** Whether an aggregate of all rows of a key is found once for all of them, and sooner than a value of its first row. */
  readonly findsFirstOnce: boolean;
  /** The value of a column so many values earlier, where an engine's `lag` can pass over rows without one. */
  readonly earlierValue: ((column: string, earlier: number | string) => string) | undefined;
  /** Whether a sum over a window that slides is added up anew for every row, so that the difference of two running sums is cheaper. */
  readonly addsAnew: boolean;
  /** Behind SELECT: that these tables of a join are few rows, sent to where the others are; nothing, where an engine has no say. */
  readonly sentToAll: (tables: readonly string[]) => string;
  /** Rows for the periods from `first` to `last`. */
  readonly everyPeriod: (first: string, last: string, alias: string) => string;
}

/** 1000 for 3. */
export function powerOfTen(power: number): string {
  return `1${"0".repeat(power)}`;
}

/** A text as a literal, as the standard writes it. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
