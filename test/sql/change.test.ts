import { testEquality } from "./equality.ts";

testEquality((measure) => /^(change|on)/.test(measure));
