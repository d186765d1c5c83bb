import type { Dialect } from "./dialects/dialect.ts";
import { keyColumns, type Level, listed, periodBefore, rowColumns, stepOver } from "./level.ts";
import type { Relation } from "./relation.ts";

/** The rows of a level, refused where a key has several of one period. */
export function checked(level: Level): Relation {
  if (level.unique) return level.relation;
  const { isBitTwice } = level.dialect;
  return isBitTwice === undefined ? withBegins(level) : besideRuns(level, isBitTwice).rows;
}

/**
 * Rows checked by a window, and which are the first of their key: `begins`. One step of a query, however many others ask for it:
 * what Spark has moved once it need not move again.
 */
export function withBegins(level: Level): Relation {
  const begins = "CASE WHEN prior IS NULL THEN 1 END AS begins";
  const known = beginning.get(level.relation);
  const step = known ?? stepOver(level, { prior: periodBefore(level) }, [], ["v", "r", begins]);
  beginning.set(level.relation, step);
  return step;
}

const beginning = new WeakMap<Relation, Relation>();

/** The keys of a level, a row each, refused where one has several rows of one period. */
export function keysOf(level: Level, isBitTwice: IsBitTwice): Relation {
  if (!level.unique) return besideRuns(level, isBitTwice).keys;
  return { inputs: [level.relation], select: ([rows]) => distinctKeys(level, rows as string) };
}

function distinctKeys({ keys }: Level, rows: string): string {
  return `SELECT DISTINCT ${listed(keyColumns(keys))} FROM ${rows}`;
}

export type IsBitTwice = NonNullable<Dialect["isBitTwice"]>;

/** What is read of rows once it is known that none is there twice. */
interface Once {
  readonly rows: Relation;
  readonly keys: Relation;
}

const once = new WeakMap<Relation, Once>();

/** So many periods have a bit each in a whole number of the usual size. */
const runLength = 30;

/**
 * A run of periods of a key has a bit for each of them. Only where a bit is there twice the rows are asked which period it is: no
 * window need bring all of them together.
 */
function besideRuns(level: Level, isBitTwice: IsBitTwice): Once {
  const known = once.get(level.relation);
  if (known !== undefined) return known;
  const { dialect, relation } = level;
  const columns = keyColumns(level.keys);
  const run = dialect.wholeQuotient("o", runLength);
  const runs: Relation = {
    inputs: [relation],
    select: ([rows]) => {
      const isTwice = `${isBitTwice(`1 << (o % ${runLength})`)} AS twice`;
      return `SELECT ${listed(columns, `${run} AS run`, isTwice)} FROM ${rows} GROUP BY ${listed(columns, run)}`;
    },
  };
  const suspects: Relation = {
    inputs: [relation, runs],
    select: ([rows, found]) => {
      const same = [...columns.map((column) => `rows.${column} = runs.${column}`), `${run} = run`].join(" AND ");
      // Asked by itself first, it keeps PostgreSQL from sorting all rows, to join them with none.
      const isAny = `EXISTS (SELECT 1 FROM ${found} WHERE twice)`;
      return `SELECT rows.* FROM ${rows} AS rows JOIN ${found} AS runs ON ${same} WHERE twice AND ${isAny}`;
    },
  };
  const refused = stepOver({ ...level, relation: suspects }, { prior: periodBefore(level) }, [], []);
  const unless = (rows: string | undefined) => ` WHERE (SELECT count(*) FROM ${rows}) = 0`;
  const found: Once = {
    // Rows that may be there twice stand in a table: they have no other reason, and it costs less made anew than carried along.
    rows: {
      inputs: [relation, refused],
      select: ([rows, none]) =>
        `SELECT ${listed(rowColumns(level), "v", "CASE WHEN v IS NULL THEN 'missing' END AS r")} FROM ${rows}${unless(none)}`,
    },
    keys: {
      inputs: [runs, refused],
      select: ([rows, none]) => `${distinctKeys(level, rows as string)}${unless(none)}`,
    },
  };
  once.set(relation, found);
  return found;
}
