/**
 * The exact answers, from bigints and nothing of the package: what its results are held against before anything is
 * timed. A figure is a whole number of 10^-scale, `undefined` at a hole.
 */
import { groupOf, months, type Panel, periods, workingDays } from "./panel.ts";

export type Figure = bigint | undefined;

/** On-year changes in tenths of a percent. */
export function changes(figures: readonly Figure[]): Figure[] {
  return figures.map((current, month) => {
    const base = figures[month - 12];
    return current === undefined || base === undefined ? undefined : rounded((current - base) * 1000n, base);
  });
}

/** Running sums; nothing after a hole. */
export function runningSums(figures: readonly Figure[]): Figure[] {
  let total: Figure = 0n;
  return figures.map((figure) => {
    total = total === undefined || figure === undefined ? undefined : total + figure;
    return total;
  });
}

/** Sums since January. */
export function yearsToDate(figures: readonly Figure[]): Figure[] {
  return figures.map((_, month) => sum(figures.slice(month - (month % 12), month + 1)));
}

/** Sums over twelve months. */
export function rollingSums(figures: readonly Figure[]): Figure[] {
  return figures.map((_, month) => (month < 11 ? undefined : sum(figures.slice(month - 11, month + 1))));
}

/** Changes of sums over three months on those of the three before, in tenths of a percent. */
export function windowChanges(figures: readonly Figure[]): Figure[] {
  return figures.map((_, month) => {
    const current = month < 5 ? undefined : sum(figures.slice(month - 2, month + 1));
    const base = month < 5 ? undefined : sum(figures.slice(month - 5, month - 2));
    return current === undefined || base === undefined ? undefined : rounded((current - base) * 1000n, base);
  });
}

/** Averages of three months, with so many more decimal places than the figures have. */
export function rollingAverages(figures: readonly Figure[], morePlaces: number): Figure[] {
  return figures.map((_, month) => {
    const total = month < 2 ? undefined : sum(figures.slice(month - 2, month + 1));
    return total === undefined ? undefined : rounded(total * 10n ** BigInt(morePlaces), 3n);
  });
}

/** Totals of whole years. */
export function annualTotals(figures: readonly Figure[]): Figure[] {
  return Array.from({ length: figures.length / 12 }, (_, year) => sum(figures.slice(12 * year, 12 * year + 12)));
}

/** Shares of the totals in tenths of a percent. */
export function shares(figures: readonly Figure[], totals: readonly Figure[]): Figure[] {
  return figures.map((part, month) => {
    const total = totals[month];
    return part === undefined || total === undefined ? undefined : rounded(part * 1000n, total);
  });
}

/** Averages of a working day, with so many more decimal places than the figures have. */
export function dailyAverages(figures: readonly Figure[], morePlaces: number): Figure[] {
  return figures.map((amount, month) => {
    const halfDays = BigInt((workingDays[month] as number) * 2);
    return amount === undefined ? undefined : rounded(amount * 2n * 10n ** BigInt(morePlaces), halfDays);
  });
}

/** Every all-time record: its period, and by how much it passed the record before. */
export function records(figures: readonly Figure[]): { period: string; margin: bigint }[] {
  let best: Figure;
  return figures.flatMap((figure, month) => {
    const before = best;
    if (figure === undefined || (before !== undefined && figure <= before)) return [];
    best = figure;
    return before === undefined ? [] : [{ period: periods[month] as string, margin: figure - before }];
  });
}

/** Ranks of all series in every month, the greatest first, equal ones alike: series after series, NaN at the holes. */
export function ranks({ coefficients, seriesCount }: Panel): Float64Array {
  const found = new Float64Array(coefficients.length).fill(Number.NaN);
  for (let month = 0; month < months; month += 1) {
    const places = Array.from({ length: seriesCount }, (_, series) => series * months + month)
      .filter((place) => !Number.isNaN(coefficients[place]))
      .sort((a, b) => (coefficients[b] as number) - (coefficients[a] as number));
    for (const [at, place] of places.entries()) {
      const before = places[at - 1];
      const isTie = before !== undefined && coefficients[before] === coefficients[place];
      found[place] = isTie ? (found[before] as number) : at + 1;
    }
  }
  return found;
}

/** The quotient as a whole number, halves away from zero; the divisor is above 0. */
export function rounded(dividend: bigint, divisor: bigint): bigint {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const whole = (2n * magnitude + divisor) / (2n * divisor);
  return dividend < 0n ? -whole : whole;
}

function sum(figures: readonly Figure[]): Figure {
  let total = 0n;
  for (const figure of figures) {
    if (figure === undefined) return undefined;
    total += figure;
  }
  return total;
}

/** A whole number of 10^-places as the nearest float, NaN where there is none. */
export function nearest(figure: Figure, places: number): number {
  return figure === undefined ? Number.NaN : Number(`${figure}e-${places}`);
}

/** The answers of a whole panel, series after series. */
export function answers(
  panel: Panel,
  places: number,
  of: (figures: readonly Figure[], series: number) => readonly Figure[],
  column = panel.coefficients,
): Float64Array {
  let all = new Float64Array(0);
  for (let series = 0; series < panel.seriesCount; series += 1) {
    const figures = of(figuresOf(column, series), series);
    if (series === 0) all = new Float64Array(panel.seriesCount * figures.length);
    for (const [row, figure] of figures.entries()) all[series * figures.length + row] = nearest(figure, places);
  }
  return all;
}

export function figuresOf(column: Float64Array, series: number): Figure[] {
  return Array.from(column.subarray(series * months, (series + 1) * months), (figure) =>
    Number.isNaN(figure) ? undefined : BigInt(figure),
  );
}

export function totalsOf(panel: Panel, series: number): Figure[] {
  return figuresOf(panel.totals, groupOf(series));
}
