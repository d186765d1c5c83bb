import { Decimal } from "decimal.js";
import { type Answer, describePeriod, figureReader, Ratio, Series, weekdays } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { koreaTotals } from "../../../examples/data.ts";
import { sixItems } from "../../data.ts";
import { codeOf, errorOf } from "../../helpers.ts";

const { exports, imports } = koreaTotals();
const items = sixItems();
const target = "700000000000";

const november = describePeriod(exports, "2025-11", { imports, components: items, target, thresholds: ["60e9"] });
const component = (key: string) => november.components?.find((part) => part.key === key);

/** A rate or share as percent, to four places, as definitions.md gives them. */
function inPercent(answer: Answer<string> | undefined, places = 4): string {
  return Ratio.fromJSON(answer?.value ?? "").toFixedPercent(places);
}

describe("every figure of the article that the data can give", () => {
  const { total } = november;

  test("1 and 2: exports and their rates, of the month and of the year so far", () => {
    expect(total.level).toEqual({ value: "60752618324" });
    expect(total.onYear.base).toEqual({ value: "56288629120" });
    expect(total.onYear.difference).toEqual({ value: "4463989204" });
    expect(inPercent(total.onYear.rate)).toBe("7.9305");
    expect(total.yearToDate.level).toEqual({ value: "639816420310" });
    expect(inPercent(total.yearToDate.onYear.rate, 1)).toBe("2.8");
    expect(total.onPeriod.base).toEqual({ value: "59511577956" });
    expect(total.onPeriod.difference).toEqual({ value: "1241040368" });
    expect(inPercent(total.onPeriod.rate, 1)).toBe("2.1");
  });

  test("3: the record that the year so far passed", () => {
    expect(total.standing["year-to-date"].value?.record).toEqual({
      previous: { period: "2022-11", value: "628736093897" },
      margin: "11080326413",
      periodsSince: 36,
      holesBefore: 0,
      dataFrom: "2022-01",
    });
    expect(total.passedLastYear).toEqual({ value: null });
    expect(total.standing.annual).toEqual({ reason: "incomplete-year" });
  });

  test("4: the target", () => {
    expect(november.target?.value).toMatchObject({
      target,
      achieved: "639816420310",
      gap: "60183579690",
      status: "short",
      remaining: 1,
      requiredAverage: { value: "60183579690/1" },
    });
    expect(inPercent(november.target?.value?.requiredChange)).toBe("-1.9160");
    expect(november.target?.value?.attainment).toBe("63981642031/70000000000");
  });

  test("5: the record for the month, six in a row; fifth of all months", () => {
    expect(total.standing["same-period"].value).toMatchObject({
      rank: 1,
      of: 5,
      record: { previous: { period: "2021-11" }, margin: "422076061", periodsSince: 48 },
      streak: { length: 6, from: "2025-06", to: "2025-11", openStart: false, endedBy: "opposite" },
      highestSince: null,
    });
    expect(total.standing["all-time"].value).toMatchObject({
      rank: 5,
      of: 52,
      record: null,
      streak: { length: 0, from: null, to: null },
      highestSince: { period: "2025-09", value: "65904118036" },
      highest: [
        { rank: 1, period: "2025-09" },
        { rank: 2, period: "2022-03" },
        { rank: 3, period: "2022-05" },
      ],
    });
  });

  test("6 and 7: imports and the balance", () => {
    expect(november.imports?.level).toEqual({ value: "51284604863" });
    expect(inPercent(november.imports?.onYear.rate, 1)).toBe("1.1");
    const balance = november.balance?.period;
    expect(balance?.level).toEqual({ value: "9468013461" });
    expect(balance?.onYear.difference).toEqual({ value: "3898376674" });
    expect([balance?.swing, balance?.movement]).toEqual([{ value: "none" }, { value: "widened" }]);
    expect(inPercent(balance?.coverage.ratio)).toBe("118.4617");
    expect(inPercent(balance?.coverage.yearEarlier)).toBe("110.9814");
    expect(balance?.surpluses.value).toMatchObject({ length: 10, from: "2025-02" });
    expect(balance?.deficits.value?.length).toBe(0);
    expect(november.balance?.yearToDate.value?.level).toEqual({ value: "65288736435" });
    expect(november.balance?.annual.value?.level).toEqual({ reason: "incomplete-year" });
    expect(november.balance?.annual.value?.swing).toEqual({ reason: "missing-current" });
  });

  test("8 and 9: semiconductors, their share, contribution, record and the year that they passed", () => {
    const chips = component("SEMICON");
    expect(chips?.level).toEqual({ value: "17258185998" });
    expect(inPercent(chips?.onYear.rate, 1)).toBe("38.6");
    expect(inPercent(chips?.share.share)).toBe("28.4073");
    expect(inPercent(chips?.share.yearEarlier)).toBe("22.1232");
    expect(inPercent(chips?.share.change)).toBe("6.2841");
    expect(inPercent(chips?.contribution)).toBe("8.5370");
    expect(inPercent(chips?.shareOfChange, 1)).toBe("107.6");
    expect(chips?.totalWithoutIt.difference).toEqual({ value: "-341359987" });
    expect(chips?.standing["all-time"].value).toMatchObject({ rank: 1, highestSince: null });
    expect(chips?.yearToDate.level).toEqual({ value: "152638668649" });
    expect(inPercent(chips?.shareYearToDate.share, 1)).toBe("23.9");
    expect(chips?.annual.onYear.base).toEqual({ value: "141919980662" });
    expect(chips?.passedLastYear).toEqual({ value: "2025-11" });
  });

  test("4: 700 billion was never reached before: the highest complete year is 2024", () => {
    expect(total.highestYear).toEqual({ value: { period: "2024", value: "683609488137" } });
    expect(describePeriod(Series.of("2025-01", [1, 2]), "2025-02").total.highestYear).toEqual({ value: null });
  });

  test("10 and 11: the other items, and the ranking of all", () => {
    expect(inPercent(component("AUTO")?.onYear.rate, 1)).toBe("13.6");
    expect(inPercent(component("AUTO_PARTS")?.onYear.rate, 1)).toBe("-11.2");
    expect(inPercent(component("PETRO_PRODUCT")?.onYear.rate, 1)).toBe("-10.3");
    expect(component("STEEL")?.onYear.rate.value).toBe("-362124129/2183129590");
    expect(component("PETROCHEM")?.onYear.rate.value).toBe("-387274494/3481771123");
    expect(november.ranking?.map(({ key }) => key).slice(0, 2)).toEqual(["SEMICON", "AUTO"]);
    expect(november.ranking?.[0]).toEqual({ key: "SEMICON", rank: 1, ties: 0, rankYearEarlier: 1, rankChange: 0 });
    expect(november.movements?.onYear).toMatchObject({ rose: 2, fell: 4 });
    expect(november.movements?.onPeriod).toMatchObject({ rose: 3, fell: 3 });
  });

  test("contributions and residual add to the rate, exactly; so do shares to one", () => {
    expect(inPercent(november.residual?.contribution)).toBe("0.3762");
    const parts = [...(november.components ?? []), november.residual];
    const sum = (read: (part: (typeof parts)[number]) => Answer<string> | undefined) =>
      parts.reduce((all, part) => all.plus(Ratio.fromJSON(read(part)?.value ?? "")), Ratio.fromJSON("0/1"));
    expect(sum((part) => part?.contribution).toJSON()).toBe(total.onYear.rate.value);
    expect(sum((part) => part?.share.share).toJSON()).toBe("1/1");
    expect(sum((part) => part?.shareOfChange).toJSON()).toBe("1/1");
  });

  test("growth and thresholds", () => {
    expect(total.growth.rises.value).toMatchObject({ length: 6, from: "2025-06" });
    expect(total.growth.falls.value?.length).toBe(0);
    expect(total.growth.standing.value).toMatchObject({ rank: 7, of: 40, highestSince: { period: "2025-09" } });
    expect(component("SEMICON")?.growth.standing.value?.record).toMatchObject({
      previous: { period: "2025-07" },
      dataFrom: "2025-01",
      holesBefore: 0,
    });
    expect(total.thresholds).toEqual([
      {
        threshold: "60000000000",
        standing: {
          value: {
            above: { length: 1, from: "2025-11", to: "2025-11", openStart: false, endedBy: "opposite" },
            passed: { period: "2025-11", lastTime: "2025-09" },
          },
        },
      },
    ]);
    expect(component("SEMICON")?.thresholds[0]?.standing.value?.passed).toBeNull();
  });
});

describe("other months of the same data", () => {
  test("a year that turned the balance, and its record by a hair", () => {
    const december = describePeriod(exports, "2024-12", { imports });
    expect(december.balance?.annual.value).toMatchObject({
      onYear: { difference: { value: "62188581376" }, rate: { reason: "sign-change" } },
      swing: { value: "to-surplus" },
      movement: { value: "turned" },
    });
    expect(december.total.annual.level).toEqual({ value: "683609488137" });
    expect(december.total.standing.annual.value?.record).toMatchObject({
      margin: "24728311",
      previous: { period: "2022" },
    });
    expect(describePeriod(exports, "2025-12").total.passedLastYear).toEqual({ value: "2025-12" });
  });

  test("a fiscal year", () => {
    const march = describePeriod(exports, "2025-03", { fiscalYear: { start: 4 }, target: "7e11" });
    expect(march.total.annual.level).toEqual({ value: "679838813790" });
    expect(march.target?.value).toMatchObject({ remaining: 0, requiredAverage: { reason: "no-remaining-periods" } });
  });

  test("a target that is met requires nothing", () => {
    const met = describePeriod(exports, "2025-12", { target }).target?.value;
    expect(met).toMatchObject({ gap: "-9330044802", status: "met", requiredChange: { reason: "target-met" } });
  });
});

describe("working days", () => {
  test("the first 20 days of January 2025: less on year because of the calendar", () => {
    const flash = Series.from(
      [
        ["2024-01", "33300000000"],
        ["2025-01", "31600000000"],
      ],
      { unit: "USD", span: "1-20" },
    );
    const daysOf = (period: string) =>
      weekdays(period, { saturday: "0.5", holidays: ["2024-01-01", "2025-01-01"], span: "1-20" });
    const days = Series.from(
      [
        ["2024-01", daysOf("2024-01")],
        ["2025-01", daysOf("2025-01")],
      ],
      { span: "1-20" },
    );
    const { workingDays, total } = describePeriod(flash, "2025-01", { days, target: 1 });
    expect(workingDays).toMatchObject({
      days: { value: "14.5" },
      daysYearEarlier: { value: "15.5" },
      dailyAverageEffect: { value: "139/9657" },
      daysEffect: { value: "-2/31" },
      remainder: { value: "-632/9657" },
      standing: { value: { rank: 1, of: 2 } },
    });
    expect(inPercent(workingDays?.dailyAverageEffect)).toBe("1.4394");
    expect(total.onYear.rate).toEqual({ value: "-17/333" });
    expect([total.span, total.unit]).toEqual(["1-20", "USD"]);
  });
});

describe("what is undefined says why", () => {
  test("at a hole", () => {
    const series = Series.of("2024-11", [1, null, 3]);
    const { total, target: aim } = describePeriod(series, "2024-12", { target: 9, thresholds: [1] });
    expect(total.level).toEqual({ reason: "missing" });
    expect(total.onYear.rate).toEqual({ reason: "missing-current" });
    expect(total.standing["all-time"]).toEqual({ reason: "missing" });
    expect(total.growth.rises).toEqual({ reason: "missing" });
    expect(total.thresholds[0]?.standing).toEqual({ reason: "missing" });
    expect(total.yearToDate.level).toEqual({ reason: "incomplete-year" });
    expect(total.passedLastYear).toEqual({ reason: "incomplete-year" });
    expect(aim).toEqual({ reason: "incomplete-year" });
  });

  test("figures of a span do not add up", () => {
    const series = Series.of("2024-01", [1, 2], { span: "1-20" });
    const part = Series.of("2024-01", [1, 1], { span: "1-20" });
    const told = describePeriod(series, "2024-02", { imports: series, components: { part }, target: 5 });
    const sums = { reason: "span-mismatch" };
    expect(told.total.yearToDate).toEqual({ level: sums, onYear: { base: sums, difference: sums, rate: sums } });
    expect(told.total.annual.level).toEqual(sums);
    expect(told.total.standing["year-to-date"]).toEqual(sums);
    expect(told.balance?.yearToDate).toEqual(sums);
    expect(told.components?.[0]?.shareYearToDate).toEqual({ share: sums, yearEarlier: sums, change: sums });
    expect(told.target).toEqual(sums);
    expect(told.components?.[0]?.share.share).toEqual({ value: "1/2" });
  });

  test("components and imports that do not reach the period, or begin later", () => {
    const series = Series.of("2023", [5, 6, 7]);
    const components = new Map([
      ["ended", Series.of("2023", [1])],
      ["later", Series.of("2025", [1])],
    ]);
    const told = describePeriod(series, "2024", { components, imports: Series.of("2025", [3]), thresholds: [0] });
    for (const part of [...(told.components ?? []), told.imports]) {
      expect(part?.level).toEqual({ reason: "outside-range" });
      expect(part?.onYear.rate).toEqual({ reason: "outside-range" });
      expect(part?.thresholds[0]?.standing).toEqual({ reason: "outside-range" });
    }
    expect(told.residual?.contribution).toEqual({ reason: "missing-current" });
    expect(told.ranking).toEqual([]);
    expect(told.movements?.onYear.withoutRate).toBe(2);
    expect(told.balance?.period.level).toEqual({ reason: "missing" });
  });

  test("a component without an earlier figure has no earlier rank", () => {
    const components = { young: Series.of("2025", [1]) };
    const told = describePeriod(Series.of("2024", [5, 6]), "2025", { components });
    expect(told.ranking).toEqual([{ key: "young", rank: 1, ties: 0, rankYearEarlier: null, rankChange: null }]);
  });

  test("the mark that the source set beside a figure, also at a hole", () => {
    const series = Series.of("2025-01", ["1", "2 p", "c"], {
      readers: { value: figureReader({ written: "1,234.5", flags: ["p", "c"] }) },
    });
    const flag = (period: string) => describePeriod(series, period).total.flag;
    expect(["2025-01", "2025-02", "2025-03"].map(flag)).toEqual([null, "p", "c"]);
    const imports = describePeriod(Series.of("2025-01", [1, 2, 3]), "2025-02", { imports: series }).imports;
    expect(imports?.flag).toBe("p");
  });

  test("what was not asked for is null", () => {
    const told = describePeriod(Series.of("2025", [1]), "2025");
    expect(told).toMatchObject({
      period: "2025",
      frequency: "annual",
      fiscalYear: { start: 1, label: "start" },
      imports: null,
      balance: null,
      quantities: null,
      unitValue: null,
      priceVolume: null,
      components: null,
      residual: null,
      ranking: null,
      movements: null,
      workingDays: null,
      target: null,
    });
    expect(told.total.standing["all-time"].value).toMatchObject({
      highestSince: null,
      lowestSince: null,
      record: null,
    });
  });

  test("mistakes are errors", () => {
    const series = Series.of("2024", [5, 6], { unit: "USD" });
    const other = Series.of("2024", [5, 6], { unit: "EUR" });
    expect(errorOf(() => describePeriod(series, "2026"))).toMatchObject({
      code: "outside-range",
      function: "describePeriod",
      argument: "period",
      value: "2026",
    });
    expect(codeOf(() => describePeriod(series, "2023"))).toBe("outside-range");
    expect(codeOf(() => describePeriod(series, "2025-01"))).toBe("mixed-frequency");
    expect(codeOf(() => describePeriod(series, "2025", { imports: other }))).toBe("unit-mismatch");
    expect(codeOf(() => describePeriod(series, "2025", { components: { other } }))).toBe("unit-mismatch");
    expect(codeOf(() => describePeriod(series, "2025", { components: [series] as never }))).toBe("invalid-option");
    expect(codeOf(() => describePeriod(series, "2025", { thresholds: ["x"] }))).toBe("invalid-number");
    expect(codeOf(() => describePeriod(series, "2025", { thresholds: "10" as never }))).toBe("invalid-option");
    expect(codeOf(() => describePeriod(series, "2025", { target: "x" }))).toBe("invalid-number");
    const holed = Series.of("2025-01", [null, 5]);
    expect(errorOf(() => describePeriod(holed, "2025-02", { target: "x" }))).toMatchObject({
      code: "invalid-number",
      function: "describePeriod",
      argument: "target",
    });
    expect(codeOf(() => describePeriod(series, "2025", { fiscalYear: { start: 4 } }))).toBe("year-mismatch");
    expect(codeOf(() => describePeriod(series, "2025", { import: other } as never))).toBe("invalid-option");
    expect(codeOf(() => describePeriod(other.toNumbers() as never, "2025"))).toBe("invalid-option");
  });
});

describe("laws", () => {
  test("a JSON round trip loses nothing", () => {
    expect(JSON.parse(JSON.stringify(november))).toStrictEqual(november);
    const awkward = describePeriod(Series.of("2024-01", [null, 0, -5]), "2024-03", { components: {}, thresholds: [0] });
    expect(JSON.parse(JSON.stringify(awkward))).toStrictEqual(awkward);
  });

  test("exact values are texts without an exponent, whatever decimal.js is set to", () => {
    const series = Series.of("2024", ["1e21", "0.000000001"]);
    const plain = JSON.stringify(describePeriod(series, "2025"));
    expect(plain).not.toMatch(/\de[+-]/);
    Decimal.set({ precision: 2, toExpPos: 5, toExpNeg: -2 });
    try {
      expect(JSON.stringify(describePeriod(series, "2025"))).toBe(plain);
    } finally {
      Decimal.set({ defaults: true });
    }
  });

  test("later data change nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -3, max: 9 })), { minLength: 2, maxLength: 14 }),
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 5 }),
        (values, later) => {
          const short = Series.of("2021-Q3", values);
          const long = Series.of("2021-Q3", [...values, ...later]);
          const days = Series.of(
            "2021-Q3",
            [...values, ...later].map((_, place) => 60 + (place % 3)),
          );
          const options = { thresholds: [3], target: 20, negativeFlows: "allow" } as const;
          const told = describePeriod(long, short.last, { ...options, imports: long, components: { all: long }, days });
          expect(told).toStrictEqual(
            describePeriod(short, short.last, {
              ...options,
              imports: short,
              components: { all: short },
              days: days.slice(short.first, short.last),
            }),
          );
          expect(JSON.parse(JSON.stringify(told))).toStrictEqual(told);
        },
      ),
    );
  });
});

describe("imports kept as negative figures, and deficits", () => {
  const sold = Series.of("2024", [2000, 2194]);
  const bought = Series.of("2024", [-3000, -3458, 5]);

  test("are a mistake up to the period, or flows where that is said", () => {
    expect(errorOf(() => describePeriod(sold, "2025", { imports: bought }))).toMatchObject({
      code: "negative-flow",
      function: "describePeriod",
      argument: "imports",
      period: "2024",
    });
    const { imports, balance } = describePeriod(sold, "2025", { imports: bought, negativeFlows: "imports" });
    expect(imports?.level).toEqual({ value: "3458" });
    expect(balance?.period.level).toEqual({ value: "-1264" });
    expect(balance?.period.coverage.ratio).toEqual({ value: "1097/1729" });
    expect(codeOf(() => describePeriod(sold, "2025", { negativeFlows: "exports" as never }))).toBe("invalid-option");
  });

  test("a deficit grows by its magnitude, unless another rule is named", () => {
    const rate = (options: object) =>
      describePeriod(sold, "2025", { imports: bought, negativeFlows: "imports", ...options }).balance?.period.onYear
        .rate;
    expect(rate({})).toEqual({ value: "33/125" });
    expect(rate({ negativeBase: "refuse" })).toEqual({ reason: "negative-base" });
    expect(rate({ negativeBase: "absolute-base" })).toEqual({ value: "-33/125" });
    const figure = Series.of("2024", [-49, -202]);
    const total = (options: object) => describePeriod(figure, "2025", options).total;
    expect(total({}).onYear.rate).toEqual({ reason: "negative-base" });
    expect(total({ negativeBase: "deficits" }).onYear.rate).toEqual({ value: "153/49" });
    expect(total({ negativeBase: "deficits" }).growth.rises.value?.length).toBe(1);
  });
});
