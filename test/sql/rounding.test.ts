import { describe, expect, test } from "vitest";
import { ratio } from "../../src/index.ts";
import { duckdb } from "../../src/sql/dialects/duckdb.ts";
import { postgres } from "../../src/sql/dialects/postgres.ts";
import { render } from "../../src/sql/relation.ts";
import { quotientColumns, roundedOnce, unless } from "../../src/sql/rounding.ts";
import { modes } from "../modes.ts";
import { type Asking, randomNumbers, rateMeasures } from "./cases.ts";
import { started } from "./engines.ts";
import { testMonths } from "./equality.ts";

describe("nine modes over small numbers", () => {
  for (const mode of modes) {
    const asking: Asking = { places: 0, mode };
    testMonths(mode, rateMeasures(asking).slice(0, 3));
  }
});

describe("hard quotients: ties, halves but for one, of up to 34 digits", () => {
  const random = randomNumbers(11);
  const digits = (count: number) =>
    BigInt(Array.from({ length: count }, () => Math.floor(random() * 10)).join("")) + 1n;
  const pairs = Array.from({ length: 300 }, (_, at) => {
    const d = digits(1 + (at % 17)) * 2n;
    const near = (digits(1 + (at % 15)) * d + d / 2n + BigInt((at % 3) - 1)) * (at % 2 === 0 ? 1n : -1n);
    return { n: near, d };
  });
  // Where doubles end, and where twice the numerator and the denominator together reach that end.
  for (const limit of [2n ** 51n, 2n ** 52n, 2n ** 53n, 2n ** 54n]) {
    for (const d of [2n, 3n, 7n, 1000n, limit - 1n, limit, limit + 1n, limit * 2n]) {
      for (const less of [-2n, -1n, 0n, 1n, 2n]) pairs.push({ n: limit + less, d }, { n: -(limit + less), d });
    }
  }
  // Where bigint ends: a divisor beyond it, and a dividend that it holds but for twice the divisor.
  for (const sign of [1n, -1n]) {
    pairs.push({ n: sign * 5n, d: 10n ** 19n }, { n: sign * (4n * 10n ** 18n - 1n), d: 2n * 10n ** 18n });
  }
  const values = pairs.map(({ n, d }, at) => `(${at}, ${n}, ${d})`).join(", ");

  test.each([duckdb, postgres])("$name rounds them as ratios are rounded", async (dialect) => {
    const engine = await started[dialect.name as "duckdb" | "postgres"]();
    const whole = (column: string) => (dialect === duckdb ? `${column}::HUGEINT` : `${column}::numeric`);
    const rows = {
      inputs: [],
      select: () => `SELECT a, ${whole("n")} AS n, ${whole("d")} AS d, NULL AS r FROM (VALUES ${values}) AS x(a, n, d)`,
    };
    const rate = { numerator: "n", denominator: "d", absent: "r" };
    for (const mode of modes) {
      const rounded = roundedOnce(rows, rate, "q", 0, mode, dialect);
      const query = { inputs: [rounded], select: ([from]: readonly string[]) => `SELECT a, q FROM ${from} ORDER BY a` };
      const got = await engine.rows(render(query, []));
      expect(got.map(({ q }) => q)).toEqual(pairs.map(({ n, d }) => ratio(n, d).toFixed(0, mode)));
    }
  });
});

test("columns are there where no reason says why not", () => {
  expect(unless("r", "x")).toBe("CASE WHEN r IS NULL THEN x END");
  expect(quotientColumns("a_", { numerator: "n", denominator: "d", absent: "r" }, duckdb)).toEqual({
    a_numerator: unless("r", duckdb.integer("n")),
    a_denominator: unless("r", duckdb.integer("d")),
  });
});
