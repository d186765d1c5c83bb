import { Decimal } from "decimal.js";
import {
  GrowthError,
  onYearChange,
  type Ratio,
  type RatioSeries,
  type ReasonCode,
  Series,
  targetGap,
} from "export-growth";

const exports: Series = Series.of("2024-11", ["56.31", new Decimal("61.04"), null], { unit: "USD bn" });
const rates: RatioSeries = onYearChange(exports);
const rate: Ratio | undefined = rates.at("2025-11");
const reason: ReasonCode | undefined = rates.reasonAt("2025-01");
const value: Decimal | undefined = rates.toPercent(1).at("2025-11");
const gap: Decimal = targetGap("640.2", "700").gap;
const month: Series = Series.of({ year: 2025, month: 11 }, Float64Array.of(1));

export function codeOf(error: unknown): string | undefined {
  return error instanceof GrowthError ? error.code : undefined;
}
export { gap, month, rate, reason, value };
