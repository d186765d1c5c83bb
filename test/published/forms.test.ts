import { GrowthError } from "export-growth";
import { type Published, type PublishedOptions, published, type Written } from "export-growth/published";
import { describe, expect, it } from "vitest";
import forms from "../fixtures/forms-sample.json" with { type: "json" };
import more from "../fixtures/more-forms.json" with { type: "json" };

/** What a text does not say by itself: how its language writes numbers, that ▲ is a minus, that points are of percent. */
const writtenIn: Readonly<Record<string, readonly Written[]>> = {
  de: ["1.234,5", "1 234,5"],
  es: ["1.234,5", "1 234,5"],
  pt: ["1.234,5"],
  fr: ["1 234,5"],
  tl: ["1,234.5"],
};

/** These the text and its options do not decide. */
const unread = [
  "▲ 8, 446億円", // A space inside the number, as a printer left it.
  "33.8 million iPhones", // No unit that a table could hold: the caller says { unit: "iPhones" }.
];

function read(text: string, options: PublishedOptions): Published | undefined {
  try {
    return published(text, options);
  } catch (error) {
    if (error instanceof GrowthError) return undefined;
    throw error;
  }
}

function shown(figure: Published | undefined): string | undefined {
  return figure && `${figure.value.abs().toFixed()} ± ${figure.quantum.toFixed()}`;
}

const meant = (means: string, options: PublishedOptions) => shown(published(means, { ...options, written: "1,234.5" }));

describe("figures as the world prints them", () => {
  const sample = forms.map(({ text, means, language }) => {
    const kind = means.endsWith(" points") ? "points" : undefined;
    const ways = writtenIn[language] ?? [undefined];
    const figures = ways.map((written) => read(text, { written, negative: ["triangle"], kind }));
    return { text, got: shown(figures.find((figure) => figure !== undefined)), want: meant(means, { kind }) };
  });

  it("all but two of the sample are read, each as it is meant", () => {
    expect(sample.filter(({ got }) => got === undefined).map(({ text }) => text)).toEqual(unread);
    expect(sample.filter(({ got, want }) => got !== undefined && got !== want)).toEqual([]);
    expect(shown(read("33.8 million iPhones", { unit: "iPhones" }))).toBe("33800000 ± 100000");
  });

  it("without a word on how numbers are written some are refused, and none is misread", () => {
    const plain = forms.map(({ text, means }) => [
      shown(read(text, { kind: means.endsWith(" points") ? "points" : undefined })),
      meant(means, { kind: means.endsWith(" points") ? "points" : undefined }),
    ]);
    expect(plain.filter(([got, want]) => got !== undefined && got !== want)).toEqual([]);
    expect(plain.filter(([got]) => got !== undefined).length).toBeGreaterThan(250);
  });

  it.each(more.map((form) => [form.text, form] as const))("%s", (text, { value, quantum, options }) => {
    const figure = published(text, options as PublishedOptions);
    expect([figure.value.toFixed(), figure.quantum.toFixed()]).toEqual([value, quantum]);
  });
});
