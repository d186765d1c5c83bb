import { type PanelTable, panel } from "export-growth/sql";
import { expect, test } from "vitest";
import { postgres } from "../../src/sql/dialects/postgres.ts";
import { spark } from "../../src/sql/dialects/spark.ts";
import { started } from "./engines.ts";

const digits = "1".repeat(27);

test("sums that could wrap are refused in DuckDB, where sums of HUGEINT do wrap", async () => {
  const engine = await started.duckdb();
  const months = Array.from(
    { length: 24 },
    (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
  );
  await engine.run(
    `CREATE TABLE IF NOT EXISTS long_sums AS SELECT 'a' AS k, unnest(['${months.join("','")}']) AS m, ${digits}::HUGEINT AS v`,
  );
  const trade = panel({
    dialect: "duckdb",
    from: { table: "long_sums" },
    key: "k",
    period: { column: "m", type: "text" },
    value: { column: "v", scale: 0 },
    frequency: "monthly",
  });
  expect((await engine.rows(trade.yearToDate())).map(({ value }) => value)).toContain(String(BigInt(digits) * 12n));
  // Static bounds: 27 digits and nine windows of 24 leave too few; what is there is so much.
  let long = trade;
  for (let step = 0; step < 9; step += 1) long = long.rollingSum(24);
  expect(long.text).toContain("too-large");
  let great = trade.rollingSum(1);
  for (let step = 0; step < 12; step += 1) great = great.rollingSum(10);
  await expect(engine.rows(great)).resolves.toHaveLength(24);
});

test("PostgreSQL needs no such guard", () => {
  const trade = panel({
    dialect: "postgres",
    from: { table: "t" },
    key: "k",
    period: { column: "m", type: "text" },
    value: { column: "v", scale: 0 },
    frequency: "monthly",
  });
  expect(trade.rollingSum(50_000).rollingSum(50_000).rollingSum(50_000).text).not.toContain("too-large");
});

test("no guard is written where there is no end, or where the engine raises at it", () => {
  expect(postgres.hasMoreDigits("v", 5)).toBe("false");
  expect(spark.hasMoreDigits("v", 5)).toBe("false");
});

test.each([
  ["duckdb", "TINYINT", "-128", "127"],
  ["duckdb", "UTINYINT", "0", "255"],
  ["duckdb", "BIGINT", "-9223372036854775808", "9223372036854775807"],
  ["duckdb", "UBIGINT", "0", "18446744073709551615"],
  ["duckdb", "DECIMAL(4,1)", "-999.0", "999.0"],
  ["duckdb", "DECIMAL(18,0)", "-999999999999999999", "999999999999999999"],
  ["postgres", "smallint", "-32768", "32767"],
  ["postgres", "integer", "-2147483648", "2147483647"],
  ["postgres", "bigint", "-4611686018427387904", "4611686018427387903"],
  ["postgres", "numeric(20,1)", "-9223372036854775809.0", "9223372036854775809.0"],
] as const)("windows in %s over %s are as narrow, differences and sums are not", async (dialect, type, least, most) => {
  const engine = await started[dialect]();
  const name = `narrow_${type.replaceAll(/\W/g, "_")}`;
  await engine.run(
    `CREATE TABLE IF NOT EXISTS ${name} (k text, m text, v ${type}); DELETE FROM ${name}; INSERT INTO ${name} VALUES ('a', '2024-01', ${least}), ('a', '2024-02', ${most}), ('a', '2024-03', ${least})`,
  );
  const trade = panel({
    dialect,
    from: { table: name },
    key: "k",
    period: { column: "m", type: "text" },
    value: { column: "v", scale: 0 },
    frequency: "monthly",
  });
  const [low, high] = [least, most].map((text) => BigInt(text.replace(".0", ""))) as [bigint, bigint];
  const told = async (query: PanelTable, column: string) =>
    (await engine.rows(query))
      .sort((a, b) => `${a["period"]}`.localeCompare(`${b["period"]}`))
      .map((row) => row[column]);
  const change = trade.change({ periods: 1, negativeBase: "absolute-base" });
  const reason = low === 0n ? null : `${high - low}`;
  expect(await told(change, "numerator")).toEqual([null, reason, `${low - high}`]);
  expect(await told(trade.onPeriodChange(), "reason")).toEqual(
    low === 0n ? ["missing-base", "zero-base", null] : ["missing-base", "negative-base", "sign-change"],
  );
  expect(await told(trade.rollingSum(2), "value")).toEqual([null, `${low + high}`, `${low + high}`]);
  expect(await told(trade.yearToDate(), "value")).toEqual([`${low}`, `${low + high}`, `${low + low + high}`]);
  expect(await told(trade.shareOf(trade.totalsBy([])), "reason")).toEqual(
    low === 0n ? ["zero-total", null, "zero-total"] : ["negative-total", null, "negative-total"],
  );
});

test.each([
  ["TINYINT", "127", "BIGINT", "BIGINT"],
  ["USMALLINT", "65535", "DECIMAL(38,0)", "BIGINT"],
  ["BIGINT", "9223372036854775807", "BIGINT", "BIGINT"],
  ["UBIGINT", "18446744073709551615", "DECIMAL(38,0)", "DECIMAL(38,0)"],
  ["HUGEINT", "1".repeat(27), "DECIMAL(38,0)", "DECIMAL(38,0)"],
  ["DECIMAL(4,1)", "999.0", "DECIMAL(5,0)", "DECIMAL(4,0)"],
  ["DECIMAL(18,0)", "999999999999999999", "DECIMAL(18,0)", "DECIMAL(18,0)"],
  ["DECIMAL(38,0)", "1".repeat(27), "DECIMAL(38,0)", "DECIMAL(38,0)"],
])("a rate of %s in DuckDB is as wide as its column, and a HUGEINT in no result", async (type, most, above, below) => {
  const engine = await started.duckdb();
  const name = `wide_${type.replaceAll(/\W/g, "_")}`;
  await engine.run(
    `CREATE TABLE IF NOT EXISTS ${name} (k text, m text, v ${type}); DELETE FROM ${name}; INSERT INTO ${name} VALUES ('a', '2024-01', 1), ('a', '2024-02', ${most}), ('a', '2024-03', 1), ('a', '2024-04', 0), ('a', '2024-05', ${most})`,
  );
  const trade = panel({
    dialect: "duckdb",
    from: { table: name },
    key: "k",
    period: { column: "m", type: "text" },
    value: { column: "v", scale: 0 },
    frequency: "monthly",
  });
  const rates = await engine.rows({
    text: `SELECT *, typeof(numerator) AS above, typeof(denominator) AS below FROM (${trade.onPeriodChange().text}) AS t ORDER BY period`,
    parameters: [],
  });
  const high = BigInt(most.replace(".0", ""));
  expect(rates.map(({ numerator, denominator, reason }) => [numerator, denominator, reason])).toEqual([
    [null, null, "missing-base"],
    [`${high - 1n}`, "1", null],
    [`${1n - high}`, `${high}`, null],
    ["-1", "1", null],
    [null, null, "zero-base"],
  ]);
  for (const rate of rates) expect(rate).toMatchObject({ above, below });
});

test.each([
  ["DECIMAL(18,2)", 2, "1234567890123456.78", 18],
  ["DECIMAL(17,2)", 2, "123456789012345.67", 18],
  ["DECIMAL(18,4)", 4, "12345678901234.5678", 18],
  ["DECIMAL(13,12)", 12, "5.5", 38],
  ["DECIMAL(14,2)", 2, "123456789012.34", 18],
  ["DECIMAL(5,2)", 18, "123.45", 28],
  ["DECIMAL(17,0)", 2, "12345678901234567", 37],
  ["DECIMAL(18,9)", 9, "123456789.987654321", 18],
  ["DECIMAL(18,10)", 9, "12345678.999999999", 38],
  ["BIGINT", 2, "1234567890123456789", 23],
] as const)("%s in DuckDB is read at a scale of %i, though it fills its type", async (type, scale, value, digits) => {
  const engine = await started.duckdb();
  const name = `full_${type.replaceAll(/\W/g, "_")}`;
  await engine.run(`CREATE OR REPLACE TABLE ${name} AS SELECT 'a' AS k, '2024-01' AS m, ${value}::${type} AS v`);
  const trade = panel({
    dialect: "duckdb",
    from: { table: name },
    key: "k",
    period: { column: "m", type: "text" },
    value: { column: "v", scale },
    frequency: "monthly",
  });
  expect((await engine.rows(trade))[0]).toMatchObject({ value, reason: null });
  const [whole, places = ""] = value.split(".");
  const numerator = `${whole}${places.padEnd(scale, "0")}`;
  expect((await engine.rows(trade.shareOf(trade)))[0]).toMatchObject({ numerator, denominator: numerator });
  const [{ width }] = (await engine.rows({
    text: `SELECT typeof(numerator) AS width FROM (${trade.shareOf(trade).text})`,
    parameters: [],
  })) as [{ width: string }];
  expect(width).toBe(`DECIMAL(${digits},0)`);
});
