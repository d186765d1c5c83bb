/** How long it takes to print a compound rate of 15 digits to one place, by the degree of its root. */
import { averageGrowth } from "./package.ts";

export interface RootTimes {
  /** Microseconds of a root of degree 12. */
  readonly short: number;
  /** Microseconds of a root of degree 600. */
  readonly long: number;
}

/** The least of some rounds, in which the two take turns. */
export function measureRoots(rounds: number, times: number): RootTimes {
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round += 1) {
    short = Math.min(short, microseconds(12, times));
    long = Math.min(long, microseconds(600, times));
  }
  return { short, long };
}

function microseconds(years: number, times: number): number {
  const rates = Array.from({ length: times }, (_, number) =>
    averageGrowth(`9${String(number).padStart(14, "1")}`, "123456789012345", { years }),
  );
  const start = performance.now();
  for (const rate of rates) rate.toFixedPercent(1);
  return ((performance.now() - start) * 1000) / times;
}
