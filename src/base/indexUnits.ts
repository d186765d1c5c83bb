let patterns: readonly RegExp[] | undefined;

/** Whether a unit is that of index numbers: it names an index, such as `CPI`, or is a base, such as `2020=100`. */
export function isIndexUnit(unit: string | undefined): boolean {
  return partsOf(unit) !== undefined;
}

/** The base that a unit of index numbers names: `2020=100` of `CPI (2020 = 100.0)`, of `輸出数量指数（2020年平均=100）` too. */
export function indexBase(unit: string | undefined): string | undefined {
  const named = partsOf(unit);
  const period = named?.["period"];
  return period && `${periodOf(period)}=${named?.["level"]?.replace(",", "")}`;
}

/** The period and the level of a base, where they are named; `undefined` of another unit. */
function partsOf(unit: string | undefined): Record<string, string | undefined> | undefined {
  const text = unit?.normalize("NFKC");
  if (text === undefined) return undefined;
  patterns ??= indexPatterns();
  return patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null)?.groups;
}

/** A base alone; a name with a base or without. Amounts at the prices of a year, such as `KRW bn (2020=100)`, are no index. */
function indexPatterns(): readonly RegExp[] {
  const month = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? ?`;
  const year = String.raw`(?:(?:1[89]|20)\d\d(?!\d{3})|(?:令和|平成|昭和)\d{1,2}年)`;
  const plain = `(?:base |FY ?|[QHS][1-4] ?|[1-4][QH] ?|${month})?${year}[^=]{0,40}`;
  const base = (period: string) => String.raw`(?<period>${period})=\s{0,3}(?<level>\d{1,3},000|\d{1,7})(?:\.0+)?`;
  const name = String.raw`(?:[^=\d/%]{0,60}(?:index(?: numbers)?|indices|deflator|指数|指數|지수)|[CPW]PI(?:-U)?|HICP)`;
  const adjusted = String.raw`(?:[\s,]{0,2}\(?(?:N?SA|(?:not )?seasonally adjusted)\)?)?`;
  return [
    new RegExp(`^${base(plain)}${adjusted}$`, "iu"),
    new RegExp(`^${name}(?:[\\s,:]{0,3}\\(?${base("[^=]{0,40}\\d[^=]{0,40}")}\\s?\\)?)?${adjusted}$`, "iu"),
  ];
}

/** One text for one period, where two ways of writing it are surely one. */
function periodOf(text: string): string {
  return text
    .toUpperCase()
    .replace(/^BASE |平均|평균|AVERAGE|AVG/g, "")
    .replace(/年(?!度)|년(?!도)|\s/g, "")
    .replace(/[–—]/g, "-")
    .replace(/^([A-Z]{3})[A-Z]*\.?(\d{4})$/, "$1$2")
    .replace(/^(?:Q([1-4])|([1-4])Q)(\d{4})$/, "$3Q$1$2")
    .replace(/^(\d{4})-(?=[QHSM]\d)/, "$1");
}
