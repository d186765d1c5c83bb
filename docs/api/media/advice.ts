/**
 * What to write where something that is no period looks like one: the end of a sentence, nothing where nothing is known.
 * The formats are those of `periodReader`, which is not imported: a bundle that does not use it carries none.
 */
export function periodAdvice(input: unknown): string {
  if (typeof input === "string" || typeof input === "number") return adviceOnText(`${input}`);
  if (Object.prototype.toString.call(input) === "[object Date]") return adviceOnDay("date", zone);
  return typeof input === "object" && input !== null && "day" in input ? adviceOnDay("day", "") : "";
}

const zone = ', timeZone: "UTC"';

function adviceOnDay(day: string, zone: string): string {
  return `; a day is read with periodOf(${day}, { frequency: "monthly"${zone} })`;
}

function adviceOnText(text: string): string {
  // Spreadsheets count days from 1899-12-30: these are from 1954 to 2091.
  if (/^[2-6]\d{4}$/.test(text)) return adviceOnDay(`new Date((${text} - 25569) * 86400000)`, zone);
  const format = formatOf(text);
  if (format === "" && /^\d{4}-\d\d-\d\d$/.test(text)) return adviceOnDay(`"${text}"`, "");
  const century = format.includes("yyyy") ? "" : ", { century: 2000 }";
  const advice = format && `; "${text}" looks like ${format}: read it with periodReader("${format}"${century})`;
  return /^FY/.test(text) || isYearAndNext(text) ? `${advice}; a fiscal year needs fiscalYear` : advice;
}

/** Whether a text reads as a year and the next, such as `2009-10` or `2009/10`. */
export function isYearAndNext(text: string): boolean {
  return /^\d{4}[-/]\d\d$/.test(text) && (Number(text.slice(2, 4)) + 1) % 100 === Number(text.slice(5));
}

/** What is written for a token. Only the first and the last day of a month stand for it. */
const pieces: Readonly<Record<string, string>> = {
  // What is neither letter nor digit.
  "-": "(\\W{0,3})",
  "'": "",
  yyyy: "\\d{4}",
  yy: "\\d\\d",
  MM: "(?:0[1-9]|1[0-2])",
  M: "(?:0?[1-9]|1[0-2])",
  MMM: "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:r?uary|ch|il|e|y|ust|t|t?ember|ober)?",
  dd: "(?:01|2[89]|3[01])",
  d: "(?:0?1|2[89]|3[01])",
  q: "[1-4]",
};

const shapes =
  "yyyy yyyy-MM yyyy-MM-dd yyyy-M- yyyy-M-d- M-yyyy d-M-yyyy M-d-yyyy MMM-yyyy MMM-yy yyyy-MMM d-MMM-yyyy d-MMM-yy 'Q'q-yyyy 'Q'q-yy q'Q'-yyyy q'Q'-yy yyyy-q'Q' 'FY'-yyyy 'FY'-yy";

/** Made when first needed: a file of a million faults asks as often. */
let patterns: readonly (readonly [shape: string, pattern: RegExp])[] | undefined;

/** The first format that a text fits; none is "". */
function formatOf(text: string): string {
  patterns ??= shapes.split(" ").map((shape) => {
    const pattern = shape.replace(/y+|M+|d+|[q'-]/g, (token) => pieces[token] as string);
    return [shape, new RegExp(`^${pattern}$`, shape.includes("MMM") ? "i" : "")] as const;
  });
  for (const [shape, pattern] of patterns) {
    const between = pattern.exec(text);
    if (between) return shape.replace(/-/g, () => between.splice(1, 1)[0] as string);
  }
  return "";
}
