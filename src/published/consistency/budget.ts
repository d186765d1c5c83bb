import { refuse, type Site } from "../../base/errors.ts";

/** What one pivot of the budget pays for: numbers of twenty digits, in a hundred rows and columns. */
const numbersOfPivot = 10_000;

/** The work that a call may cost. It counts numbers, not time, so that the same call always ends the same. */
export class Budget {
  readonly pivots: number;
  readonly what: string;
  readonly site: Site;
  private spent = 0;

  /** `what` is too much where the pivots do not do. */
  constructor(pivots: number, what: string, site: Site) {
    this.pivots = pivots;
    this.what = what;
    this.site = site;
  }

  spend(numbers: number): void {
    this.spent += numbers;
    if (this.spent <= this.pivots * numbersOfPivot) return;
    const rule = `${this.what} take more work than the budget of ${this.pivots} pivots: name a greater budget, or ask about fewer at once`;
    refuse("too-large", rule, this.site);
  }
}

/** What it costs to change a number that is about as long: 1 for twenty digits. */
export function costOf(number: bigint): number {
  return number === 1n ? 3 / 8 : (number.toString(16).length + 8) / 24;
}
