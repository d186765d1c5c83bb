import { describe, expect, test } from "vitest";
import { describeComponents } from "../../../src/measures/describe/components.ts";
import { figureIn, type Moment } from "../../../src/measures/describe/figure.ts";
import type { SeriesData } from "../../../src/series/data.ts";
import { dataOf, site } from "../../helpers.ts";

const moment: Moment = {
  ordinal: 2025,
  year: 2025,
  fiscalYear: undefined,
  thresholds: [],
  negativeBase: "refuse",
  unadjusted: false,
  site,
};
const part = (key: string, data: SeriesData) => ({ key, data, name: `the part ${key}` });
const describeParts = (parts: ReturnType<typeof part>[], total: SeriesData) =>
  describeComponents(parts, figureIn(total, moment), moment);

describe("the components of a total", () => {
  const total = dataOf("2023", [90, 100, 120]);
  const chips = part("chips", dataOf("2023", [30, 40, 70]));
  const cars = part("cars", dataOf("2023", [50, 50, 40]));
  const told = describeParts([cars, chips], total);

  test("each with its share and what it did to the total", () => {
    expect(told.components.map(({ key }) => key)).toEqual(["cars", "chips"]);
    expect(told.components[1]).toMatchObject({
      level: { value: "70" },
      onYear: { rate: { value: "3/4" } },
      share: { share: { value: "7/12" }, yearEarlier: { value: "2/5" }, change: { value: "11/60" } },
      contribution: { value: "3/10" },
      shareOfChange: { value: "3/2" },
      totalWithoutIt: { base: { value: "60" }, difference: { value: "-10" }, rate: { value: "-1/6" } },
    });
  });

  test("what they leave, so that all of it adds up", () => {
    // 10 of 100 are left, and 10 of 120.
    expect(told.residual).toEqual({
      share: { share: { value: "1/12" }, yearEarlier: { value: "1/10" }, change: { value: "-1/60" } },
      contribution: { value: "0/1" },
      shareOfChange: { value: "0/1" },
    });
  });

  test("their ranking, the highest first, and how many rose and fell", () => {
    expect(told.ranking).toEqual([
      { key: "chips", rank: 1, ties: 0, rankYearEarlier: 2, rankChange: 1 },
      { key: "cars", rank: 2, ties: 0, rankYearEarlier: 1, rankChange: -1 },
    ]);
    expect(told.movements.onYear).toMatchObject({ rose: 1, fell: 1, unchanged: 0, withoutRate: 0 });
    expect(told.movements.onPeriod).toMatchObject({ rose: 1, fell: 1 });
  });

  test("a component that does not reach the period says so, and leaves no residual", () => {
    const ended = describeParts([chips, part("ended", dataOf("2023", [1, 2]))], total);
    expect(ended.components[1]).toMatchObject({
      level: { reason: "outside-range" },
      share: { share: { reason: "outside-range" } },
      contribution: { reason: "outside-range" },
    });
    expect(ended.residual.share.share).toEqual({ reason: "missing" });
    expect(ended.residual.contribution).toEqual({ reason: "missing-current" });
    expect(ended.ranking.map(({ key }) => key)).toEqual(["chips"]);
    expect(ended.movements.onYear.items[1]).toEqual({
      key: "ended",
      movement: "without-rate",
      reason: "outside-range",
    });
  });

  test("a share of the year before has a reason of its own where only the component reaches back so far", () => {
    const short = describeParts([part("long", dataOf("2022", [7, 6, 5, 4]))], dataOf("2025", [8]));
    expect(short.components[0]?.share).toEqual({
      share: { value: "1/2" },
      yearEarlier: { reason: "missing" },
      change: { reason: "missing-base" },
    });
    expect(short.components[0]?.totalWithoutIt.base).toEqual({ reason: "outside-range" });
  });

  test("a part that is greater than its total has no share, and what is left of it neither", () => {
    const wrong = describeParts([part("wrong", dataOf("2024", [1, 125]))], total);
    expect(wrong.components[0]?.share.share).toEqual({ reason: "part-exceeds-total" });
    expect(wrong.residual.share.share).toEqual({ reason: "part-exceeds-total" });
  });
});

test("shares of figures of a span have no sums", () => {
  const labels = { span: "1-20" };
  const total = dataOf("2024", [4, 8], labels);
  const told = describeParts([part("a", dataOf("2024", [1, 4], labels))], total);
  const absent = { reason: "span-mismatch" };
  expect(told.components[0]?.shareYearToDate).toEqual({ share: absent, yearEarlier: absent, change: absent });
  expect(told.components[0]?.share.share).toEqual({ value: "1/2" });
});
