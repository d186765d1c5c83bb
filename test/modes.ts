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
