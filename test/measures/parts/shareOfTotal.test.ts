import { ratio, Series, shareOfTotal, totalAcross } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaItem, koreaTotals } from "../../../examples/data.ts";
import { restReason } from "../../../src/measures/parts/shareOfTotal.ts";
import { sixItems } from "../../data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports } = koreaTotals();

describe("shareOfTotal", () => {
  test("the article: semiconductors, the United States, China and automobiles", () => {
    const shares = ["17.26", "10.35", "12.07", "6.41"].map((part) => shareOfTotal(part, "61.04").toFixedPercent(4));
    expect(shares).toEqual(["28.2765", "16.9561", "19.7739", "10.5013"]);
  });

  test("the customs data: 28.4073 percent against 22.1232, 6.2841 points more", () => {
    const shares = shareOfTotal(koreaItem("SEMICON"), exports);
    const [now, before] = [shares.at("2025-11"), shares.at("2024-11")];
    expect([now?.toFixedPercent(4), before?.toFixedPercent(4)]).toEqual(["28.4073", "22.1232"]);
    expect(now?.minus(before ?? 0).toFixedPercent(4)).toBe("6.2841");
    expect([shares.first, shares.last]).toEqual(["2024-01", "2025-12"]);
  });

  test.each([
    ["5", "0", "zero-total", "total"],
    ["5", "-1", "negative-total", "total"],
    ["5", "4.99", "part-exceeds-total", "part"],
    ["x", "4", "invalid-number", "part"],
    ["5", "y", "invalid-number", "total"],
  ])("%s of %s is %s", (part, total, code, argument) => {
    expect(errorOf(() => shareOfTotal(part, total))).toMatchObject({ code, argument, function: "shareOfTotal" });
  });

  test("all, nothing and a part below 0", () => {
    expect(shareOfTotal(5, "5.0").toString()).toBe("1/1");
    expect(shareOfTotal(0, 5).toString()).toBe("0/1");
    expect(shareOfTotal(-1, 4).toString()).toBe("-1/4");
    expect(shareOfTotal(ratio(1, 3), ratio(2, 3)).toString()).toBe("1/2");
  });

  test("of a series, every awkward case has its reason", () => {
    const part = Series.of("2019", [1, null, 1, 5, 5, "5.1", 2]);
    const total = Series.of("2020", [2, null, 0, -1, "5.0", 8]);
    const shares = shareOfTotal(part, total);
    expect([...shares].map(([period, value]) => value?.toString() ?? shares.reasonAt(period))).toEqual([
      "missing",
      "missing",
      "missing",
      "zero-total",
      "negative-total",
      "part-exceeds-total",
      "1/4",
    ]);
    expect(shares.reasonAt("2018")).toBe("outside-range");
  });

  test("of values that are no safe integers", () => {
    const shares = shareOfTotal(Series.of("2025", ["1e30"]), Series.of("2025", ["4e30"]));
    expect(shares.at("2025")?.toString()).toBe("1/4");
    expect(shareOfTotal(Series.of("2025", ["5e30"]), Series.of("2025", ["4e30"])).reasonAt("2025")).toBe(
      "part-exceeds-total",
    );
    expect(
      shareOfTotal(Series.of("2025", ["1"]), Series.of("2025", ["1e30"]))
        .at("2025")
        ?.toFixed(30),
    ).toBe(`0.${"0".repeat(29)}1`);
  });

  test("a series has shares only in a series of its own unit, span and frequency", () => {
    expect(codeOf(() => shareOfTotal(exports, 5 as never))).toBe("invalid-option");
    expect(codeOf(() => shareOfTotal(5 as never, exports))).toBe("invalid-number");
    expect(codeOf(() => shareOfTotal(exports, Series.of("2025-01", [1])))).toBe("unit-mismatch");
    expect(codeOf(() => shareOfTotal(Series.of("2025-01", [1], { span: "1-10" }), Series.of("2025-01", [1])))).toBe(
      "span-mismatch",
    );
    expect(codeOf(() => shareOfTotal(Series.of("2025-01", [1]), Series.of("2025", [1])))).toBe("mixed-frequency");
  });

  test("the shares of all parts add to 1", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { minLength: 1, maxLength: 9 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        fc.pre(total > 0);
        expect(
          parts
            .map((part) => shareOfTotal(part, total))
            .reduce((sum, share) => sum.plus(share))
            .equals(1),
        ).toBe(true);
      }),
    );
  });
});

describe("of components", () => {
  const parts = { a: Series.of("2023", [1, null, 4, 5]), b: Series.of("2024", [1, 4, 0]) };
  const total = Series.of("2023", [4, 4, 7, 0]);

  test("every share, and a residual that is absent where a part is", () => {
    const { shares, residual } = shareOfTotal(parts, total);
    expect(shares.get("a")?.at("2023")?.toString()).toBe("1/4");
    expect(shares.get("a")?.reasonAt("2024")).toBe("missing");
    expect(shares.get("b")?.at("2024")?.toString()).toBe("1/4");
    expect(["2023", "2024", "2025", "2026"].map((period) => residual.reasonAt(period))).toEqual([
      "missing",
      "missing",
      "part-exceeds-total",
      "zero-total",
    ]);
  });

  test("a residual that is there", () => {
    const { residual } = shareOfTotal({ a: Series.of("2025", [1]) }, Series.of("2025", [4]));
    expect(residual.at("2025")?.toString()).toBe("3/4");
    expect(shareOfTotal(new Map<string, Series>(), total).residual.at("2023")?.toString()).toBe("1/1");
  });

  test("without a total the sum of all parts is the total", () => {
    const items = sixItems();
    const { shares, residual } = shareOfTotal(items);
    const of = shareOfTotal(items.get("SEMICON") as Series, totalAcross(items));
    expect(
      shares
        .get("SEMICON")
        ?.at("2025-11")
        ?.equals(of.at("2025-11") ?? 0),
    ).toBe(true);
    expect(residual.at("2025-11")?.toString()).toBe("0/1");
  });

  test("a total below 0 has no shares", () => {
    const { shares } = shareOfTotal({ a: Series.of("2025", [-1]) });
    expect(shares.get("a")?.reasonAt("2025")).toBe("negative-total");
  });
});

test("what is left of a total has a share unless the total has none, or the parts exceed it", () => {
  expect([restReason(0, 4), restReason(1n, 4n), restReason(-1, 4)]).toEqual([
    undefined,
    undefined,
    "part-exceeds-total",
  ]);
  expect([restReason(1, 0), restReason(-1n, -4n)]).toEqual(["zero-total", "negative-total"]);
});
