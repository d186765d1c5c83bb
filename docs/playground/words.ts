import { frequencyOf, GrowthError, type ReasonCode } from "export-growth";

const months = "January February March April May June July August September October November December".split(" ");

/** Why a cell of the table is empty, in words that fit into it. */
const reasons: Partial<Record<ReasonCode, string>> = {
  missing: "no figure",
  "missing-current": "no figure",
  "missing-base": "no figure a year before",
  "incomplete-year": "the year so far is not complete",
  "zero-base": "zero a year before",
  "negative-base": "below zero a year before",
  "sign-change": "below zero, from above zero",
  "zero-total": "the total is zero",
  "negative-total": "the total is below zero",
  "part-exceeds-total": "greater than its total",
  "target-met": "nothing more is required: the target is met",
  "no-remaining-periods": "the year is over",
};

/** Says why there is no answer. */
export function reasonInWords(code: ReasonCode): string {
  return reasons[code] ?? code;
}

/** "Nov 2025", "Q3 2025", "H2 2025", "2025". */
export function periodName(period: string): string {
  const [year, part] = period.split("-");
  if (part === undefined) return period;
  return `${monthName(period)?.slice(0, 3) ?? part.replace("S", "H")} ${year}`;
}

/** "November"; nothing where the period is no month. */
export function monthName(period: string): string | undefined {
  return frequencyOf(period) === "monthly" ? months[Number(period.slice(-2)) - 1] : undefined;
}

/** Commas between thousands, and a minus as it is printed. */
export function grouped(text: string): string {
  const [whole = "", places] = text.split(".");
  const start = whole.replace("-", "−").replace(/\B(?=(?:\d{3})+$)/g, ",");
  return places === undefined ? start : `${start}.${places}`;
}

/** The same with a plus before what is above zero as it stands there. */
export function signed(text: string): string {
  return /^[^-]*[1-9]/.test(text) ? `+${grouped(text)}` : grouped(text);
}

/** What the user typed, short enough for a sentence. */
export function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** An error as the page shows it: without the name of the call, which is of no use to a reader of the page. */
export function errorInWords(error: Pick<GrowthError, "code" | "value" | "message" | "function">): string {
  const { code, value } = error;
  if (code === "invalid-number" && typeof value === "string") return numberHint(value);
  if (code === "invalid-period" && typeof value === "string") {
    return `${quoted(value)} is not a period that is read. Write 2025-11 for a month, 2025-Q3, 2025-S2 or 2025.`;
  }
  if (code === "duplicate-period") return "This period is given twice.";
  if (code === "too-large") return "The periods lie too far apart: a series holds at most 50,000 of them.";
  if (code === "mixed-frequency")
    return "This period is of another frequency than those before it: months and quarters do not mix.";
  const sentence = error.message.replace(`${error.function}: `, "").replace(` (${code})`, "");
  // Names of figures keep their letters, so no other first word is changed.
  return `${sentence.replace(/^text /, "This ")}.`;
}

/** The library guesses at no separator, so neither does the page: it says what may have been meant. */
function numberHint(text: string): string {
  if (text === "") return "There is no number here.";
  const start = `${quoted(text)} is not a plain number.`;
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) {
    return `${start} If the commas part thousands, write ${text.replaceAll(",", "")}; if one is a decimal comma, write a point.`;
  }
  if (/^[+-]?\d+,\d+$/.test(text)) return `${start} Write a decimal point: ${text.replace(",", ".")}.`;
  if (/^[+-]?[\d\s]+(?:\.\d+)?$/.test(text)) return `${start} Leave out the blanks: ${text.replace(/\s/g, "")}.`;
  if (/^[−–]\d/.test(text)) return `${start} Write the minus as a hyphen: -${text.slice(1)}.`;
  return `${start} Write digits with a decimal point, such as 61.04, without units or separators.`;
}

/** A mistake with the field of the page that it belongs to. */
export class FieldError<Field extends string> extends Error {
  readonly field: Field;

  constructor(field: Field, message: string) {
    super(message);
    this.field = field;
  }
}

/** Runs a call of the library, and lays its error at a field. */
export function atField<Field extends string, T>(
  field: Field | ((error: GrowthError) => Field),
  call: () => T,
  words: (error: GrowthError) => string = errorInWords,
): T {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof GrowthError)) throw error;
    throw new FieldError(typeof field === "string" ? field : field(error), words(error));
  }
}
