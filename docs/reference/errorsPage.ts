/**
 * Writes the part of docs/guides/errors.md that explains each code, from the catalogue of bad inputs:
 *
 *     npm run errors-page
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { ErrorCode, ReasonCode } from "export-growth";
import * as main from "export-growth";
import * as printed from "export-growth/published";
import { reasonCodes } from "../../src/base/errors.ts";
import { badInputs, codeHelp, tools } from "../../test/badInputs.ts";

const file = new URL("../guides/errors.md", import.meta.url);

/** What stands in a release in the place of the figure. A mistake is mended first. */
export const inARelease: Readonly<Partial<Record<ReasonCode, string>>> = {
  missing: "`n/a` or `..`, with a note that the figure is not there; never 0, never a blank",
  "missing-current": "`n/a`, beside the level that is missing too",
  "missing-base": "`n/a`: a first year has no rate",
  "missing-in-window": "`n/a`; or a sum of fewer periods that says which they are",
  "incomplete-window": "`n/a` until the window is full",
  "incomplete-year": "the sum of the months that are there, called so: “March to May”; no rate",
  "incomplete-period": "the months that are there, one by one",
  "outside-range": "nothing: the period is not out yet, or before the data",
  "zero-base": "the level and the difference in units; “new” or `n/a` as the rate, never 100 percent",
  "negative-base": "the difference in units; of two deficits also “the deficit grew by … percent”",
  "sign-change": "words: “from a surplus of … to a deficit of …”",
  "zero-total": "the levels; `n/a` as the share",
  "negative-total": "the levels, no share",
  "part-exceeds-total": "nothing before the table is mended",
  "zero-days": "the level, no average",
  "zero-divisor": "`n/a`, beside both figures",
  "unit-mismatch": "the price and volume effects; no quantity of the whole, and no mix",
  "target-met": "“the target is met”, with the margin: `gap` without its sign",
  "no-remaining-periods": "“the target was missed by …”: `gap`",
};

/** The smallest example of a code; for a code without one, the shortest call of the catalogue. */
const examples: Readonly<Partial<Record<ErrorCode, string>>> = {
  missing: 'Series.of("2025-10", ["59.5", null]).reasonAt("2025-11"); // => "missing"',
  "missing-current": 'onYearChange(Series.of("2024", ["683.6", null])).reasonAt("2025"); // => "missing-current"',
  "missing-base": 'onYearChange(Series.of("2025", ["709.3"])).reasonAt("2025"); // => "missing-base"',
  "missing-in-window":
    'rollingSum(Series.of("2025-09", ["65.9", null, "60.8"]), 2).reasonAt("2025-11"); // => "missing-in-window"',
  "incomplete-window": 'rollingSum(Series.of("2025-11", ["60.8"]), 12).reasonAt("2025-11"); // => "incomplete-window"',
  "incomplete-year": 'yearToDate(Series.of("2025-02", ["52.3", "58.1"])).reasonAt("2025-03"); // => "incomplete-year"',
  "incomplete-period":
    'periodTotals(Series.of("2025-10", ["59.5", "60.8"]), "quarterly").reasonAt("2025-Q4"); // => "incomplete-period"',
  "outside-range": 'Series.of("2025-10", ["59.5", "60.8"]).reasonAt("2025-12"); // => "outside-range"',
  "zero-base": 'onYearChange("5", "0"); // throws zero-base',
  "negative-base": 'onYearChange("5", "-3"); // throws negative-base',
  "sign-change": 'onYearChange("-3", "5"); // throws sign-change',
  "zero-total": 'shareOfTotal("5", "0"); // throws zero-total',
  "negative-total": 'shareOfTotal("5", "-10"); // throws negative-total',
  "part-exceeds-total": 'shareOfTotal("12", "10"); // throws part-exceeds-total',
  "zero-divisor":
    'const value = Series.of("2025", [12], { unit: "USD" });\n' +
    'value.dividedBy(Series.of("2025", [0], { unit: "kg" })).reasonAt("2025"); // => "zero-divisor"',
  "zero-days": 'dailyAverage("60.8", 0); // throws zero-days',
  "target-met":
    'const quarters = Series.of("2025-Q1", [160, 170, 178]);\n' +
    'targetGap(quarters, { target: 500, year: 2025 }).reasons.requiredAverage; // => "target-met"',
  "no-remaining-periods":
    'const quarters = Series.of("2025-Q1", [160, 170, 178, 180]);\n' +
    'targetGap(quarters, { target: 700, year: 2025 }).reasons.requiredAverage; // => "no-remaining-periods"',
  "invalid-number": 'Series.of("2025-10", ["59.5", "1,234"]); // throws invalid-number',
  "invalid-period": 'parsePeriod("202511"); // throws invalid-period',
  "invalid-option": 'onYearChange(Series.of("2025", [1]), { lag: 2 }); // throws invalid-option',
  "invalid-figure": 'published("61.04 billon"); // throws invalid-figure',
  "duplicate-period": 'Series.from([["2025-11", "60.8"], ["2025-11", "61.0"]]); // throws duplicate-period',
  "mixed-frequency": 'Series.from([["2025-01", "49.1"], ["2025-Q2", "175.1"]]); // throws mixed-frequency',
  "unit-mismatch":
    'const dollars = Series.of("2025", [5], { unit: "USD" });\n' +
    'dollars.plus(Series.of("2025", [5], { unit: "EUR" })); // throws unit-mismatch',
  "span-mismatch": 'yearToDate(Series.of("2025-01", ["49.1"], { span: "1-20" })); // throws span-mismatch',
  "adjustment-mismatch":
    'const quarters = Series.of("2024-Q1", [160, 170, 170, 180]);\n' +
    "carryOver(quarters, { year: 2025 }); // throws adjustment-mismatch",
  "zero-denominator": "ratio(1, 0); // throws zero-denominator",
  "not-linear":
    'const figures = { r: published("5%") };\n' +
    'const first = { kind: "change", current: "a", base: "b", rate: "r" };\n' +
    'const second = { kind: "change", current: "c", base: "d", rate: "r" };\n' +
    'checkConsistency(figures, [first, second], { unknowns: ["a", "b", "c", "d"] }); // throws not-linear',
  "decimal-range":
    "Decimal.set({ maxE: 5 });\n" +
    'tradeBalance("1e10", "1"); // throws decimal-range\n' +
    "Decimal.set({ defaults: true });",
  "too-large": 'Series.from([["0001-01", 1], ["9999-01", 2]]); // throws too-large',
  "invalid-rows":
    'const rows = [{ month: "x", usd: 1 }, { month: "y", usd: 2 }];\n' +
    'Series.fromRows(rows, { period: "month", value: "usd" }); // throws invalid-rows',
};

/** The one tool of the catalogue that an example may use: it is written out before it. */
const months = 'const months = (count, value = 1) => Series.of("2024-01", new Array(count).fill(value));\n';

/** An example of a code: its own, or the shortest of the catalogue that needs nothing but the doors. */
function exampleOf(code: ErrorCode): string {
  const own = examples[code];
  if (own !== undefined) return own;
  const needed = Object.keys(tools).filter((tool) => tool !== "months");
  const calls = badInputs.filter(([call, of]) => of === code && !needed.some((tool) => call.includes(tool)));
  const [shortest] = calls.toSorted(([left], [right]) => left.length - right.length);
  if (shortest === undefined) throw new Error(`${code} has no example: write one here, or a row of the catalogue`);
  const [call, , says] = shortest;
  const before = call.includes("months(") ? months : "";
  return `${before}${call}; // ${says === "reason" ? `=> "${code}"` : `throws ${code}`}`;
}

/** The imports that an example needs, before it. */
function withImports(code: string): string {
  const doors = {
    "decimal.js": ["Decimal"],
    "export-growth": Object.keys(main),
    "export-growth/published": Object.keys(printed),
  };
  const imports = Object.entries(doors).flatMap(([door, names]) => {
    const used = names.filter((name) => new RegExp(`(?<![.\\w])${name}\\b`).test(code.replace(/"[^"]*"/g, '""')));
    return used.length === 0 ? [] : [`import { ${used.sort().join(", ")} } from "${door}";`];
  });
  return `${imports.join("\n")}\n\n${code}`;
}

function section(code: ErrorCode): string {
  const { meaning, cause, cure } = codeHelp[code];
  const release = inARelease[code as ReasonCode] ?? "nothing before it is mended";
  // As plain text: of code TypeDoc makes no anchor.
  return `### ${code}

${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}. A common cause: ${cause}.

\`\`\`js
${withImports(exampleOf(code))}
\`\`\`

- What to do: ${cure}.
- In a release: ${release}.
`;
}

function group(title: string, lead: string, codes: readonly ErrorCode[]): string {
  const list = codes.map((code) => `[\`${code}\`](#${code})`).join(", ");
  return `## ${title}\n\n${lead}\n\n${list}\n\n${codes.map(section).join("\n")}`;
}

const [start, end] = [
  "<!-- What follows is written by: npm run errors-page -->",
  "<!-- The end of what is written so. -->",
];

/** The page with its part about codes written anew. */
export function errorsPage(): string {
  const page = readFileSync(file, "utf8");
  const reasons = (Object.keys(codeHelp) as ErrorCode[]).filter((code) => reasonCodes.includes(code as ReasonCode));
  const mistakes = (Object.keys(codeHelp) as ErrorCode[]).filter((code) => !reasons.includes(code));
  const written = [
    group(
      "Reasons",
      "Why an answer is absent: thrown where one figure was asked for, and what `reasonAt(period)` of a series gives.",
      reasons,
    ),
    group(
      "Mistakes",
      "What was handed in cannot be used as it is. No series carries one of these as a reason.",
      mistakes,
    ),
  ];
  const [before, after] = [page.slice(0, page.indexOf(start)), page.slice(page.indexOf(end))];
  return `${before}${start}\n\n${written.join("\n")}\n${after}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(file, errorsPage());
