/** How long it takes to describe a period, beside writing the description as JSON and reading it again. */
import { describePeriod, Series, totalAcross } from "./package.ts";

/** Milliseconds of processor time. */
export interface DescribeTimes {
  /** A figure of 300 months. */
  readonly alone: DescribeTime;
  /** The same with six components, each of 300 months. */
  readonly withComponents: DescribeTime;
}

interface DescribeTime {
  readonly description: number;
  readonly json: number;
}

/** The least of some rounds, in which all take turns. */
export function measureDescribe(rounds: number, times: number): DescribeTimes {
  const components = Object.fromEntries(Array.from({ length: 6 }, (_, item) => [`item ${item}`, monthsOf(item)]));
  const total = totalAcross(components);
  const calls = [() => describePeriod(monthsOf(0), "2024-12"), () => describePeriod(total, "2024-12", { components })];
  const best = calls.map(() => ({ description: Number.POSITIVE_INFINITY, json: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, call] of calls.entries()) {
      const least = best[at] as { description: number; json: number };
      const description = call();
      least.description = Math.min(least.description, milliseconds(call, times));
      least.json = Math.min(
        least.json,
        milliseconds(() => JSON.parse(JSON.stringify(description)), times),
      );
    }
  }
  const [alone, withComponents] = best as [DescribeTime, DescribeTime];
  return { alone, withComponents };
}

/** From 2000 to 2024, rising, with noise. */
function monthsOf(item: number) {
  const figures = Array.from({ length: 300 }, (_, month) =>
    Math.round(1e6 * (1 + month / 50 + ((month * 7919 + item * 31) % 97) / 194)),
  );
  return Series.of("2000-01", figures);
}

function milliseconds(call: () => unknown, times: number): number {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time += 1) call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / times;
}
