/** Checks and times the contenders of one workload on one panel. */
import { do_not_optimize, measure } from "mitata";
import { baseline, type Contender, ours, type Run, type Workload } from "./contender.ts";
import { type DataKind, makePanel, months, type Panel } from "./panel.ts";

/** What one contender gave for one workload on one panel. */
export interface Measurement {
  readonly workload: string;
  readonly data: DataKind;
  readonly observations: number;
  readonly contender: string;
  /** Why nothing was measured. */
  readonly skipped?: string;
  /** How many of its results are not the exact ones, and how many of these are for periods that have no result. */
  readonly differing?: number;
  readonly differingAtHoles?: number;
  /** How many results there are. */
  readonly results?: number;
  /** Nanoseconds for one observation, and how many times as much that is as the float loop's. */
  readonly nanoseconds?: number;
  readonly ratio?: number;
}

export interface Effort {
  /** How often each contender gets its turn; 0 to check the results only. */
  readonly rounds: number;
  /** The seconds of a turn at least; one run where it is 0. */
  readonly turn: number;
  /** The seconds that one run may take; a slower peer is left out. */
  readonly limit: number;
}

const mostSecondsForLibraries = 0.25;

/**
 * Every contender of a workload: what it gives is compared with the exact answers, then it is timed. The contenders
 * take turns, so that a noisy moment of the machine falls on all of them. The figure of a turn is the mean of its runs,
 * none left out, and that of a contender its best turn. Time is that of the processor in this process, so that other
 * programs on the machine count less; the garbage collector, that runs beside the program and only after every so many
 * runs, is part of it. A median would count it or not by chance: where a run leaves little garbage, most runs have none
 * to collect, and those of a contender with twice as much always do.
 *
 * The panels differ in nothing but their figures, and each run takes the next one: a processor that meets the same
 * 10,000 figures again and again learns which of them round up, and the float loop then takes 5 ns in place of 16.
 *
 * The decimal libraries, some hundred times slower, come one by one afterwards: their millions of objects, were they
 * kept while others run, would burden every garbage collection of those.
 */
export async function measureWorkload(
  workload: Workload,
  panels: readonly [Panel, ...Panel[]],
  effort: Effort,
): Promise<Measurement[]> {
  const [panel, ...variants] = panels;
  const answers = workload.answers(panel);
  const best = new Map<string, number>();
  const outcomes = new Map<string, Partial<Measurement>>();
  const fast = workload.contenders.filter(({ name }) => !libraryNames.has(name));
  const slow = workload.contenders.filter(({ name }) => libraryNames.has(name));
  for (const together of [fast, ...slow.map((contender) => [contender])]) {
    const running: { name: string; runs: readonly Prepared[]; spent: number }[] = [];
    for (const contender of together) {
      const { name } = contender;
      const seconds = expectedSeconds(workload, contender, panel);
      if (seconds > effort.limit && name !== ours && name !== baseline) {
        outcomes.set(name, { skipped: `a run would take about ${Math.ceil(seconds)} s` });
        continue;
      }
      const runs = panels.map((each) => prepare(workload, contender, each));
      outcomes.set(name, check(workload, contender, panel, answers, runs[0] as Prepared));
      if (name === ours) {
        for (const [index, variant] of variants.entries()) {
          check(workload, contender, variant, workload.answers(variant), runs[index + 1] as Prepared);
        }
      }
      running.push({ name, runs, spent: 0 });
    }
    for (let round = 0; round < effort.rounds; round += 1) {
      for (const each of running) {
        // What takes long is steady, and needs fewer turns.
        if (libraryNames.has(each.name) && each.spent > mostSecondsForLibraries * 1e9) continue;
        const { samples, avg } = await time(each.runs, effort.turn);
        each.spent += avg * samples.length;
        best.set(each.name, Math.min(avg, best.get(each.name) ?? Number.POSITIVE_INFINITY));
      }
    }
  }
  const floatLoop = best.get(baseline);
  return workload.contenders.map(({ name }) => {
    const time = best.get(name);
    return {
      workload: workload.name,
      data: panel.data,
      observations: panel.observations,
      contender: name,
      ...outcomes.get(name),
      ...(time !== undefined && { nanoseconds: time / panel.observations }),
      ...(time !== undefined && floatLoop !== undefined && { ratio: time / floatLoop }),
    };
  });
}

/** A contender made ready for one panel. */
interface Prepared {
  readonly run: Run<unknown>;
  /** Makes the input of one run, `undefined` where the run needs none. */
  readonly input: () => unknown;
}

function prepare(workload: Workload, contender: Contender, panel: Panel): Prepared {
  const fresh = workload.fresh?.(panel);
  const run = contender.prepare(panel);
  return { run, input: fresh === undefined ? () => undefined : () => settled(fresh()) };
}

/**
 * New input, moved to the collector's old objects: it moves there when what is new has outlived two collections. Else
 * the first collections in the timed run would copy the million texts that were made for it.
 */
function settled<T>(input: T): T {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error("needs node --expose-gc");
  for (let times = 0; times < 2; times += 1) collect({ type: "minor" });
  return input;
}

const libraryNames: ReadonlySet<string> = new Set(["decimal.js", "big.js", "bignumber.js", "fraction.js"]);

/** Raised when results of ours are not the exact ones. */
export class WrongResult extends Error {}

function check(
  workload: Workload,
  contender: Contender,
  panel: Panel,
  answers: ArrayLike<number | string>,
  { run, input }: Prepared,
): Partial<Measurement> {
  let place = 0;
  let differing = 0;
  let differingAtHoles = 0;
  let first = "";
  run((result) => {
    const values = contender.read?.(result, panel) ?? (result as ArrayLike<unknown>);
    for (let index = 0; index < values.length; index += 1, place += 1) {
      const answer = answers[place];
      const value = plain(values[index]);
      if (value === answer || (Number.isNaN(value) && Number.isNaN(answer))) continue;
      if (differing === 0) first = `result ${place} is ${value}, exact is ${answer}`;
      differing += 1;
      if (Number.isNaN(answer)) differingAtHoles += 1;
    }
  }, input());
  if (place !== answers.length) {
    if (differing === 0) first = `${place} results, not ${answers.length}`;
    differing += Math.abs(place - answers.length);
  }
  if (contender.name === ours && differing > 0) {
    throw new WrongResult(
      `${workload.name}, ${panel.observations} ${panel.data}: ${differing} results of ${ours} are wrong: ${first}`,
    );
  }
  return { differing, differingAtHoles, results: answers.length };
}

/** A number or a text; NaN where there is no result. */
function plain(value: unknown): number | string {
  return typeof value === "string" ? value : Number(value ?? Number.NaN);
}

const pilots = new Map<string, Panel>();

/** How long a run would take, judged by one over a small part of the panel. */
function expectedSeconds(workload: Workload, contender: Contender, panel: Panel): number {
  const pilot = pilots.get(panel.data) ?? makePanel(20 * months, panel.data);
  pilots.set(panel.data, pilot);
  const { run, input } = prepare(workload, contender, pilot);
  let seconds = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const fresh = input();
    const start = processorTime();
    run(do_not_optimize, fresh);
    seconds = Math.min(seconds, (processorTime() - start) / 1e9);
  }
  return (seconds * panel.observations) / pilot.observations;
}

/** One turn of a contender: runs for so many seconds. */
function time(runs: readonly Prepared[], seconds: number) {
  let next = 0;
  const timed = {
    // A computed parameter of mitata: made before every run, not timed.
    0: () => {
      const { run, input } = runs[next % runs.length] as Prepared;
      next += 1;
      return { run, input: input() };
    },
    bench: ({ run, input }: { run: Run<unknown>; input: unknown }) => run(do_not_optimize, input),
  };
  const options = {
    now: processorTime,
    min_cpu_time: seconds * 1e9,
    min_samples: 1,
    warmup_samples: 0,
    batch_threshold: 0,
    samples_threshold: Number.POSITIVE_INFINITY,
  };
  return measure(function* () {
    yield timed as never;
  }, options);
}

/** In nanoseconds, from any start. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}
