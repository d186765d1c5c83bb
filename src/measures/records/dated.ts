import type { Decimal } from "decimal.js";
import type { Site } from "../../base/errors.ts";
import type { Period } from "../../calendar/period.ts";
import type { Ratio } from "../../exact/ratio.ts";
import type { AnyData } from "../../series/data.ts";
import { valueAt } from "../../series/rows.ts";

/**
 * A figure with its period.
 *
 * @category Record
 */
export interface DatedValue<Value = Decimal> {
  /** The period. */
  readonly period: Period;
  /** The figure. */
  readonly value: Value;
}

/** A row that is there, with its period. */
export function datedAt(data: AnyData, row: number, site: Site): DatedValue<Decimal | Ratio> {
  return { period: data.grid.periodAt(row), value: valueAt(data, row, site) };
}
