/**
 * A newspaper of 1 December 2025 reported Korea's exports of November. Nothing but its printed figures is used here:
 * do they agree with each other, and what follows from them that nobody printed?
 */
import {
  type Bounds,
  baseBounds,
  type Check,
  checkConsistency,
  checkDifference,
  checkRecord,
  checkShare,
  checkTarget,
  differenceBounds,
  exactly,
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
  toUnitedStates: published("$10.35 billion"),
  toUnitedStatesGrowth: published("-0.2%"),
  toChina: published("$12.07 billion"),
  toChinaGrowth: published("6.9%"),
  projection: published("$697.1 billion"),
  projectionGrowth: published("-0.5%"),
} satisfies Record<string, Published>;

const target = exactly("700e9", { unit: "USD" });

/** Every relation of the article, once. "Before" is a year earlier; "year" is January to November. */
const relations: readonly Relation[] = [
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
const questions: readonly Relation[] = [
  { kind: "sum", total: "exports", parts: ["semiconductors", "others"] },
  { kind: "sum", total: "exportsBefore", parts: ["semiconductorsBefore", "othersBefore"] },
  { kind: "change", current: "others", base: "othersBefore", rate: "othersGrowth" },
  { kind: "difference", result: "semiconductorRise", minuend: "semiconductors", subtrahend: "semiconductorsBefore" },
  { kind: "share", part: "semiconductorRise", total: "exportsBefore", rate: "contribution" },
  { kind: "sum", total: "wholeYear", parts: ["year", "december"] },
];

const article = checkConsistency({ ...printed, target }, relations);
const count = `${Object.keys(printed).length} printed figures and ${relations.length} relations`;
console.log(
  article.consistent
    ? `The article as printed: ${count} can all hold at once.\n`
    : `The article as printed cannot hold. ${article.conflicts.map(({ explanation }) => explanation).join(" ")}\n`,
);

print([
  ["claim", "printed", "recomputed", "true value within", "verdict"],
  amount("surplus, bn USD", printed.surplus, checkDifference(printed.exports, printed.imports, printed.surplus)),
  amount("missing to 700, bn USD", printed.missing, checkDifference(target, printed.year, printed.missing)),
  rate(
    "semiconductors' share, %",
    printed.semiconductorShare,
    checkShare(printed.semiconductors, printed.exports, printed.semiconductorShare),
  ),
  ["January–November above 628.7", "", "", "", checkRecord(printed.year, printed.record).verdict],
  [
    "semiconductors above 141.9",
    "",
    "",
    "",
    checkRecord(printed.semiconductorYear, printed.semiconductorRecord).verdict,
  ],
  ["700 reached by November", "", "", "", checkTarget(printed.year, target).verdict],
]);

const more = checkConsistency({ ...printed, target }, [...relations, ...questions]);
if (!more.consistent) throw new Error(more.conflicts.map(({ explanation }) => explanation).join(" "));
const { bounds } = more;

console.log("What follows, though nobody printed it:\n");
print([
  ["figure", "true value within, all taken together"],
  ["exports, November 2024, bn USD", billions(bounds["exportsBefore"])],
  ["imports, November 2024, bn USD", billions(bounds["importsBefore"])],
  ["January–November 2024, bn USD", billions(bounds["yearBefore"])],
  ["semiconductors, November 2024, bn USD", billions(bounds["semiconductorsBefore"])],
  ["automobiles, November 2024, bn USD", billions(bounds["automobilesBefore"])],
  ["to the United States, November 2024, bn USD", billions(bounds["toUnitedStatesBefore"])],
  ["to China, November 2024, bn USD", billions(bounds["toChinaBefore"])],
  ["exports without semiconductors, on year, %", percents(bounds["othersGrowth"])],
  ["contribution of semiconductors, points", percents(bounds["contribution"])],
  ["2025 behind the projection for 2026, bn USD", billions(bounds["wholeYear"])],
  ["December 2025 that it implies, bn USD", billions(bounds["december"])],
]);

const others = found(bounds["othersGrowth"]);
const fell = others.upper !== undefined && others.upper.sign < 0;
console.log(`Exports without semiconductors ${fell ? "certainly fell" : "may have risen"} on year.`);

const december = found(bounds["december"]);
const meets = checkTarget(december, found(bounds["missing"])).verdict;
console.log(`The December that the projection implies meets the target: ${meets}.`);

// Were 628.7 the total of a year before 2025, 2024 would have to lie below it, or it would not be the record.
const decemberBefore = differenceBounds(printed.record, baseBounds(printed.year, printed.yearGrowth));
const most = found(decemberBefore.upper).dividedBy("1e9").toFixed(4, "ceil");
const november = found(found(bounds["exportsBefore"]).lower).dividedBy("1e9").toFixed(0, "floor");
console.log(
  `628.7 is no annual total: 2024 would stay below it only with a December under ${most} billion, ` +
    `after a November of ${november} billion.`,
);

function amount(claim: string, figure: Published, check: Check): string[] {
  const recomputed = check.recomputed.dividedBy("1e9").toFixed(2);
  return [claim, figure.text, recomputed, billions(check.bounds, 3), check.verdict];
}

function rate(claim: string, figure: Published, check: Check): string[] {
  return [claim, figure.text, check.recomputed.toFixedPercent(4), percents(check.bounds), check.verdict];
}

/** Ends in billions, rounded outwards. */
function billions(bounds: Bounds | undefined, places = 4): string {
  const { lower, upper } = found(bounds);
  const ends = [
    found(lower).dividedBy("1e9").toFixed(places, "floor"),
    found(upper).dividedBy("1e9").toFixed(places, "ceil"),
  ];
  return ends.join(" … ");
}

function percents(bounds: Bounds | undefined): string {
  return found(bounds).toFixedPercent(4);
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
