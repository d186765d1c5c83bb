import { coverageRatio, onYearChange, Series, tradeBalance } from "export-growth";
import { describe, expect, test } from "vitest";
import { brand } from "../../../src/exact/brand.ts";
import { importsAsFlow, importsFigure, negativeFlowsArgument } from "../../../src/measures/balance/flows.ts";
import { codeOf, dataOf, errorOf, outcomes, site } from "../../helpers.ts";

const exports = dataOf("2025-01", [2194, 2000], { unit: "USD" });
const kept = dataOf("2025-01", [-3458, null, 0], { unit: "USD" });

describe("imports as flows", () => {
  test("kept as negative figures they are turned round, where that is said", () => {
    const flow = importsAsFlow(exports, kept, "imports", site);
    expect(outcomes(flow)).toEqual(["3458", "missing", "0"]);
    expect(flow.labels.unit).toBe("USD");
    expect(importsAsFlow(exports, kept, "allow", site)).toBe(kept);
    const rates = onYearChange(Series.of("2024", [4, 3]))[brand];
    expect(outcomes(importsAsFlow(exports, rates, "imports", site))).toEqual(["missing-base", "1/4"]);
  });

  test("a flow below 0 is a mistake where nothing is said, naming its period", () => {
    const error = errorOf(() => importsAsFlow(exports, kept, "refuse", site));
    expect(error).toMatchObject({ code: "negative-flow", argument: "imports", period: "2025-01" });
    expect(error.message).toBe(
      'test: imports for 2025-01 must be 0 or above: where imports are kept as negative figures say { negativeFlows: "imports" }, where flows may be below 0 "allow", got -3458 (negative-flow)',
    );
    const below = dataOf("2025-01", [null, -1]);
    for (const rule of ["refuse", "imports"] as const) {
      expect(errorOf(() => importsAsFlow(below, dataOf("2025-01", [0]), rule, site))).toMatchObject({
        code: "negative-flow",
        argument: "exports",
        period: "2025-02",
      });
    }
  });

  test("an import above 0 is a mistake where they are kept as negative figures", () => {
    const error = errorOf(() => importsAsFlow(exports, dataOf("2025-01", [-1, 0, 5]), "imports", site));
    expect(error).toMatchObject({ code: "negative-flow", argument: "imports", period: "2025-03" });
    expect(error.message).toContain("must be 0 or below");
  });

  test("figures alike", () => {
    const whole = (numerator: bigint) => ({ numerator, denominator: 1n });
    const of = (sold: bigint, bought: bigint, rule: "refuse" | "imports" | "allow") =>
      importsFigure(whole(sold), whole(bought), rule, [Number(sold), Number(bought)], site);
    expect(of(1n, -2n, "imports")).toEqual(whole(2n));
    expect(of(1n, 2n, "refuse")).toEqual(whole(2n));
    expect(of(-1n, -2n, "allow")).toEqual(whole(-2n));
    expect(errorOf(() => of(-1n, 2n, "refuse"))).toMatchObject({ argument: "exports", value: -1 });
    expect(errorOf(() => of(1n, -2n, "refuse"))).toMatchObject({ argument: "imports", value: -2 });
    expect(errorOf(() => of(1n, 2n, "imports"))).toMatchObject({ argument: "imports", value: 2 });
    expect(errorOf(() => of(-1n, -2n, "imports"))).toMatchObject({ argument: "exports" });
  });

  test("the rule is one of three", () => {
    expect(negativeFlowsArgument(undefined, site)).toBe("refuse");
    expect(codeOf(() => negativeFlowsArgument("exports" as never, site))).toBe("invalid-option");
  });
});

describe("the file of Pakistan's central bank: exports 2194, imports kept as -3458", () => {
  const [sold, bought] = [Series.of("2025-01", [2194]), Series.of("2025-01", [-3458])];

  test("is refused, or gives a deficit of 1264: no surplus of 5652", () => {
    expect(errorOf(() => tradeBalance(sold, bought))).toMatchObject({ code: "negative-flow", period: "2025-01" });
    const { balance } = tradeBalance(sold, bought, { negativeFlows: "imports" });
    expect(balance.at("2025-01")?.toFixed()).toBe("-1264");
    expect(tradeBalance(2194, -3458, { negativeFlows: "imports" }).toFixed()).toBe("-1264");
    expect(codeOf(() => tradeBalance(2194, -3458))).toBe("negative-flow");
    expect(tradeBalance(2194, -3458, { negativeFlows: "allow" }).toFixed()).toBe("5652");
  });

  test("the coverage ratio alike", () => {
    expect(errorOf(() => coverageRatio(sold, bought))).toMatchObject({ code: "negative-flow" });
    const given = { negativeFlows: "imports" } as const;
    expect(coverageRatio(sold, bought, given).at("2025-01")?.toString()).toBe("1097/1729");
    expect(coverageRatio(2194, -3458, given).toString()).toBe("1097/1729");
    expect(codeOf(() => coverageRatio(2194, -3458, { negativeFlows: "allow" }))).toBe("negative-base");
    expect(codeOf(() => coverageRatio(2194, -3458, { flows: "imports" } as never))).toBe("invalid-option");
  });
});
