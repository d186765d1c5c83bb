/**
 * How many bytes the series of a panel take that came as a stream of rows: `node --expose-gc --import tsx
 * bench/memory.ts 100000` prints it as JSON. A process of its own, in which nothing else lives. The rows are made one
 * by one and none is kept, so that the input is not in memory; the texts of keys and periods are counted as input.
 */
import { groupSeries } from "./package.ts";
import { keyOf, months, periods } from "./panel.ts";

const seriesCount = Number(process.argv[2]);
const keys = Array.from({ length: seriesCount }, (_, series) => keyOf(series));

const before = bytesInUse();
const start = performance.now();
const panel = groupSeries(rows(), { key: "item", period: "month", value: "usd" });
const seconds = (performance.now() - start) / 1000;
const bytes = bytesInUse() - before;

for (const [series, key] of keys.entries()) {
  const values = panel.get(key)?.toNumbers();
  for (let month = 0; month < months; month += 1) {
    if (values?.[month] !== figure(series, month)) throw new Error(`${key} is wrong in ${periods[month]}`);
  }
}

const observations = seriesCount * months;
console.log(
  JSON.stringify({
    series: panel.size,
    observations,
    bytesPerObservation: bytes / observations,
    peakBytesPerObservation: (process.resourceUsage().maxRSS * 1024) / observations,
    nanosecondsPerRow: (seconds * 1e9) / observations,
  }),
);

function* rows() {
  for (const [index, month] of periods.entries()) {
    for (const [series, item] of keys.entries()) yield { item, month, usd: figure(series, index) };
  }
}

function figure(series: number, month: number): number {
  return ((series * 7919 + month * 104729) % 99_999_989) + 10;
}

function bytesInUse(): number {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error("needs node --expose-gc");
  // The second collection takes what the finalizers of the first one left.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
