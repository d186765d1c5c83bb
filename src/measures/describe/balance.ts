import type { Site } from "../../base/errors.ts";
import type { NegativeBase } from "../../exact/rates.ts";
import { addSeries } from "../../series/addition.ts";
import type { AnyData } from "../../series/data.ts";
import type { Answer } from "../../series/observations.ts";
import { coverageOf } from "../balance/coverageRatio.ts";
import { type BalanceSwing, swingAt } from "../balance/tradeBalance.ts";
import { membershipStreak } from "../records/thresholdStreak.ts";
import { membershipOf } from "../records/thresholds.ts";
import { answerFrom, type DecimalText, type RatioText, valueOrReason } from "./answers.ts";
import type { Figure } from "./figure.ts";
import { type ChangeDescription, changeAt, levelAt, shareAt } from "./levels.ts";
import { type StreakDescription, streakAt } from "./standing.ts";

/**
 * A trade balance in one period, or over a sum of periods.
 *
 * @category Description
 */
export interface BalanceDescription {
  /** Exports − imports, with the change in units; its rate exists between two surpluses, or two deficits. */
  readonly level: Answer<DecimalText>;
  /** Its change on year; the rate is that of its magnitude, surplus on surplus and deficit on deficit, unless asked otherwise. */
  readonly onYear: ChangeDescription;
  /** Whether a deficit became a surplus or the reverse, on year. */
  readonly swing: Answer<BalanceSwing["swing"]>;
  /** What its magnitude did on year. */
  readonly movement: Answer<BalanceSwing["movement"]>;
  /** For how many periods in a row it has been above 0. */
  readonly surpluses: Answer<StreakDescription>;
  /** For how many periods in a row it has been below 0. */
  readonly deficits: Answer<StreakDescription>;
  /** Exports over imports, with the change on year in points. */
  readonly coverage: {
    /** Exports / imports. */
    readonly ratio: Answer<RatioText>;
    /** The same a year before. */
    readonly yearEarlier: Answer<RatioText>;
    /** The difference of the two, in points. */
    readonly change: Answer<RatioText>;
  };
}

/** The balances of a period, of the year so far and of the year. */
export function describeBalances(
  exports: Figure,
  imports: Figure,
  site: Site,
  negativeBase: NegativeBase = "deficits",
) {
  const ofSums = (name: "yearToDate" | "annual") =>
    answerFrom(exports.sums, (sold) =>
      answerFrom(imports.sums, (bought) => {
        const row = name === "annual" ? sold.yearRow : exports.row;
        return { value: describeBalance(sold[name], bought[name], row, site, negativeBase) };
      }),
    );
  return {
    period: describeBalance(exports.data, imports.data, exports.row, site, negativeBase),
    yearToDate: ofSums("yearToDate"),
    annual: ofSums("annual"),
  };
}

function describeBalance(
  exports: AnyData,
  imports: AnyData,
  row: number,
  site: Site,
  negativeBase: NegativeBase,
): BalanceDescription {
  const shift = exports.grid.first - imports.grid.first;
  const balance = addSeries(exports, imports, -1, shift);
  const onYear = changeAt(balance, row, balance.grid.perYear, negativeBase);
  const swing = swingAt(balance, row, site);
  // A swing exists exactly where a difference on year does.
  const { reason } = onYear.difference;
  const { share: ratio, ...coverage } = shareAt(coverageOf(exports, imports, shift), row);
  const streak = (relation: "above" | "below") => {
    const belongs = membershipOf(balance, { numerator: 0n, denominator: 1n }, relation);
    return streakAt(balance, row, () => membershipStreak(balance, row, belongs));
  };
  return {
    level: levelAt(balance, row),
    onYear,
    swing: valueOrReason(swing?.swing, reason),
    movement: valueOrReason(swing?.movement, reason),
    surpluses: streak("above"),
    deficits: streak("below"),
    coverage: { ratio, ...coverage },
  };
}
