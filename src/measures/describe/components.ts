import { addSeries } from "../../series/addition.ts";
import type { Answer } from "../../series/observations.ts";
import type { Part } from "../../series/parts.ts";
import { movementsOf } from "../items/countMovements.ts";
import { rankingOf } from "../items/rankItems.ts";
import { restOf } from "../parts/measuredParts.ts";
import { contributionsOver, sharesOfChangeOver } from "../parts/partChanges.ts";
import { shareOfRest, shareOfSeries } from "../parts/shareOfTotal.ts";
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
  const { data, row } = total;
  const { perYear } = data.grid;
  const contributionOf = contributionsOver(data, perYear);
  const shareOfChangeOf = sharesOfChangeOver(data, perYear);
  const describeComponent = ({ key, data: part }: Part): ComponentDescription => {
    const figure = figureIn(part, moment);
    const shift = part.grid.first - data.grid.first;
    return {
      key,
      ...describeFigure(figure, moment),
      share: shareAt(shareOfSeries(part, data, shift), figure.row),
      shareYearToDate: shareOfSums(figure, total, shift),
      contribution: levelAt(contributionOf(part), figure.row),
      shareOfChange: levelAt(shareOfChangeOf(part), figure.row),
      totalWithoutIt: changeAt(addSeries(data, part, -1, -shift), row, perYear, moment.negativeBase),
    };
  };
  const rest = restOf(parts, data);
  const items = parts.map((part) => ({ ...part, row: moment.ordinal - part.data.grid.first }));
  return {
    components: parts.map(describeComponent),
    residual: {
      share: shareAt(shareOfRest(rest, data), row),
      contribution: levelAt(contributionOf(rest), row),
      shareOfChange: levelAt(shareOfChangeOf(rest), row),
    },
    ranking: plain(rankingOf(items, 1, moment.site).items.map(({ value, ...standing }) => standing)),
    movements: {
      onYear: movementsOf(items, "year", moment.negativeBase),
      onPeriod: movementsOf(items, "period", moment.negativeBase),
    },
  };
}

function shareOfSums(part: Figure, total: Figure, shift: number): ShareDescription {
  const reason = part.sums.reason ?? total.sums.reason;
  if (part.sums.value === undefined || total.sums.value === undefined) {
    const absent = { reason: reason as "span-mismatch" };
    return { share: absent, yearEarlier: absent, change: absent };
  }
  return shareAt(shareOfSeries(part.sums.value.yearToDate, total.sums.value.yearToDate, shift), part.row);
}
