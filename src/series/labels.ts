import { refuse, type Site } from "../base/errors.ts";
import { oneOf, ownText } from "../base/options.ts";
import { readSpan } from "../calendar/days.ts";

/**
 * What a statistical office took out of figures: the pattern of the seasons, the number of working days, or both.
 *
 * @see [SDMX code list](https://sdmx.org/?page_id=3215) CL_SEASONAL_ADJUST
 * @category Series
 */
export type Adjustment = "seasonal" | "calendar" | "seasonal-and-calendar";

const adjustments = ["seasonal", "calendar", "seasonal-and-calendar"] as const;

/** What figures are figures of, apart from their periods and values. */
export interface Labels {
  readonly unit: string | undefined;
  readonly span: string | undefined;
  readonly adjustment: Adjustment | undefined;
}

export const noLabels: Labels = { unit: undefined, span: undefined, adjustment: undefined };

/** Labels as they are handed in. */
export interface GivenLabels {
  readonly unit?: unknown;
  readonly span?: unknown;
  readonly adjustment?: unknown;
}

/** The labels of a series, checked. */
export function readLabels({ unit, span, adjustment }: GivenLabels, site: Site): Labels {
  if (span !== undefined) readSpan(span, site);
  return {
    unit: readUnit(unit, site),
    span: ownLabel(span),
    adjustment: adjustment === undefined ? undefined : oneOf(adjustment as Adjustment, adjustments, "adjustment", site),
  };
}

/** A unit, checked. */
export function readUnit(unit: unknown, site: Site): string | undefined {
  if (unit !== undefined && (typeof unit !== "string" || unit === "")) {
    refuse("invalid-option", "must be a text that is not empty", { ...site, argument: "unit" }, unit);
  }
  return ownLabel(unit);
}

function ownLabel(label: unknown): string | undefined {
  return label === undefined ? undefined : ownText(label as string);
}

/** The same labels with another unit. */
export function withUnit(labels: Labels, unit: string | undefined): Labels {
  return labels.unit === unit ? labels : { ...labels, unit };
}

/** What has labels. */
interface Labelled {
  readonly labels: Labels;
}

/** Refuses a right series whose label is not that of the left one. */
export function sameLabel(left: Labelled, right: Labelled, label: keyof Labels, argument: string, site: Site): void {
  const [own, other] = [left.labels[label], right.labels[label]];
  if (own === other) return;
  const rule = own === undefined ? `must have no ${label}, as the first has none` : `must have the ${label} ${own}`;
  if (other === undefined) refuse(`${label}-mismatch`, `${rule}, but has none`, { ...site, argument });
  refuse(`${label}-mismatch`, rule, { ...site, argument }, other);
}

/** Refuses a right series that is adjusted in another way than the left one: one of which it is not said takes the other's. */
export function joinableAdjustment(left: Labelled, right: Labelled, argument: string, site: Site): void {
  if (left.labels.adjustment === undefined || right.labels.adjustment === undefined) return;
  sameLabel(left, right, "adjustment", argument, site);
}

/** The labels of a quotient or a product: those of the left side with a unit of its own, and what either says of adjustment. */
export function joinedLabels({ labels }: Labelled, right: Labelled, unit: string | undefined): Labels {
  const adjustment = labels.adjustment ?? right.labels.adjustment;
  return labels.unit === unit && labels.adjustment === adjustment ? labels : { ...labels, unit, adjustment };
}
