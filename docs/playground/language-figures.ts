import { enFigures, type FiguresWords } from "./en-figures.ts";
import { koFigures } from "./ko-figures.ts";
import { type Language, language } from "./language.ts";

const languages: Readonly<Record<Language, FiguresWords>> = { en: enFigures, ko: koFigures };

/** The texts about printed figures in the language that the page has now. */
export function sayFigures(): FiguresWords {
  return languages[language()];
}
