import { refuse, type Site } from "../../base/errors.ts";

/** Refuses a name that is none of those there are, with the nearest of them. `rule` says what it should have been. */
export function checkKnown(name: string, known: ReadonlySet<string>, rule: string, site: Site): void {
  if (known.has(name)) return;
  const near = nearestName(name, [...known]);
  refuse(
    "unknown-name",
    near === undefined ? rule : `${rule}; the nearest name is ${JSON.stringify(near)}`,
    site,
    name,
  );
}

/** Names that are longer are no slip of the keyboard, and would take long to compare. */
const longest = 64;

/** The name that the fewest slips of the keyboard turn into another, the first of several. */
function nearestName(name: string, names: readonly string[]): string | undefined {
  let found: { readonly name: string; readonly slips: number } | undefined;
  for (const other of names) {
    const slips = other.length > longest || name.length > longest ? Number.MAX_VALUE : slipsBetween(name, other);
    // A third of the letters wrong is another word, no slip.
    const most = Math.max(2, Math.ceil(name.length / 3));
    if (slips <= most && (found === undefined || slips < found.slips)) found = { name: other, slips };
  }
  return found?.name;
}

/** How many letters are missing, too many, wrong, or changed places with their neighbour. */
function slipsBetween(first: string, second: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: second.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= first.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= second.length; j += 1) {
      const isSame = first[i - 1] === second[j - 1];
      const least = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (isSame ? 0 : 1),
      );
      const isSwapped = i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1];
      row.push(isSwapped ? Math.min(least, (before[j - 2] as number) + 1) : least);
    }
    [before, last] = [last, row];
  }
  return last[second.length] as number;
}
