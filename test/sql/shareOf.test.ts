import { testEquality } from "./equality.ts";

testEquality((measure) => /^shareOf/.test(measure));
