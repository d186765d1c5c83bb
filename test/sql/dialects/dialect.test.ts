import { expect, test } from "vitest";
import { literal, powerOfTen } from "../../../src/sql/dialects/dialect.ts";

test("a power of ten as digits", () => {
  expect(powerOfTen(0)).toBe("1");
  expect(powerOfTen(3)).toBe("1000");
});

test("a text as a literal, its quotes doubled", () => {
  expect(literal("it's")).toBe("'it''s'");
});
