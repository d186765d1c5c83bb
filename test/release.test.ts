import { afterEach, describe, expect, test, vi } from "vitest";

const argv = process.argv;

afterEach(() => {
  process.argv = argv;
  vi.restoreAllMocks();
});

/** Runs the example with arguments, as from the command line. */
async function release(...args: string[]) {
  process.argv = ["node", "release.ts", ...args];
  const lines = { out: [] as string[], error: [] as string[] };
  let code = 0;
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.out.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => void lines.error.push(line));
  vi.spyOn(process, "exit").mockImplementation((status) => {
    code = Number(status);
    throw new Error("left");
  });
  vi.resetModules();
  await import("../examples/release.ts").catch((error: Error) => {
    if (error.message !== "left") throw error;
  });
  return { out: lines.out.join("\n"), error: lines.error, code };
}

describe("the release example", () => {
  test("prints the first page for November 2025", async () => {
    const { out, code } = await release("2025-11", "--target", "700000000000");
    expect(code).toBe(0);
    expect(out).toMatch(/│ Exports +│ +60\.75 │ +\+4\.46 │ +\+7\.9 │ +\+2\.1 │/);
    expect(out).toMatch(/│ 1 +│ Semiconductors +│ +17\.26 │ +\+38\.6 │ +28\.4 │ +\+8\.5 │/);
    expect(out).toContain("The highest for this month of the year, 6 in a row: by 0.42 bn above 2021-11.");
    expect(out).toContain("Number 5 of 52 months; the highest since 2025-09.");
    expect(out).toContain("Above 60 bn again, after 2025-09.");
    expect(out).toContain("Missing to the target: 60.18 bn; the rest of the year needs at least -1.9 % on year.");
    expect(out).toContain("The data run from August 2021");
    expect(out).not.toContain("first month");
  });

  test("says what else the data allow: momentum, and what the days would bring; the JSON has the rest, with its reasons", async () => {
    const { out } = await release("2025-11");
    expect(out).toContain("Three months on the three before: +4.1 %, not seasonally adjusted.");
    expect(out).toContain("remainder -4.8 points; working days -4.3 % (23.5 a year before)");
    const { carryOver, momentum, baseEffects } = JSON.parse((await release("2025-11", "--json")).out);
    const spoilt = { reason: "adjustment-mismatch" };
    expect([carryOver, momentum.annualised, baseEffects.base]).toEqual([spoilt, spoilt, spoilt]);
    expect((await release("2021-08")).out).not.toContain("Three months");
  });

  test("takes the last month of the data where none is named", async () => {
    const { out, code } = await release();
    expect(code).toBe(0);
    expect(out).toBe((await release("2026-07")).out);
  });

  test("shares and contributions are rounded one by one, and a footnote says so", async () => {
    const { out } = await release("2025-11");
    expect(out).toMatch(/│ 6 +│ Car parts .* -0\.3 │/);
    expect(out).toContain("\nShares and contributions are rounded one by one, and may not add up.\n");
    expect(out).not.toContain("*");
  });

  test("on request the columns of November 2025 add up as printed, and the cell that moved is marked", async () => {
    const { out } = await release("2025-11", "--adjusted");
    expect(out).not.toContain("may not add up");
    expect(out).toMatch(/│ 6 +│ Car parts .* -0\.4\* │/);
    expect(out).toMatch(/│ +│ All exports +│ +60\.75 │ +\+7\.9 │ +100\.0 │ +\+7\.9 {2}│/);
    expect(out).toContain("\n* moved by one unit so that the column adds up\n");
    const items = out.split("\n").filter((line) => /^│ (\d| ) .*│ +(?!100\.0)\d+\.\d │ +[-+]\d\.\d[* ] │$/.test(line));
    const tenths = (column: number) =>
      items.map((line) => Math.round(Number(line.split("│").at(column)?.replace("*", "")) * 10));
    expect(tenths(-2)).toEqual([85, 14, -7, -7, -6, -4, 4]);
    expect(tenths(-2).reduce((sum, cell) => sum + cell)).toBe(79);
    expect(tenths(-3).reduce((sum, cell) => sum + cell)).toBe(1000);
  });

  test("shares stand without contributions where the items do not reach back a year", async () => {
    const { out } = await release("2024-05", "--adjusted");
    expect(out).toMatch(/│ Car parts .*│ +3\.2\* │ +n\/a │/);
    expect(out).toMatch(/│ All exports .*│ +100\.0 {2}│ +n\/a │/);
  });

  test("a column in which nothing moved has no footnote", async () => {
    expect((await release("2022-08", "--adjusted")).out).not.toContain("moved by one unit");
  });

  test("a streak that may be longer is at least as long as the data show", async () => {
    const { out } = await release("2022-08");
    expect(out).toContain("Up on year for at least 1 month in a row.");
    // July 2022 was higher: August is the highest since nothing.
    expect(out).toContain("Number 8 of 13 months.");
    expect(out).not.toMatch(/first month|highest since/);
    const september = await release("2022-09");
    expect(september.out).toContain("Up on year for at least 2 months in a row.");
    expect(september.out).toContain("The highest for this month of the year, at least 2 in a row");
  });

  test("the lowest month is not called the highest since the month before", async () => {
    const { out } = await release("2023-01");
    expect(out).toContain("The lowest month in the data so far, number 18 of 18.");
    expect(out).toContain("Down on year for 4 months in a row.");
    expect(out).not.toContain("highest since");
  });

  test("60 billion were passed for the first time in the data once only", async () => {
    expect((await release("2021-11")).out).toContain("Above 60 bn for the first time in the data.");
    expect((await release("2021-12")).out).toContain("Above 60 bn for 2 months in a row.");
  });

  test("one line says what the days did, and what they leave out", async () => {
    const { out } = await release("2025-11");
    expect(out).toContain(
      "Daily average: 2.70 bn over 22.5 days, +12.7 % on year; remainder -4.8 points; working days -4.3 % (23.5 a year before). " +
        "The split takes output to be in proportion to working days. Saturdays count half; public holidays are not subtracted.",
    );
    expect((await release("2021-08")).out).toContain("Daily average: 2.22 bn over 24 days. Saturdays");
  });

  test.each([
    ["2021-08", "700000000000", "cannot be said: the data do not hold every month of the year so far."],
    ["2025-12", "700000000000", "The target is met, with 9.33 bn to spare."],
    ["2025-12", "710000000000", "Missing to the target: 0.67 bn; the year is over."],
  ])("%s with a target of %s: %s", async (month, target, sentence) => {
    expect((await release(month, "--target", target)).out).toContain(sentence);
  });

  test.each(["--help", "-h"])("%s prints the usage", async (option) => {
    const { out, error, code } = await release(option);
    expect({ error, code }).toEqual({ error: [], code: 0 });
    expect(out).toMatch(/^Usage: npm run release/);
  });

  test.each(["foo", "2025-13", "2025-Q1", "2025-11-01"])("%s is no month", async (month) => {
    const { error, code } = await release(month);
    expect({ first: error[0], code }).toEqual({ first: `${month} is no month such as 2025-11.`, code: 2 });
  });

  test("a long month is cut to 40 characters", async () => {
    const { error } = await release("9".repeat(5000));
    expect(error[0]).toBe(`${"9".repeat(40)}… is no month such as 2025-11.`);
  });

  test.each([["--target", "0"], ["--target", "-5"], ["--target=-5"], ["--target", "-0.0"]])(
    "a target must be above 0: %s %s",
    async (...target) => {
      // Also in a month in which the year so far is not known.
      for (const month of ["2025-11", "2021-08"]) {
        const { out, error, code } = await release(month, ...target);
        expect({ out, first: error[0], code }).toEqual({ out: "", first: "The target must be above 0.", code: 2 });
      }
    },
  );

  test("prints JSON that reads back", async () => {
    const { out } = await release("2025M11", "--json");
    expect(JSON.parse(out)).toMatchObject({ period: "2025-11", total: { level: { value: "60752618324" } } });
  });

  test.each(["2021-08", "2022-03", "2024-01", "2025-12", "2026-07"])("prints something for %s", async (month) => {
    const { out, code } = await release(month);
    expect(code).toBe(0);
    expect(out).not.toMatch(/undefined|NaN|null|reason/);
  });

  test.each([
    ["two months", ["2025-10", "2025-11"]],
    ["a year", ["2025"]],
    ["a month that the data do not reach", ["2031-01"]],
    ["an unknown option", ["2025-11", "--jsn"]],
    ["a target that is no number", ["2025-11", "--target", "much"]],
    ["an option without its value", ["2025-11", "--target", "--json"]],
    ["a very long argument", ["9".repeat(5000)]],
  ])("wrong arguments get one short line, the usage and exit code 2: %s", async (_, args) => {
    const { out, error, code } = await release(...args);
    expect({ out, code, lines: error.length }).toEqual({ out: "", code: 2, lines: 2 });
    expect(error[0]?.length).toBeLessThanOrEqual(201);
    expect(error[0]).not.toContain("\n");
    expect(error[1]).toMatch(/^Usage: npm run release/);
  });
});
