import { mapSeries, onYearChange, Series } from "export-growth";
import { describe, expect, test } from "vitest";
import { errorOf } from "../helpers.ts";

const a = Series.of("2024", [100, 108]);
const b = Series.of("2024", [0, 1]);

describe("mapSeries", () => {
  test("a Map gives a Map in its order, an object an object with its keys", () => {
    const rates = mapSeries(new Map(Object.entries({ b, a })), (series) => onYearChange(series));
    expect([...rates.keys()]).toEqual(["b", "a"]);
    expect(rates.get("a")?.at("2025")?.toFixedPercent()).toBe("8.0");
    expect(rates.get("b")?.reasonAt("2025")).toBe("zero-base");
    expect(mapSeries({ a, b }, ({ length }, key) => `${key}${length}`)).toEqual({ a: "a2", b: "b2" });
    expect(mapSeries(new Map<string, Series>(), (series) => series).size).toBe(0);
  });

  test("series of ratios are mapped too, and a key of any text is kept", () => {
    const rates = mapSeries({ a }, (series) => onYearChange(series));
    expect(
      mapSeries(rates, (series) => series.toPercent(0))
        .a.at("2025")
        ?.toFixed(),
    ).toBe("8");
    const odd = JSON.parse('{ "__proto__": 1 }');
    Object.defineProperty(odd, "__proto__", { value: a });
    expect(Object.keys(mapSeries(odd, () => 1))).toEqual(["__proto__"]);
  });

  test("each member is looked at before the function is called", () => {
    const calls: string[] = [];
    const error = errorOf(() => mapSeries({ a, b: 5 } as never, (_, key) => calls.push(key)));
    expect(error).toMatchObject({ code: "invalid-option", argument: "the part b", function: "mapSeries" });
    expect(calls).toEqual([]);
    expect(errorOf(() => mapSeries([a] as never, (series) => series)).argument).toBe("parts");
    expect(errorOf(() => mapSeries({ a }, 5 as never)).argument).toBe("measure");
  });

  test("what the function throws is passed on", () => {
    const fault = new Error("mine");
    const throwing = () => {
      throw fault;
    };
    expect(() => mapSeries({ a }, throwing)).toThrow(fault);
    expect(errorOf(() => mapSeries({ a }, onYearChange as never)).function).toBe("onYearChange");
  });
});
