import type { Frequency } from "../../calendar/period.ts";
import { type Dialect, literal, type PeriodType, powerOfTen } from "./dialect.ts";

/**
 * Whole numbers are numeric, which has no end; those of a column of whole numbers bigint, whose `+ - *` raise at theirs. Sums of
 * bigint are numeric.
 */
export const postgres: Dialect = {
  name: "postgres",
  literal,
  settings: [],
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  // PostgreSQL has no function that raises: a text that is no number is none, and the message shows it.
  raise: (parts) => `concat(${parts.join(", ")})::integer IS NULL`,
  raisedFirst: " OFFSET 0",
  text: (expression) => `(${expression})::text`,
  badPeriod: (column, type, frequency) => badPeriods[type](column, frequency),
  ordinal: (column, type, frequency) => ordinals[type](column, frequency),
  period: (ordinal, frequency) => {
    if (frequency === "annual") return `to_char(${ordinal}, 'FM0000')`;
    const { perYear, mark, format } = within[frequency];
    // Not concat, which makes a text of NULL.
    return `to_char(${ordinal} / ${perYear}, 'FM0000') || '${mark}' || to_char(${ordinal} % ${perYear} + 1, 'FM${format}')`;
  },
  coefficient: (column, scale) => (scale === 0 ? column : `trunc(${multiple(column, scale)})`),
  badValue: (column, scale) => [
    // Whole numbers are right whatever they are: nothing else is asked of them.
    { when: `pg_typeof(${column}) = ANY (${wholeTypes})`, says: [] },
    {
      when: `pg_typeof(${column}) <> 'numeric'::regtype`,
      says: [
        literal("invalid-number: a value must be a whole or a decimal number, not "),
        `pg_typeof(${column})::text`,
      ],
    },
    {
      // Catches NaN and Infinity, too.
      when: `mod(${multiple(column, scale)}, 1) <> 0`,
      says: [literal(`invalid-number: not a number of at most ${scale} places: `), `${column}::text`],
    },
  ],
  difference,
  excess: difference,
  wide: (whole) => `${whole}::numeric`,
  scaled: (whole, factor) => (factor === "1" ? whole : `${whole} * ${wholeLiteral(factor)}`),
  whole: wholeLiteral,
  wholeQuotient: (dividend, divisor) => `${dividend} / ${divisor}`,
  division: {
    cutOff: (dividend, divisor) => `div(${dividend}, ${divisor})`,
    narrow: {
      most: 4_000_000_000_000_000_000n,
      whole: (whole) => `${whole}::bigint`,
      cutOff: (dividend, divisor) => `(${dividend}) / (${divisor})`,
    },
  },
  integer,
  decimal: (whole, places) => (places === 0 ? integer(whole) : `(${whole}) * 0.${"0".repeat(places - 1)}1`),
  digits: Number.POSITIVE_INFINITY,
  valueDigits: Number.POSITIVE_INFINITY,
  hasMoreDigits: () => "false",
  gathered: undefined,
  ofOneRow: (expression) => `first_value(${expression})`,
  lagsInFrames: true,
  isBitTwice: (bit) => `bit_count(bit_or(${bit})::bit(32)) < count(*)`,
  findsFirstOnce: false,
  earlierValue: undefined,
  addsAnew: false,
  sentToAll: () => "",
  everyPeriod: (first, last, alias) => `generate_series(${first}, ${last}) AS ${alias}(o)`,
};

function difference(minuend: string, subtrahend: string): string {
  return `${minuend} + 0::bigint - ${subtrahend}`;
}

/** A column of numeric may write a whole number as 5.00. */
function integer(whole: string): string {
  return `trunc((${whole})::numeric)`;
}

const wholeTypes = "'{smallint,integer,bigint}'::regtype[]";

function multiple(column: string, scale: number): string {
  return scale === 0 ? `${column}::numeric` : `${column}::numeric * ${powerOfTen(scale)}`;
}

function wholeLiteral(value: string): string {
  return `${value}::numeric`;
}

const within = {
  monthly: { perYear: 12, mark: "-", format: "00" },
  quarterly: { perYear: 4, mark: "-Q", format: "0" },
  "half-yearly": { perYear: 2, mark: "-S", format: "0" },
};

/** What stands behind the year: -Q1 to -Q4. */
function restsOf({ perYear, mark, format }: (typeof within)["monthly"]): string[] {
  return Array.from({ length: perYear }, (_, at) => `${mark}${String(at + 1).padStart(format.length, "0")}`);
}

const badPeriods: Record<PeriodType, (column: string, frequency: Frequency) => string> = {
  text: (column, frequency) => {
    const rests = frequency === "annual" ? [""] : restsOf(within[frequency]);
    const length = 4 + (rests[0] as string).length;
    // Bytes: no collation takes q for Q, and digits go faster. In a text that becomes bytes a backslash begins another one.
    const rest = `ltrim(${column}::bytea, '0123456789'::bytea)`;
    const inC = `${column} COLLATE "C"`;
    const isWrong = `${rest} NOT IN (${rests.map(literal).join(", ")}) OR ${inC} < '0001'`;
    return `CASE WHEN length(${column}) <> ${length} OR strpos(${inC}, chr(92)) > 0 THEN true ELSE ${isWrong} END`;
  },
  integer: (column, frequency) => {
    const isWrong =
      frequency === "annual"
        ? `${column} NOT BETWEEN 1 AND 9999`
        : `${column} NOT BETWEEN 101 AND 999912 OR ${column} % 100 NOT BETWEEN 1 AND 12`;
    return `pg_typeof(${column}) <> ALL (${wholeTypes}) OR ${isWrong}`;
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
