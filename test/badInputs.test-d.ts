import type { ErrorCode } from "export-growth";
import { expectTypeOf, test } from "vitest";
import type { badInputs } from "./badInputs.ts";

test("the catalogue has a row for every code", () => {
  expectTypeOf<(typeof badInputs)[number][1]>().toEqualTypeOf<ErrorCode>();
});
