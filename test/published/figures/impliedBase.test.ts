import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/exact/fractions.ts";
import { figureArgument } from "../../../src/published/figures/arguments.ts";
import { impliedBaseOf } from "../../../src/published/figures/impliedBase.ts";
import { p } from "../consistency/statements.ts";

const site = { function: "test" };
const base = figureArgument(p("211.6"), site);
const end = (tenths: bigint) => ({ at: fraction(tenths, 10n), open: false });

describe("impliedBaseOf", () => {
  it("says how far the nearest value lies from the printed base", () => {
    const distance = (needed: Parameters<typeof impliedBaseOf>[0]) =>
      impliedBaseOf(needed, base, "USD", site).distance.toFixed(1);
    expect(distance({ lower: end(2113n), upper: end(2115n) })).toBe("-0.1");
    expect(distance({ lower: end(2118n), upper: end(2120n) })).toBe("0.2");
    expect(distance({ lower: end(2110n), upper: end(2120n) })).toBe("0.0");
    expect(distance({ lower: end(2118n), upper: undefined })).toBe("0.2");
    expect(distance({ lower: undefined, upper: end(2110n) })).toBe("-0.6");
    expect(distance({ lower: undefined, upper: undefined })).toBe("0.0");
  });

  it("has the unit of the base, or that of the figures beside it", () => {
    const needed = { lower: end(2113n), upper: end(2115n) };
    expect(impliedBaseOf(needed, base, "USD", site).bounds.unit).toBe("USD");
    expect(impliedBaseOf(needed, figureArgument(p("€211.6"), site), "USD", site).bounds.unit).toBe("EUR");
  });
});
