import type { ReasonCode, Site } from "../../base/errors.ts";
import { divideColumns } from "../../exact/columns/quotients.ts";
import { differenceOf, type Fraction, quotientOf } from "../../exact/fractions.ts";
import { baseReason, type NegativeBase } from "../../exact/rates.ts";
import { fractionArgument } from "../../exact/ratio.ts";
import { type AnyData, type RatioData, ratiosLike } from "../../series/data.ts";
import { ratiosByRow } from "../../series/division.ts";
import { reasonsByRow } from "../../series/reasons.ts";
import { fractionOfRow, isThere, signOfRow } from "../../series/rows.ts";
import { withoutSign } from "../../series/signs.ts";
import { differenceOfRows } from "../change/inner.ts";
import { pairReason } from "../internal/comparison.ts";

/** What the change of a part is divided by: the total `back` rows earlier, or the total's own change where that is 0. */
interface Divisor {
  readonly data: AnyData;
  readonly back: number;
  /** Why nothing can be divided at a row of the total. */
  reasonOf(row: number): ReasonCode | undefined;
}

/** The change of a part on the row `back` earlier, over the total of that row: its contribution. */
export function contributionsOver(
  total: AnyData,
  back: number,
  negativeBase: NegativeBase = "refuse",
): (part: AnyData) => RatioData {
  const data = negativeBase === "absolute-base" ? withoutSign(total) : total;
  const reasonOf = (row: number) => baseReason(signOfRow(total, row - back), negativeBase);
  return (part) => changeOver(part, total, back, { data, back, reasonOf });
}

/** The change of a part on the row `back` earlier, over the change of the total. */
export function sharesOfChangeOver(total: AnyData, back: number): (part: AnyData) => RatioData {
  const data = differenceOfRows(total, back);
  const reasonOf = (row: number) => (signOfRow(data, row) === 0 ? "zero-divisor" : undefined);
  return (part) => changeOver(part, total, back, { data, back: 0, reasonOf });
}

function changeOver(part: AnyData, total: AnyData, back: number, divisor: Divisor): RatioData {
  const shift = part.grid.first - total.grid.first;
  const reasonOf = (row: number) => {
    const current = row + shift;
    if (divisor.back === 0 && !isThere(total, current)) return "missing-current";
    const reason = pairReason(part, row, back);
    if (reason !== undefined) return reason;
    if (!isThere(total, current - back)) return "missing-base";
    return divisor.reasonOf(current);
  };
  const change = differenceOfRows(part, back);
  const { data } = divisor;
  if (change.type === "Series" && data.type === "Series") {
    const quotients = divideColumns(change.values, data.values, divisor.back - shift, 0);
    return ratiosLike(part, quotients, reasonsByRow(part.grid.length, reasonOf));
  }
  return ratiosByRow(
    part,
    (row) => reasonOf(row) ?? quotientOf(fractionOfRow(change, row), fractionOfRow(data, row + shift - divisor.back)),
  );
}

/** The change of a part, of two figures. */
export function changeOfPart(current: unknown, base: unknown, site: Site): Fraction {
  return differenceOf(
    fractionArgument(current, { ...site, argument: "currentPart" }),
    fractionArgument(base, { ...site, argument: "basePart" }),
  );
}
