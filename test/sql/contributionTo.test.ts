import { testEquality } from "./equality.ts";

testEquality((measure) => /^contributionTo/.test(measure));
