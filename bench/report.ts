/** What a run prints: tables in Markdown, so that they can be read in a terminal and put into a page. */

import { baseline } from "./contender.ts";
import type { Mark } from "./marks.ts";
import type { Measurement } from "./measure.ts";

/** A table of one workload: a line for each contender, a column for each panel. */
export function workloadTable(title: string, measurements: readonly Measurement[]): string {
  const panels = [...new Set(measurements.map(panelName))];
  const contenders = [...new Set(measurements.map(({ contender }) => contender))];
  return markdown([
    [title, ...panels],
    ...contenders.map((name) => [
      name,
      ...panels.map((panel) => {
        const measurement = measurements.find((each) => each.contender === name && panelName(each) === panel);
        return measurement === undefined ? "" : cell(measurement);
      }),
    ]),
  ]);
}

export function markTable(marks: readonly Mark[]): string {
  return markdown([
    ["mark", "limit", "this run", "met"],
    ...marks.map(({ mark, limit, measured, met }) => [
      mark,
      limit,
      measured ?? "not measured",
      met === undefined ? "" : met ? "yes" : "NO",
    ]),
  ]);
}

function panelName({ observations, data }: Measurement): string {
  return `${observations.toLocaleString("en")} ${data}`;
}

function cell({ contender, skipped, nanoseconds, ratio, differing = 0, differingAtHoles = 0 }: Measurement): string {
  if (skipped !== undefined) return `skipped: ${skipped}`;
  const holes = differingAtHoles === 0 ? "" : differingAtHoles === differing ? " at holes" : ", some at holes";
  const wrong = differing === 0 ? "" : `${differing.toLocaleString("en")} differ${holes}`;
  if (nanoseconds === undefined || ratio === undefined) return wrong === "" ? "exact" : wrong;
  const time =
    contender === baseline
      ? `${nanoseconds.toFixed(1)} ns`
      : `${ratio < 10 ? ratio.toPrecision(2) : Math.round(ratio)}×`;
  return wrong === "" ? time : `${time} (${wrong})`;
}

/** Rows of cells, the first of which is the head, in columns as wide as they need be. */
export function markdown(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? "").length)));
  const lines = rows.map(
    (row) => `| ${widths.map((width, column) => (row[column] ?? "").padEnd(width)).join(" | ")} |`,
  );
  lines.splice(1, 0, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
  return lines.join("\n");
}
