import { type BalanceSwing, periodTotals, Series, tradeBalance } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaTotals } from "../../../examples/data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports, imports } = koreaTotals();
const plain = ({ period, swing, movement, change }: BalanceSwing) => [period, swing, movement, change.toFixed()];

describe("tradeBalance", () => {
  test("of two figures: the article's 61.04 less 51.3 is 9.74", () => {
    expect(tradeBalance("61.04", "51.3").toFixed()).toBe("9.74");
    expect(tradeBalance("0.1", "0.30").toFixed()).toBe("-0.2");
    expect(errorOf(() => tradeBalance("x", 1))).toMatchObject({ code: "invalid-number", argument: "exports" });
    expect(errorOf(() => tradeBalance(1, "y"))).toMatchObject({ code: "invalid-number", argument: "imports" });
  });

  test("the customs data: November 2025, and the years", () => {
    const months = tradeBalance(exports, imports);
    expect(months.balance.at("2025-11")?.toFixed()).toBe("9468013461");
    expect(months.swings.filter(({ period }) => period === "2025-11").map(plain)).toEqual([
      ["2025-11", "none", "widened", "3898376674"],
    ]);
    const years = tradeBalance(periodTotals(exports, "annual"), periodTotals(imports, "annual"));
    expect(years.swings.map(plain).slice(0, 2)).toEqual([
      ["2023", "none", "narrowed", "37438594822"],
      ["2024", "to-surplus", "turned", "62188581376"],
    ]);
    expect(years.balance.reasonAt("2021")).toBe("incomplete-year");
  });

  test.each([
    [5, 9, "none", "widened"],
    [9, 5, "none", "narrowed"],
    [-5, -9, "none", "widened"],
    [-9, -5, "none", "narrowed"],
    [-5, 5, "to-surplus", "turned"],
    [5, -1, "to-deficit", "turned"],
    [-5, 0, "none", "narrowed"],
    [5, 0, "none", "narrowed"],
    [0, 5, "none", "widened"],
    [0, -5, "none", "widened"],
    [0, 0, "none", "unchanged"],
    [-5, -5, "none", "unchanged"],
  ])("from %s to %s: %s, %s", (before, now, swing, movement) => {
    const { swings } = tradeBalance(Series.of("2024", [before, now]), Series.of("2024", [0, 0]), {
      negativeFlows: "allow",
    });
    expect(swings.map(plain)).toEqual([["2025", swing, movement, String(now - before)]]);
  });

  test("a period without a balance, or without one a year before, has no movement", () => {
    const { balance, swings } = tradeBalance(Series.of("2021", [1, 2, null, 4, 6]), Series.of("2021", [0, 0, 0, 0, 0]));
    expect(swings.map(({ period }) => period)).toEqual(["2022", "2025"]);
    expect(balance.reasonAt("2023")).toBe("missing");
  });

  test("units and kinds", () => {
    expect(tradeBalance(exports, imports).balance.unit).toBe("USD");
    expect(errorOf(() => tradeBalance(exports, 5 as never))).toMatchObject({
      code: "invalid-option",
      function: "tradeBalance",
      argument: "imports",
    });
    expect(errorOf(() => tradeBalance(exports, Series.of("2025-01", [1])))).toMatchObject({
      code: "unit-mismatch",
      function: "tradeBalance",
    });
    expect(codeOf(() => tradeBalance(5 as never, exports))).toBe("invalid-number");
  });

  test("imports and the balance add to exports", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 30 }), (rows) => {
        const bought = Series.of(
          "2020-01",
          rows.map(([, one]) => one),
        );
        const { balance } = tradeBalance(
          Series.of(
            "2020-01",
            rows.map(([one]) => one),
          ),
          bought,
        );
        expect(balance.plus(bought).toJSON().values).toEqual(rows.map(([one]) => String(one)));
      }),
    );
  });
});
