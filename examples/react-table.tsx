/** @jsxRuntime automatic @jsxImportSource react */
/**
 * A table in React: the rate where there is one, and where there is none the reason beside the dash.
 *
 *     npm run react-table
 */
import { pathToFileURL } from "node:url";
import { onYearChange, type ReasonCode, Series } from "export-growth";
import { renderToStaticMarkup } from "react-dom/server";

/** What people read in place of a figure. A reason that has no words here is shown by its code. */
const words: Partial<Record<ReasonCode, string>> = {
  missing: "not published",
  "missing-current": "not published",
  "missing-base": "no figure a year before",
  "zero-base": "nothing a year before",
  "negative-base": "a deficit a year before",
};

/** Levels and on-year rates, period by period. */
export function GrowthTable({ series, caption }: { readonly series: Series; readonly caption: string }) {
  const rates = onYearChange(series).toRows();
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Period</th>
          <th scope="col">{series.unit ?? "Level"}</th>
          <th scope="col">On year, %</th>
        </tr>
      </thead>
      <tbody>
        {series.toRows().map(({ period, value, reason }, row) => (
          <tr key={period}>
            <th scope="row">{period}</th>
            <Cell text={value?.toFixed()} reason={reason} />
            <Cell text={rates[row]?.value?.toFixedPercent(1)} reason={rates[row]?.reason} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly text: string | undefined;
  readonly reason: ReasonCode | undefined;
}

function Cell({ text, reason }: CellProps) {
  if (reason === undefined) return <td>{text}</td>;
  return (
    <td data-reason={reason}>
      – <small>{words[reason] ?? reason}</small>
    </td>
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const quarters = Series.of("2024-Q1", [0, "31.2", null, "33.9", "2.5", "35.1", "36.0", null], { unit: "USD bn" });
  const html = renderToStaticMarkup(<GrowthTable series={quarters} caption="Exports by quarter" />);
  console.log(html.replaceAll(/(?=<(?:\/?t(?:able|head|body|r)|caption)\b)/g, "\n").trim());
}
