import { expect, test } from "vitest";
import { columnOf } from "../../src/exact/columns/column.ts";
import { asOwnClass, asSeries } from "../../src/series/wrap.ts";
import { codeOf, dataOf, site } from "../helpers.ts";

test("values that could not be read again are refused, and holes are passed over", () => {
  const long = { ...dataOf("2024", [1, null]), values: columnOf(0, [10n ** 1001n, undefined]) };
  expect(codeOf(() => asOwnClass(long as never, site))).toBe("too-large");
  expect(codeOf(() => asOwnClass({ ...long, values: columnOf(1001, [1n, undefined]) } as never, site))).toBe(
    "too-large",
  );
  const whole = { ...long, values: columnOf(0, [10n ** 1000n, undefined]) };
  expect(
    asSeries(whole as never, site)
      .at("2024")
      ?.toFixed(),
  ).toHaveLength(1001);
});
