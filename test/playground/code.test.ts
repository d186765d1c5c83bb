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
  target: "",
  targetYear: "",
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
      target: "200",
      targetYear: "2024",
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

  test("imports turned, a fiscal year by its first, a target", async () => {
    const turned = seriesProgram(codeOf("m,imports\n2024,-5\n2025,-6", { sign: "turned" }), { ...plain, target: "10" });
    expect(await printed("imports", turned)).toEqual([
      "2024 5 missing-base 5 missing-base",
      "2025 6 20.0 6 20.0",
      "short 4 60.0",
    ]);
    const fiscal = seriesProgram(codeOf("2009-10,5\n2010-11,6", { periods: "fiscal" }), plain);
    expect(await printed("fiscal", fiscal)).toEqual(["2009 5 missing-base 5 missing-base", "2010 6 20.0 6 20.0"]);
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
