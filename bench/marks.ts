/** The marks that the package must reach, each with its limit and what this run measured. */

import { baseline, ours } from "./contender.ts";
import type { DescribeTimes } from "./describe.ts";
import type { BundleSizes, ImportTime, Memory } from "./footprint.ts";
import type { Measurement } from "./measure.ts";
import type { RootTimes } from "./roots.ts";

export interface Figures {
  readonly measurements: readonly Measurement[];
  readonly memory?: Memory;
  readonly roots?: RootTimes;
  readonly describe?: DescribeTimes;
  readonly importTime?: ImportTime;
  readonly bundles?: BundleSizes;
}

export interface Mark {
  readonly mark: string;
  readonly limit: string;
  /** What was measured and whether that is within the limit; neither where this run did not measure it. */
  readonly measured?: string;
  readonly met?: boolean;
}

export function marks({ measurements, memory, roots, describe, importTime, bundles }: Figures): Mark[] {
  const ratioMark = (workload: string, mark: string, most: number, more = ""): Mark => {
    const measurement = largest(measurements, workload, ours);
    return limited(mark, most, measurement?.ratio, (value) => `${value.toFixed(2)}×${at(measurement)}`, `×${more}`);
  };
  const fasterThan = (peer: string, least: number): Mark => {
    const other = largest(measurements, "change", peer);
    const own = other && measurements.find((each) => isBeside(each, other) && each.contender === ours);
    const times = other?.nanoseconds && own?.nanoseconds && other.nanoseconds / own.nanoseconds;
    return {
      mark: `on-year change: faster than ${peer}`,
      limit: `at least ${least} times`,
      ...(times !== undefined && { measured: `${times.toFixed(1)} times${at(other)}`, met: times >= least }),
    };
  };
  const change = largest(measurements, "change", ours);
  const growth = steepest(measurements);
  return [
    ratioMark("change", "on-year change, of the float loop that rounds", 2.5, " (2 the aim)"),
    fasterThan("decimal.js", 100),
    fasterThan("arquero", 2),
    limited(
      "on-year change: ahead of pandas (47) and DuckDB (100)",
      47,
      change?.nanoseconds,
      (value) => `${value.toFixed(1)} ns${at(change)}`,
      "ns an observation",
    ),
    ratioMark("from-text", "from text, of Float64Array.from(texts, Number)", 1),
    ratioMark("from-numbers", "from numbers, of a copy loop", 4),
    ratioMark("from-float64array", "from a Float64Array, of a copy loop", 4),
    ratioMark("cumulative", "cumulative sum, of the float loop", 2.5),
    ratioMark("year-to-date", "year-to-date sum, of the float loop", 2.5),
    ratioMark("rolling", "rolling sum, of the float loop", 2.5),
    ratioMark("times", "product of two series read to the end, of the float loop", 2.5),
    ratioMark("divided-by", "quotient of two series read to the end, of the float loop", 2.5),
    ratioMark("columns", "groupColumns, of a loop that pushes period and value into two arrays a key", 2),
    ratioMark("window", "three months on three, of the float loop that rounds", 2.5),
    ratioMark("rolling-average", "three-month average, of the float loop that rounds", 2.5),
    ratioMark("period-totals", "annual totals, of the float loop", 2.5),
    limited(
      "compound rate to one place: root of degree 600 over one of degree 12",
      20,
      roots && roots.long / roots.short,
      (value) => `${value.toFixed(1)}×: ${roots?.long.toFixed(0)} against ${roots?.short.toFixed(0)} µs`,
      "×",
    ),
    describeMark("describePeriod of 300 months", 0.5, describe?.alone),
    describeMark("describePeriod of 300 months with six components", 2, describe?.withComponents),
    ratioMark("records", "records, of the float loop", 5),
    limited(
      "cost of an observation, greatest panel over smallest, worst workload",
      1.5,
      growth?.times,
      (value) =>
        `${value.toFixed(2)}×: ${growth?.workload}, ${growth?.sizes}; float loop ${growth?.floatLoop?.toFixed(2)}×`,
      "×",
    ),
    limited(
      "memory of a panel of 100,000 series",
      12,
      memory?.bytesPerObservation,
      (value) => `${value.toFixed(2)} bytes`,
      "bytes an observation",
    ),
    limited(
      "import, over decimal.js alone",
      15,
      importTime && importTime.milliseconds - importTime.decimalAlone,
      (value) => `${value.toFixed(1)} ms`,
      "ms",
    ),
    limited("bundle of onYearChange and Ratio", 5, bundles?.change, kilobytes, "kB"),
    limited("bundle of all but the published side", 12, bundles?.withoutPublished, kilobytes, "kB"),
    limited("bundle of all", 22, bundles?.all, kilobytes, "kB"),
  ];
}

/** A time, which says little of another machine, with how many times that is as much as its JSON takes to be written and read. */
function describeMark(mark: string, most: number, time: DescribeTimes["alone"] | undefined): Mark {
  const text = (value: number) =>
    `${value.toFixed(2)} ms, ${(value / (time?.json as number)).toFixed(1)} times its JSON written and read`;
  return limited(mark, most, time?.description, text, "ms");
}

function limited(
  mark: string,
  most: number,
  value: number | undefined,
  text: (value: number) => string,
  unit: string,
): Mark {
  const limit = `at most ${most}${unit.startsWith("×") ? "" : " "}${unit}`;
  return { mark, limit, ...(value !== undefined && { measured: text(value), met: value <= most }) };
}

function kilobytes(value: number): string {
  return `${value.toFixed(2)} kB`;
}

function at(measurement: Measurement | undefined): string {
  return measurement === undefined ? "" : ` at ${measurement.observations.toLocaleString("en")}`;
}

/** The timed panel of whole numbers with the most observations. */
function largest(measurements: readonly Measurement[], workload: string, contender: string): Measurement | undefined {
  return timed(measurements)
    .filter((each) => each.workload === workload && each.contender === contender)
    .reduce<Measurement | undefined>(
      (most, each) => (most === undefined || each.observations > most.observations ? each : most),
      undefined,
    );
}

function isBeside(left: Measurement, right: Measurement): boolean {
  return left.workload === right.workload && left.data === right.data && left.observations === right.observations;
}

function timed(measurements: readonly Measurement[]): Measurement[] {
  return measurements.filter(({ data, nanoseconds }) => data === "integers" && nanoseconds !== undefined);
}

/** The workload of ours whose cost of an observation grows most from the smallest panel to the greatest. */
function steepest(measurements: readonly Measurement[]) {
  const all = timed(measurements);
  return [...new Set(all.map(({ workload }) => workload))]
    .flatMap((workload) => {
      const own = growthOf(all, workload, ours);
      return own === undefined ? [] : [{ workload, ...own, floatLoop: growthOf(all, workload, baseline)?.times }];
    })
    .toSorted((left, right) => right.times - left.times)[0];
}

function growthOf(measurements: readonly Measurement[], workload: string, contender: string) {
  const sorted = measurements
    .filter((each) => each.workload === workload && each.contender === contender)
    .toSorted((left, right) => left.observations - right.observations);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least?.nanoseconds === undefined || most?.nanoseconds === undefined || least === most) return undefined;
  const sizes = `${least.observations.toLocaleString("en")} to ${most.observations.toLocaleString("en")}`;
  return { times: most.nanoseconds / least.nanoseconds, sizes };
}
