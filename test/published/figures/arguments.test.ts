import { exactly, published } from "export-growth/published";
import { describe, expect, it } from "vitest";
import {
  figureArgument,
  labelArguments,
  partsArgument,
  printedArgument,
  rateArgument,
  shareArguments,
  unitArgument,
} from "../../../src/published/figures/arguments.ts";
import { refusal } from "../helpers.ts";

const site = { function: "test", argument: "figure" };

describe("arguments of figures", () => {
  it("a figure is printed, or limits", () => {
    expect(figureArgument(published("$5"), site)).toMatchObject({ unit: "USD", kind: "level" });
    expect(figureArgument(exactly(5, { kind: "count" }), site)).toMatchObject({ kind: "count", printed: undefined });
    expect(refusal(() => figureArgument(5, site)).message).toBe(
      "test: figure must be a figure: published(text), between(lower, upper) or exactly(value), got 5 (invalid-figure)",
    );
  });

  it("what was printed has one of some kinds", () => {
    expect(printedArgument(published("5%"), ["percent"], site).text).toBe("5%");
    expect(refusal(() => printedArgument(published("5"), ["percent", "points"], site)).message).toBe(
      'test: figure must be a figure in percent or points, not a level, got "5" (invalid-figure)',
    );
    expect(refusal(() => printedArgument(exactly(5), ["level"], site)).message).toContain("must be printed");
  });

  it("a rate is no amount", () => {
    const refused = (figure: unknown) => refusal(() => rateArgument(figureArgument(figure, site), site));
    expect(refused(published("8.4")).message).toContain("must be a rate, with its percent sign, not a level");
    expect(refused(exactly(8, { kind: "count" })).message).toContain("not a count");
    expect(refused(exactly(8, { unit: "USD" })).code).toBe("unit-mismatch");
    expect(() => rateArgument(figureArgument(exactly(8), site), site)).not.toThrow();
  });

  it("a share is of a total, or of a part and the others", () => {
    const part = published("5");
    expect(shareArguments(part, part, site).formula.arguments).toEqual(["part", "total"]);
    expect(shareArguments(part, { others: [part, part] }, site).formula.arguments).toEqual([
      "part",
      "others[0]",
      "others[1]",
    ]);
    expect(refusal(() => shareArguments(part, { others: [] }, site)).argument).toBe("others");
  });

  it("a sum has parts", () => {
    expect(() => partsArgument([5], site)).not.toThrow();
    for (const parts of [[], undefined, 5]) expect(refusal(() => partsArgument(parts, site)).argument).toBe("parts");
  });

  it("a unit is a text, and several names of one are one", () => {
    expect([unitArgument("US$", site), unitArgument("boxes", site), unitArgument(undefined, site)]).toEqual([
      "USD",
      "boxes",
      undefined,
    ]);
    for (const unit of ["", " USD", 5, null]) expect(refusal(() => unitArgument(unit, site)).argument).toBe("unit");
  });

  it("a unit is no kind, and no scale word", () => {
    const message = (unit: string) => refusal(() => unitArgument(unit, site)).message;
    expect(message("percent")).toContain('say { kind: "percent" }');
    expect(message("pp")).toContain('say { kind: "points" }');
    for (const unit of ["million", "millones", "억", "million USD", "USD mn"]) {
      expect(message(unit)).toContain("which belongs to the text");
    }
    expect([unitArgument("t", site), unitArgument("metric tons", site)]).toEqual(["tonnes", "tonnes"]);
  });

  it("a rate has no unit", () => {
    expect(labelArguments({ unit: "USD", kind: "level" }, site)).toEqual(["USD", "level"]);
    expect(labelArguments({}, site)).toEqual([undefined, undefined]);
    expect(refusal(() => labelArguments({ unit: "USD", kind: "points" }, site)).message).toBe(
      'test: unit must not stand beside a kind of points, got "USD" (invalid-option)',
    );
    expect(refusal(() => labelArguments({ kind: "rate" as never }, site)).argument).toBe("kind");
  });
});
