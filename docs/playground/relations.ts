import type { RoundingMode } from "export-growth";
import type { Relation } from "export-growth/published";

/** What a relation says, before its names are checked. */
export interface RelationRow {
  readonly kind: Relation["kind"];
  /** One text for every slot of the kind; the parts of a sum stand in one, with + between them. */
  readonly names: readonly string[];
}

/** The kinds of relation, as the menu offers them. */
export const kindNames: Readonly<Record<Relation["kind"], string>> = {
  sum: "sum",
  difference: "difference",
  change: "change on a base",
  share: "share of a total",
  quotient: "quotient: an average, a multiple",
  "greater-than": "is greater than",
  equal: "equals",
};

/** What stands in each kind, in the order in which one would say it. */
export const relationSlots: Readonly<Record<Relation["kind"], readonly string[]>> = {
  sum: ["total", "parts, with + between"],
  difference: ["result", "from", "less"],
  change: ["rate", "current", "base"],
  share: ["rate", "part", "total"],
  quotient: ["quotient", "dividend", "divisor"],
  "greater-than": ["greater", "smaller"],
  equal: ["one name", "the other name"],
};

/** How offices round, as the menu offers it. */
export const modeNames: Readonly<Partial<Record<RoundingMode, string>>> = {
  halfExpand: "to the nearest, a half away from zero (usual)",
  halfEven: "to the nearest, a half to the even digit",
  halfCeil: "to the nearest, a half up",
  trunc: "cut off, towards zero",
  floor: "down",
  ceil: "up",
};

export function isKind(value: unknown): value is Relation["kind"] {
  return typeof value === "string" && Object.hasOwn(kindNames, value);
}

export function isMode(value: unknown): value is RoundingMode {
  return typeof value === "string" && Object.hasOwn(modeNames, value);
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
      return { kind, names: [relation.rate, relation.current, relation.base ?? ""] };
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

/** Every name in a relation. */
export function relationNames({ kind, ...fields }: Relation): string[] {
  return Object.values(fields).flatMap((held: string | readonly string[] | undefined) => held ?? []);
}

/** The relation as a sentence. */
export function relationSentence(relation: Relation): string {
  switch (relation.kind) {
    case "sum":
      return `${relation.total} = ${relation.parts.join(" + ")}`;
    case "difference":
      return `${relation.result} = ${relation.minuend} − ${relation.subtrahend}`;
    case "change":
      return `${relation.rate} = change of ${relation.current} on ${relation.base}`;
    case "share":
      return `${relation.rate} = share of ${relation.part} in ${relation.total}`;
    case "quotient":
      return `${relation.quotient} = ${relation.dividend} / ${relation.divisor}`;
    case "greater-than":
      return `${relation.greater} > ${relation.smaller}`;
    default:
      return `${relation.left} = ${relation.right}`;
  }
}

function partsOf(text: string): string[] {
  return text.split("+").map((part) => part.trim());
}
