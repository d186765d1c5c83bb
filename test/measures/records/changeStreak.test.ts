import { changeStreak, onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { koreaTotals } from "../../../examples/data.ts";
import { codeOf } from "../../helpers.ts";

const { exports } = koreaTotals();

describe("changeStreak", () => {
  test("the customs data", () => {
    expect(changeStreak(exports, "2024-12")).toEqual({
      length: 15,
      from: "2023-10",
      to: "2024-12",
      openStart: false,
      endedBy: "opposite",
    });
    expect(changeStreak(exports, "2023-09", { direction: "fall" })).toEqual({
      length: 12,
      from: "2022-10",
      to: "2023-09",
      openStart: false,
      endedBy: "opposite",
    });
    expect(changeStreak(exports, "2022-09")).toEqual({
      length: 2,
      from: "2022-08",
      to: "2022-09",
      openStart: true,
      endedBy: "start",
    });
    expect(changeStreak(exports, "2025-11", { comparison: "period" }).length).toBe(1);
    expect(changeStreak(exports, "2025-11", { direction: "fall" }).length).toBe(0);
  });

  test("zero, a hole and an undefined rate end it", () => {
    expect(changeStreak(Series.of("2021", [1, 2, 2, 3, 4]), "2025").from).toBe("2024");
    expect(changeStreak(Series.of("2021", [1, null, 2, 3, 4]), "2025")).toMatchObject({
      from: "2024",
      openStart: false,
      endedBy: "missing-base",
    });
    expect(changeStreak(Series.of("2021", [1, 0, 2, 3, 4]), "2025")).toMatchObject({ from: "2024", openStart: false });
    expect(changeStreak(Series.of("2021", [-3, -2, -1]), "2023")).toMatchObject({ length: 0, openStart: false });
    expect(changeStreak(Series.of("2021", [1, 2]), "2021")).toMatchObject({ length: 0, openStart: true });
    expect(changeStreak(onYearChange(Series.of("2021", [100, 110, 132, 198])), "2024").length).toBe(2);
  });

  test("a hole is a break also in the first year, where nothing earlier is known", () => {
    expect(changeStreak(Series.of("2019-Q1", [1, 1, 1, null, 2]), "2020-Q1")).toMatchObject({
      length: 1,
      openStart: false,
      endedBy: "missing",
    });
    expect(changeStreak(Series.of("2019-Q1", [1, 1, 1, 1, 2]), "2020-Q1")).toMatchObject({
      length: 1,
      openStart: true,
      endedBy: "start",
    });
  });

  test("at a hole or outside: an error", () => {
    expect(codeOf(() => changeStreak(Series.of("2021", [1, null]), "2022"))).toBe("missing");
    expect(codeOf(() => changeStreak(exports, "2021-07"))).toBe("outside-range");
    expect(codeOf(() => changeStreak(exports, "2025-11", { direction: "up" as never }))).toBe("invalid-option");
    expect(codeOf(() => changeStreak(exports, "2025-11", { comparison: "month" as never }))).toBe("invalid-option");
  });

  test("figures below 0 rise and fall as their rates do", () => {
    const deficits = Series.of("2021", [-3, -2, -4, -6, 0]);
    expect(changeStreak(deficits, "2024", { negativeBase: "deficits" })).toMatchObject({ length: 2, from: "2023" });
    expect(changeStreak(deficits, "2025", { negativeBase: "deficits", direction: "fall" })).toMatchObject({
      length: 1,
      endedBy: "opposite",
    });
    expect(changeStreak(deficits, "2024", { negativeBase: "absolute-base", direction: "fall" }).length).toBe(2);
    expect(changeStreak(deficits, "2024").endedBy).toBe("negative-base");
    expect(codeOf(() => changeStreak(deficits, "2024", { negativeBase: "no" as never }))).toBe("invalid-option");
  });
});
