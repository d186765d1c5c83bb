import { type Ratio, ratio } from "export-growth";
import {
  type Check,
  checkChange,
  checkDifference,
  checkShare,
  checkSum,
  type Published,
  published,
} from "export-growth/published";
import { expect, it, vi } from "vitest";
import claims from "../fixtures/claims-sample.json" with { type: "json" };

interface Claim {
  readonly id: string;
  readonly relation: Readonly<Record<string, string | readonly string[]>>;
  readonly figures: Readonly<Record<string, { readonly text: string; readonly qualifier?: string }>>;
  readonly consistent: boolean;
}

// Thousands of checks, each with its suspects, take their time where a machine is busy.
vi.setConfig({ testTimeout: 240_000 });

/** A claim as its inputs, its result, what the result is of exact inputs, and the check that is to agree. */
interface Case {
  readonly inputs: readonly Published[];
  readonly result: Published;
  readonly of: (values: readonly Ratio[]) => Ratio;
  readonly check: (result: Published) => Check;
}

function caseOf({ relation, figures }: Claim): Case | undefined {
  const read = (name: unknown) => published(figures[name as string]?.text as string);
  const { kind } = relation;
  if (kind === "sum") {
    const inputs = (relation["parts"] as readonly string[]).map(read);
    const of = (values: readonly Ratio[]) => values.reduce((sum, value) => sum.plus(value));
    return { inputs, result: read(relation["total"]), of, check: (result) => checkSum(inputs, result) };
  }
  const two = (
    first: string,
    second: string,
    result: string,
    of: (a: Ratio, b: Ratio) => Ratio,
    check: typeof checkChange,
  ) => {
    const inputs = [read(relation[first]), read(relation[second])] as const;
    return {
      inputs,
      result: read(relation[result]),
      of: (values: readonly Ratio[]) => of(...(values as [Ratio, Ratio])),
      check: (printed: Published) => check(...inputs, printed),
    };
  };
  if (kind === "difference") return two("minuend", "subtrahend", "result", (a, b) => a.minus(b), checkDifference);
  if (kind === "change") return two("current", "base", "rate", (a, b) => a.dividedBy(b).minus(1), checkChange);
  if (kind === "share") return two("part", "total", "rate", (a, b) => a.dividedBy(b), checkShare);
  return undefined;
}

/** The least and the greatest result at the corners of what the inputs can be, all of them above 0 or all figures of a sum. */
function cornersOf({ inputs, of }: Case): [Ratio, Ratio] {
  let corners: Ratio[][] = [[]];
  for (const { bounds } of inputs) {
    const ends = [bounds.lower as Ratio, bounds.upper as Ratio];
    corners = corners.flatMap((corner) => ends.map((end) => [...corner, end]));
  }
  const results = corners.map(of);
  return [results.reduce((a, b) => (b.compare(a) < 0 ? b : a)), results.reduce((a, b) => (b.compare(a) > 0 ? b : a))];
}

/** A printed figure moved by some units of its last place, as it would have been printed. */
function moved(figure: Published, units: number): Published {
  const value = ratio(figure.value, 1).plus(ratio(figure.quantum, 1).times(units));
  const isRate = figure.kind === "percent";
  const text = isRate ? `${value.times(100).toDecimal(20)}%` : value.toDecimal(0).toFixed();
  return published(text, { unit: figure.unit, written: "1,234.5", ...(isRate ? {} : { quantum: figure.quantum }) });
}

it("a printed result that is moved by one to thirty units in its last place is impossible where fractions say so", () => {
  let tried = 0;
  for (const claim of claims as unknown as Claim[]) {
    const hedged = Object.values(claim.figures).some(
      ({ text, qualifier }) => qualifier !== undefined || /[a-z] ?\d/i.test(text),
    );
    const one = !claim.consistent || hedged ? undefined : caseOf(claim);
    if (one === undefined || one.inputs.length > 6) continue;
    const [least, most] = cornersOf(one);
    for (let units = -30; units <= 30; units += 1) {
      if (units === 0) continue;
      const result = moved(one.result, units);
      // Digits at the end of a rate may be lost where they are 0, and a count is exact.
      if (!result.quantum.equals(one.result.quantum) || result.kind !== one.result.kind) continue;
      const { lower, upper } = result.bounds as { lower: Ratio; upper: Ratio };
      const verdicts = {
        apart: upper.compare(least) < 0 || lower.compare(most) > 0,
        touching: upper.equals(least) || lower.equals(most),
      };
      // Ends that meet in one point are open or closed as the figures say: that is tested elsewhere.
      if (verdicts.touching) continue;
      tried += 1;
      expect([claim.id, units, one.check(result).verdict === "impossible"]).toEqual([claim.id, units, verdicts.apart]);
    }
  }
  expect(tried).toBeGreaterThan(3000);
});
