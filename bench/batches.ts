/**
 * What batches of rows cost beside the same rows at hand: `npm run bench:batches`, some seconds.
 *
 * 1.2 million rows of 10,000 keys, month after month, in batches of 2,048 as DuckDB cuts them. The three take turns; the
 * figure of each is the least processor time of its turns. More than 1.2 times the time of `groupSeries` ends with code 1.
 */
import { groupSeries, groupSeriesAsync } from "./package.ts";
import { keyOf, periods } from "./panel.ts";

const columns = { key: "item", period: "month", value: "usd" } as const;
const most = 1.2;
const rounds = 8;

const rows = periods.flatMap((month, index) =>
  Array.from({ length: 10_000 }, (_, series) => ({
    item: keyOf(series),
    month,
    usd: (series * 7919 + index) % 99_989,
  })),
);
const batches = Array.from({ length: Math.ceil(rows.length / 2048) }, (_, batch) =>
  rows.slice(batch * 2048, (batch + 1) * 2048),
);

async function* later<T>(items: readonly T[]) {
  yield* items;
}

const contenders = {
  "rows at hand": async () => groupSeries(rows, columns),
  "batches, each awaited": () => groupSeriesAsync(later(batches), { ...columns, batches: true }),
  "rows, each awaited": () => groupSeriesAsync(later(rows), columns),
};

const least = new Map<string, number>();
for (let round = 0; round < rounds; round += 1) {
  for (const [name, run] of Object.entries(contenders)) {
    globalThis.gc?.();
    const before = process.cpuUsage();
    const panel = await run();
    const { user, system } = process.cpuUsage(before);
    if (panel.size !== 10_000) throw new Error(`${name} gave ${panel.size} series`);
    least.set(name, Math.min(user + system, least.get(name) ?? Number.POSITIVE_INFINITY));
  }
}

const own = least.get("rows at hand") as number;
for (const [name, time] of least) {
  console.log(
    `${name.padEnd(24)} ${((time * 1000) / rows.length).toFixed(0)} ns a row, ${(time / own).toFixed(2)} times`,
  );
}
if ((least.get("batches, each awaited") as number) > most * own) process.exitCode = 1;
