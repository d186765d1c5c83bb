import { describe, expect, test } from "vitest";
import { duckdb } from "../../src/sql/dialects/duckdb.ts";
import { postgres } from "../../src/sql/dialects/postgres.ts";
import { spark } from "../../src/sql/dialects/spark.ts";
import type { Level } from "../../src/sql/level.ts";
import { windowSum, yearSum } from "../../src/sql/windowSum.ts";

const level: Level = {
  dialect: postgres,
  keys: ["partner"],
  frequency: "monthly",
  fiscalYear: undefined,
  labelled: false,
  given: [],
  relation: { inputs: [], select: () => "SELECT 1" },
  scale: 0,
  digits: 27,
  unique: false,
  summed: false,
  late: 0,
};

describe("the sum of a window", () => {
  test("is one window where an engine lets values go as it slides", () => {
    const { windows, sum, isWhole } = windowSum(level, 3, 12);
    expect(sum).toBe("t12");
    expect(isWhole).toBe("c12 = 3");
    const window = "PARTITION BY k1 ORDER BY o ASC RANGE BETWEEN 14 PRECEDING AND 12 PRECEDING";
    expect(windows).toEqual({ t12: ["sum(v)", window], c12: ["count(v)", window] });
  });

  test("is the difference of two running sums where it adds up anew; two windows that meet share one of them", () => {
    const ofSpark = { ...level, dialect: spark };
    const { windows, sum, isWhole } = windowSum(ofSpark, 3, 3);
    expect(sum).toBe("t3 - coalesce(t6, 0)");
    expect(isWhole).toBe("c3 - c6 = 3");
    const until6 = "PARTITION BY k1 ORDER BY o ASC RANGE BETWEEN UNBOUNDED PRECEDING AND 6 PRECEDING";
    expect(windows["t6"]).toEqual(["sum(v)", until6]);
    const both = { ...windowSum(ofSpark, 3).windows, ...windows };
    expect(Object.keys(both)).toEqual(["t", "c", "t3", "c3", "t6", "c6"]);
  });

  test("is whole by one earlier value where an engine passes over what is absent, and not many lie between", () => {
    const ofDuckdb = { ...level, dialect: duckdb };
    expect(Object.keys(windowSum(ofDuckdb, 120).windows)).toEqual(["t", "since"]);
    expect(windowSum(ofDuckdb, 120).isWhole).toBe("v IS NOT NULL AND since = o - 119");
    expect(Object.keys(windowSum(ofDuckdb, 121).windows)).toEqual(["t", "c"]);
    expect(Object.keys(windowSum({ ...ofDuckdb, unique: true }, 12).windows)).toEqual(["t", "c"]);
    expect(Object.keys(windowSum(ofDuckdb, 12, 12).windows)).toEqual(["t12", "c12"]);
  });
});

test("the sum of a year counts its periods in every fiscal year", () => {
  expect(yearSum({ ...level, fiscalYear: { start: 4, label: "end" } })).toMatchObject({
    isWhole: "c = (o - 3) % 12 + 1",
    within: ["(o - 3) / 12"],
  });
  expect(yearSum({ ...level, dialect: duckdb })).toMatchObject({
    isWhole: "v IS NOT NULL AND since = o - o % 12",
    within: [],
  });
  expect(yearSum({ ...level, frequency: "annual" }).isWhole).toBe("c = o % 1 + 1");
});
