import { yearText } from "../calendar/fiscalYear.ts";
import { ratioAt } from "../exact/columns/quotients.ts";
import type { AnyData } from "./data.ts";
import { isAbsent, plainAt } from "./rows.ts";

/** A series in a few words. */
export function textOfData(data: AnyData): string {
  const { type, grid, labels } = data;
  const rows = Array.from({ length: grid.length }, (_, row) => row).filter((row) => !isAbsent(data, row));
  const holes = grid.length - rows.length;
  const counted = `${grid.length} ${grid.length === 1 ? "period" : "periods"}`;
  const range = grid.length === 1 ? grid.periodAt(0) : `${grid.periodAt(0)} … ${grid.periodAt(grid.length - 1)}`;
  const known = [
    `${type} ${grid.frequency} ${range} (${counted}${holes === 0 ? "" : `, ${holes} ${holes === 1 ? "hole" : "holes"}`})`,
    labels.unit,
    labels.span && `days ${labels.span}`,
    labels.adjustment && `${labels.adjustment} adjustment`,
    grid.fiscalYear &&
      `${grid.perYear === 1 ? "fiscal years" : "sums since the start of"} ${yearText(grid.fiscalYear)}`,
  ].filter((part) => part !== undefined);
  const ends = [rows[0], rows.at(-1)].filter((row) => row !== undefined);
  const figures = [...new Set(ends)].map((row) => figureAt(data, row));
  return `${known.join(", ")}: ${figures.length === 0 ? "no figure" : figures.join(" … ")}`;
}

/** A figure, cut where it is long; beside a ratio what it is about, in percent where it has no unit. */
function figureAt(data: AnyData, row: number): string {
  const site = { function: `${data.type}.toString` };
  const shown = cut(plainAt(data, row, site));
  if (data.type === "Series") return shown;
  const ratio = ratioAt(data.values, row, site);
  return `${shown} (${data.labels.unit === undefined ? `${cut(ratio.toFixedPercent(1))}%` : cut(ratio.toFixed(2))})`;
}

function cut(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

const mostShown = 40;
