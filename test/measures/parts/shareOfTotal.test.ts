import { ratio, Series, shareOfTotal, totalAcross } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaItem, koreaTotals } from "../../../examples/data.ts";
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
    const part = Series.of("2019", [1, null, 1, 5, 5, "5.6", 2]);
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
  const total = Series.of("2023", [4, 4, 6, 0]);

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

describe("parts that exceed their total", () => {
  const at = (part: (string | number)[], total: (string | number)[]) =>
    shareOfTotal(Series.of("2025", part), Series.of("2025", total));

  test("are let pass as far as rounding explains: half a unit of each", () => {
    const sum = (parts: string[], total: string) => {
      const series = parts.map((part, key) => [`${key}`, Series.of("2025", [part])] as const);
      const { residual } = shareOfTotal(new Map(series), Series.of("2025", [total]));
      return residual.reasonAt("2025") ?? residual.at("2025")?.toFixedPercent(4);
    };
    expect(sum(["403.99", "349.48"], "753.46")).toBe("-0.0013");
    expect(sum(["403.99", "349.49"], "753.46")).toBe("part-exceeds-total");
    expect(sum(["42.6", "4.69"], "47.2")).toBe("-0.1907");
    expect(sum(["42.6", "4.71"], "47.2")).toBe("part-exceeds-total");
    expect(at(["5.1"], ["5.0"]).at("2025")?.toString()).toBe("51/50");
    expect(at(["5.2"], ["5.1"]).at("2025")?.toString()).toBe("52/51");
    expect(at(["5.3"], ["5.1"]).reasonAt("2025")).toBe("part-exceeds-total");
  });

  test("the unit of a series is its most places, whatever a figure shows", () => {
    expect(at(["5.1", "0.01"], ["5.0", "1.23"]).reasonAt("2025")).toBe("part-exceeds-total");
    expect(at(["5.10"], ["5.00"]).at("2025")?.toString()).toBe("51/50");
  });

  test("only among figures of 0 or above, and only where that is not meant", () => {
    const total = Series.of("2025", [50]);
    const flows = { exports: Series.of("2025", [500]), imports: Series.of("2025", [-450]) };
    expect(shareOfTotal(flows, total).residual.at("2025")?.toString()).toBe("0/1");
    expect(shareOfTotal(flows.exports, total, { totals: "overlapping" }).at("2025")?.toString()).toBe("10/1");
    expect(shareOfTotal(flows.exports, total).reasonAt("2025")).toBe("part-exceeds-total");
    expect(shareOfTotal(500, 50, { totals: "overlapping" }).toString()).toBe("10/1");
    expect(codeOf(() => shareOfTotal(500, 50, { totals: "twice" as never }))).toBe("invalid-option");
  });

  test("a part that is missing hides none of it", () => {
    const parts = { a: Series.of("2025", [90]), b: Series.of("2025", [30]), c: Series.of("2025", [null]) };
    expect(shareOfTotal(parts, Series.of("2025", [100])).residual.reasonAt("2025")).toBe("missing");
    expect(
      shareOfTotal(parts, Series.of("2025", [100]))
        .shares.get("a")
        ?.at("2025")
        ?.toString(),
    ).toBe("9/10");
  });
});

test("law: the share of a component is the share of its series", () => {
  const values = fc.array(fc.option(fc.integer({ min: -9, max: 9 })), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(values, values, (part, total) => {
      const [one, all] = [Series.of("2023", part), Series.of("2023", total)];
      expect(shareOfTotal({ one }, all).shares.get("one")?.toJSON()).toEqual(shareOfTotal(one, all).toJSON());
    }),
  );
});
