import type { Site } from "../../base/errors.ts";
import type { Period } from "../../calendar/period.ts";
import type { AnyData } from "../../series/data.ts";
import type { Answer } from "../../series/observations.ts";
import { reasonOfRow } from "../../series/reasons.ts";
import { comparedWith } from "../records/comparedRows.ts";
import { marginOf } from "../records/detectRecords.ts";
import { type Passing, passingRows } from "../records/eachRecord.ts";
import { latestBeyond } from "../records/latestBeyond.ts";
import { rankAmong } from "../records/rankAt.ts";
import { rankedRows } from "../records/rankedPeriods.ts";
import { recordStreakOf } from "../records/recordStreak.ts";
import type { Scope } from "../records/scopes.ts";
import type { Streak, StreakEnd } from "../records/streaks.ts";
import { type DecimalText, plain, type RatioText } from "./answers.ts";
import { type DatedText, datedTextAt } from "./levels.ts";

/**
 * A streak as plain JSON: `null` where a streak of length 0 has no end.
 *
 * @category Description
 */
export interface StreakDescription {
  /** The number of periods, both ends counted. */
  readonly length: number;
  /** The first period. */
  readonly from: Period | null;
  /** The last period. */
  readonly to: Period | null;
  /** Whether the streak may be longer: the data begin before it was broken. */
  readonly openStart: boolean;
  /** What ended it. */
  readonly endedBy: StreakEnd;
}

/**
 * What a record passed.
 *
 * @category Description
 */
export interface RecordDescription {
  /** The record before. */
  readonly previous: DatedText;
  /** By how much it was passed. */
  readonly margin: DecimalText | RatioText;
  /** How many periods of the scope's series lie between the two. */
  readonly periodsSince: number;
  /** How many earlier figures of the scope are holes: with one or more, the record is not certain. */
  readonly holesBefore: number;
  /** Where the data of the scope begin. */
  readonly dataFrom: Period;
}

/**
 * A dated figure with its rank.
 *
 * @category Description
 */
export interface RankedText extends DatedText {
  /** 1 for the highest. */
  readonly rank: number;
}

/**
 * Where a figure stands in a scope, among the figures up to its period.
 *
 * @category Description
 */
export interface StandingDescription {
  /** 1 for the highest. */
  readonly rank: number;
  /** How many figures were compared. */
  readonly of: number;
  /** How many others are equal to it. */
  readonly ties: number;
  /** What the figure passed, where it is a record; `null` where it is none. */
  readonly record: RecordDescription | null;
  /** How many periods in a row were records. */
  readonly streak: StreakDescription;
  /** The latest earlier figure that was at least as high; `null` where none is in the data. */
  readonly highestSince: DatedText | null;
  /** The latest earlier figure that was at least as low; `null` where none is in the data. */
  readonly lowestSince: DatedText | null;
  /** The highest three ranks, the highest first. */
  readonly highest: readonly RankedText[];
}

const listedRanks = 3;

/** Where a row stands in a scope that ends with it, or why it stands nowhere. */
export function standingAt(scope: Scope, row: number, site: Site): Answer<StandingDescription> {
  const { data } = scope;
  const reason = reasonOfRow(data, row);
  if (reason !== undefined) return { reason };
  const compared = comparedWith(scope, row);
  const rank = rankAmong(compared);
  // What lies below another figure passes nothing, and ends its streak itself.
  const passing = rank.rank === 1 ? passingRows(scope, 1) : [];
  return {
    value: {
      ...rank,
      record: recordOf(scope, row, passing[row], site),
      streak: streakText(recordStreakOf(scope, row, passing)),
      highestSince: datedOrNull(data, latestBeyond(compared, 1)),
      lowestSince: datedOrNull(data, latestBeyond(compared, -1)),
      highest: rankedRows(compared, 1, listedRanks).map(({ rank, row: other }) => ({
        rank,
        ...datedTextAt(data, other),
      })),
    },
  };
}

/** The streak up to a row, or why there is none. */
export function streakAt(data: AnyData, row: number, streakOf: () => Streak): Answer<StreakDescription> {
  const reason = reasonOfRow(data, row);
  return reason === undefined ? { value: streakText(streakOf()) } : { reason };
}

function streakText(streak: Streak): StreakDescription {
  return { ...streak, from: streak.from ?? null, to: streak.to ?? null };
}

function recordOf(
  { data, start }: Scope,
  row: number,
  found: Passing | undefined,
  site: Site,
): RecordDescription | null {
  if (found === undefined || found.isTie) return null;
  const { passed, holesBefore } = found;
  return {
    previous: datedTextAt(data, passed),
    margin: plain(marginOf(data, row, passed, site)),
    periodsSince: row - passed,
    holesBefore,
    dataFrom: data.grid.periodAt(start),
  };
}

function datedOrNull(data: AnyData, row: number | undefined): DatedText | null {
  return row === undefined ? null : datedTextAt(data, row);
}
