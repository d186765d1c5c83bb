import { testEquality } from "./equality.ts";

testEquality((measure) => /^ranks/.test(measure));
