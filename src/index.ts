export type { Frequency, Period, PeriodInput, YearMonth } from "./calendar/period.ts";
export { addPeriods, comparePeriods, frequencyOf, parsePeriod, periodRange, yearEarlier } from "./calendar/steps.ts";
export { type ErrorCode, GrowthError, type MistakeCode, type ReasonCode } from "./errors.ts";
export type { Numeric } from "./exact/decimals.ts";
export { percent, Ratio, ratio } from "./exact/ratio.ts";
export type { RoundingMode } from "./exact/rounding.ts";
