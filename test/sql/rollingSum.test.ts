import { testEquality } from "./equality.ts";

testEquality((measure) => /^rollingSum/.test(measure));
