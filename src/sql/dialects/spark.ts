import type { Frequency } from "../../calendar/period.ts";
import { type Dialect, literal, type PeriodType, powerOfTen } from "./dialect.ts";

/** Whole numbers are DECIMAL(38,0). `*` rounds to 38 digits, so that all are kept below; without ANSI mode overflow is NULL. */
export const spark: Dialect = {
  name: "spark",
  identifier: (name) => `\`${name.replaceAll("`", "``")}\``,
  raise: (parts) => `raise_error(concat_ws('', ${parts.join(", ")}))`,
  text: (expression) => `CAST(${expression} AS STRING)`,
  badPeriod: (column, type, frequency) => badPeriods[type](column, frequency),
  ordinal: (column, type, frequency) => ordinals[type](column, frequency),
  period: (ordinal, frequency) => {
    if (frequency === "annual") return `format_string('%04d', ${ordinal})`;
    const { perYear, format } = within[frequency];
    return `format_string('%04d${format}', ${ordinal} div ${perYear}, ${ordinal} % ${perYear} + 1)`;
  },
  coefficient: (column, scale) => `CAST(${column} * ${powerOfTen(scale)} AS DECIMAL(38,0))`,
  badValue: (column, scale) => [
    {
      when: `typeof(${column}) NOT LIKE 'decimal%' AND typeof(${column}) NOT IN (${wholeTypes})`,
      says: [literal("invalid-number: a value must be a whole or a decimal number, not "), `typeof(${column})`],
    },
    {
      when: `${column} <> CAST(${column} AS DECIMAL(38,${scale}))`,
      says: [literal(`invalid-number: more than ${scale} places in `), `CAST(${column} AS STRING)`],
    },
  ],
  whole: (value) => `CAST(${value} AS DECIMAL(38,0))`,
  wholeQuotient: (dividend, divisor) => `${dividend} div ${divisor}`,
  // That division leaves no rest, so that it rounds nothing; `div` itself wraps beyond 2^63.
  nearQuotient: (dividend, divisor) => `CAST((${dividend} - ${dividend} % ${divisor}) / ${divisor} AS DECIMAL(38,0))`,
  decimal: (whole, places) =>
    places === 0
      ? `CAST(${whole} AS DECIMAL(38,0))`
      : `CAST(${whole} AS DECIMAL(${36 - places},0)) * CAST('0.${"0".repeat(places - 1)}1' AS DECIMAL(${places + 1},${places}))`,
  digits: 37,
  valueDigits: 27,
  hasMoreDigits: (whole, digits) => `abs(${whole}) >= CAST('${powerOfTen(digits)}' AS DECIMAL(38,0))`,
  everyPeriod: (first, last, alias) => `(SELECT explode(sequence(${first}, ${last})) AS o) AS ${alias}`,
};

const wholeTypes = "'tinyint', 'smallint', 'int', 'bigint'";

const within = {
  monthly: { perYear: 12, format: "-%02d", text: "-(0[1-9]|1[0-2])" },
  quarterly: { perYear: 4, format: "-Q%d", text: "-Q[1-4]" },
  "half-yearly": { perYear: 2, format: "-S%d", text: "-S[12]" },
};

const badPeriods: Record<PeriodType, (column: string, frequency: Frequency) => string> = {
  text: (column, frequency) => {
    const rest = frequency === "annual" ? "" : within[frequency].text;
    return `NOT ${column} RLIKE '^[0-9]{4}${rest}$' OR ${column} < '0001'`;
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
