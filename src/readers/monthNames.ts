import { own, refuse, type Site, safely } from "../base/errors.ts";

/** The number of a month, 1 for January, by every way in which its name is written. */
export type MonthNames = ReadonlyMap<string, number>;

const styles = ["long", "short"] as const;
type Style = (typeof styles)[number];

/** The names of the months in a language: in full, or shortened. */
export function monthNames(locale: string, style: Style, site: Site): MonthNames {
  checkLocale(locale, site);
  const names = new Map<string, number>();
  if (style === "short") for (const [name, month] of beginnings(locale)) names.set(name, month);
  for (const [name, month] of written(locale, style)) {
    for (const spelling of spellings(name, locale)) names.set(spelling, month);
  }
  return names;
}

function checkLocale(locale: string, site: Site): void {
  const known = safely(() => Intl.DateTimeFormat.supportedLocalesOf(locale)) ?? [];
  // A locale that is not known would quietly give the names of the machine's own.
  if (typeof locale !== "string" || known.length === 0) {
    const rule = 'must be a language that Intl knows, such as "en" or "ko"';
    refuse("invalid-option", rule, { ...site, argument: "locale" }, locale);
  }
}

/**
 * The names as they stand alone and beside a day: Russian has ноябрь and ноября. What Intl gives as a plain number,
 * such as the 11 of 11月, is no name.
 */
function* written(locale: string, style: Style): Generator<[name: string, month: number], void> {
  const calendar = { calendar: "gregory", numberingSystem: "latn", timeZone: "UTC" } as const;
  for (const day of [undefined, "numeric"] as const) {
    const format = new Intl.DateTimeFormat(locale, own({ month: style, day, ...calendar }));
    for (let month = 1; month <= 12; month += 1) {
      const date = Date.UTC(2024, month - 1, 1);
      const parts = format.formatToParts(date).filter(({ type }) => type === "month");
      const name = day === undefined ? format.format(date) : parts.map(({ value }) => value).join("");
      if (/\p{L}/u.test(name)) yield [name.normalize(), month];
    }
  }
}

const leastLetters = 3;

/** What a full name begins with, three letters or more, where no other month's does: "Sep" and "Sept", but not "jui". */
function beginnings(locale: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const [name, month] of written(locale, "long")) {
    for (let length = leastLetters; length <= name.length; length += 1) {
      for (const beginning of spellings(name.slice(0, length), locale)) {
        months.set(beginning, (months.get(beginning) ?? month) === month ? month : 0);
      }
    }
  }
  return new Map([...months].filter(([, month]) => month > 0));
}

/** A name as it is and in other letters, and without the dot of an abbreviation. */
function spellings(name: string, locale: string): Set<string> {
  const plain = name.replace(/\.$/, "");
  const lower = plain.toLocaleLowerCase(locale);
  const capital = lower.slice(0, 1).toLocaleUpperCase(locale) + lower.slice(1);
  return new Set([plain, lower, capital, plain.toLocaleUpperCase(locale)].flatMap((one) => [one, `${one}.`]));
}
