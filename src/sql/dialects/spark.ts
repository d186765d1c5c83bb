import type { Frequency } from "../../calendar/period.ts";
import { type Dialect, type PeriodType, powerOfTen } from "./dialect.ts";

/** In either of two settings, a backslash escapes or it does not: bytes have none, nor what Spark takes for a variable. */
function literal(text: string): string {
  if (/^[\w ,.:;()-]*$/.test(text)) return `'${text}'`;
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, "0"));
  return `CAST(X'${bytes.join("")}' AS STRING)`;
}

/** Whole numbers are DECIMAL(38,0). What has more digits raises, in ANSI mode only: without it, it would be NULL. */
export const spark: Dialect = {
  name: "spark",
  literal,
  settings: [
    {
      // What the two have in common is a text without ANSI mode, a number with it. Known before a row is read.
      when: "typeof(coalesce(1, '1')) = 'string'",
      says: [
        literal(
          "invalid-option: Spark must run in ANSI mode, so that what overflows raises: SET spark.sql.ansi.enabled = true",
        ),
      ],
    },
  ],
  identifier: (name) => `\`${name.replaceAll("`", "``")}\``,
  raise: (parts) => `raise_error(concat_ws('', ${parts.join(", ")}))`,
  raisedFirst: "",
  text: (expression) => `CAST(${expression} AS STRING)`,
  badPeriod: (column, type, frequency) => badPeriods[type](column, frequency),
  ordinal: (column, type, frequency) => ordinals[type](column, frequency),
  period: (ordinal, frequency) => {
    // Not format_string, which makes a text of NULL.
    const padded = (whole: string, length: number) => `lpad(CAST(${whole} AS STRING), ${length}, '0')`;
    if (frequency === "annual") return padded(ordinal, 4);
    const { perYear, mark, length } = within[frequency];
    return `concat(${padded(`${ordinal} div ${perYear}`, 4)}, '${mark}', ${padded(`${ordinal} % ${perYear} + 1`, length)})`;
  },
  coefficient: (column, scale) =>
    scale === 0
      ? `CAST(${column} AS DECIMAL(38,0))`
      : `CAST(CAST(${column} AS DECIMAL(38,${scale})) * CAST('${powerOfTen(scale)}' AS DECIMAL(${scale + 1},0)) AS DECIMAL(38,0))`,
  badValue: (column, scale) => [
    {
      when: `typeof(${column}) NOT LIKE 'decimal%' AND typeof(${column}) NOT IN (${wholeTypes})`,
      says: [literal("invalid-number: a value must be a whole or a decimal number, not "), `typeof(${column})`],
    },
    {
      // To compare two decimal numbers Spark brings them to one type, of fewer places where 38 digits do not hold both.
      when: `sign(${column} % ${quantum(scale)}) <> 0`,
      says: [literal(`invalid-number: more than ${scale} places in `), `CAST(${column} AS STRING)`],
    },
  ],
  difference,
  excess: difference,
  wide: (whole) => whole,
  scaled: (whole, factor) => `${whole} * ${wholeLiteral(factor)}`,
  whole: wholeLiteral,
  wholeQuotient: (dividend, divisor) => `${dividend} div ${divisor}`,
  division: {
    double: (whole) => `CAST(${whole} AS DOUBLE)`,
    floorOfDouble: (double) => `CAST(floor(${double}) AS DECIMAL(38,0))`,
    // That division leaves no rest, so that it rounds nothing; `div` itself wraps beyond 2^63.
    near: (dividend, divisor) => `CAST((${dividend} - ${dividend} % ${divisor}) / ${divisor} AS DECIMAL(38,0))`,
  },
  integer,
  decimal: (whole, places) =>
    places === 0 ? integer(whole) : `CAST(${whole} AS DECIMAL(${36 - places},0)) * ${quantum(places)}`,
  // There is an end, and Spark itself raises there.
  digits: Number.POSITIVE_INFINITY,
  valueDigits: Number.POSITIVE_INFINITY,
  hasMoreDigits: () => "false",
  // Rows that a key's windows can use where they are: later ones, that know no years, need no other exchange.
  gathered: (rows, keys) =>
    keys.length === 0 ? rows : `(SELECT * FROM ${rows} DISTRIBUTE BY ${keys.join(", ")}) AS x`,
  // What takes the first of several is not deterministic to Spark, which then does without some plans.
  ofOneRow: (expression) => `max(${expression})`,
  lagsInFrames: false,
  isBitTwice: undefined,
  findsFirstOnce: false,
  earlierValue: undefined,
  addsAnew: true,
  // Else it goes by its guess at their size, which grows with the table: of 12 million rows it moved all of them once more.
  sentToAll: (tables) => `/*+ BROADCAST(${tables.join(", ")}) */ `,
  everyPeriod: (first, last, alias) => `(SELECT explode(sequence(${first}, ${last})) AS o) AS ${alias}`,
};

function difference(minuend: string, subtrahend: string): string {
  return `${minuend} - ${subtrahend}`;
}

function integer(whole: string): string {
  return `CAST(${whole} AS DECIMAL(38,0))`;
}

/** 10^-places. */
function quantum(places: number): string {
  return places === 0 ? "1" : `CAST('0.${"0".repeat(places - 1)}1' AS DECIMAL(${places + 1},${places}))`;
}

const wholeTypes = "'tinyint', 'smallint', 'int', 'bigint'";

function wholeLiteral(value: string): string {
  return `CAST(${value} AS DECIMAL(38,0))`;
}

const within = {
  monthly: { perYear: 12, mark: "-", length: 2, text: "-(0[1-9]|1[0-2])" },
  quarterly: { perYear: 4, mark: "-Q", length: 1, text: "-Q[1-4]" },
  "half-yearly": { perYear: 2, mark: "-S", length: 1, text: "-S[12]" },
};

const badPeriods: Record<PeriodType, (column: string, frequency: Frequency) => string> = {
  text: (column, frequency) => {
    const [rest, length] = frequency === "annual" ? ["", 4] : [within[frequency].text, 7];
    // `$` also stands before the end of a line.
    return `NOT ${column} RLIKE '^[0-9]{4}${rest}$' OR length(${column}) <> ${length} OR ${column} < '0001'`;
  },
  integer: (column, frequency) => {
    const isWrong =
      frequency === "annual"
        ? `${column} NOT BETWEEN 1 AND 9999`
        : `${column} NOT BETWEEN 101 AND 999912 OR ${column} % 100 NOT BETWEEN 1 AND 12`;
    return `typeof(${column}) NOT IN (${wholeTypes}) OR ${isWrong}`;
  },
  // A day with a time zone is another day elsewhere.
  date: (column) =>
    `typeof(${column}) NOT IN ('date', 'timestamp_ntz') OR CAST(${column} AS DATE) NOT BETWEEN DATE'0001-01-01' AND DATE'9999-12-31'`,
};

const ordinals: Record<PeriodType, (column: string, frequency: Frequency) => string> = {
  text: (column, frequency) => {
    const year = `CAST(substr(${column}, 1, 4) AS INT)`;
    if (frequency === "annual") return year;
    const from = frequency === "monthly" ? 6 : 7;
    return `${year} * ${within[frequency].perYear} + CAST(substr(${column}, ${from}) AS INT) - 1`;
  },
  integer: (column, frequency) =>
    frequency === "annual" ? `CAST(${column} AS INT)` : `CAST(${column} div 100 * 12 + ${column} % 100 - 1 AS INT)`,
  date: (column, frequency) => {
    if (frequency === "annual") return `year(${column})`;
    const { perYear } = within[frequency];
    return `CAST(year(${column}) * ${perYear} + (month(${column}) - 1) div ${12 / perYear} AS INT)`;
  },
};
