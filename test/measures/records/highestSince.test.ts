import { highestSince, onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { koreaTotals } from "../../../examples/data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports } = koreaTotals();

describe("highestSince", () => {
  test("the customs data, November 2025", () => {
    expect(highestSince(exports, "2025-11")?.period).toBe("2025-09");
    expect(highestSince(exports, "2025-11")?.value.toFixed()).toBe("65904118036");
    expect(highestSince(exports, "2025-11", { scope: "same-period" })).toBeUndefined();
  });

  test("an equal figure counts; holes and later periods are not looked at", () => {
    const series = Series.of("2019", [7, null, 9, 7, 7, 99]);
    expect(highestSince(series, "2023")?.period).toBe("2022");
    expect(highestSince(series, "2022")?.period).toBe("2021");
    expect(highestSince(series, "2021")).toBeUndefined();
  });

  test("of rates", () => {
    const rates = onYearChange(Series.of("2020", [100, 130, 143, 171]));
    expect(highestSince(rates, "2023")?.value.toString()).toBe("3/10");
  });

  test("at a hole or outside: an error", () => {
    expect(errorOf(() => highestSince(Series.of("2024", [1, null]), "2025"))).toMatchObject({
      code: "missing",
      function: "highestSince",
      period: "2025",
    });
    expect(codeOf(() => highestSince(exports, "2030-01"))).toBe("outside-range");
    expect(codeOf(() => highestSince(onYearChange(Series.of("2024", [1, 2])), "2024"))).toBe("missing-base");
    expect(codeOf(() => highestSince(exports, "2025-11", { scope: "ever" as never }))).toBe("invalid-option");
    expect(codeOf(() => highestSince([1] as never, "2025-11"))).toBe("invalid-option");
  });
});
