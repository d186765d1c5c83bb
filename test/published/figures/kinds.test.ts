import { describe, expect, it } from "vitest";
import {
  type FigureKind,
  isRate,
  kindOfDifference,
  kindOfSum,
  kindText,
} from "../../../src/published/figures/kinds.ts";

describe("kinds", () => {
  it.each<[(FigureKind | undefined)[], FigureKind | undefined, FigureKind | undefined]>([
    // kinds, of their sum, of their difference
    [["level", "level"], "level", "level"],
    [["count", "count"], "count", "count"],
    [["count", "level"], "level", "level"],
    [["percent", "percent"], "percent", "points"],
    [["percent", "points"], "percent", "percent"],
    [["points", "points"], "points", "points"],
    [["level", undefined], "level", "level"],
    [[undefined, undefined], undefined, undefined],
  ])("%j", (kinds, sum, difference) => {
    expect([kindOfSum(kinds), kindOfDifference(kinds)]).toEqual([sum, difference]);
  });

  it("rates are percent and points", () => {
    const kinds = ["percent", "points", "level", "count"] as const;
    expect(kinds.map(isRate)).toEqual([true, true, false, false]);
    expect(kinds.map(kindText)).toEqual(["in percent", "in points", "a level", "a count"]);
  });
});
