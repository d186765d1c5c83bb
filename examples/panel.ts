/**
 * Korea's exports to nine destinations: who grew, who climbed, and who brought the growth of the whole.
 *
 *     npm run panel
 */
import {
  contributionTable,
  countMovements,
  onYearChange,
  type PrintedLine,
  rankItems,
  shareTable,
} from "export-growth";
import { getBorderCharacters, table } from "table";
import { koreaDestinations, koreaTotals } from "./data.ts";

const month = "2025-04";
const names: Readonly<Record<string, string>> = {
  ASEAN: "ASEAN",
  CIS: "CIS",
  CN: "China",
  EU27: "European Union",
  IN: "India",
  JP: "Japan",
  LATAM: "Latin America",
  MIDDLE_EAST: "Middle East",
  US: "United States",
};

// One series a destination, whatever the order of the rows in the file.
const destinations = koreaDestinations();
const { exports: exported } = koreaTotals();

// Rounded one by one, as offices print them; `adjusted` would add up to the printed total.
const { rows: contributions, residual, total } = contributionTable(destinations, exported, { period: month });
const shares = shareTable(destinations, exported, { period: month });

const rows = rankItems(destinations, month).items.map(({ key, value, rank, rankChange }) => {
  const rate = onYearChange(destinations.get(key) as typeof exported).at(month);
  return [
    rankChange ? `${rank} (${signed(String(rankChange))})` : String(rank),
    names[key] ?? key,
    value.dividedBy(1e9).toFixed(2),
    signed(rate?.toFixedPercent() ?? "n/a"),
    printed(shares.rows.find((line) => line.key === key)),
    signed(printed(contributions.find((line) => line.key === key))),
  ];
});

console.log(`Korea's exports by destination, ${month}`);
console.log(
  table(
    [
      ["rank", "to", "bn USD", "on year, %", "share, %", "contribution, points"],
      ...rows,
      ["", "All others", "", "", printed(shares.residual), signed(printed(residual))],
      [
        "",
        "All exports",
        exported.at(month)?.dividedBy(1e9).toFixed(2),
        signed(onYearChange(exported).at(month)?.toFixedPercent() ?? "n/a"),
        "100.0",
        signed(total.rounded),
      ],
    ],
    {
      border: getBorderCharacters("norc"),
      columnDefault: { alignment: "right" },
      columns: [{ alignment: "left" }, { alignment: "left" }],
      drawHorizontalLine: (line, count) => line < 2 || line >= count - 1,
    },
  ),
);

const { rose, fell } = countMovements(destinations, month);
const known = contributions.filter((line) => line.reason === undefined);
const most = known.reduce((one, other) => (other.exact.compare(one.exact) > 0 ? other : one));
const least = known.reduce((one, other) => (other.exact.compare(one.exact) < 0 ? other : one));
console.log(`On year ${rose} destinations rose and ${fell} fell.`);
console.log(`The most came from: ${names[most.key]}, ${signed(most.exact.toFixedPercent())} points.`);
console.log(`The most was lost in: ${names[least.key]}, ${signed(least.exact.toFixedPercent())} points.`);
console.log("In brackets: places climbed on year. Figures are rounded one by one, and may not add up.");
console.log("Source: Korea Customs Service.");

/** A cell of a column. */
function printed(line: PrintedLine | undefined): string {
  return line?.rounded ?? "n/a";
}

/** A plus before a rise; zero and what is absent stay as they are. */
function signed(text: string): string {
  return /^\d/.test(text) && Number.parseFloat(text) !== 0 ? `+${text}` : text;
}
