/** @jsxRuntime automatic @jsxImportSource react */
import { Series } from "export-growth";
import { JSDOM } from "jsdom";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { GrowthTable } from "../../examples/react-table.tsx";

test("a rate where there is one, and where there is none the reason beside the dash", () => {
  const series = Series.of("2023", [0, 5, null, "5.4", "5.832"], { unit: "USD bn" });
  const html = renderToStaticMarkup(<GrowthTable series={series} caption="Exports" />);
  const { document } = new JSDOM(html).window;
  const cells = Array.from(document.querySelectorAll("tbody tr"), (row) =>
    Array.from(row.children, (cell) => cell.textContent),
  );
  expect(cells).toEqual([
    ["2023", "0", "– no figure a year before"],
    ["2024", "5", "– nothing a year before"],
    ["2025", "– not published", "– not published"],
    ["2026", "5.4", "– no figure a year before"],
    // 5.832 / 5.4 = 1.08.
    ["2027", "5.832", "8.0"],
  ]);
  const reasons = Array.from(document.querySelectorAll("[data-reason]"), (cell) => cell.getAttribute("data-reason"));
  expect(reasons).toEqual(["missing-base", "zero-base", "missing", "missing-current", "missing-base"]);
  expect(document.querySelector("thead")?.textContent).toBe("PeriodUSD bnOn year, %");
});
