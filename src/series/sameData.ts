import { areSameYears } from "../calendar/fiscalYear.ts";
import type { AnyData } from "./data.ts";
import type { Grid } from "./grid.ts";
import type { Labels } from "./labels.ts";
import { reasonOfRow } from "./reasons.ts";
import { fractionOfRow } from "./rows.ts";

/** Whether two series are alike in all that JSON keeps of them, however their values are held. */
export function isSameData(left: AnyData, right: AnyData): boolean {
  if (left.type !== right.type || !isSameGrid(left.grid, right.grid) || !areSameLabels(left.labels, right.labels)) {
    return false;
  }
  for (let row = 0; row < left.grid.length; row += 1) if (!isSameRow(left, right, row)) return false;
  return true;
}

function isSameGrid(left: Grid, right: Grid): boolean {
  const isSameRange = left.frequency === right.frequency && left.first === right.first && left.length === right.length;
  // That sums are since January is said, or is not.
  const areSaid = (left.fiscalYear === undefined) === (right.fiscalYear === undefined);
  return isSameRange && areSaid && areSameYears(left.fiscalYear, right.fiscalYear);
}

function areSameLabels(left: Labels, right: Labels): boolean {
  return left.unit === right.unit && left.span === right.span && left.adjustment === right.adjustment;
}

function isSameRow(left: AnyData, right: AnyData, row: number): boolean {
  const reason = reasonOfRow(left, row);
  if (reason !== reasonOfRow(right, row) || left.flags?.[row] !== right.flags?.[row]) return false;
  if (reason !== undefined) return true;
  const [own, other] = [fractionOfRow(left, row), fractionOfRow(right, row)];
  return own.numerator * other.denominator === other.numerator * own.denominator;
}
