import { action, copy, download, h, tableText } from "./dom.ts";
import { say } from "./language.ts";

/** A program to take along. */
export function codeBlock(prefix: string, program: string): HTMLElement {
  const status = h("span", { class: "help", role: "status" });
  return h(
    "details",
    { class: "card code" },
    h("summary", {}, say().showCode),
    h("p", { class: "help" }, say().codeHelp),
    h("pre", { tabindex: 0, id: `${prefix}-code`, "aria-label": say().showCode, role: "region" }, program),
    action(say().copyCode, () => void copy(program, status, say().copied, say().notCopied)),
    status,
  );
}

/** A table that may be drawn as blocks where there is no room: it stays a table to those who hear it. */
export function readable(table: HTMLTableElement): HTMLTableElement {
  const labels = Array.from(table.tHead?.rows[0]?.cells ?? [], ({ firstChild }) => firstChild?.textContent ?? "");
  table.setAttribute("role", "table");
  for (const part of table.querySelectorAll("thead, tbody")) part.setAttribute("role", "rowgroup");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    Array.from(row.cells).forEach((cell, index) => {
      const isHead = cell.tagName === "TH";
      cell.setAttribute("role", isHead ? (cell.scope === "col" ? "columnheader" : "rowheader") : "cell");
      if (!isHead) cell.dataset["label"] = labels[index] ?? "";
    });
  }
  return table;
}

/** What can be done with a table. */
export function tableActions(table: HTMLTableElement, file: string): HTMLElement {
  const status = h("span", { class: "help", role: "status" });
  return h(
    "p",
    { class: "actions" },
    action(say().copyTable, () => void copy(tableText(table, "\t"), status, say().copied, say().notCopied)),
    action(say().downloadTable, () => download(`${file}.csv`, "text/csv", `\uFEFF${tableText(table, ",")}\n`)),
    action(say().print, () => window.print()),
    status,
  );
}
