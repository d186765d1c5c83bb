import { en, type Words } from "./en.ts";
import { ko } from "./ko.ts";

export type Language = "en" | "ko";

const languages: Readonly<Record<Language, Words>> = { en, ko };
let chosen: Language = "en";

/** The texts in the language that the page has now. */
export function say(): Words {
  return languages[chosen];
}

export function language(): Language {
  return chosen;
}

/** Sets the language of everything that is said from now on. */
export function speak(now: Language): void {
  chosen = now;
}

/** The language that an address asks for, else the first of the reader's own that the page has. */
export function languageOf(search: string, own: readonly string[]): Language {
  const asked = new URLSearchParams(search).get("lang");
  if (asked === "en" || asked === "ko") return asked;
  const first = own.find((tag) => /^(?:en|ko)\b/.test(tag));
  return first?.startsWith("ko") ? "ko" : "en";
}
