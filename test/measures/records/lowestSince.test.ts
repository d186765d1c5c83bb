import { lowestSince, onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { koreaTotals } from "../../../examples/data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports } = koreaTotals();

describe("lowestSince", () => {
  test("the customs data: January 2023 was the lowest month so far", () => {
    expect(lowestSince(exports, "2023-01")).toBeUndefined();
    expect(lowestSince(exports, "2025-11")?.period).toBe("2025-10");
  });

  test("an equal figure counts; holes and later periods are not looked at", () => {
    const series = Series.of("2019", [7, null, 9, 7, 7, 99]);
    expect(lowestSince(series, "2023")?.period).toBe("2022");
    expect(lowestSince(series, "2021")?.period).toBe("2019");
    expect(lowestSince(series, "2019")).toBeUndefined();
  });

  test("of rates", () => {
    const rates = onYearChange(Series.of("2020", [100, 130, 143, 171]));
    expect(lowestSince(rates, "2023")?.period).toBe("2022");
  });

  test("at a hole or outside: an error", () => {
    expect(errorOf(() => lowestSince(Series.of("2024", [1, null]), "2025"))).toMatchObject({
      code: "missing",
      function: "lowestSince",
      period: "2025",
    });
    expect(codeOf(() => lowestSince(exports, "2030-01"))).toBe("outside-range");
    expect(codeOf(() => lowestSince(onYearChange(Series.of("2024", [1, 2])), "2024"))).toBe("missing-base");
    expect(codeOf(() => lowestSince(exports, "2025-11", { scope: "ever" as never }))).toBe("invalid-option");
    expect(codeOf(() => lowestSince([1] as never, "2025-11"))).toBe("invalid-option");
  });
});
