import { refuse, type Site } from "../base/errors.ts";
import { ownText } from "../base/options.ts";
import { readSpan } from "../calendar/days.ts";

/** What figures are figures of, apart from their periods and values. */
export interface Labels {
  readonly unit: string | undefined;
  readonly span: string | undefined;
}

export const noLabels: Labels = { unit: undefined, span: undefined };

/** The labels of a series, checked. */
export function readLabels(unit: unknown, span: unknown, site: Site): Labels {
  if (unit !== undefined && (typeof unit !== "string" || unit === "")) {
    refuse("invalid-option", "must be a text that is not empty", { ...site, argument: "unit" }, unit);
  }
  if (span !== undefined) readSpan(span, site);
  return { unit: ownLabel(unit), span: ownLabel(span) };
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

/** Refuses a right series whose unit, or span, is not that of the left one. */
export function sameLabel(left: Labelled, right: Labelled, label: "unit" | "span", argument: string, site: Site): void {
  const [own, other] = [left.labels[label], right.labels[label]];
  if (own === other) return;
  const rule = own === undefined ? `must have no ${label}, as the first has none` : `must have the ${label} ${own}`;
  if (other === undefined) refuse(`${label}-mismatch`, `${rule}, but has none`, { ...site, argument });
  refuse(`${label}-mismatch`, rule, { ...site, argument }, other);
}
