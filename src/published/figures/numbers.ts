/**
 * How a text writes numbers, by example: what stands between thousands, and what before the decimals.
 *
 * @category Published figures
 */
export type Written = "1,234.5" | "1.234,5" | "1 234,5" | "1 234.5" | "1'234.5";

/** Every way of writing that is known, the English one first. */
export const writtenForms = [
  "1,234.5",
  "1.234,5",
  "1 234,5",
  "1 234.5",
  "1'234.5",
] as const satisfies readonly Written[];

/** The decimal mark of a way of writing. */
export function decimalMark(written: Written): "." | "," {
  return written.includes(",5") ? "," : ".";
}

const patterns: Readonly<Record<Written, RegExp>> = {
  // Grouped by thousands, grouped as in India (12,34,567), or not at all.
  "1,234.5": /(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:\.(\d+))?/y,
  "1.234,5": /(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?/y,
  "1 234,5": /(\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?/y,
  "1 234.5": /(\d{1,3}(?: \d{3})+|\d+)(?:\.(\d+))?/y,
  "1'234.5": /(\d{1,3}(?:'\d{3})+|\d+)(?:\.(\d+))?/y,
};

/** A number as it stands in a text. */
export interface PrintedNumber {
  readonly text: string;
  /** The digits before the decimal mark, without what stands between thousands. */
  readonly whole: string;
  readonly fraction: string;
  readonly isGrouped: boolean;
}

/** The number that stands at that place of a text. */
export function numberAt(text: string, at: number, written: Written): PrintedNumber | undefined {
  const pattern = patterns[written];
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [whole = "", fraction = ""] = match.slice(1);
  return { text: match[0], whole: whole.replace(/\D/g, ""), fraction, isGrouped: /\D/.test(whole) };
}
