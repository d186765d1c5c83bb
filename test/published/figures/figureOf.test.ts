import { describe, expect, it } from "vitest";
import { figureOf, type Stated } from "../../../src/published/figures/figureOf.ts";
import { readFigure } from "../../../src/published/figures/parser.ts";
import { refusal } from "../helpers.ts";

const site = { function: "test", argument: "text" };
const nothing: Stated = {
  mode: "halfExpand",
  unit: undefined,
  kind: undefined,
  qualifier: undefined,
  places: undefined,
  quantum: undefined,
};

function figure(text: string, stated: Partial<Stated> = {}) {
  const reading = readFigure(text, { written: undefined, negative: [], unit: stated.unit }, site);
  return figureOf(text, reading, { ...nothing, ...stated }, site);
}

describe("what the text says and what the caller says", () => {
  it.each<[string, Partial<Stated>, string]>([
    ["8.4", { kind: "percent" }, "percent"],
    ["8.4", { kind: "points" }, "points"],
    ["8.4%", { kind: "percent" }, "percent"],
    ["70", { kind: "count" }, "count"],
    ["70 million", { kind: "count" }, "count"],
    ["7.5 million", { kind: "count" }, "count"],
    ["70 units", { kind: "level" }, "level"],
    ["154.0 points", { kind: "level" }, "level"],
    ["6.3 points", { kind: "points" }, "points"],
    ["2.3 times", {}, "level"],
    ["8割", {}, "percent"],
    ["50 bp", {}, "points"],
    ["14만1711대", {}, "count"],
    ["14만대", {}, "level"],
    ["70 people", {}, "count"],
    ["70 tonnes", {}, "level"],
  ])("%s %o is a %s", (text, stated, kind) => {
    expect(figure(text, stated).kind).toBe(kind);
  });

  it.each<[string, Partial<Stated>, string, string]>([
    ["8.4%", { kind: "points" }, "unit-mismatch", "is in percent, not in points"],
    ["8.4%", { kind: "level" }, "unit-mismatch", "is in percent, not a level"],
    ["8.4%", { unit: "USD" }, "unit-mismatch", "is in percent, not in USD"],
    ["$8", { kind: "percent" }, "unit-mismatch", "is a level, not in percent"],
    ["8 million", { kind: "percent" }, "unit-mismatch", "is a level, not in percent"],
    ["2 times", { kind: "percent" }, "unit-mismatch", "is a level, not in percent"],
    ["70.5", { kind: "count" }, "unit-mismatch", "is a level, not a count"],
    ["6.3 points", { kind: "count" }, "unit-mismatch", "is in points, not a count"],
    ["6.3 points", {}, "ambiguous-figure", 'say { kind: "points" } or { kind: "level" }'],
    ["33.420", {}, "ambiguous-figure", "33.420 has decimals if written as 1,234.5, thousands if as 1.234,5"],
    ["54,400 Einheiten", {}, "ambiguous-figure", "54,400 has decimals if written as 1.234,5, thousands if as 1,234.5"],
    ["¥5", {}, "invalid-figure", "so say { unit }"],
    ["6.1 times", { unit: "USD" }, "unit-mismatch", "is a multiple, not in USD"],
    ["5 pesos", { unit: "USD" }, "unit-mismatch", "is in pesos, not in USD"],
  ])("%s %o: %s", (text, stated, code, message) => {
    const error = refusal(() => figure(text, stated));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });

  it("a name that currencies share is that of the code which the caller says", () => {
    expect([
      figure("5 pesos").unit,
      figure("5 pesos", { unit: "MXN" }).unit,
      figure("¥5", { unit: "JPY" }).unit,
    ]).toEqual(["pesos", "MXN", "JPY"]);
  });

  it("thousands of things may be printed with places, single ones not", () => {
    const millions = figure("7.5 million", { kind: "count", places: 2 });
    expect([millions.stated, millions.value]).toEqual([
      { coefficient: 10000n, scale: 0 },
      { coefficient: 7500000n, scale: 0 },
    ]);
    expect(refusal(() => figure("70 units", { places: 1 })).argument).toBe("places");
  });
});
