import { GrowthError } from "export-growth";

/** The error that a call throws; a call that throws none, or another kind, fails the test. */
export function errorOf(call: () => unknown): GrowthError {
  try {
    call();
  } catch (error) {
    if (error instanceof GrowthError) return error;
    throw error;
  }
  throw new Error("The call did not throw.");
}

/** The code of the error that a call throws. */
export function codeOf(call: () => unknown): string {
  return errorOf(call).code;
}

/** The nine rounding modes, in the order of the ledger in test/exact/rounding.test.ts. */
export const modes = [
  "ceil",
  "floor",
  "expand",
  "trunc",
  "halfCeil",
  "halfFloor",
  "halfExpand",
  "halfTrunc",
  "halfEven",
] as const;
