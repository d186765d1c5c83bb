import { between, checkRecord, checkTarget, exactly, published } from "export-growth/published";
import { describe, expect, it } from "vitest";
import { refusal } from "../helpers.ts";

const p = published;

describe("records and targets", () => {
  it("records and the target", () => {
    expect(checkRecord(p("61.04"), p("61.03"))).toEqual({ verdict: "certain" });
    expect(checkRecord(p("61.04", { mode: "halfEven" }), p("61.03", { mode: "halfTrunc" }))).toEqual({
      verdict: "possible",
    });
    expect(checkRecord(p("683.6"), p("683.6"))).toEqual({ verdict: "possible" });
    expect(checkRecord(exactly(5), exactly(5))).toEqual({ verdict: "impossible" });
    expect(checkRecord(p("640.2"), p("628.7"))).toEqual({ verdict: "certain" });
    expect(checkRecord(p("61.03"), p("61.04"))).toEqual({ verdict: "impossible" });
    const same = p("683.6");
    expect(checkRecord(same, same)).toEqual({ verdict: "impossible" });
    expect(checkTarget(same, same)).toEqual({ verdict: "certain" });
    expect(checkTarget(p("700.1"), exactly(700))).toEqual({ verdict: "certain" });
    expect(checkTarget(p("700.0"), exactly(700))).toEqual({ verdict: "possible" });
    expect(checkTarget(p("699.95", { mode: "trunc" }), exactly("699.96"))).toEqual({ verdict: "impossible" });
    expect(checkTarget(exactly(5), exactly(5))).toEqual({ verdict: "certain" });
    expect(checkTarget(between(5, undefined), between(undefined, 4))).toEqual({ verdict: "certain" });
    expect(checkTarget(between(undefined, 5), between(undefined, 4))).toEqual({ verdict: "possible" });
    expect(checkTarget(between(5, undefined), between(6, undefined))).toEqual({ verdict: "possible" });
  });

  const x = p("61.04");
  it.each([
    [() => checkRecord(5 as never, x), "invalid-figure", "candidate"],
    [() => checkRecord(x, 5 as never), "invalid-figure", "previous"],
    [() => checkTarget(x, "700" as never), "invalid-figure", "target"],
    [() => checkTarget(p("$5"), p("5 EUR")), "unit-mismatch", "target"],
  ])("refusal %#", (call, code, argument) => {
    const error = refusal(call);
    expect([error.code, error.argument]).toEqual([code, argument]);
  });
});
