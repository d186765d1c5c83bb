import type { Exact } from "../../exact/decimals.ts";
import type { RoundingMode } from "../../exact/rounding.ts";
import type { Interval } from "./interval.ts";
import type { FigureKind } from "./kinds.ts";
import type { Qualifier } from "./qualifiers.ts";

/** The digits of a figure: ±coefficient × 10^(exponent − places), where 10^exponent is the unit that it is printed in. */
export interface Digits {
  readonly isNegative: boolean;
  readonly coefficient: bigint;
  readonly places: number;
  readonly exponent: number;
}

/** The text around the digits, "about ", "$" and " billion" of "about -$61.04 billion", and the decimal mark in them. */
export interface Frame {
  readonly start: string;
  readonly mark: string;
  readonly scale: string;
  readonly end: string;
  readonly decimal: "." | ",";
  /** Whether the text itself has a word that hedges. */
  readonly isHedged: boolean;
}

/** What a printed figure is made from. */
export interface Print {
  readonly text: string;
  readonly digits: Digits;
  readonly frame: Frame;
  readonly kind: FigureKind;
  readonly unit: string | undefined;
  readonly mode: RoundingMode;
  readonly qualifier: Qualifier | undefined;
  /** The quantum, where the caller stated it; else it is read off the digits. */
  readonly stated: Exact | undefined;
}

/** What a `Published` keeps. */
export interface PublishedData extends Print {
  readonly type: "Published";
  readonly value: Exact;
  readonly quantum: Exact;
  /** Values that print as these digits, whatever the qualifier. */
  readonly grid: Interval;
  /** Values that the figure may truly have. */
  readonly interval: Interval;
}
