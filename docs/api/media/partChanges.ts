import type { ReasonCode, Site } from "../../base/errors.ts";
import { addColumns, type Column, signAt } from "../../exact/columns/column.ts";
import { divideColumns } from "../../exact/columns/quotients.ts";
import { differenceOf, type Fraction } from "../../exact/fractions.ts";
import { fractionArgument } from "../../exact/ratio.ts";
import { type RatioData, ratiosLike, type SeriesData } from "../../series/data.ts";
import { reasonsByRow } from "../../series/reasons.ts";
import { isThere } from "../../series/rows.ts";
import { divisorReason, pairReason } from "../internal/comparison.ts";

/** What the change of a part is divided by: the total `back` rows earlier, or the total's own change where that is 0. */
interface Divisor {
  readonly column: Column;
  readonly back: number;
  /** Why a figure of that sign is none. */
  reasonOf(sign: number): ReasonCode | undefined;
}

/** The change of a part on the row `back` earlier, over the total of that row: its contribution. */
export function contributionsOver(total: SeriesData, back: number): (part: SeriesData) => RatioData {
  const divisor: Divisor = { column: total.values, back, reasonOf: (sign) => divisorReason(sign, "base") };
  return (part) => changeOver(part, total, back, divisor);
}

/** The change of a part on the row `back` earlier, over the change of the total. */
export function sharesOfChangeOver(total: SeriesData, back: number): (part: SeriesData) => RatioData {
  const reasonOf = (sign: number) => (sign === 0 ? "zero-total" : undefined);
  const divisor: Divisor = { column: changesBack(total, back), back: 0, reasonOf };
  return (part) => changeOver(part, total, back, divisor);
}

function changeOver(part: SeriesData, total: SeriesData, back: number, divisor: Divisor): RatioData {
  const shift = part.grid.first - total.grid.first;
  const quotients = divideColumns(changesBack(part, back), divisor.column, divisor.back - shift, 0);
  const reasons = reasonsByRow(part.grid.length, (row) => {
    const current = row + shift;
    if (divisor.back === 0 && !isThere(total, current)) return "missing-current";
    const reason = pairReason(part, row, back);
    if (reason !== undefined) return reason;
    if (!isThere(total, current - back)) return "missing-base";
    return divisor.reasonOf(signAt(divisor.column, current - divisor.back));
  });
  return ratiosLike(part, quotients, reasons);
}

/** Every row less the row `back` earlier. */
function changesBack({ values }: SeriesData, back: number): Column {
  return addColumns(values, values, -1, -back);
}

/** The change of a part, of two figures. */
export function changeOfPart(current: unknown, base: unknown, site: Site): Fraction {
  return differenceOf(
    fractionArgument(current, { ...site, argument: "currentPart" }),
    fractionArgument(base, { ...site, argument: "basePart" }),
  );
}
