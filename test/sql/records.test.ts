import { testEquality } from "./equality.ts";

testEquality((measure) => /^records/.test(measure));
