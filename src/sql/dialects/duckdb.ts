import type { Frequency } from "../../calendar/period.ts";
import { type Dialect, literal, type PeriodType, powerOfTen } from "./dialect.ts";

/** 10^10 of them add up to what HUGEINT holds. */
const valueDigits = 27;

function hasMoreDigits(whole: string, digits: number): string {
  // Wide first: abs has no answer for the smallest number of a narrow type, -128 of a TINYINT.
  return `abs(${whole}::HUGEINT) >= ${powerOfTen(digits)}::HUGEINT`;
}

/**
 * An expression, cast to the first of these types whose condition holds, else not at all. Conditions are on types: DuckDB settles all of
 * it as it binds the query, and no row pays.
 */
function castWhere(expression: string, ...casts: readonly (readonly [when: string, type: string])[]): string {
  const types = casts.map(([, type]) => `'${type}': NULL::${type}`);
  const cases = casts.map(([when, type]) => `WHEN ${when} THEN '${type}'`);
  const found = `struct_extract({'own': ${expression}, ${types.join(", ")}}, CASE ${cases.join(" ")} ELSE 'own' END)`;
  return `cast_to_type(${expression}, ${found})`;
}

/**
 * A column × 10^scale, a whole number. DuckDB's product of two decimals of 18 digits or fewer has no more, its places among them: what
 * stands before and behind the point is multiplied apart, and by a wider number only where one of them may need more digits.
 */
function multiple(column: string, scale: number): string {
  if (scale === 0) return `trunc(${column})`;
  const digits = (at: 1 | 2) => `TRY_CAST(regexp_extract(typeof(${column}), '(\\d+),(\\d+)', ${at}) AS INTEGER)`;
  const times = (count: string) =>
    castWhere(`${powerOfTen(scale)}::DECIMAL(${scale + 1},0)`, [`${count} > ${18 - scale}`, "DECIMAL(19,0)"]);
  const before = `trunc(${column}) * ${times(`${digits(1)} - ${digits(2)}`)}`;
  return `${before} + trunc((${column} - trunc(${column})) * ${times(digits(2))})`;
}

/**
 * Whole numbers are HUGEINT, which raises where `+ - *` overflow; `sum` does not: it wraps. Before the first sum they are as
 * narrow as their column: `trunc` of a BIGINT is a BIGINT, of a DECIMAL(12,2) a DECIMAL(12,0).
 */
export const duckdb: Dialect = {
  name: "duckdb",
  literal,
  settings: [],
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  raise: (parts) => `error(concat(${parts.join(", ")}))`,
  raisedFirst: " OFFSET 0",
  text: (expression) => `(${expression})::VARCHAR`,
  badPeriod: (column, type, frequency) => badPeriods[type](column, frequency),
  ordinal: (column, type, frequency) => ordinals[type](column, frequency),
  period: (ordinal, frequency) => {
    if (frequency === "annual") return `printf('%04d', ${ordinal})`;
    const { perYear, format } = within[frequency];
    return `printf('%04d${format}', ${ordinal} // ${perYear}, ${ordinal} % ${perYear} + 1)`;
  },
  coefficient: multiple,
  difference: (minuend, subtrahend) => `${minuend}::HUGEINT - ${subtrahend}::HUGEINT`,
  excess: (minuend, subtrahend) => `${castWhere(minuend, [`typeof(${minuend}) LIKE 'U%'`, "HUGEINT"])} - ${subtrahend}`,
  wide: (whole) => `${whole}::HUGEINT`,
  scaled: (whole, factor) => (factor === "1" ? whole : `${whole}::HUGEINT * ${factor}::HUGEINT`),
  badValue: (column, scale) => [
    {
      when: `typeof(${column}) NOT LIKE 'DECIMAL%' AND typeof(${column}) NOT IN (${wholeTypes})`,
      says: [literal("invalid-number: a value must be a whole or a decimal number, not "), `typeof(${column})`],
    },
    {
      // The type is known before a row is read, so that a column of few places costs nothing here.
      when: `typeof(${column}) LIKE 'DECIMAL%' AND regexp_extract(typeof(${column}), ',(\\d+)', 1)::INTEGER > ${scale} AND ${column} <> ${column}::DECIMAL(38,${scale})`,
      says: [literal(`invalid-number: more than ${scale} places in `), `${column}::VARCHAR`],
    },
    {
      when: hasMoreDigits(`trunc(${column})`, valueDigits - scale),
      says: [literal(`too-large: more than ${valueDigits} digits in `), `${column}::VARCHAR`],
    },
  ],
  whole: (value) => `${value}::HUGEINT`,
  wholeQuotient: (dividend, divisor) => `${dividend} // ${divisor}`,
  division: {
    double: (whole) => `${whole}::DOUBLE`,
    floorOfDouble: (double) => `floor(${double})::BIGINT::HUGEINT`,
    near: (dividend, divisor) => {
      const quotient = `${dividend}::DOUBLE / ${divisor}::DOUBLE`;
      return `CASE WHEN abs(${quotient}) < 1e15 THEN floor(${quotient})::BIGINT::HUGEINT ELSE ${dividend} // ${divisor} END`;
    },
  },
  // A DECIMAL(38,0) takes twice the space of a BIGINT, and 40 ns a row; a HUGEINT is written to Parquet as
  // a double: 12345678901234567890123 as 12345678901234567258112.
  integer: (whole) =>
    castWhere(
      whole,
      [`typeof(${whole}) IN ('HUGEINT', 'UBIGINT')`, "DECIMAL(38,0)"],
      [`typeof(${whole}) LIKE '%INT%'`, "BIGINT"],
    ),
  decimal: (whole, places) => `(${whole})::DECIMAL(38,0)${places === 0 ? "" : ` * ${quantum(places)}`}`,
  digits: 38,
  valueDigits,
  hasMoreDigits,
  gathered: undefined,
  // max(…) builds a tree of the rows first.
  ofOneRow: (expression) => `first_value(${expression})`,
  lagsInFrames: false,
  // A window over all rows 440 ns a row, groups of 30 periods 150.
  isBitTwice: (bit) => `bit_count(bit_or(${bit})) < count(*)`,
  // min(o) of a whole key 40 ns a row, first_value(o) 150.
  findsFirstOnce: true,
  // To count the values of a window costs 70 to 140 ns a row, this 30.
  earlierValue: (column, earlier) => `lag(${column}, ${earlier} IGNORE NULLS)`,
  addsAnew: false,
  sentToAll: () => "",
  everyPeriod: (first, last, alias) => `(SELECT unnest(range(${first}, ${last} + 1)) AS o) AS ${alias}`,
};

/** 10^-places: what a DECIMAL(38,0) times that holds has 38 digits, too. */
function quantum(places: number): string {
  return `0.${"0".repeat(places - 1)}1::DECIMAL(${places + 1},${places})`;
}

const wholeTypes = [
  "TINYINT",
  "SMALLINT",
  "INTEGER",
  "BIGINT",
  "HUGEINT",
  "UTINYINT",
  "USMALLINT",
  "UINTEGER",
  "UBIGINT",
]
  .map(literal)
  .join(", ");

const within = {
  monthly: { perYear: 12, format: "-%02d", texts: ["-0[1-9]", "-1[0-2]"] },
  quarterly: { perYear: 4, format: "-Q%d", texts: ["-Q[1-4]"] },
  "half-yearly": { perYear: 2, format: "-S%d", texts: ["-S[12]"] },
};

const badPeriods: Record<PeriodType, (column: string, frequency: Frequency) => string> = {
  text: (column, frequency) => {
    const rests = frequency === "annual" ? [""] : within[frequency].texts;
    // To a collation of another kind q may be Q.
    const like = rests.map((rest) => `(${column} COLLATE C) GLOB '[0-9][0-9][0-9][0-9]${rest}'`).join(" OR ");
    return `NOT (${like}) OR ${column} < '0001'`;
  },
  integer: (column, frequency) => {
    const isWrong =
      frequency === "annual"
        ? `${column} NOT BETWEEN 1 AND 9999`
        : `${column} NOT BETWEEN 101 AND 999912 OR ${column} % 100 NOT BETWEEN 1 AND 12`;
    return `typeof(${column}) NOT IN (${wholeTypes}) OR ${isWrong}`;
  },
  // A day with a time zone is another day elsewhere. Infinity has no year.
  date: (column) =>
    `typeof(${column}) NOT IN ('DATE', 'TIMESTAMP', 'TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP_NS') OR ${column}::DATE NOT BETWEEN '0001-01-01'::DATE AND '9999-12-31'::DATE`,
};

const ordinals: Record<PeriodType, (column: string, frequency: Frequency) => string> = {
  text: (column, frequency) => {
    const year = `TRY_CAST(substr(${column}, 1, 4) AS INTEGER)`;
    if (frequency === "annual") return year;
    const from = frequency === "monthly" ? 6 : 7;
    return `${year} * ${within[frequency].perYear} + TRY_CAST(substr(${column}, ${from}) AS INTEGER) - 1`;
  },
  integer: (column, frequency) =>
    frequency === "annual" ? `${column}::INTEGER` : `(${column} // 100 * 12 + ${column} % 100 - 1)::INTEGER`,
  date: (column, frequency) => {
    if (frequency === "annual") return `year(${column})`;
    const { perYear } = within[frequency];
    const months = 12 / perYear;
    return `(year(${column}) * ${perYear} + (month(${column}) - 1) // ${months})::INTEGER`;
  },
};
