import { type FiscalYear, frequencyOf, GrowthError, type ReasonCode } from "export-growth";
import { say } from "./language.ts";

/** Says why there is no answer, in words that fit into a cell. */
export function reasonInWords(code: ReasonCode): string {
  const reasons: Readonly<Partial<Record<ReasonCode, string>>> = say().reasons;
  return reasons[code] ?? code;
}

/** "Nov 2025", "Q3 2025", "H2 2025", "2025", "FY2024-25". */
export function periodName(period: string, fiscalYear?: FiscalYear): string {
  const [year = "", part] = period.split("-");
  if (part === undefined) {
    return fiscalYear === undefined ? say().yearName(year) : say().fiscalYearName(yearAndNext(year, fiscalYear));
  }
  return frequencyOf(period) === "monthly"
    ? say().monthOfYear(year, Number(part))
    : say().partOfYear(year, part.replace("S", "H"));
}

/** "2024-25": a fiscal year by both of its years, which says the same whichever of them names it. */
export function yearAndNext(year: string, { label }: FiscalYear): string {
  const start = Number(year) - (label === "end" ? 1 : 0);
  return `${String(start).padStart(4, "0")}-${String((start + 1) % 100).padStart(2, "0")}`;
}

/** "November"; nothing where the period is no month. */
export function monthName(period: string): string | undefined {
  return frequencyOf(period) === "monthly" ? say().months[Number(period.slice(-2)) - 1] : undefined;
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
  if (code === "invalid-period" && typeof value === "string") return say().notAPeriod(quoted(value));
  if (code === "duplicate-period") return say().periodTwice;
  if (code === "too-large") return say().tooFarApart;
  if (code === "mixed-frequency") return say().mixedFrequency;
  const sentence = error.message.replace(`${error.function}: `, "").replace(` (${code})`, "");
  // Names of figures keep their letters, so no other first word is changed.
  return `${sentence.replace(/^text /, "This ")}.`;
}

/** The library guesses at no separator, so neither does the page: it says what may have been meant. */
function numberHint(text: string): string {
  if (text === "") return say().noNumber;
  const start = say().notANumber(quoted(text));
  if (/\d\s*(?:천|만|억|조|천만|百万|万|億|兆|[kmbt]n?|mio\.?|mrd\.?|million|billion)\.?$/i.test(text)) {
    return `${start} ${say().scaleInCell}`;
  }
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text))
    return `${start} ${say().commasInCell(text.replaceAll(",", ""))}`;
  if (/^[+-]?\d+,\d+$/.test(text)) return `${start} ${say().writePoint(text.replace(",", "."))}`;
  return `${start} ${say().writeDigits}`;
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
