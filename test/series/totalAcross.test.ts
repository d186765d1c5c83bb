import { Series, totalAcross } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, errorOf } from "../helpers.ts";

describe("totalAcross", () => {
  test("from the earliest first to the latest last period; a member that is not there is never 0", () => {
    const labels = { unit: "USD", span: "1-10" };
    const parts = { a: Series.of("2025-02", [1, null, 3], labels), b: Series.of("2025-01", ["0.5", 2, 4, 5], labels) };
    const total = totalAcross(parts);
    expect([total.first, total.last, total.unit, total.span]).toEqual(["2025-01", "2025-04", "USD", "1-10"]);
    expect([...total].map(([period, value]) => value?.toNumber() ?? total.reasonAt(period))).toEqual([
      "missing",
      3,
      "missing",
      8,
    ]);
  });

  test("one member, members that never meet, and sums that are no safe integers", () => {
    const one = Series.of("2025", [1, null]);
    expect(totalAcross(new Map([["one", one]])).toJSON()).toEqual(one.toJSON());
    expect(totalAcross({ one, later: Series.of("2028", [1]) }).holes()).toHaveLength(4);
    const great = Series.of("2025", ["9007199254740991"]);
    expect(
      totalAcross({ a: great, b: great, c: Series.of("2025", ["0.1"]) })
        .at("2025")
        ?.toFixed(),
    ).toBe("18014398509481982.1");
  });

  test("what does not add up is refused with its name", () => {
    const refusal = (b: unknown) => errorOf(() => totalAcross({ a: Series.of("2025-01", [1]), b } as never));
    expect(refusal(Series.of("2025-01", [1], { unit: "USD" }))).toMatchObject({ code: "unit-mismatch" });
    expect(refusal(Series.of("2025-01", [1], { span: "1-10" }))).toMatchObject({ code: "span-mismatch" });
    expect(refusal(Series.of("2025", [1]))).toMatchObject({ code: "mixed-frequency", argument: "the part b" });
    expect(refusal(1)).toMatchObject({ code: "invalid-option", argument: "the part b", function: "totalAcross" });
    expect(refusal(Series.of("9000-01", [1]))).toMatchObject({ code: "too-large" });
    expect(codeOf(() => totalAcross({}))).toBe("empty-series");
    expect(codeOf(() => totalAcross([] as never))).toBe("invalid-option");
  });

  test("the order of members changes nothing, and all of them taken away leave 0", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 1, maxLength: 9 }), (pairs) => {
        const parts = pairs.map((values, key) => [`${key}`, Series.of("2024", values)] as const);
        const total = totalAcross(new Map(parts));
        expect(totalAcross(new Map([...parts].reverse())).toJSON()).toEqual(total.toJSON());
        const rest = parts.reduce((left, [, part]) => left.minus(part), total);
        expect(rest.toJSON().values).toEqual(["0", "0"]);
      }),
    );
  });
});
