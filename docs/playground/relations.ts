import type { RoundingMode } from "export-growth";
import type { Relation } from "export-growth/published";
import { sayFigures } from "./language-figures.ts";

/** What a relation says, before its names are checked. */
export interface RelationRow {
  readonly kind: RelationKind;
  /** One text for every slot of the kind; the parts of a sum stand in one, with + between them. */
  readonly names: readonly string[];
}

/** What stands in each kind, in the order in which one would say it; the names are those of `sayFigures().slots`. */
export const relationSlots = {
  sum: ["total", "parts"],
  difference: ["result", "minuend", "subtrahend"],
  change: ["rate", "current", "base"],
  /** A change told by its amount: "rose by $4.73 billion, or 8.4%". */
  rise: ["rate", "current", "difference"],
  share: ["rate", "part", "total"],
  quotient: ["quotient", "dividend", "divisor"],
  "greater-than": ["greater", "smaller"],
  equal: ["left", "right"],
} as const satisfies Readonly<Record<Relation["kind"] | "rise", readonly string[]>>;

export type RelationKind = keyof typeof relationSlots;
export const kinds = Object.keys(relationSlots) as readonly RelationKind[];

/** How offices round, the usual way first. */
export const modes = ["halfExpand", "halfEven", "halfCeil", "trunc", "floor", "ceil"] as const satisfies RoundingMode[];
export type Mode = (typeof modes)[number];

export function isKind(value: unknown): value is RelationKind {
  return kinds.includes(value as RelationKind);
}

export function isMode(value: unknown): value is Mode {
  return modes.includes(value as Mode);
}

/** The relation that a row states. */
export function relationOf({ kind, names }: RelationRow): Relation {
  const [one = "", two = "", three = ""] = names.map((name) => name.trim());
  switch (kind) {
    case "sum":
      return { kind, total: one, parts: partsOf(two) };
    case "difference":
      return { kind, result: one, minuend: two, subtrahend: three };
    case "change":
      return { kind, rate: one, current: two, base: three };
    case "rise":
      return { kind: "change", rate: one, current: two, difference: three };
    case "share":
      return { kind, rate: one, part: two, total: three };
    case "quotient":
      return { kind, quotient: one, dividend: two, divisor: three };
    case "greater-than":
      return { kind, greater: one, smaller: two };
    default:
      return { kind, left: one, right: two };
  }
}

/** The row that states a relation. */
export function rowOf(relation: Relation): RelationRow {
  const { kind } = relation;
  switch (kind) {
    case "sum":
      return { kind, names: [relation.total, relation.parts.join(" + ")] };
    case "difference":
      return { kind, names: [relation.result, relation.minuend, relation.subtrahend] };
    case "change":
      return relation.base === undefined
        ? { kind: "rise", names: [relation.rate, relation.current, relation.difference] }
        : { kind, names: [relation.rate, relation.current, relation.base] };
    case "share":
      return { kind, names: [relation.rate, relation.part, relation.total] };
    case "quotient":
      return { kind, names: [relation.quotient, relation.dividend, relation.divisor] };
    case "greater-than":
      return { kind, names: [relation.greater, relation.smaller] };
    default:
      return { kind, names: [relation.left, relation.right] };
  }
}

/** The relation as a sentence. */
export function relationSentence(relation: Relation): string {
  switch (relation.kind) {
    case "sum":
      return `${relation.total} = ${relation.parts.join(" + ")}`;
    case "difference":
      return `${relation.result} = ${relation.minuend} − ${relation.subtrahend}`;
    case "change":
      return relation.base === undefined
        ? sayFigures().riseSentence(relation.rate, relation.current, relation.difference)
        : sayFigures().changeSentence(relation.rate, relation.current, relation.base);
    case "share":
      return sayFigures().shareSentence(relation.rate, relation.part, relation.total);
    case "quotient":
      return `${relation.quotient} = ${relation.dividend} ÷ ${relation.divisor}`;
    case "greater-than":
      return `${relation.greater} > ${relation.smaller}`;
    default:
      return `${relation.left} = ${relation.right}`;
  }
}

function partsOf(text: string): string[] {
  return text.split("+").map((part) => part.trim());
}
