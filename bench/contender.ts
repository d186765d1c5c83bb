/** What a workload and its contenders are. */
import type { Panel } from "./panel.ts";

export const baseline = "float loop";
export const ours = "export-growth";

export interface Workload {
  readonly name: string;
  readonly title: string;
  /** The nearest floats of the exact results, NaN where there is none; and texts, such as the periods of records. */
  answers(panel: Panel): ArrayLike<number | string>;
  /** Makes the input of one run, not timed, where a run must not meet the same input twice. */
  fresh?(panel: Panel): () => unknown;
  readonly contenders: readonly Contender[];
}

export interface Contender<Result = unknown> {
  readonly name: string;
  /** Makes what it works on, not timed. */
  prepare(panel: Panel): Run<Result>;
  /** The results as its users print them, one by one; where it is not named they are taken as they are. */
  read?(result: Result, panel: Panel): ArrayLike<unknown>;
}

/** The timed part: computes all results and hands them over, all at once or series by series. */
export type Run<Result> = (take: (result: Result) => void, fresh: unknown) => void;
