import { testEquality } from "./equality.ts";

testEquality((measure) => /^yearToDate/.test(measure));
