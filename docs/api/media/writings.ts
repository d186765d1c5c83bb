/**
 * How figures are written, by example: what stands between groups of three digits, and what before the places.
 *
 * @category Readers
 */
export type FigureWriting = "1,234.5" | "1.234,5" | "1 234,5" | "1 234.5" | "1'234.5";

const space = "[ \\u00a0\\u2009\\u202f]";

/** The mark between groups and the decimal mark, as patterns. */
const marks: Readonly<Record<FigureWriting, readonly [group: string, decimal: string]>> = {
  "1,234.5": [",", "\\."],
  "1.234,5": ["\\.", ","],
  "1 234,5": [space, ","],
  "1 234.5": [space, "\\."],
  "1'234.5": ["['\\u2019]", "\\."],
};

/** Every writing. */
export const writings = /* @__PURE__ */ Object.keys(marks) as readonly FigureWriting[];

/** The pattern of digits without a sign: the whole part and the places are captured. Without a writing, nothing groups. */
export function digitsPattern(written: FigureWriting | undefined): string {
  if (written === undefined) return "(\\d+)(?:\\.(\\d+))?";
  const [group, decimal] = marks[written];
  return `(\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${decimal}(\\d+))?`;
}

/** Decimal text of what the pattern captured. */
export function decimalText(whole: string, places: string | undefined): string {
  const digits = whole.replace(/\D/g, "");
  return places === undefined ? digits : `${digits}.${places}`;
}

const longest = 40;
const dressed = /^\s*(\()?([-+\u2212]|[△▲]\s?)?(\d(?:[\d.,'\s\u2019]*\d)?)(\))?\s*(\D*)$/;

/**
 * What to write where a text that is no decimal number looks like a figure: the end of a sentence, nothing where nothing
 * is known. `figureReader` is not imported: a bundle that does not use it carries none.
 */
export function figureAdvice(value: unknown, written?: FigureWriting): string {
  if (typeof value !== "string" || value.length > longest) return "";
  const shown = JSON.stringify(value);
  const match = dressed.exec(value);
  if (match === null) return /\d/.test(value) ? "" : adviceOnHole(value, shown);
  const [, open, sign, digits = "", close, mark = ""] = match;
  if ((open === undefined) !== (close === undefined)) return "";
  const options = [
    ...(open !== undefined ? ['negative: ["brackets"]'] : []),
    ...(sign !== undefined && /[△▲]/.test(sign) ? ['negative: ["triangle"]'] : []),
    ...(mark.trim() === "" ? [] : [`flags: [${JSON.stringify(mark.trim())}]`]),
  ];
  const minus = open !== undefined || (sign !== undefined && !sign.includes("+")) ? "-" : "";
  const calls = Array.from(readingsOf(digits, written), ([text, writing]) => {
    const all = writing === undefined ? options : [`written: "${writing}"`, ...options];
    return `figureReader(${all.length === 0 ? "" : `{ ${all.join(", ")} }`}) reads ${minus}${text}`;
  });
  return calls.length === 0 ? "" : `; of ${shown}, ${calls.join(", ")}`;
}

function adviceOnHole(value: string, shown: string): string {
  const [, hole, flag] = /^([^A-Za-z]*[^A-Za-z\s])\s*([A-Za-z]+)$/.exec(value.trim()) ?? [];
  const missing = `missing: [${hole === undefined ? shown : JSON.stringify(hole.trim())}]`;
  const call = hole === undefined ? missing : `figureReader({ ${missing}, flags: ["${flag}"] })`;
  return `; where ${shown} is no figure, say ${call}`;
}

/** Made when first needed: a file of a million faults asks as often. */
const patterns = /* @__PURE__ */ new Map<FigureWriting | undefined, RegExp>();

function patternOf(written: FigureWriting | undefined): RegExp {
  const known = patterns.get(written);
  if (known !== undefined) return known;
  const pattern = new RegExp(`^${digitsPattern(written)}$`);
  patterns.set(written, pattern);
  return pattern;
}

/** The numbers that digits can stand for, each with a writing that gives it. */
function readingsOf(digits: string, written: FigureWriting | undefined): Map<string, FigureWriting | undefined> {
  const readings = new Map<string, FigureWriting | undefined>();
  for (const writing of written === undefined ? [undefined, ...writings] : [written]) {
    const match = patternOf(writing).exec(digits);
    const text = match === null ? undefined : decimalText(match[1] as string, match[2]);
    if (text !== undefined && !readings.has(text)) readings.set(text, writing);
  }
  return readings;
}
