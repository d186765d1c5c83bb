import { addSeries } from "../../series/addition.ts";
import type { RatioData } from "../../series/data.ts";
import type { Answer } from "../../series/observations.ts";
import type { Part } from "../../series/parts.ts";
import { movementsOf } from "../items/countMovements.ts";
import { rankingOf } from "../items/rankItems.ts";
import { heldFrom, holdParts, type MeasuredParts, measureParts } from "../parts/measuredParts.ts";
import { contributionsOver, sharesOfChangeOver } from "../parts/partChanges.ts";
import { shareOfSeries, sharesIn } from "../parts/shareOfTotal.ts";
import { plain, type RatioText } from "./answers.ts";
import { describeFigure, type Figure, type FigureDescription, figureIn, type Moment } from "./figure.ts";
import { type ChangeDescription, changeAt, levelAt, type ShareDescription, shareAt } from "./levels.ts";

/**
 * An item or destination in one period.
 *
 * @category Description
 */
export interface ComponentDescription extends FigureDescription {
  /** Its key. */
  readonly key: string;
  /** Its share in the total. */
  readonly share: ShareDescription;
  /** Its share since the start of the (fiscal) year. */
  readonly shareYearToDate: ShareDescription;
  /** What it contributed to the on-year rate of the total, in points. */
  readonly contribution: Answer<RatioText>;
  /** Its part of the on-year change of the total. */
  readonly shareOfChange: Answer<RatioText>;
  /** What the total without it did on year. */
  readonly totalWithoutIt: ChangeDescription;
}

/**
 * What the components leave of the total.
 *
 * @category Description
 */
export interface ResidualDescription {
  /** Its share in the total. */
  readonly share: ShareDescription;
  /** What it contributed to the on-year rate of the total, in points. */
  readonly contribution: Answer<RatioText>;
  /** Its part of the on-year change of the total. */
  readonly shareOfChange: Answer<RatioText>;
}

/**
 * A component in the ranking of components.
 *
 * @category Description
 */
export interface RankDescription {
  /** Its key. */
  readonly key: string;
  /** 1 for the highest. */
  readonly rank: number;
  /** How many other components are equal to it. */
  readonly ties: number;
  /** Its rank in the same period of the year before; `null` where it had no figure. */
  readonly rankYearEarlier: number | null;
  /** Above 0 where it climbed; `null` where there is no earlier rank. */
  readonly rankChange: number | null;
}

/** The components of a total, what they leave of it, their ranking, and how many rose and fell. */
export function describeComponents(parts: readonly Part[], total: Figure, moment: Moment) {
  const { perYear } = total.data.grid;
  const { negativeBase } = moment;
  // They are told of the period and of that a year before: no more is measured.
  const held = heldFrom(holdParts(parts, total.data, false, moment.site), moment.ordinal - perYear);
  const data = held.total;
  const row = moment.ordinal - data.grid.first;
  const lags = [0, perYear];
  const shares = measureParts(held, sharesIn(data));
  const contributions = measureParts(held, { of: contributionsOver(data, perYear, negativeBase), lags });
  const sharesOfChange = measureParts(held, { of: sharesOfChangeOver(data, perYear), lags });
  const describeComponent = ({ key, data: whole }: Part, at: number): ComponentDescription => {
    const figure = figureIn(whole, moment);
    const { data: part } = held.parts[at] as Part;
    const measure = (measured: MeasuredParts) => (measured.parts[at] as Part<RatioData>).data;
    const partRow = moment.ordinal - part.grid.first;
    return {
      key,
      ...describeFigure(figure, moment),
      share: shareAt(measure(shares), partRow),
      shareYearToDate: shareOfSums(figure, total),
      contribution: levelAt(measure(contributions), partRow),
      shareOfChange: levelAt(measure(sharesOfChange), partRow),
      totalWithoutIt: changeAt(
        addSeries(data, part, -1, data.grid.first - part.grid.first),
        row,
        perYear,
        negativeBase,
      ),
    };
  };
  const items = parts.map((part) => ({ ...part, row: moment.ordinal - part.data.grid.first }));
  return {
    components: parts.map(describeComponent),
    residual: {
      share: shareAt(shares.residual, row),
      contribution: levelAt(contributions.residual, row),
      shareOfChange: levelAt(sharesOfChange.residual, row),
    },
    ranking: plain(rankingOf(items, 1, moment.site).items.map(({ value, ...standing }) => standing)),
    movements: {
      onYear: movementsOf(items, "year", negativeBase),
      onPeriod: movementsOf(items, "period", negativeBase),
    },
  };
}

function shareOfSums(part: Figure, total: Figure): ShareDescription {
  const reason = part.sums.reason ?? total.sums.reason;
  if (part.sums.value === undefined || total.sums.value === undefined) {
    const absent = { reason: reason as "span-mismatch" };
    return { share: absent, yearEarlier: absent, change: absent };
  }
  return shareAt(shareOfSeries(part.sums.value.yearToDate, total.sums.value.yearToDate), part.row);
}
