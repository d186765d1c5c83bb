import { GrowthError, type RowIssue, refuse, type Site } from "../base/errors.ts";

/** Where in a file something went wrong: one object for all rows, changed from row to row. */
export interface RowSite extends Site {
  key?: string | undefined;
  row: number;
}

const mostIssues = 20;

/** The faults of the rows of a file: all are counted, the first ones kept, so that a person mends a file in one go. */
export class Faults {
  #first: GrowthError | undefined;
  /** How many there are. */
  count = 0;
  readonly #issues: RowIssue[] = [];

  /** Whether those that come are only counted. */
  get isFull(): boolean {
    return this.#issues.length === mostIssues;
  }

  /** Keeps a fault of a row; what is no fault passes. */
  add(error: unknown, row: number): void {
    if (!(error instanceof GrowthError)) throw error;
    this.#first ??= error;
    this.count += 1;
    if (!this.isFull) this.#issues.push(issueOf(error, row));
  }

  /** Throws a fault after which nothing can be read, together with those before it. */
  stop(error: unknown, row: number, site: Site): never {
    this.add(error, row);
    return this.throwAny(site) as never;
  }

  /** Throws what was found: one fault as itself, several together. */
  throwAny(site: Site): void {
    if (this.#first === undefined) return;
    if (this.count === 1) throw this.#first;
    const [issues, issueCount] = [this.#issues, this.count];
    const { code, message } = this.#first;
    // Function and code stand around the whole already.
    const first = message.slice(`${site.function}: `.length, -` (${code})`.length);
    const rule = `hold ${issueCount} faults, the first of them ${code}: ${first}`;
    refuse("invalid-rows", rule, { ...site, argument: "rows", issues, issueCount });
  }
}

function issueOf(error: GrowthError, row: number): RowIssue {
  const { code, key, period, message } = error;
  return {
    code,
    row: error.row ?? row,
    ...(key !== undefined && { key }),
    ...(period !== undefined && { period }),
    ...("value" in error && { value: error.value }),
    message,
  };
}
