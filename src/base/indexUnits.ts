let indexUnit: RegExp | undefined;

/** Whether a unit is that of index numbers. */
export function isIndexUnit(unit: string | undefined): boolean {
  if (unit === undefined) return false;
  indexUnit ??= pattern();
  return indexUnit.test(unit);
}

/** `2020=100`, `2019/20 = 100.0`, `Jan 2010=100`, `2020年平均=100`; `index`, `CPI, 2020=100`, `輸出数量指数（2020年=100）`. */
function pattern(): RegExp {
  const name = String.raw`[^=\d]{0,60}(?:index|indices|指数|指數|지수)|\p{L}{0,3}PI|HICP`;
  const month = String.raw`(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? )?`;
  const base = String.raw`${month}(?:1[89]|20)\d\d(?!\d{3})[^=]{0,40}=\s{0,3}\d{1,7}(?:\.0+)?`;
  return new RegExp(`^(?:(?:${name})(?:[\\s,:]{0,3}[(（]?${base}\\s?[)）]?)?|${base})$`, "iu");
}
