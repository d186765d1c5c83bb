import { describe, expect, test, vi } from "vitest";
import { figuresProgram, type Shown, seriesProgram } from "../../docs/playground/code.ts";
import { emptyFigures } from "../../docs/playground/link.ts";
import { type Choices, nothingChosen, readPaste, type SeriesCode } from "../../docs/playground/reading.ts";

/** Runs a program, which is kept as a file so that `npm run check` compiles it, and gives what it printed. */
async function printed(name: string, program: string): Promise<string[]> {
  const file = new URL(`../fixtures/programs/${name}.ts`, import.meta.url);
  await expect(program).toMatchFileSnapshot(file.pathname);
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...values) => void lines.push(values.join(" ")));
  try {
    await import(/* @vite-ignore */ file.href);
  } finally {
    log.mockRestore();
  }
  return lines;
}

const plain: Shown = {
  unit: "",
  asOf: "",
  target: undefined,
  settings: { unit: "", scale: 0, yearStart: 1, places: 1 },
};

function codeOf(text: string, choices: Partial<Choices> = {}, totalColumn = -1): SeriesCode {
  const { code } = readPaste(text, { valueColumn: 1, totalColumn }, "", { ...nothingChosen, ...choices });
  if (code === undefined) throw new Error("A question is open.");
  return code;
}

describe("the program that the page shows", () => {
  test("plain cells, a unit, a target and an end", async () => {
    const text = "2024-11,56.31\n2024-12,61.4\n2025-11,61.04\n2025-12,NA";
    const shown = {
      ...plain,
      unit: "USD",
      asOf: "2025-11",
      target: { figure: "200", year: "2024" },
      settings: { unit: "USD", scale: 0, yearStart: 11, places: 1 },
    };
    const lines = await printed("target", seriesProgram(codeOf(text), shown));
    expect(lines[0]).toBe("2024-11 56.31 missing-base 56.31 missing-base");
    expect(lines[12]).toBe("2025-11 61.04 8.4 61.04 8.4");
    expect(lines[13]).toBe("short 82.29 58.9");
  });

  test("readers of periods and figures, marks, dashes, a share", async () => {
    const text = "월;수출;총액\n2023년 11월;(1.056,5);-\n2024년 11월;1.112p;2.000,0";
    const program = seriesProgram(codeOf(text, { written: "1.234,5", dash: "zero" }, 2), plain);
    expect(program).toContain('periodReader("yyyy년 M월")');
    expect(program).toContain('figureReader({ written: "1.234,5", flags: ["p"], negative: ["brackets"] })');
    const lines = await printed("readers", program);
    expect(lines[0]).toBe("2023-11 -1056.5 missing-base incomplete-year missing-current zero-total");
    expect(lines.at(-1)).toBe("2024-11 1112 negative-base incomplete-year missing-current 55.6");
  });

  test("imports turned, a target", async () => {
    const turned = seriesProgram(codeOf("m,imports\n2024,-5\n2025,-6", { sign: "turned" }), {
      ...plain,
      target: { figure: "10", year: "2025" },
    });
    expect(await printed("imports", turned)).toEqual([
      "2024 5 missing-base 5 missing-base",
      "2025 6 20.0 6 20.0",
      "short 4 60.0",
    ]);
  });

  test("fiscal years: their figures are those of the page, also of a target", async () => {
    const choices = { periods: "year-and-next", firstMonth: "4", yearName: "end", sign: "turned" };
    const fiscal = seriesProgram(codeOf("2009-10,-5\n2010-11,-6", choices), {
      ...plain,
      unit: "USD",
      asOf: "2011",
      target: { figure: "8", year: "2011" },
      // Sums of months would start in July: annual figures are their own.
      settings: { ...plain.settings, yearStart: 7 },
    });
    expect(fiscal).toContain('fiscalYear: { start: 4, label: "end" as const }');
    expect(await printed("fiscal", fiscal)).toEqual([
      "2010 5 missing-base 5 missing-base",
      "2011 6 20.0 6 20.0",
      "short 2 75.0",
    ]);
  });

  test("quarters of fiscal years are those of the calendar, and their sums start with the year", async () => {
    const text = ["Q1 FY24,5", "Q2 FY24,6", "Q3 FY24,7", "Q4 FY24,8", "Q1 FY25,6"].join("\n");
    const program = seriesProgram(codeOf(text, { firstMonth: "4", yearName: "end" }), {
      ...plain,
      target: { figure: "26", year: "2024" },
      settings: { ...plain.settings, yearStart: 4, yearLabel: "end" },
    });
    expect((await printed("fiscal-quarters", program)).slice(3)).toEqual([
      "2024-Q1 8 missing-base 26 missing-base",
      "2024-Q2 6 20.0 6 20.0",
      "met 0 100.0",
    ]);
  });

  test("fiscal years that are those of the calendar are read by their format", async () => {
    const program = seriesProgram(codeOf("FY2024,5\nFY2025,6", { firstMonth: "1" }), plain);
    expect(program).toContain(`periodReader("'FY'yyyy")`);
    expect(await printed("calendar-years", program)).toEqual([
      "2024 5 missing-base 5 missing-base",
      "2025 6 20.0 6 20.0",
    ]);
  });

  test("printed figures: what follows, and a contradiction", async () => {
    const form = {
      ...emptyFigures,
      yen: "JPY",
      figures: [
        { name: "exports", text: "¥61.04 billion", exact: false },
        { name: "target", text: "¥70 billion", exact: true },
        { name: "gap", text: "¥9.0 billion", exact: false },
      ],
      relations: [{ kind: "difference", names: ["gap", "target", "exports"] }] as const,
    };
    expect((await printed("figures", figuresProgram(form, []))).at(-1)).toBe("gap 8955000000.0000 … 8965000000.0000");
    const contradiction = {
      ...form,
      figures: form.figures.map((row) => (row.name === "gap" ? { ...row, text: "¥9.5 billion" } : row)),
    };
    expect(figuresProgram(form, ["rest"])).toContain('], { unknowns: ["rest"] });');
    const [explanation] = await printed("contradiction", figuresProgram(contradiction, []));
    expect(explanation).toMatch(/^These cannot all hold: gap = target − exports/);
  });
});
