/** A word of a table: what it means, and whether its language writes the comma as decimal mark. */
export interface Word {
  readonly meaning: string;
  readonly writesComma: boolean;
}

/** A table of words, ready to look up. */
export interface WordTable {
  readonly words: ReadonlyMap<string, Word>;
  /** How long the words are at most that begin with a character, and that end with it. */
  readonly longestFrom: ReadonlyMap<string, number>;
  readonly longestTo: ReadonlyMap<string, number>;
}

/** A word found in a text, and how long it is there. */
export interface FoundWord extends Word {
  readonly length: number;
}

/** Reads a table: a line holds a meaning, a colon, words between commas, and after a bar those of comma languages. */
export function readTable(table: string): WordTable {
  const words = new Map<string, Word>();
  for (const line of table.trim().split("\n")) {
    const [meaning = "", list = ""] = line.split(/: ?(.*)/);
    list.split("|").forEach((part, index) => {
      for (const word of part.split(",")) words.set(word.trim(), { meaning, writesComma: index > 0 });
    });
  }
  words.delete("");
  const [first, last] = [longestBy(words, 0), longestBy(words, -1)];
  return { words, longestFrom: first, longestTo: last };
}

function longestBy(words: ReadonlyMap<string, Word>, place: number): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const word of words.keys()) {
    const sign = word.at(place) as string;
    for (const key of [sign, sign.toUpperCase()]) longest.set(key, Math.max(longest.get(key) ?? 0, word.length));
  }
  return longest;
}

/** The longest word that stands at that place of a text and does not go on, except with what may follow it. */
export function wordAt(
  table: WordTable,
  text: string,
  at: number,
  mayFollow: (end: number) => boolean = () => false,
): FoundWord | undefined {
  const most = table.longestFrom.get(text.charAt(at)) ?? 0;
  for (let length = Math.min(most, text.length - at); length > 0; length -= 1) {
    const word = wordOf(table, text.slice(at, at + length));
    const end = at + length;
    if (word !== undefined && (!isCut(text, end) || mayFollow(end))) return { ...word, length };
  }
  return undefined;
}

/** The longest word that ends before that place of a text and does not begin earlier. */
export function wordBefore(table: WordTable, text: string, end: number): FoundWord | undefined {
  const most = table.longestTo.get(text.charAt(end - 1)) ?? 0;
  for (let length = Math.min(most, end); length > 0; length -= 1) {
    const word = wordOf(table, text.slice(end - length, end));
    if (word !== undefined && !isCut(text, end - length)) return { ...word, length };
  }
  return undefined;
}

/** A word as it stands, or in small letters where the table has those. */
export function wordOf({ words }: WordTable, text: string): Word | undefined {
  return words.get(text) ?? words.get(text.toLowerCase());
}

const alphabetic = /[A-Za-zÀ-ɏЀ-ӿḀ-ỿ]/;

/** Whether a word goes on across that place. Words of scripts without spaces never do. */
export function isCut(text: string, at: number): boolean {
  return continuesWord(text, at - 1) && continuesWord(text, at);
}

/** Whether a letter of an alphabet stands there. */
export function continuesWord(text: string, at: number): boolean {
  return alphabetic.test(text.charAt(at));
}
