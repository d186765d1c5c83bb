import { testEquality } from "./equality.ts";

testEquality((measure) => /^totalsBy/.test(measure));
