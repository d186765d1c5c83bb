import { percent, type Ratio } from "export-growth";
import {
  type Bounds,
  changeBounds,
  checkConsistency,
  checkSum,
  exactly,
  published,
  type Relation,
} from "export-growth/published";
import { expectTypeOf, test } from "vitest";

const exports = published("61.04");

test("what must not compile", () => {
  // @ts-expect-error a number has lost its trailing zeros
  published(61.04);
  // @ts-expect-error a plain number could be rounded or exact
  changeBounds(exports, 56.31);
  // @ts-expect-error nor is text a figure
  changeBounds(exports, "56.31");
  // @ts-expect-error a rate from percent() is exact only if exactly() says so
  changeBounds(exports, percent("8.4"));
  // @ts-expect-error the printed result must be printed
  checkSum([exports], exactly(61));
  // @ts-expect-error no such mode
  published("61.04", { mode: "up" });
  // @ts-expect-error no such qualifier
  published("61.04", { qualifier: "roughly" });
  // @ts-expect-error a change has a base
  checkConsistency({ exports }, [{ kind: "change", current: "exports", rate: "growth" }]);
});

test("names", () => {
  const figures = { total: exports, part: exports };
  // @ts-expect-error a misspelt name
  checkConsistency(figures, [{ kind: "equal", left: "total", right: "prat" }]);
  // @ts-expect-error a misspelt name beside unknowns
  checkConsistency(figures, [{ kind: "sum", total: "total", parts: ["part", "rset"] }], { unknowns: ["rest"] });
  // @ts-expect-error a misspelt name among those that may be below 0
  checkConsistency(figures, [{ kind: "equal", left: "total", right: "part" }], { signed: ["prat"] });
  // @ts-expect-error a change has a base or a difference, not both
  checkConsistency(figures, [{ kind: "change", current: "total", base: "part", difference: "part", rate: "part" }]);
  const loose = [{ kind: "equal", left: "total", right: "part" }];
  // @ts-expect-error names of a variable are any text, unless it says satisfies
  checkConsistency(figures, loose);
  const stated = [{ kind: "equal", left: "total", right: "part" }] as const satisfies readonly Relation[];
  const answer = checkConsistency(figures, stated, { unknowns: ["rest"] });
  if (answer.consistent)
    expectTypeOf(answer.bounds).toEqualTypeOf<Readonly<Record<"total" | "part" | "rest", Bounds>>>();
  const anything: string[] = [];
  checkConsistency(figures, [{ kind: "equal", left: "total", right: "prat" }], { unknowns: anything });
  checkConsistency(new Map([["total", exports]]), [{ kind: "equal", left: "total", right: "prat" }]);
  const check = checkSum([exports], exports);
  if (check.verdict === "impossible") expectTypeOf(check.needed["printed"]).toEqualTypeOf<Bounds | undefined>();
  else expectTypeOf(check.suspects).toEqualTypeOf<undefined>();
});

test("what comes out", () => {
  expectTypeOf(changeBounds(exports, exports).lower).toEqualTypeOf<Ratio | undefined>();
  expectTypeOf(exports.bounds).toEqualTypeOf<Bounds>();
  const answer = checkConsistency({ exports }, []);
  if (answer.consistent) expectTypeOf(answer.witness).toEqualTypeOf<Readonly<Record<"exports", Ratio>>>();
  else expectTypeOf(answer.conflicts[0]?.explanation).toEqualTypeOf<string | undefined>();
});
