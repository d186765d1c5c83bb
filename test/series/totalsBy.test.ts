import { mapSeries, onYearChange, Series, totalAcross, totalsBy } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf } from "../helpers.ts";

const cn = Series.of("2025-10", [11, 12], { unit: "USD" });
const jp = Series.of("2025-10", [2, null], { unit: "USD" });
const us = Series.of("2025-11", ["10.5"], { unit: "USD" });
const regionOf = (country: string) => (country === "us" ? "America" : "Asia");

describe("totalsBy", () => {
  test("groups in the order in which they come, each with the periods of its members", () => {
    const regions = totalsBy(new Map(Object.entries({ us, cn, jp })), regionOf);
    expect([...regions.keys()]).toEqual(["America", "Asia"]);
    expect(regions.get("America")?.toJSON()).toEqual(us.toJSON());
    expect(regions.get("Asia")?.toJSON()).toMatchObject({ first: "2025-10", values: ["13", null], unit: "USD" });
    expect(regions.get("Asia")?.reasonAt("2025-11")).toBe("missing");
  });

  test("an object gives an object, and the function is given key and series", () => {
    const regions = totalsBy({ cn, jp, us }, (_, series) => series.first);
    expect(Object.keys(regions)).toEqual(["2025-10", "2025-11"]);
    expect(regions["2025-10"]?.at("2025-10")?.toNumber()).toBe(13);
    expect(totalsBy(new Map<string, Series>(), regionOf).size).toBe(0);
  });

  test("groups may differ in unit and frequency, the members of one may not", () => {
    const tonnes = Series.of("2025", [5], { unit: "t" });
    const byUnit = totalsBy({ cn, tonnes }, (_, { unit }) => unit as string);
    expect([byUnit["USD"]?.unit, byUnit["t"]?.frequency]).toEqual(["USD", "annual"]);
    const refusal = (other: unknown) => errorOf(() => totalsBy({ cn, other } as never, () => "all"));
    expect(refusal(tonnes)).toMatchObject({ code: "mixed-frequency", argument: "the part other" });
    expect(refusal(Series.of("2025-10", [5]))).toMatchObject({ code: "unit-mismatch", function: "totalsBy" });
    expect(refusal(Series.of("2025-10", [5], { unit: "USD", span: "1-10" })).code).toBe("span-mismatch");
    expect(refusal(Series.of("9000-01", [5], { unit: "USD" })).code).toBe("too-large");
    expect(refusal(5)).toMatchObject({ code: "invalid-option", argument: "the part other" });
  });

  test("ratios add up to ratios, and do not mix with levels", () => {
    const rates = mapSeries({ a: Series.of("2024", [2, 3]), b: Series.of("2024", [4, 7]) }, (each) =>
      onYearChange(each),
    );
    // 3/2 - 1 + 7/4 - 1 = 5/4.
    const total = totalsBy(rates, () => "all")["all"];
    expect(total?.at("2025")?.toString()).toBe("5/4");
    expect(total?.reasonAt("2024")).toBe("missing");
    const mixed = errorOf(() => totalsBy({ ...rates, c: cn } as never, () => "all"));
    expect(mixed).toMatchObject({ code: "invalid-option", argument: "the part c" });
  });

  test.each([[""], [undefined], [5], [null]])("a group %o is none", (group) => {
    const error = errorOf(() => totalsBy({ cn }, () => group as string));
    expect(error.code).toBe("invalid-option");
    expect(error.message).toContain("groupOf, for the part cn, must give a text");
  });

  test("what is no panel, and what is no function", () => {
    expect(errorOf(() => totalsBy([cn] as never, regionOf)).argument).toBe("parts");
    expect(errorOf(() => totalsBy({ cn }, "region" as never)).argument).toBe("groupOf");
  });

  test("totals of all groups add up to the total across, and one group is it", () => {
    const panels = fc.array(fc.tuple(fc.integer(), fc.integer(), fc.constantFrom("x", "y", "z")), { minLength: 1 });
    fc.assert(
      fc.property(panels, (members) => {
        const parts = new Map(members.map(([one, other], key) => [`${key}`, Series.of("2025", [one, other])]));
        const total = totalAcross(parts).toJSON();
        expect(totalAcross(totalsBy(parts, (key) => members[Number(key)]?.[2] as string)).toJSON()).toEqual(total);
        expect(
          totalsBy(parts, () => "all")
            .get("all")
            ?.toJSON(),
        ).toEqual(total);
      }),
    );
  });
});

test("groups named by digits keep their order in a Map alone", () => {
  const one = Series.of("2025", [1]);
  const groupOf = (key: string) => (key === "a" ? "85" : "27");
  expect([
    ...totalsBy(
      new Map([
        ["a", one],
        ["b", one],
      ]),
      groupOf,
    ).keys(),
  ]).toEqual(["85", "27"]);
  expect(Object.keys(totalsBy({ a: one, b: one }, groupOf))).toEqual(["27", "85"]);
});
