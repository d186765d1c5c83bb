import { percent, type Ratio } from "export-growth";
import { type Bounds, changeBounds, checkConsistency, checkSum, exactly, published } from "export-growth/published";
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

test("what comes out", () => {
  expectTypeOf(changeBounds(exports, exports).lower).toEqualTypeOf<Ratio | undefined>();
  expectTypeOf(exports.bounds).toEqualTypeOf<Bounds>();
  const answer = checkConsistency({ exports }, []);
  if (answer.consistent) expectTypeOf(answer.witness).toEqualTypeOf<Readonly<Record<"exports", Ratio>>>();
  else expectTypeOf(answer.conflicts[0]?.explanation).toEqualTypeOf<string | undefined>();
});
