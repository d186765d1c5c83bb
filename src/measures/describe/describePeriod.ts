import { absent } from "../../base/errors.ts";
import { bounded, flag, knownOptions } from "../../base/options.ts";
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import type { Frequency, Period, PeriodInput } from "../../calendar/period.ts";
import type { Numeric } from "../../exact/decimals.ts";
import { type ChangeOptions, type NegativeBase, negativeBaseArgument } from "../../exact/rates.ts";
import type { Ratio } from "../../exact/ratio.ts";
import { anySeries, sharedShift, unsummed } from "../../series/arguments.ts";
import type { AnyData } from "../../series/data.ts";
import type { Answer } from "../../series/observations.ts";
import { type Components, partsArgument } from "../../series/parts.ts";
import type { RatioSeries, Series } from "../../series/series.ts";
import { sliceData } from "../../series/slice.ts";
import { type FiscalYearOptions, yearsOf } from "../../series/years.ts";
import { type FlowOptions, importsAsFlow, type NegativeFlows, negativeFlowsArgument } from "../balance/flows.ts";
import type { UnadjustedOptions } from "../internal/adjustment.ts";
import type { MovementCounts } from "../items/countMovements.ts";
import { ownScope } from "../records/scopes.ts";
import { type Target, type TargetGap, targetArgument, yearGapOf } from "../target/targetGap.ts";
import { averagesOf, withDays } from "../workingDays/inner.ts";
import { effectsOf } from "../workingDays/workingDayEffects.ts";
import { answerFrom, answerOf, type DecimalText, plain, type RatioText, valueOrReason } from "./answers.ts";
import { type BalanceDescription, describeBalances } from "./balance.ts";
import {
  type ComponentDescription,
  describeComponents,
  type RankDescription,
  type ResidualDescription,
} from "./components.ts";
import {
  describeFigure,
  type Figure,
  type FigureDescription,
  figureIn,
  type Moment,
  thresholdArgument,
} from "./figure.ts";
import { levelAt } from "./levels.ts";
import { type BaseEffectsDescription, describeMomentum, type MomentumDescription } from "./momentum.ts";
import { describePriceVolume, type PriceVolumeDescription } from "./priceVolume.ts";
import { type StandingDescription, standingAt } from "./standing.ts";

/**
 * What a description covers besides the series itself.
 *
 * @category Description
 */
export interface DescribeOptions<Key extends string = string>
  extends FiscalYearOptions,
    FlowOptions,
    ChangeOptions,
    UnadjustedOptions {
  /**
   * The imports that belong to the series: they are described too, as flows of 0 or above, and the balance is struck.
   * Rates of balances are those of their magnitude (`"deficits"`) where `negativeBase` is not named; of all else it then is
   * `"refuse"`.
   */
  readonly imports?: Series | RatioSeries | undefined;
  /**
   * How much there was, in a unit of its own, such as `kg`: it is described too, with the unit value, and what prices and
   * quantities did to the figure.
   */
  readonly quantities?: Series | RatioSeries | undefined;
  /** Items or destinations of the series: each is described, with its share and what it did to the total. */
  readonly components?: Components<Series | RatioSeries, Key> | undefined;
  /** The working days of each period, such as `weekdays` counts them. */
  readonly days?: Series | RatioSeries | undefined;
  /** The target for the (fiscal) year of the period. */
  readonly target?: Ratio | Numeric | undefined;
  /** Levels that the figures are measured against, such as 10 billion, of rates a `Ratio`; 1,000 at most. */
  readonly thresholds?: readonly (Ratio | Numeric)[] | undefined;
}

/**
 * What the number of working days did.
 *
 * @category Description
 */
export interface WorkingDayDescription {
  /** The working days of the period. */
  readonly days: Answer<DecimalText>;
  /** Those of the same period of the year before. */
  readonly daysYearEarlier: Answer<DecimalText>;
  /** The level over the days. */
  readonly dailyAverage: Answer<RatioText>;
  /** The change of the daily average on year. */
  readonly dailyAverageEffect: Answer<RatioText>;
  /** The change of the number of days on year: what the calendar alone would bring, if output went by days. */
  readonly daysEffect: Answer<RatioText>;
  /** The on-year rate of the level less that of the daily average, in points. */
  readonly remainder: Answer<RatioText>;
  /** Where the daily average stands among all in the data. */
  readonly standing: Answer<StandingDescription>;
}

/**
 * How far the year is from its target, as of the period.
 *
 * @category Description
 */
export interface TargetDescription {
  /** The target. */
  readonly target: DecimalText;
  /** The sum since the start of the year. */
  readonly achieved: DecimalText;
  /** Target − achieved. */
  readonly gap: DecimalText;
  /** Achieved / target. */
  readonly attainment: RatioText;
  /** `"met"` where achieved is at least the target. */
  readonly status: TargetGap["status"];
  /** How many periods of the year are left. */
  readonly remaining: number;
  /** What each period left must bring on average. */
  readonly requiredAverage: Answer<RatioText>;
  /** How much the rest of the year must grow on year. Print it rounded towards safety (`ceil`). */
  readonly requiredChange: Answer<RatioText>;
}

/**
 * The numbers of a release's first page, as plain JSON.
 *
 * @category Description
 */
export interface Description {
  /** The period described. */
  readonly period: Period;
  /** The frequency of the series. */
  readonly frequency: Frequency;
  /** The (fiscal) year: with which month it starts, and which calendar year names it. */
  readonly fiscalYear: FiscalYear;
  /** The series itself. */
  readonly total: FigureDescription;
  /** The imports; `null` where none were given. */
  readonly imports: FigureDescription | null;
  /** The balance of the period, of the year so far and of the year; `null` where no imports were given. */
  readonly balance: {
    /** Of the period. */
    readonly period: BalanceDescription;
    /** Since the start of the (fiscal) year. */
    readonly yearToDate: Answer<BalanceDescription>;
    /** Of the (fiscal) year, which exists only with its last period. */
    readonly annual: Answer<BalanceDescription>;
  } | null;
  /** The quantities; `null` where none were given. */
  readonly quantities: FigureDescription | null;
  /** What a unit of it cost on average: the figure over its quantity; `null` where no quantities were given. */
  readonly unitValue: Answer<RatioText> | null;
  /** What prices and quantities did to the figure on year; `null` where no quantities were given. */
  readonly priceVolume: PriceVolumeDescription | null;
  /** The components, in the order in which they came; `null` where none were given. */
  readonly components: readonly ComponentDescription[] | null;
  /** What they leave of the total; `null` where none were given. */
  readonly residual: ResidualDescription | null;
  /** The components that have a figure, the highest first; `null` where none were given. */
  readonly ranking: readonly RankDescription[] | null;
  /** How many components rose and fell; `null` where none were given. */
  readonly movements: {
    /** On the same period of the year before. */
    readonly onYear: MovementCounts;
    /** On the period just before. */
    readonly onPeriod: MovementCounts;
  } | null;
  /** The working days and what they did; `null` where none were given. */
  readonly workingDays: WorkingDayDescription | null;
  /** What happened of late, beside the on-year rate. */
  readonly momentum: MomentumDescription;
  /** How much the (fiscal) year would grow if it stayed at the level of the period. */
  readonly carryOver: Answer<RatioText>;
  /** Why the on-year rate is another one than in the period before; `null` for annual figures. */
  readonly baseEffects: BaseEffectsDescription | null;
  /** The target; `null` where none was given. */
  readonly target: Answer<TargetDescription> | null;
}

/**
 * The numbers of a release's first page for one period, as one plain object that JSON keeps without loss.
 *
 * Formula: those of the measures that it gathers. Exact values are texts: decimals such as `"61040000000"`, fractions
 * such as `"473/5631"`, which `Ratio.fromJSON` reads. Nothing later than the period is looked at, so that a release can be
 * described again as it was.
 *
 * | case | result |
 * | --- | --- |
 * | a measure is undefined | `{ reason }` in the place of `{ value }` |
 * | the period is a hole | every figure that needs it has a reason |
 * | an option is not given | `null` in its place |
 * | nothing higher, no record, not passed | `null` as the value: the answer is known, and it is no |
 * | sums since the start of a year | throws `not-additive`: describe the single periods, which `fromYearToDate` makes |
 * | figures of a span | sums have the reason `span-mismatch` |
 * | not said to be seasonally adjusted | annual rates of a period, carry-over and base effects have the reason `adjustment-mismatch`, without `unadjusted` |
 * | figures below 0 | as `negativeBase` says; balances tell the growth of a deficit where it says nothing |
 * | the year is not over | the annual total has the reason `incomplete-year` |
 * | quantities of 0, or none a year before | the unit value and what it did have the reason |
 * | a component or the imports do not reach the period | `outside-range` |
 * | quantities below 0, or what was paid for them, up to the period | throws `negative-flow` |
 * | exports or imports below 0, up to the period | throws `negative-flow`, unless `negativeFlows` says what they are |
 * | the series does not reach the period | throws `outside-range` |
 *
 * Units: levels, differences and margins those of the series; rates, shares and their differences are fractions.
 *
 * @param series The total, in units: exports, say.
 * @param period The period that the release is about.
 * @param options What else the release has: components, imports, quantities, working days, a target, thresholds; what flows and bases
 * below 0 give.
 * @throws GrowthError `negative-flow`, `outside-range`, `invalid-period`, `mixed-frequency`, `unit-mismatch`,
 * `span-mismatch`, `adjustment-mismatch` and `year-mismatch` where two series differ, `not-additive` for index numbers as components or
 * quantities, `invalid-number`, `invalid-option`; `too-large` for more than 1,000 thresholds.
 *
 * @example
 * ```ts
 * import { describePeriod, Ratio, Series } from "export-growth";
 *
 * const exported = Series.from([["2024-11", "56.31"], ["2025-11", "61.04"]]);
 * const { total } = describePeriod(exported, "2025-11");
 * total.level; // => { value: "61.04" }
 * total.onYear.rate; // => { value: "473/5631" }
 * Ratio.fromJSON(total.onYear.rate.value ?? "").toFixedPercent(); // => "8.4"
 * total.yearToDate.level; // => { reason: "incomplete-year" }
 * ```
 *
 * @see Ministries' monthly releases: the first page; {@link onYearChange}, {@link detectRecords}, {@link targetGap}
 * @category Description
 */
export function describePeriod<Key extends string>(
  series: Series | RatioSeries,
  period: PeriodInput,
  options?: DescribeOptions<Key>,
): Description {
  const site = { function: "describePeriod" };
  const given = knownOptions(options, known, site);
  const { imports, quantities, components, days, target, thresholds = [], fiscalYear } = given;
  const data = unsummed(anySeries(series, "series", site), "series", site);
  const where = { ...site, argument: "period" };
  const { grid } = data;
  const row = grid.rowOf(period, where);
  if (row < 0 || row >= grid.length) absent("outside-range", where, period);
  const years = yearsOf(grid, fiscalYear, site);
  const moment: Moment = {
    ordinal: grid.first + row,
    year: years.numberOf(row),
    fiscalYear,
    negativeBase: negativeBaseArgument(given.negativeBase, site),
    thresholds: Array.from(bounded(thresholds, "thresholds", site, mostThresholds), ([threshold, at]) =>
      thresholdArgument(data, threshold, site, at),
    ),
    unadjusted: flag(given.unadjusted, "unadjusted", site),
    site,
  };
  // A mistake, also where no year is complete enough to have a gap.
  const aim = target === undefined ? undefined : targetArgument(data, target, site);
  // A year before the first one that a period can name.
  grid.coarser("annual", moment.year, 1, where);
  const total = figureIn(upTo(data, moment), moment);
  const flows = negativeFlowsArgument(given.negativeFlows, site);
  return {
    period: grid.periodAt(row),
    frequency: grid.frequency,
    fiscalYear: years.fiscalYear ?? { start: 1, label: "start" },
    total: describeFigure(total, moment),
    ...(imports === undefined
      ? { imports: null, balance: null }
      : describeImports(total, imports, flows, given.negativeBase, moment)),
    ...(quantities === undefined ? noQuantities : describeQuantities(total, quantities, moment)),
    ...(components === undefined ? noComponents : componentsOf(total, components, moment)),
    workingDays: days === undefined ? null : describeWorkingDays(total, days, moment),
    ...describeMomentum(total, moment),
    target: aim === undefined ? null : describeTarget(total, aim, moment),
  };
}

const known = [
  "imports",
  "quantities",
  "components",
  "days",
  "target",
  "thresholds",
  "fiscalYear",
  "negativeFlows",
  "negativeBase",
  "unadjusted",
] as const;

/** Each is held against every period of every figure. */
const mostThresholds = 1000;
const noQuantities = { quantities: null, unitValue: null, priceVolume: null };
const noComponents = { components: null, residual: null, ranking: null, movements: null };

/** The series without what is later than the period; as it is where it begins only later. */
function upTo(data: AnyData, { ordinal }: Moment): AnyData {
  const end = ordinal - data.grid.first + 1;
  return end <= 0 || end >= data.grid.length ? data : sliceData(data, 0, end);
}

function describeImports(
  exports: Figure,
  given: Series | RatioSeries,
  flows: NegativeFlows,
  negativeBase: NegativeBase | undefined,
  moment: Moment,
): Pick<Description, "imports" | "balance"> {
  const { site } = moment;
  const data = anySeries(given, "imports", site);
  sharedShift(exports.data, data, "imports", site);
  const imports = figureIn(importsAsFlow(exports.data, upTo(data, moment), flows, site, "series"), moment);
  return { imports: describeFigure(imports, moment), balance: describeBalances(exports, imports, site, negativeBase) };
}

function describeQuantities(total: Figure, given: Series | RatioSeries, moment: Moment) {
  const data = upTo(anySeries(given, "quantities", moment.site), moment);
  const described = describePriceVolume(total, data, moment);
  return { quantities: describeFigure(figureIn(data, moment), moment), ...described };
}

function componentsOf(total: Figure, given: unknown, moment: Moment) {
  const parts = partsArgument(given, "part", anySeries, moment.site, total.data);
  return describeComponents(
    parts.map((part) => ({ ...part, data: upTo(part.data, moment) })),
    total,
    moment,
  );
}

function describeWorkingDays(
  { data, row }: Figure,
  given: Series | RatioSeries,
  moment: Moment,
): WorkingDayDescription {
  const { ordinal, site } = moment;
  const withThem = withDays(data, upTo(anySeries(given, "days", site), moment), site);
  const { days } = withThem;
  const { perYear } = data.grid;
  const averages = averagesOf(withThem);
  const effects = effectsOf(withThem, perYear);
  const dayRow = ordinal - days.grid.first;
  return {
    days: levelAt(days, dayRow),
    daysYearEarlier: levelAt(days, dayRow - perYear),
    dailyAverage: levelAt(averages, row),
    dailyAverageEffect: levelAt(effects.dailyAverageEffect, row),
    daysEffect: levelAt(effects.days, row),
    remainder: levelAt(effects.remainder, row),
    standing: standingAt(ownScope(averages, 1), row, site),
  };
}

function describeTarget(total: Figure, target: Target, { year, site }: Moment): Answer<TargetDescription> {
  const { data, years, row } = total;
  return answerFrom(total.sums, ({ yearToDate }) =>
    answerOf(() => {
      const found = yearGapOf({ data, years, sums: yearToDate }, years.startOf(year), row, target, site);
      const { through, passedLastYear, reasons, requiredAverage, requiredChange, ...figures } = found;
      return {
        ...plain(figures),
        requiredAverage: valueOrReason(requiredAverage?.toJSON(), reasons.requiredAverage),
        requiredChange: valueOrReason(requiredChange?.toJSON(), reasons.requiredChange),
      };
    }),
  );
}
