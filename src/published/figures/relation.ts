import { refuse, type Site } from "../../base/errors.ts";
import { denseArray, ownText } from "../../base/options.ts";

/**
 * total = the sum of the parts.
 *
 * @category Published figures
 */
export interface SumRelation<N extends string = string> {
  /** Which relation it is. */
  readonly kind: "sum";
  /** The name of the total. */
  readonly total: N;
  /** The names of the parts. */
  readonly parts: readonly N[];
}

/**
 * result = minuend − subtrahend. The result may be negative.
 *
 * @category Published figures
 */
export interface DifferenceRelation<N extends string = string> {
  /** Which relation it is. */
  readonly kind: "difference";
  /** The name of the difference. */
  readonly result: N;
  /** The name of the level that is subtracted from. */
  readonly minuend: N;
  /** The name of the level that is subtracted. */
  readonly subtrahend: N;
}

/**
 * rate = current / base − 1, the base above 0.
 *
 * @category Published figures
 */
export interface ChangeRelation<N extends string = string> {
  /** Which relation it is. */
  readonly kind: "change";
  /** The name of the current level. */
  readonly current: N;
  /** The name of the level that it is compared with. */
  readonly base: N;
  /** The name of the rate. */
  readonly rate: N;
  /** Not beside a base: see {@link RiseRelation}. */
  readonly difference?: undefined;
}

/**
 * A change told by its amount: "rose by 36 million, or 6 percent, to 598 million". rate = difference / (current −
 * difference), and current − difference, which nobody names, above 0.
 *
 * @category Published figures
 */
export interface RiseRelation<N extends string = string> {
  /** Which relation it is. */
  readonly kind: "change";
  /** The name of the current level. */
  readonly current: N;
  /** The name of the amount by which it rose; below 0 where it fell. */
  readonly difference: N;
  /** The name of the rate. */
  readonly rate: N;
  /** Not beside a difference: see {@link ChangeRelation}. */
  readonly base?: undefined;
}

/**
 * rate = part / total, the total above 0.
 *
 * @category Published figures
 */
export interface ShareRelation<N extends string = string> {
  /** Which relation it is. */
  readonly kind: "share";
  /** The name of the part. */
  readonly part: N;
  /** The name of the total. */
  readonly total: N;
  /** The name of the rate. */
  readonly rate: N;
}

/**
 * quotient = dividend / divisor, the divisor above 0: an average a day or a head, a multiple, a unit value. Dividend and
 * divisor may have two units.
 *
 * @category Published figures
 */
export interface QuotientRelation<N extends string = string> {
  /** Which relation it is. */
  readonly kind: "quotient";
  /** The name of what is divided. */
  readonly dividend: N;
  /** The name of what it is divided by. */
  readonly divisor: N;
  /** The name of the result. */
  readonly quotient: N;
}

/**
 * greater > smaller, strictly.
 *
 * @category Published figures
 */
export interface GreaterThanRelation<N extends string = string> {
  /** Which relation it is. */
  readonly kind: "greater-than";
  /** The name of what is strictly greater. */
  readonly greater: N;
  /** The name of what is strictly smaller. */
  readonly smaller: N;
}

/**
 * left = right: two names of one true value.
 *
 * @category Published figures
 */
export interface EqualRelation<N extends string = string> {
  /** Which relation it is. */
  readonly kind: "equal";
  /** The name on one side. */
  readonly left: N;
  /** The name on the other side. */
  readonly right: N;
}

/**
 * What must hold between figures, by their names. A contribution is a `difference` and a `share`.
 *
 * @category Published figures
 */
export type Relation<N extends string = string> =
  | SumRelation<N>
  | DifferenceRelation<N>
  | ChangeRelation<N>
  | RiseRelation<N>
  | ShareRelation<N>
  | QuotientRelation<N>
  | GreaterThanRelation<N>
  | EqualRelation<N>;

/** How a relation is built, and how a reader would write it: its fields, what is divided first, a rate last. */
interface Shape {
  readonly fields: readonly string[];
  readonly text: string;
}

const shapes: Readonly<Record<Relation["kind"] | "rise", Shape>> = {
  sum: { fields: ["total", "parts"], text: "{total} = {parts}" },
  difference: { fields: ["result", "minuend", "subtrahend"], text: "{result} = {minuend} − {subtrahend}" },
  change: { fields: ["current", "base", "rate"], text: "{rate} is the change of {current} on {base}" },
  rise: {
    fields: ["current", "difference", "rate"],
    text: "{rate} is the change of {current} on {current} − {difference}",
  },
  share: { fields: ["part", "total", "rate"], text: "{rate} is the share of {part} in {total}" },
  quotient: { fields: ["dividend", "divisor", "quotient"], text: "{quotient} = {dividend} / {divisor}" },
  "greater-than": { fields: ["greater", "smaller"], text: "{greater} is greater than {smaller}" },
  equal: { fields: ["left", "right"], text: "{left} equals {right}" },
};

/** Reads a relation, or refuses it. */
export function relationArgument(value: unknown, site: Site): Relation {
  const relation = ownFields(value);
  const kind = relation.get("kind");
  const kinds = Object.keys(shapes).filter((name) => name !== "rise");
  if (typeof kind !== "string" || !kinds.includes(kind)) {
    refuse("invalid-option", `must have one of the kinds ${kinds.join(", ")}`, site, kind);
  }
  const { fields } = shapeOf(kind as Relation["kind"], relation.get("difference") !== undefined);
  const extra = [...relation].find(
    ([field, held]) => field !== "kind" && held !== undefined && !fields.includes(field),
  );
  if (extra !== undefined) refuse("invalid-option", `has ${fields.join(", ")}, but no ${extra[0]}`, site);
  const read = fields.map((field) => [field, readField(relation.get(field), field, site)]);
  return Object.freeze(Object.fromEntries([["kind", kind], ...read]));
}

/** Whether a change is told by its amount. */
export function isRise(relation: Relation): relation is RiseRelation {
  return relation.kind === "change" && Object.hasOwn(relation, "difference");
}

/** Every name in a relation, as often as it stands there. */
export function namesOf(relation: Relation): readonly string[] {
  return shapeOf(relation.kind, isRise(relation)).fields.flatMap((field) => fieldOf(relation, field));
}

/** Every name in a relation, behind the field that it stands in: `"parts[1]"`, `"base"`. */
export function namedFields(relation: Relation): readonly (readonly [field: string, name: string])[] {
  return shapeOf(relation.kind, isRise(relation)).fields.flatMap((field): (readonly [string, string])[] => {
    const held = fieldOf(relation, field);
    return typeof held === "string" ? [[field, held]] : held.map((name, index) => [`${field}[${index}]`, name]);
  });
}

/** A relation as a reader would write it. */
export function relationText(relation: Relation): string {
  const { text } = shapeOf(relation.kind, isRise(relation));
  return text.replace(/\{(\w+)\}/g, (_, field) => [fieldOf(relation, field)].flat().join(" + "));
}

function shapeOf(kind: Relation["kind"], isRise: boolean): Shape {
  return shapes[kind === "change" && isRise ? "rise" : kind];
}

function fieldOf(relation: Relation, field: string): string | readonly string[] {
  return (relation as unknown as Readonly<Record<string, string | readonly string[]>>)[field] as string;
}

/** The own fields of an object, each read once. */
function ownFields(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

function readField(value: unknown, field: string, site: Site): string | readonly string[] {
  const at = { ...site, argument: `${site.argument}.${field}` };
  if (field !== "parts") return nameArgument(value, at);
  if (!Array.isArray(value) || value.length === 0)
    refuse("invalid-option", "must be an array of at least one name", at, value);
  return Object.freeze(denseArray(value, "a name", `${at.argument}`, site).map((name) => nameArgument(name, at)));
}

/** Reads a name. */
export function nameArgument(value: unknown, site: Site): string {
  if (typeof value === "string" && value !== "") return ownText(value);
  return refuse("invalid-option", "must be a name", site, value);
}
