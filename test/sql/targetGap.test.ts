import { testEquality } from "./equality.ts";

testEquality((measure) => /^targetGap/.test(measure));
