import { magnitudes, negatives } from "../exact/columns/column.ts";
import { magnitude, negative } from "../exact/fractions.ts";
import { type AnyData, seriesLike } from "./data.ts";
import { ratiosByRow } from "./division.ts";
import { reasonOfRow } from "./reasons.ts";
import { fractionOfRow } from "./rows.ts";

/** The same figures with the other sign. */
export function negated(data: AnyData): AnyData {
  if (data.type === "Series") return seriesLike(data, negatives(data.values), data.reasons);
  return ratiosByRow(data, (row) => reasonOfRow(data, row) ?? negative(fractionOfRow(data, row)), data.labels.unit);
}

/** The same figures without their signs. */
export function withoutSign(data: AnyData): AnyData {
  if (data.type === "Series") return seriesLike(data, magnitudes(data.values), data.reasons);
  const positive = (row: number) => {
    const { numerator, denominator } = fractionOfRow(data, row);
    return { numerator: magnitude(numerator), denominator };
  };
  return ratiosByRow(data, (row) => reasonOfRow(data, row) ?? positive(row), data.labels.unit);
}
