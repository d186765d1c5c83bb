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
import {
  type Bounds,
  type Check,
  checkChange,
  checkConsistency,
  published,
  type Relation,
} from "export-growth/published";
import { panel } from "export-growth/sql";

const exported: Series = Series.of("2024-11", ["56.31", new Decimal("61.04"), null], { unit: "USD bn" });
const rates: RatioSeries = onYearChange(exported);
const rate: Ratio | undefined = rates.at("2025-11");
const reason: ReasonCode | undefined = rates.reasonAt("2025-01");
const value: Decimal | undefined = rates.toPercent(1).at("2025-11");
const gap: Decimal = targetGap("640.2", "700").gap;
const month: Series = Series.of({ year: 2025, month: 11 }, Float64Array.of(1));

const check: Check = checkChange(published("61.04"), published("56.31"), published("8.4%"));
const bounds: Bounds = published("8.4%").bounds;
const lower: Ratio | undefined = bounds.lower;

const figures = { exports: published("61.04"), imports: published("51.3") };
const relations = [
  { kind: "difference", result: "balance", minuend: "exports", subtrahend: "imports" },
] as const satisfies readonly Relation[];
export const balance: Bounds | undefined = checkConsistency(figures, relations, { unknowns: ["balance"] }).bounds
  ?.balance;
// @ts-expect-error no figure and no unknown has the name
checkConsistency(figures, [{ kind: "equal", left: "exports", right: "exprots" }], { unknowns: ["balance"] });

export function codeOf(error: unknown): string | undefined {
  return error instanceof GrowthError ? error.code : undefined;
}
export { check, gap, lower, month, rate, reason, value };

const trade = panel({
  dialect: "duckdb",
  from: { table: "trade" },
  key: "partner",
  period: { column: "month", type: "text" },
  value: { column: "usd", scale: 0 },
  frequency: "monthly",
});
export const query: string = trade.yearToDate().onYearChange({ places: 1 }).text;
// @ts-expect-error rates are no levels
trade.onYearChange().onYearChange();
