import fc from "fast-check";

// The seed is part of a property's name, by which Stryker finds the tests of a mutant again: another one in every run,
// and no property would be run at all.
fc.configureGlobal({ seed: 20251201, numRuns: 50 });
