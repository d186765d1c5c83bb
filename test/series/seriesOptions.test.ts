import { Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { errorOf } from "../helpers.ts";

describe("the options of a series", () => {
  test.each([
    [{ unit: "" }, "unit"],
    [{ unit: 5 }, "unit"],
    [{ span: "20-1" }, "span"],
    [{ span: "0-10" }, "span"],
    [{ span: "1-32" }, "span"],
    [{ span: 20 }, "span"],
    [{ missing: "NA" }, "missing"],
    [{ missing: [0] }, "missing"],
    [{ units: "USD" }, "units"],
  ])("options %o are refused", (options, argument) => {
    expect(errorOf(() => Series.of("2025", [1], options as never))).toMatchObject({ code: "invalid-option", argument });
  });
});
