import { testEquality } from "./equality.ts";

testEquality((measure) => /^periodTotals/.test(measure));
