let index: RegExp | undefined;
let base: RegExp | undefined;

/** Whether a unit is that of index numbers: it names one, such as `CPI`, or a base, such as `2020=100`. */
export function isIndexUnit(unit: string | undefined): boolean {
  if (unit === undefined) return false;
  index ??= /^(?:(?:.{0,60}[^\p{L}])?(?:index|indices)|.{0,60}(?:指数|指數|지수)|[CPW]PI|HICP)$/iu;
  return index.test(unit) || indexBase(unit) !== undefined;
}

/** The base that a unit of index numbers names: `2020=100` of `CPI (2020 = 100.0)`, of `輸出数量指数（2020年平均=100）` too. */
export function indexBase(unit: string | undefined): string | undefined {
  if (unit === undefined) return undefined;
  base ??= basePattern();
  const [, named, level] = base.exec(unit) ?? [];
  if (named === undefined || level === undefined) return undefined;
  const period = named.replace(/年度|年|平均|average|avg/giu, "").replace(/[\s.]/g, "");
  return `${period.toUpperCase()}=${level.replace(/,|\.0+$/g, "")}`;
}

/** A year, or a period of one, made equal to a number. In `USD of 2020=100` it says whose prices dollars have. */
function basePattern(): RegExp {
  const before = String.raw`(?:FY ?|Q[1-4] ?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? ?)?`;
  const year = String.raw`(?:(?:1[89]|20)\d\d(?!\d{3})|(?:令和|平成|昭和)\d{1,2}年)`;
  const level = String.raw`(\d{1,7}|\d{1,3},000)(?:\.0+)?(?!\d|[.,]\d|\s*\p{L})`;
  return new RegExp(String.raw`(?<!of )(?<![\d\p{L}])(${before}${year}[^=＝]{0,40})[=＝]\s{0,3}${level}`, "iu");
}
