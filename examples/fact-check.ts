/**
 * A newspaper of 1 December 2025 reported Korea's exports of November. Nothing but its printed figures is used here:
 * do they agree with each other, and what follows from them that nobody printed?
 */
import {
  type Bounds,
  baseBounds,
  checkConsistency,
  checkTable,
  checkTarget,
  differenceBounds,
  exactly,
  type Figure,
  type Published,
  published,
  type Relation,
} from "export-growth/published";
import { getBorderCharacters, table } from "table";

const printed = {
  exports: published("$61.04 billion"),
  exportGrowth: published("8.4%"),
  imports: published("$51.3 billion"),
  importGrowth: published("1.2%"),
  surplus: published("$9.73 billion"),
  year: published("$640.2 billion"),
  yearGrowth: published("2.9%"),
  record: published("$628.7 billion"),
  missing: published("$59.8 billion"),
  semiconductors: published("$17.26 billion"),
  semiconductorGrowth: published("38.6%"),
  semiconductorShare: published("28.3%"),
  semiconductorYear: published("$152.6 billion"),
  semiconductorRecord: published("$141.9 billion"),
  automobiles: published("$6.41 billion"),
  automobileGrowth: published("13.7%"),
  automobileYear: published("$66.04 billion"),
  toUnitedStates: published("$10.35 billion"),
  toUnitedStatesGrowth: published("-0.2%"),
  toChina: published("$12.07 billion"),
  toChinaGrowth: published("6.9%"),
  projection: published("$697.1 billion"),
  projectionGrowth: published("-0.5%"),
} satisfies Record<string, Published>;

const target = exactly("700e9", { unit: "USD" });

const figures = { ...printed, target };

/** What nobody printed. "Before" is a year earlier; "year" is January to November. */
const unknowns = [
  "exportsBefore",
  "importsBefore",
  "yearBefore",
  "semiconductorsBefore",
  "automobilesBefore",
  "toUnitedStatesBefore",
  "toChinaBefore",
  "wholeYear",
  "others",
  "othersBefore",
  "othersGrowth",
  "semiconductorRise",
  "contribution",
  "december",
] as const;

type Name = keyof typeof figures | (typeof unknowns)[number];

/** Every relation of the article, once. A misspelt name does not compile. */
const relations: readonly Relation<Name>[] = [
  { kind: "difference", result: "surplus", minuend: "exports", subtrahend: "imports" },
  { kind: "change", current: "exports", base: "exportsBefore", rate: "exportGrowth" },
  { kind: "change", current: "imports", base: "importsBefore", rate: "importGrowth" },
  { kind: "change", current: "year", base: "yearBefore", rate: "yearGrowth" },
  { kind: "greater-than", greater: "year", smaller: "record" },
  { kind: "difference", result: "missing", minuend: "target", subtrahend: "year" },
  { kind: "change", current: "semiconductors", base: "semiconductorsBefore", rate: "semiconductorGrowth" },
  { kind: "share", part: "semiconductors", total: "exports", rate: "semiconductorShare" },
  { kind: "greater-than", greater: "semiconductorYear", smaller: "semiconductorRecord" },
  { kind: "change", current: "automobiles", base: "automobilesBefore", rate: "automobileGrowth" },
  { kind: "change", current: "toUnitedStates", base: "toUnitedStatesBefore", rate: "toUnitedStatesGrowth" },
  { kind: "change", current: "toChina", base: "toChinaBefore", rate: "toChinaGrowth" },
  { kind: "change", current: "projection", base: "wholeYear", rate: "projectionGrowth" },
];

/** What nobody printed, in terms of what was. */
const questions: readonly Relation<Name>[] = [
  { kind: "sum", total: "exports", parts: ["semiconductors", "others"] },
  { kind: "sum", total: "exportsBefore", parts: ["semiconductorsBefore", "othersBefore"] },
  { kind: "change", current: "others", base: "othersBefore", rate: "othersGrowth" },
  { kind: "difference", result: "semiconductorRise", minuend: "semiconductors", subtrahend: "semiconductorsBefore" },
  { kind: "share", part: "semiconductorRise", total: "exportsBefore", rate: "contribution" },
  { kind: "sum", total: "wholeYear", parts: ["year", "december"] },
];

const more = checkConsistency(figures, [...relations, ...questions], { unknowns });
if (!more.consistent) throw new Error(more.conflicts.map(({ explanation }) => explanation).join("\n"));
const { bounds } = more;
const count = `${Object.keys(printed).length} printed figures and ${relations.length} relations`;
console.log(`The article as printed: ${count} can all hold at once.\n`);

// A relation whose figures are all printed is a claim that can be judged by itself.
const { lines, total } = checkTable(
  relations.flatMap((relation) => (isPrinted(relation) ? [{ relation, figures }] : [])),
);
for (const { summary } of lines) console.log(summary);
console.log(
  `${total.rows} claims: ${total.exact} exact, ${total["within-rounding"]} within rounding, ${total.certain} certain, ${total.impossible} impossible.`,
);
console.log(`700 billion reached by November: ${checkTarget(printed.year, target).verdict}.\n`);

console.log("What follows, though nobody printed it:\n");
print([
  ["figure", "true value within, all taken together"],
  ["exports, November 2024, bn USD", billions(bounds.exportsBefore)],
  ["imports, November 2024, bn USD", billions(bounds.importsBefore)],
  ["January–November 2024, bn USD", billions(bounds.yearBefore)],
  ["semiconductors, November 2024, bn USD", billions(bounds.semiconductorsBefore)],
  ["automobiles, November 2024, bn USD", billions(bounds.automobilesBefore)],
  ["to the United States, November 2024, bn USD", billions(bounds.toUnitedStatesBefore)],
  ["to China, November 2024, bn USD", billions(bounds.toChinaBefore)],
  ["exports without semiconductors, on year, %", percents(bounds.othersGrowth)],
  ["contribution of semiconductors, points", percents(bounds.contribution)],
  ["2025 behind the projection for 2026, bn USD", billions(bounds.wholeYear)],
  ["December 2025 that it implies, bn USD", billions(bounds.december)],
]);

const others = bounds.othersGrowth;
const fell = others.upper !== undefined && others.upper.sign < 0;
console.log(`Exports without semiconductors ${fell ? "certainly fell" : "may have risen"} on year.`);

const december = bounds.december;
const meets = checkTarget(december, bounds.missing).verdict;
console.log(`The December that the projection implies meets the target: ${meets}.`);

// Were 628.7 the total of a year before 2025, 2024 would have to lie below it, or it would not be the record.
const decemberBefore = differenceBounds(printed.record, baseBounds(printed.year, printed.yearGrowth));
const most = found(decemberBefore.upper).dividedBy("1e9").toFixed(4, "ceil");
const november = found(bounds.exportsBefore.lower).dividedBy("1e9").toFixed(0, "floor");
console.log(
  `628.7 is no annual total: 2024 would stay below it only with a December under ${most} billion, ` +
    `after a November of ${november} billion.`,
);

console.log("\nClaims, and whether the printed figures decide them:\n");
type Order = Extract<Relation, { kind: "greater-than" }>;
const above = (greater: string, smaller: string): Order => ({ kind: "greater-than", greater, smaller });
// Of June to October not even this year's figures were printed, of no month the highest before.
const months = ["June", "July", "August", "September", "October"];
const streak = [...months.map((month) => above(month, `${month}Record`)), above("exports", "NovemberRecord")];
const inStreak = [...months, ...months.map((month) => `${month}Record`), "NovemberRecord"];
const claims: [claim: string, stated: Relation[], opposite: Order, more: string[]][] = [
  ["January–November above 628.7 billion", [above("year", "record")], above("record", "year"), []],
  ["highest for the month six months in a row", streak, above("NovemberRecord", "exports"), inStreak],
  ["semiconductors: highest month ever", [above("semiconductors", "best")], above("best", "semiconductors"), ["best"]],
  [
    "automobiles, January–November: highest ever",
    [above("automobileYear", "most")],
    above("most", "automobileYear"),
    ["most"],
  ],
];
print([["claim", "verdict"], ...claims.map(([claim, ...stated]) => [claim, decided(...stated)])]);

/**
 * What the printed figures say of a claim: whether it can hold beside them, and whether it can fail. Where both can be,
 * they do not decide it, however true it is.
 */
function decided(claim: readonly Relation[], opposite: Order, more: readonly string[]): string {
  const named = new Map<string, Figure>(Object.entries(figures));
  const can = (stated: readonly Relation[]) =>
    checkConsistency(named, [...relations, ...stated], { unknowns: [...unknowns, ...more] }).consistent;
  // A tie is no record either.
  const tie: Relation = { kind: "equal", left: opposite.greater, right: opposite.smaller };
  const [holds, fails] = [can(claim), can([opposite]) || can([tie])];
  if (holds && fails) return "cannot be decided from printed figures";
  return holds ? "certain" : "impossible";
}

function isPrinted(relation: Relation): boolean {
  return Object.entries(relation).every(([field, name]) => field === "kind" || name in figures);
}

/** Ends in billions, rounded outwards. */
function billions({ lower, upper }: Bounds, places = 4): string {
  const ends = [
    found(lower).dividedBy("1e9").toFixed(places, "floor"),
    found(upper).dividedBy("1e9").toFixed(places, "ceil"),
  ];
  return ends.join(" … ");
}

function percents(bounds: Bounds): string {
  return bounds.toFixedPercent(4);
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The article does not bound this figure.");
  return value;
}

function print(rows: string[][]): void {
  const text = table(rows, {
    border: getBorderCharacters("void"),
    columnDefault: { paddingLeft: 0, paddingRight: 2 },
    drawHorizontalLine: () => false,
  });
  console.log(text.replace(/ +$/gm, ""));
}
