import { describe, expect, test } from "vitest";
import { baseline, type Contender, ours, type Workload } from "../../bench/contender.ts";
import { marks } from "../../bench/marks.ts";
import { type Measurement, measureWorkload, WrongResult } from "../../bench/measure.ts";
import { makePanel } from "../../bench/panel.ts";

const panel = makePanel(120, "integers");
const effort = { rounds: 0, turn: 0, limit: 10 };

/** A workload whose exact answers are 1.5, none, and a period. */
function workload(...contenders: Contender[]): Workload {
  return { name: "change", title: "a test", answers: () => [1.5, Number.NaN, "2025-11"], contenders };
}

function gives(name: string, ...results: unknown[]): Contender {
  return { name, prepare: () => (take) => take(results) };
}

describe("the check of results", () => {
  test("lets exact results of ours pass, and counts what a peer gives otherwise", async () => {
    const measured = await measureWorkload(
      workload(gives(ours, 1.5, undefined, "2025-11"), gives("peer", 1.4, 0, "2025-11")),
      [panel],
      effort,
    );
    expect(measured.map(({ differing, differingAtHoles }) => [differing, differingAtHoles])).toEqual([
      [0, 0],
      [2, 1],
    ]);
  });

  test.each([
    ["another number", [1.6, undefined, "2025-11"]],
    ["a number where there is none", [1.5, 0, "2025-11"]],
    ["none where there is a number", [undefined, undefined, "2025-11"]],
    ["another period", [1.5, undefined, "2025-12"]],
    ["too few results", [1.5, undefined]],
    ["too many results", [1.5, undefined, "2025-11", 1]],
  ])("fails on %s from ours", async (_, results) => {
    await expect(measureWorkload(workload(gives(ours, ...results)), [panel], effort)).rejects.toThrow(WrongResult);
  });

  test("looks at every panel of ours, not only the first", async () => {
    const wrongOnSecond: Contender = {
      name: ours,
      prepare: (given) => (take) => take([1.5, undefined, given === panel ? "2025-11" : "2025-12"]),
    };
    const panels = [panel, makePanel(120, "integers", 1)] as const;
    await expect(measureWorkload(workload(wrongOnSecond), panels, effort)).rejects.toThrow(WrongResult);
  });

  test("a peer that is too slow is left out and named; ours never is", async () => {
    const measured = await measureWorkload(
      workload(gives(ours, 1.5, undefined, "2025-11"), gives("peer", 1.5, undefined, "2025-11")),
      [panel],
      { ...effort, limit: -1 },
    );
    expect(measured.map(({ skipped }) => skipped !== undefined)).toEqual([false, true]);
  });
});

describe("the marks", () => {
  const measurement = (contender: string, nanoseconds: number, observations = 10_080): Measurement => ({
    workload: "change",
    data: "integers",
    observations,
    contender,
    nanoseconds,
    ratio: nanoseconds / 10,
  });

  test("are judged on the greatest panel", () => {
    const measurements = [
      measurement(ours, 30),
      ...[measurement(baseline, 10, 100_080), measurement(ours, 20, 100_080), measurement("decimal.js", 1990, 100_080)],
    ];
    const [change, decimal] = marks({ measurements });
    expect(change).toMatchObject({ measured: "2.00× at 100,080", met: true });
    expect(decimal).toMatchObject({ measured: "99.5 times at 100,080", met: false });
  });

  test("growth is from the smallest panel to the greatest", () => {
    const found = marks({ measurements: [measurement(ours, 10), measurement(ours, 16, 100_080)] });
    const growth = found.find(({ mark }) => mark.startsWith("cost of an observation"));
    expect(growth).toMatchObject({ met: false, measured: expect.stringContaining("1.60×: change, 10,080 to 100,080") });
  });

  test("are not met and not missed where nothing was measured", () => {
    expect(marks({ measurements: [] }).every(({ met, measured }) => met === undefined && measured === undefined)).toBe(
      true,
    );
  });

  test("memory, import and bundles have limits too", () => {
    const found = marks({
      measurements: [],
      memory: {
        series: 1,
        observations: 120,
        bytesPerObservation: 12.1,
        peakBytesPerObservation: 40,
        nanosecondsPerRow: 1,
      },
      importTime: { milliseconds: 20, decimalAlone: 6 },
      bundles: { change: 4.9, withoutPublished: 12.5, all: 21 },
    });
    expect(found.flatMap(({ met }) => (met === undefined ? [] : [met]))).toEqual([false, true, true, false, true]);
  });
});

describe("the panels", () => {
  test("are the same in every run, and others for another variant", () => {
    expect(makePanel(120, "integers").complete).toEqual(panel.complete);
    expect(makePanel(120, "integers", 1).complete).not.toEqual(panel.complete);
  });

  test("hold safe whole numbers above 0, a few holes, and totals of their groups", () => {
    const { coefficients, complete, totals, observations } = makePanel(100_000, "integers");
    expect(complete.every((figure) => Number.isSafeInteger(figure) && figure > 0)).toBe(true);
    const holes = coefficients.filter(Number.isNaN).length;
    expect(holes).toBeGreaterThan(observations / 2000);
    expect(holes).toBeLessThan(observations / 500);
    const group = Array.from({ length: 12 }, (_, series) => complete[series * 120] as number);
    expect(totals[0]).toBe(group.reduce((sum, figure) => sum + figure));
  });
});
