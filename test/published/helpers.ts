import { GrowthError } from "export-growth";
import {
  type Bounds,
  type Conflict,
  type Consistency,
  type ConsistencyOptions,
  checkConsistency,
  type Figure,
  type Relation,
} from "export-growth/published";
import { namesOf } from "../../src/published/figures/relation.ts";

/** What stands in `signed` once something of conflicts is left out: what they say, save bases of rates that remain. */
export function signedFor(
  figures: Readonly<Record<string, Figure>>,
  relations: readonly Relation[],
  conflicts: readonly Conflict[],
): string[] {
  const known = new Set([...Object.keys(figures), ...relations.flatMap(namesOf)]);
  const bases = new Set(
    relations.flatMap((relation) =>
      relation.kind === "change"
        ? (relation.base ?? [])
        : relation.kind === "share"
          ? relation.total
          : relation.kind === "quotient"
            ? relation.divisor
            : [],
    ),
  );
  return [...new Set(conflicts.flatMap(({ signed }) => signed))].filter((name) => known.has(name) && !bases.has(name));
}

/** The code, and the message, of the error that a call throws. */
export function refusal(call: () => unknown): GrowthError {
  try {
    call();
  } catch (error) {
    if (error instanceof GrowthError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** An interval as a mathematician writes it: [a, b). */
export function written(bounds: Bounds): string {
  const end = (text: string | undefined) => (text === undefined ? "∞" : text.replace(/\/1$/, ""));
  const [open, close] = [bounds.lowerOpen ? "(" : "[", bounds.upperOpen ? ")" : "]"];
  return `${open}${end(bounds.lower?.toString())}, ${end(bounds.upper?.toString())}${close}`;
}

/** The names in relations that no figure has. */
export function unknownsOf(figures: Readonly<Record<string, Figure>>, relations: readonly Relation[]): string[] {
  return [...new Set(relations.flatMap(namesOf))].filter((name) => !Object.hasOwn(figures, name));
}

/** `checkConsistency` with every name that was not printed among the unknowns. */
export function checkAll(
  figures: Readonly<Record<string, Figure>>,
  relations: readonly Relation[],
  options?: ConsistencyOptions,
): Consistency {
  return checkConsistency(figures, relations, { unknowns: unknownsOf(figures, relations), ...options });
}
