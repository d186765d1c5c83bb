/** Currency codes of ISO 4217. A closed list, so that "YOY" or "FOB" after a figure is not taken for money. */
const codes =
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP " +
  "CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK " +
  "HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL " +
  "MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON " +
  "RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX " +
  "USD UYU UZS VES VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW ZWL";

/** Signs and abbreviations for one currency only, in their own case. A yen sign alone is not here: it is also the yuan's. */
const marks: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  "US $": "USD",
  "€": "EUR",
  "£": "GBP",
  "₩": "KRW",
  "JP¥": "JPY",
  "CN¥": "CNY",
  RMB: "CNY",
  "₹": "INR",
  Rs: "INR",
  "Rs.": "INR",
  "₫": "VND",
  "฿": "THB",
  "₱": "PHP",
  "₽": "RUB",
  "₺": "TRY",
  "₪": "ILS",
  A$: "AUD",
  C$: "CAD",
  HK$: "HKD",
  NT$: "TWD",
  NZ$: "NZD",
  R$: "BRL",
  S$: "SGD",
  RM: "MYR",
};

/** Words for one currency only, in any case. */
const words: Readonly<Record<string, string>> = {
  dollar: "USD",
  dollars: "USD",
  "us dollar": "USD",
  "us dollars": "USD",
  "u.s. dollar": "USD",
  "u.s. dollars": "USD",
  달러: "USD",
  불: "USD",
  ドル: "USD",
  美元: "USD",
  euro: "EUR",
  euros: "EUR",
  유로: "EUR",
  ユーロ: "EUR",
  欧元: "EUR",
  pound: "GBP",
  pounds: "GBP",
  won: "KRW",
  원: "KRW",
  yen: "JPY",
  円: "JPY",
  엔: "JPY",
  yuan: "CNY",
  위안: "CNY",
  人民币: "CNY",
  元: "CNY",
  rupee: "INR",
  rupees: "INR",
};

/** What the yen sign may stand for. */
export const yenSigns: readonly string[] = ["JPY", "CNY"];

/** The word that makes a whole number an exact count. */
export const countUnit = "units";

const longest = "u.s. dollars".length;

/** The unit whose code, mark or word stands at that place of a text, and how long it is there. */
export function unitAt(text: string, at: number): { readonly unit: string; readonly length: number } | undefined {
  const code = text.slice(at, at + 3);
  if (/^[A-Z]{3}$/.test(code) && codes.includes(code) && !continuesWord(text, at + 3)) return { unit: code, length: 3 };
  for (let length = longest; length > 0; length -= 1) {
    const mark = text.slice(at, at + length);
    const unit = mark.length === length ? (own(marks, mark) ?? own(words, mark.toLowerCase())) : undefined;
    if (unit !== undefined && !(/[a-z]$/i.test(mark) && continuesWord(text, at + length))) return { unit, length };
  }
  return undefined;
}

/** Whether the code of a currency stands there: USD in "61.04bnUSD". */
export function isCodeAt(text: string, at: number): boolean {
  return /^[A-Z]{3}$/.test(text.slice(at, at + 3)) && unitAt(text, at)?.length === 3;
}

function own(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** One name for one unit: "$" and "US$" are USD. A unit that is not known here keeps its own name. */
export function unitNamed(name: string): string {
  const found = unitAt(name, 0);
  return found !== undefined && found.length === name.length ? found.unit : name;
}

/** Whether a word goes on at that place. */
export function continuesWord(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text.charAt(at));
}
