import { describe, expect, test } from "vitest";
import {
  joinableAdjustment,
  joinedLabels,
  noLabels,
  quotientOfUnits,
  readLabels,
  sameLabel,
  withUnit,
} from "../../src/series/labels.ts";
import { errorOf, site } from "../helpers.ts";

describe("labels", () => {
  test("are a unit and a span, each of which may be left out", () => {
    expect(readLabels({ unit: "USD", span: "1-20" }, site)).toMatchObject({ unit: "USD", span: "1-20" });
    expect(readLabels({}, site)).toEqual(noLabels);
  });

  test.each([
    ["", undefined, "unit"],
    [5, undefined, "unit"],
    [null, undefined, "unit"],
    ["USD", "20-1", "span"],
    ["USD", "", "span"],
    ["USD", 20, "span"],
  ])("unit %o and span %o: %s is refused", (unit, span, argument) => {
    expect(errorOf(() => readLabels({ unit, span }, site))).toMatchObject({
      code: "invalid-option",
      function: "test",
      argument,
    });
  });

  test("with another unit all others stay, and the labels handed in are as they were", () => {
    const labels = readLabels({ unit: "USD", span: "1-20" }, site);
    expect(withUnit(labels, "percent")).toMatchObject({ unit: "percent", span: "1-20" });
    expect(withUnit(labels, undefined)).toMatchObject({ unit: undefined, span: "1-20" });
    expect(withUnit(labels, "USD")).toBe(labels);
    expect(labels.unit).toBe("USD");
  });
});

describe("two series of one unit and span", () => {
  const labelled = (unit?: string, span?: string) => ({ labels: readLabels({ unit, span }, site) });
  const refusal = (left: object, right: object, label: "unit" | "span") =>
    errorOf(() => sameLabel(left as never, right as never, label, "other", site));

  test("go together", () => {
    sameLabel(labelled("USD", "1-10"), labelled("USD", "1-10"), "unit", "other", site);
    sameLabel(labelled("USD", "1-10"), labelled("USD", "1-10"), "span", "other", site);
    sameLabel(labelled(), labelled(), "unit", "other", site);
    // Only the label asked for is looked at.
    sameLabel(labelled("USD", "1-10"), labelled("EUR", "1-10"), "span", "other", site);
  });

  test("others do not, and the message says which label the first has, and the second", () => {
    const foreign = refusal(labelled("USD"), labelled("EUR"), "unit");
    expect(foreign).toMatchObject({ code: "unit-mismatch", argument: "other", value: "EUR" });
    expect(foreign.message).toBe('test: other must have the unit USD, got "EUR" (unit-mismatch)');
    const bare = refusal(labelled("USD"), labelled(), "unit");
    expect(bare.message).toBe("test: other must have the unit USD, but has none (unit-mismatch)");
    expect("value" in bare).toBe(false);
    expect(refusal(labelled(), labelled("USD"), "unit").message).toBe(
      'test: other must have no unit, as the first has none, got "USD" (unit-mismatch)',
    );
    expect(refusal(labelled("USD", "1-10"), labelled("USD", "1-20"), "span")).toMatchObject({
      code: "span-mismatch",
      value: "1-20",
    });
  });
});

describe("what was taken out of figures", () => {
  const said = (adjustment?: string) => ({ labels: readLabels({ unit: "USD", adjustment }, site) });

  test("is one of three, or not said", () => {
    expect(said("seasonal-and-calendar").labels.adjustment).toBe("seasonal-and-calendar");
    expect(errorOf(() => said("SA"))).toMatchObject({ code: "invalid-option", argument: "adjustment" });
  });

  test("joins with what is not said, and with nothing else", () => {
    joinableAdjustment(said(), said("seasonal"), "other", site);
    joinableAdjustment(said("seasonal"), said(), "other", site);
    expect(errorOf(() => joinableAdjustment(said("calendar"), said("seasonal"), "other", site)).code).toBe(
      "adjustment-mismatch",
    );
    expect(joinedLabels(said(), said("seasonal"), "KRW")).toEqual({
      unit: "KRW",
      span: undefined,
      adjustment: "seasonal",
    });
    const left = said("seasonal");
    expect(joinedLabels(left, said(), "USD")).toBe(left.labels);
  });
});

test("a quotient of two units has brackets where they tell", () => {
  expect(quotientOfUnits("USD", "kg")).toBe("USD/kg");
  expect(quotientOfUnits("USD/kg", "day")).toBe("USD/kg/day");
  expect(quotientOfUnits("USD", "USD/kg")).toBe("USD/(USD/kg)");
});
