import { describePeriod, priceVolumeEffects, Ratio, Series, unitValue } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../helpers.ts";

describe("where quantities are given", () => {
  const values = Series.of("2024", [1000, 1320], { unit: "USD" });
  const quantities = Series.of("2024", [100, 110], { unit: "kg" });

  test("they are described, with the unit value and what prices and quantities did", () => {
    const told = describePeriod(values, "2025", { quantities });
    expect(told.quantities).toMatchObject({
      unit: "kg",
      level: { value: "110" },
      onYear: { difference: { value: "10" }, rate: { value: "1/10" } },
      standing: { "all-time": { value: { record: { margin: "10" } } } },
    });
    expect(told.unitValue).toEqual({ value: "12/1" });
    expect(told.priceVolume).toEqual({
      unitValue: { base: { value: "10/1" }, difference: { value: "2/1" }, rate: { value: "1/5" } },
      price: { value: "210/1" },
      volume: { value: "110/1" },
    });
  });

  test("what is undefined says why", () => {
    const none = describePeriod(values, "2025", { quantities: Series.of("2024", [0, 110]) });
    expect(none.unitValue).toEqual({ value: "12/1" });
    expect(none.priceVolume).toEqual({
      unitValue: {
        base: { reason: "zero-divisor" },
        difference: { reason: "missing-base" },
        rate: { reason: "missing-base" },
      },
      price: { reason: "zero-divisor" },
      volume: { reason: "zero-divisor" },
    });
    const hole = describePeriod(values, "2025", { quantities: Series.of("2023", [5]) });
    expect(hole.quantities?.level).toEqual({ reason: "outside-range" });
    expect(hole.unitValue).toEqual({ reason: "missing" });
    expect(hole.priceVolume).toMatchObject({
      unitValue: { rate: { reason: "missing-current" } },
      price: { reason: "missing-current" },
    });
    const first = describePeriod(values, "2024", { quantities });
    expect(first.unitValue).toEqual({ value: "10/1" });
    expect(first.priceVolume?.volume).toEqual({ reason: "missing-base" });
  });

  test("mistakes are told of describePeriod, and of nothing later than the period", () => {
    const refused = (series: Series, given: unknown) =>
      errorOf(() => describePeriod(series, "2025", { quantities: given as Series }));
    const where = { function: "describePeriod", argument: "quantities" };
    expect(refused(values, Series.of("2024", [1, -1]))).toMatchObject({
      ...where,
      code: "negative-flow",
      period: "2025",
    });
    expect(refused(values, Series.of("2025-01", [1]))).toMatchObject({ ...where, code: "mixed-frequency" });
    expect(refused(values, [1])).toMatchObject({ ...where, code: "invalid-option" });
    expect(refused(Series.of("2024", [-1, 1]), quantities)).toMatchObject({
      code: "negative-flow",
      argument: "series",
      period: "2024",
    });
    expect(describePeriod(values, "2025", { quantities: Series.of("2024", [1, 2, -1]) }).unitValue?.value).toBe(
      "660/1",
    );
  });

  test("the same as the measures give; price and volume add to the difference on year", () => {
    const flows = fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { freq: 6 }), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(flows, flows, (paid, counted) => {
        const series = Series.of("2024-Q1", paid);
        const amounts = Series.of("2024-Q2", counted);
        const effects = priceVolumeEffects(series, amounts);
        const prices = unitValue(series, amounts);
        for (const [period] of series) {
          const told = describePeriod(series, period, { quantities: amounts });
          const answers = [prices, effects.price, effects.volume].map((measure) => {
            const { value, reason } = measure.answerAt(period);
            return reason === undefined ? { value: value.toJSON() } : { reason };
          });
          expect([told.unitValue, told.priceVolume?.price, told.priceVolume?.volume]).toEqual(answers);
          if (told.priceVolume?.price.value === undefined) continue;
          const sum = Ratio.fromJSON(told.priceVolume.price.value).plus(
            Ratio.fromJSON(told.priceVolume.volume.value ?? ""),
          );
          expect(sum.compare(told.total.onYear.difference.value ?? "")).toBe(0);
        }
      }),
    );
  });
});
