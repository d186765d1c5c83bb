/** The unit of a quotient of two units: USD over USD/kg is `USD/(USD/kg)`, as `USD/USD/kg` would be another one. */
export function quotientOfUnits(above: string, below: string): string {
  return below.includes("/") ? `${above}/(${below})` : `${above}/${below}`;
}
