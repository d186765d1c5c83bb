import { refuse, type Site } from "../../base/errors.ts";
import { oneOf } from "../../base/options.ts";
import { type Fraction, negative } from "../../exact/fractions.ts";
import type { AnyData } from "../../series/data.ts";
import { isThere, signOfRow, valueAt } from "../../series/rows.ts";
import { negated } from "../../series/signs.ts";

/**
 * What exports or imports below 0 are.
 *
 * @category Balance
 */
export interface FlowOptions {
  /**
   * What exports or imports below 0 are. `"refuse"` (the default): a mistake, since both are flows of 0 or above.
   * `"imports"`: imports are kept as negative figures, as balances of payments do; one above 0 is then the mistake, and so
   * are exports below 0. `"allow"`: meant as they stand.
   */
  readonly negativeFlows?: NegativeFlows | undefined;
}

/**
 * What exports or imports below 0 are: a mistake, the way in which imports are kept, or meant.
 *
 * @category Balance
 */
export type NegativeFlows = "refuse" | "imports" | "allow";

/** Reads what flows below 0 are. */
export function negativeFlowsArgument(value: NegativeFlows | undefined, site: Site): NegativeFlows {
  return oneOf(value, ["refuse", "imports", "allow"], "negativeFlows", site);
}

/** Checks exports, as the call names them, and gives imports as flows of 0 or above, unless flows below 0 are meant. */
export function importsAsFlow(
  exports: AnyData,
  imports: AnyData,
  rule: NegativeFlows,
  site: Site,
  called = "exports",
): AnyData {
  if (rule === "allow") return imports;
  checkFlow(exports, -1, belowZero, { ...site, argument: called });
  if (rule === "refuse") checkFlow(imports, -1, belowZero, { ...site, argument: "imports" });
  else checkFlow(imports, 1, aboveZero, { ...site, argument: "imports" });
  return rule === "imports" ? negated(imports) : imports;
}

function checkFlow(data: AnyData, refused: number, why: string, site: Site): void {
  for (let row = 0; row < data.grid.length; row += 1) {
    if (!isThere(data, row) || signOfRow(data, row) !== refused) continue;
    refuse("negative-flow", why, { ...site, period: data.grid.periodAt(row) }, valueAt(data, row, site));
  }
}

/** The same of two figures. */
export function importsFigure(
  exports: Fraction,
  imports: Fraction,
  rule: NegativeFlows,
  given: readonly [unknown, unknown],
  site: Site,
): Fraction {
  if (rule === "allow") return imports;
  if (exports.numerator < 0n) refuse("negative-flow", belowZero, { ...site, argument: "exports" }, given[0]);
  const where = { ...site, argument: "imports" };
  if (rule === "refuse" && imports.numerator < 0n) refuse("negative-flow", belowZero, where, given[1]);
  if (rule === "imports" && imports.numerator > 0n) refuse("negative-flow", aboveZero, where, given[1]);
  return rule === "imports" ? negative(imports) : imports;
}

const belowZero =
  'must be 0 or above: where imports are kept as negative figures say { negativeFlows: "imports" }, where flows may be below 0 "allow"';
const aboveZero = 'must be 0 or below, as { negativeFlows: "imports" } says that they are kept as negative figures';
