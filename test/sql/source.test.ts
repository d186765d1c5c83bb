import { testEquality } from "./equality.ts";

testEquality((measure) => /^levels/.test(measure));
