/**
 * Panels of monthly figures, the same in every run: many series of 120 months from January 2015 on, with trend, season,
 * noise and a few holes. The figures are whole numbers of 10^-scale, from which each contender gets what it works on.
 */

export interface Panel {
  readonly data: DataKind;
  /** The number of decimal places of every figure. */
  readonly scale: number;
  readonly seriesCount: number;
  readonly observations: number;
  /** Whole numbers, series after series, NaN at the holes. */
  readonly coefficients: Float64Array;
  /** The same without holes. */
  readonly complete: Float64Array;
  /** What every group of series adds up to, as a release prints it beside its items: whole numbers, no holes. */
  readonly totals: Float64Array;
}

/** `integers`: USD thousands, from 10 to some 100 million. `decimals`: USD billions to two places, such as 61.04. */
export type DataKind = "integers" | "decimals";

export const months = 120;
const seriesInGroup = 12;

/** The periods that all series have. */
export const periods: readonly string[] = Array.from(
  { length: months },
  (_, month) => `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
);

/** Working days of each month: whole and half ones, between 19 and 24.5. */
export const workingDays: readonly number[] = Array.from({ length: months }, (_, month) => 19 + ((month * 7) % 12) / 2);

/** A panel of at least so many observations; another variant has other figures. */
export function makePanel(observations: number, data: DataKind, variant = 0): Panel {
  const seriesCount = Math.ceil(observations / months);
  const random = randomNumbers(20251201 + variant);
  const complete = new Float64Array(seriesCount * months);
  const totals = new Float64Array(Math.ceil(seriesCount / seriesInGroup) * months);
  const [least, spread] = data === "integers" ? [1, 7] : [1.5, 3];
  for (let series = 0; series < seriesCount; series += 1) {
    let level = 10 ** (least + spread * random());
    const trend = 1 + (random() - 0.4) / 50;
    const season = random() / 4;
    for (let month = 0; month < months; month += 1) {
      level *= trend;
      const swing = 1 + season * Math.sin(((month % 12) * Math.PI) / 6) + (random() - 0.5) / 5;
      const figure = Math.max(1, Math.round(level * swing));
      complete[series * months + month] = figure;
      const place = groupOf(series) * months + month;
      totals[place] = (totals[place] as number) + figure;
    }
  }
  const coefficients = complete.map((figure) => (random() < 1 / 1000 ? Number.NaN : figure));
  const scale = data === "integers" ? 0 : 2;
  return { data, scale, seriesCount, observations: seriesCount * months, coefficients, complete, totals };
}

/** The group whose total a series is a part of. */
export function groupOf(series: number): number {
  return Math.floor(series / seriesInGroup);
}

export function keyOf(series: number): string {
  return `item-${series}`;
}

/** One of the columns of a panel as the floats that a program would hold, one array for each series. */
export function floats(panel: Panel, column: Float64Array): Float64Array[] {
  const power = 10 ** panel.scale;
  return bySeries(column).map((figures) => figures.map((figure) => figure / power));
}

/** The figures of one series without holes, as a file has them: `"61.04"`. */
export function texts(panel: Panel, series: number): string[] {
  const power = 10 ** panel.scale;
  return Array.from(panel.complete.subarray(series * months, (series + 1) * months), (figure) =>
    (figure / power).toFixed(panel.scale),
  );
}

function bySeries(column: Float64Array): Float64Array[] {
  return Array.from({ length: column.length / months }, (_, series) =>
    column.slice(series * months, (series + 1) * months),
  );
}

/** A small generator with a fixed start (mulberry32), so that every run has the same figures. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
