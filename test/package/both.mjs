/** The ESM and the CJS build in one program, each with its own copy of decimal.js, both set by the caller. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { Decimal } from "decimal.js";

const settings = { precision: 2, rounding: 1, toExpPos: 5 };
Decimal.set(settings);
const esm = { ...(await import("export-growth")), ...(await import("export-growth/published")) };
const require = createRequire(import.meta.url);
const cjs = { ...require("export-growth"), ...require("export-growth/published") };
require("decimal.js").Decimal.set(settings);
assert.notEqual(esm.Series, cjs.Series, "there are two builds");

const rows = [
  ["2024-11", "56288629120"],
  ["2025-11", "60752618324"],
];
for (const [one, other] of [
  [esm, cjs],
  [cjs, esm],
]) {
  const exported = one.Series.from(rows, { unit: "USD" });
  assert.equal(other.onYearChange(exported).at("2025-11").toFixed(20), "0.07930534592490000936");
  assert.equal(other.yearToDate(exported).reasonAt("2025-11"), "incomplete-year");
  assert.equal(
    other
      .shareOfTotal(exported, other.Series.from(rows, { unit: "USD" }))
      .at("2025-11")
      .toString(),
    "1/1",
  );
  assert.equal(
    exported
      .plus(other.Series.from(rows, { unit: "USD" }))
      .at("2025-11")
      .toFixed(),
    "121505236648",
  );
  assert.ok(exported.equals(other.Series.from(rows, { unit: "USD" })), "equals knows the series of the other build");
  assert.throws(
    () => assert.deepStrictEqual(exported, other.Series.from(rows, { unit: "USD" })),
    "whose class is another",
  );
  assert.equal(other.ratio(1, 3).plus(one.ratio(1, 6)).toString(), "1/2");
  assert.equal(other.impliedBase("61.04", one.percent("8.4")).toFixed(4), "56.3100");
  assert.equal(other.percent(one.ratio(84, 10).toDecimal(1)).toString(), "21/250");
  const made = [one.ratio(1, 3), exported, one.onYearChange(exported), one.published("5"), one.published("5").bounds];
  assert.deepEqual(
    [...made.map((object) => object.constructor.name), one.GrowthError.name],
    ["Ratio", "Series", "RatioSeries", "Published", "Bounds", "GrowthError"],
    "the names that people see in a console",
  );
  assert.throws(
    () => one.onYearChange(1, 0),
    (error) => error instanceof other.GrowthError && error.code === "zero-base",
  );
}
console.log("ok");
