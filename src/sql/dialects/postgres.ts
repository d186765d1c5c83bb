import type { Frequency } from "../../calendar/period.ts";
import { type Dialect, literal, type PeriodType, powerOfTen } from "./dialect.ts";

/** Whole numbers are numeric, which has no end. */
export const postgres: Dialect = {
  name: "postgres",
  literal,
  settings: [],
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  // PostgreSQL has no function that raises: a text that is no number is none, and the message shows it.
  raise: (parts) => `concat(${parts.join(", ")})::integer IS NULL`,
  text: (expression) => `(${expression})::text`,
  badPeriod: (column, type, frequency) => badPeriods[type](column, frequency),
  ordinal: (column, type, frequency) => ordinals[type](column, frequency),
  period: (ordinal, frequency) => {
    if (frequency === "annual") return `to_char(${ordinal}, 'FM0000')`;
    const { perYear, mark, format } = within[frequency];
    // Not concat, which makes a text of NULL.
    return `to_char(${ordinal} / ${perYear}, 'FM0000') || '${mark}' || to_char(${ordinal} % ${perYear} + 1, 'FM${format}')`;
  },
  coefficient: (column, scale) => `trunc(${column}::numeric * ${powerOfTen(scale)})`,
  badValue: (column, scale) => [
    {
      when: `pg_typeof(${column}) <> ALL ('{smallint,integer,bigint,numeric}'::regtype[])`,
      says: [
        literal("invalid-number: a value must be a whole or a decimal number, not "),
        `pg_typeof(${column})::text`,
      ],
    },
    {
      // Catches NaN and Infinity, too.
      when: `mod(${column}::numeric * ${powerOfTen(scale)}, 1) <> 0`,
      says: [literal(`invalid-number: not a number of at most ${scale} places: `), `${column}::text`],
    },
  ],
  whole: (value) => `${value}::numeric`,
  wholeQuotient: (dividend, divisor) => `${dividend} / ${divisor}`,
  division: {
    floor: (dividend, divisor) =>
      `div(CASE WHEN ${dividend} < 0 THEN ${dividend} - ${divisor} + 1 ELSE ${dividend} END, ${divisor})`,
  },
  decimal: (whole, places) => (places === 0 ? whole : `(${whole}) * 0.${"0".repeat(places - 1)}1`),
  digits: Number.POSITIVE_INFINITY,
  valueDigits: Number.POSITIVE_INFINITY,
  hasMoreDigits: () => "false",
  gathered: (rows) => rows,
  addsAnew: false,
  sentToAll: () => "",
  everyPeriod: (first, last, alias) => `generate_series(${first}, ${last}) AS ${alias}(o)`,
};

const within = {
  monthly: { perYear: 12, mark: "-", format: "00", text: "-(0[1-9]|1[0-2])" },
  quarterly: { perYear: 4, mark: "-Q", format: "0", text: "-Q[1-4]" },
  "half-yearly": { perYear: 2, mark: "-S", format: "0", text: "-S[12]" },
};

const badPeriods: Record<PeriodType, (column: string, frequency: Frequency) => string> = {
  text: (column, frequency) => {
    const rest = frequency === "annual" ? "" : within[frequency].text;
    return `${column} !~ '^\\d{4}${rest}$' OR left(${column}, 4) = '0000'`;
  },
  integer: (column, frequency) => {
    const isWrong =
      frequency === "annual"
        ? `${column} NOT BETWEEN 1 AND 9999`
        : `${column} NOT BETWEEN 101 AND 999912 OR ${column} % 100 NOT BETWEEN 1 AND 12`;
    return `pg_typeof(${column}) <> ALL ('{smallint,integer,bigint}'::regtype[]) OR ${isWrong}`;
  },
  // A day with a time zone is another day elsewhere. Infinity has no year.
  date: (column) =>
    `pg_typeof(${column}) <> ALL ('{date,timestamp}'::regtype[]) OR ${column}::date NOT BETWEEN '0001-01-01'::date AND '9999-12-31'::date`,
};

const ordinals: Record<PeriodType, (column: string, frequency: Frequency) => string> = {
  text: (column, frequency) => {
    const year = `left(${column}, 4)::integer`;
    if (frequency === "annual") return year;
    const from = frequency === "monthly" ? 6 : 7;
    return `${year} * ${within[frequency].perYear} + substr(${column}, ${from})::integer - 1`;
  },
  integer: (column, frequency) =>
    frequency === "annual" ? `${column}::integer` : `(${column} / 100 * 12 + ${column} % 100 - 1)::integer`,
  date: (column, frequency) => {
    const year = `extract(year FROM ${column})`;
    if (frequency === "annual") return `${year}::integer`;
    const { perYear } = within[frequency];
    return `(${year} * ${perYear} + div(extract(month FROM ${column}) - 1, ${12 / perYear}))::integer`;
  },
};
