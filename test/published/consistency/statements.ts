import { type Figure, published, type Relation } from "export-growth/published";
import { Budget } from "../../../src/published/consistency/budget.ts";
import { readStatement, type Statement } from "../../../src/published/consistency/relations.ts";
import { Bounds } from "../../../src/published/figures/bounds.ts";
import type { Interval } from "../../../src/published/figures/interval.ts";
import { unknownsOf, written } from "../helpers.ts";

export const p = published;
export const site = { function: "test" };

/** What is stated, as `checkConsistency` reads it. */
export function stated(figures: Record<string, Figure>, relations: readonly Relation[], signed?: string[]): Statement {
  return readStatement(figures, relations, { unknowns: unknownsOf(figures, relations), signed }, site);
}

/** More than any test here needs. */
export function plenty(): Budget {
  return new Budget(1000, "these", site);
}

/** An interval as a mathematician writes it. */
export function ends(interval: Interval | undefined): string {
  return interval === undefined ? "not found" : written(Bounds.of(interval, undefined, undefined));
}

export const sum = (total: string, ...parts: string[]) => ({ kind: "sum", total, parts }) as const;
export const difference = (result: string, minuend: string, subtrahend: string) => {
  return { kind: "difference", result, minuend, subtrahend } as const;
};
export const change = (rate: string, current: string, base: string) => {
  return { kind: "change", current, base, rate } as const;
};
export const rise = (rate: string, current: string, by: string) => {
  return { kind: "change", current, difference: by, rate } as const;
};
export const share = (rate: string, part: string, total: string) => ({ kind: "share", part, total, rate }) as const;
export const quotient = (result: string, dividend: string, divisor: string) => {
  return { kind: "quotient", dividend, divisor, quotient: result } as const;
};
export const greater = (above: string, below: string) => {
  return { kind: "greater-than", greater: above, smaller: below } as const;
};
export const equal = (left: string, right: string) => ({ kind: "equal", left, right }) as const;
