/** `2020=100`, `2020-Q1 = 100`, `2020Q1=100`, `2019/20=100`; `index`, `Index, 2020=100`, `指数 (2020=100)`. */
const indexUnit =
  /^(?:(?:index|indices|指数|指數|지수)(?:[\s,:]*\(?\d{4}[-–/.]?\w*\s*=\s*\d+\)?)?|\d{4}[-–/.]?\w*\s*=\s*\d+)$/i;

/** Whether a unit is that of index numbers, such as `2020=100`. */
export function isIndexUnit(unit: string | undefined): boolean {
  return unit !== undefined && indexUnit.test(unit);
}

/** The unit of a quotient of two units: USD over USD/kg is `USD/(USD/kg)`, as `USD/USD/kg` would be another one. */
export function quotientOfUnits(above: string, below: string): string {
  return below.includes("/") ? `${above}/(${below})` : `${above}/${below}`;
}
