import { currencyTable, perTable, sharedTable, thingTable } from "./words/units.ts";
import { type FoundWord, isCut, readTable, type Word, wordAt, wordBefore, wordOf } from "./wordTable.ts";

/** Currency codes of ISO 4217. A closed list, so that "YOY" or "FOB" after a figure is not taken for money. */
const codes =
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP " +
  "CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK " +
  "HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL " +
  "MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON " +
  "RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX " +
  "USD UYU UZS VES VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW ZWL";

// Marked pure, so that bundles without published figures can drop them.
const currencies = /* @__PURE__ */ readTable(currencyTable);
const shared = /* @__PURE__ */ readTable(sharedTable);
const things = /* @__PURE__ */ readTable(thingTable);
const divisions = /* @__PURE__ */ readTable(perTable);

/** A unit at a place of a text. */
export interface FoundUnit {
  readonly unit: string;
  readonly length: number;
  /** Its language writes the comma as decimal mark. */
  readonly writesComma: boolean;
}

/** The currency whose code, sign or word stands at that place of a text, before or after the digits. */
export function currencyAt(text: string, at: number, isBefore: boolean): FoundUnit | undefined {
  if (isCurrencyCode(text, at)) return { unit: text.slice(at, at + 3), length: 3, writesComma: false };
  const found = longer(wordAt(currencies, text, at), wordAt(shared, text, at));
  if (found === undefined) return undefined;
  // N11.60 and P5 are money; "5 N" is not, nor is a letter that stands apart.
  const isLetter = found.length === 1 && /[A-Z]/.test(text.charAt(at));
  if (isLetter && !(isBefore && /\d/.test(text.charAt(at + 1)))) return undefined;
  return named(found);
}

/** Where the currency begins that stands before a place, with a space between them or none. */
export function currencyBefore(text: string, at: number): number | undefined {
  const end = text.charAt(at - 1) === " " ? at - 1 : at;
  const start = Math.max(end - 3, 0);
  if (isCurrencyCode(text, start) && !isCut(text, start)) return start;
  const found = longer(wordBefore(currencies, text, end), wordBefore(shared, text, end));
  if (found === undefined) return undefined;
  const word = text.slice(end - found.length, end);
  // "Euro 6" is a name, and so is "P 5": words stand behind a figure, and a letter right before the digits.
  return /\p{Ll}{3}/u.test(word) || (end < at && /^[A-Z]$/.test(word)) ? undefined : end - found.length;
}

/** The currency, or the things counted, that stand after the digits. */
export function unitAt(text: string, at: number): FoundUnit | undefined {
  const [currency, thing] = [currencyAt(text, at, false), wordAt(things, text, at)];
  if (thing === undefined || (currency !== undefined && currency.length >= thing.length)) return currency;
  return named(thing);
}

/** The word that divides an amount by what stands behind it. */
export function perAt(text: string, at: number): FoundWord | undefined {
  return wordAt(divisions, text, at);
}

function longer(first: FoundWord | undefined, second: FoundWord | undefined): FoundWord | undefined {
  return (second?.length ?? 0) > (first?.length ?? 0) ? second : first;
}

function named({ meaning, length, writesComma }: FoundWord): FoundUnit {
  return { unit: nameOf({ meaning, writesComma }), length, writesComma };
}

/** The first word of what a line of the tables means. */
function nameOf({ meaning }: Word): string {
  return meaning.split(" ", 1)[0] as string;
}

/** Whether the code of a currency stands there: USD in "61.04bnUSD". */
export function isCurrencyCode(text: string, at: number): boolean {
  const code = text.slice(at, at + 3);
  return /^[A-Z]{3}$/.test(code) && codes.includes(code) && !/[A-Za-z]/.test(text.charAt(at + 3));
}

/** Whether a unit is one currency, by its code: "pesos" are those of several. */
export function isCurrency(unit: string): boolean {
  return unit.length === 3 && isCurrencyCode(unit, 0);
}

/** One name for one unit: "$" and "US$" are USD. A unit that is not known here keeps its own name. */
export function unitNamed(name: string): string {
  const word = wordOf(currencies, name) ?? wordOf(shared, name) ?? wordOf(things, name);
  return word === undefined ? name : nameOf(word);
}

/** The codes of the currencies that share a name, none for any other unit. */
export function codesOf(unit: string): readonly string[] {
  return wordOf(shared, unit)?.meaning.split(" ").slice(1) ?? [];
}

/** Whether a unit is of whole things, so that a figure printed to the last one is exact. */
export function isCounted(unit: string | undefined): boolean {
  return unit !== undefined && wordOf(things, unit)?.meaning.endsWith(" count") === true;
}

const measures: readonly (readonly string[])[] = [
  ["kg", "tonnes"],
  ["kWh", "MWh", "GWh", "TWh"],
  ["barrels", "litres", "m³"],
];

/** Whether one unit is a known multiple of another one, as a tonne is of a kilogram. Barrels a day are none of barrels. */
export function isMultiple(first: string, second: string): boolean {
  return first !== second && measures.some((units) => units.includes(first) && units.includes(second));
}
