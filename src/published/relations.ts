import { absent, refuse, type Site } from "../errors.ts";
import { keyedEntries } from "../options.ts";
import { type FigureInside, figureArgument, type Mix, mixed, ofKind, shownUnit } from "./figure.ts";
import { rateArgument } from "./figure-bounds.ts";
import { isPoint } from "./interval.ts";

/**
 * total = the sum of the parts.
 *
 * @category Published figures
 */
export interface SumRelation {
  /** Which relation it is. */
  readonly kind: "sum";
  /** The name of the total. */
  readonly total: string;
  /** The names of the parts. */
  readonly parts: readonly string[];
}

/**
 * result = minuend − subtrahend. The result may be negative.
 *
 * @category Published figures
 */
export interface DifferenceRelation {
  /** Which relation it is. */
  readonly kind: "difference";
  /** The name of the difference. */
  readonly result: string;
  /** The name of the level that is subtracted from. */
  readonly minuend: string;
  /** The name of the level that is subtracted. */
  readonly subtrahend: string;
}

/**
 * rate = current / base − 1, the base above 0.
 *
 * @category Published figures
 */
export interface ChangeRelation {
  /** Which relation it is. */
  readonly kind: "change";
  /** The name of the current level. */
  readonly current: string;
  /** The name of the level that it is compared with. */
  readonly base: string;
  /** The name of the rate. */
  readonly rate: string;
}

/**
 * rate = part / total, the total above 0.
 *
 * @category Published figures
 */
export interface ShareRelation {
  /** Which relation it is. */
  readonly kind: "share";
  /** The name of the part. */
  readonly part: string;
  /** The name of the total. */
  readonly total: string;
  /** The name of the rate. */
  readonly rate: string;
}

/**
 * greater > smaller, strictly.
 *
 * @category Published figures
 */
export interface GreaterThanRelation {
  /** Which relation it is. */
  readonly kind: "greaterThan";
  /** The name of what is strictly greater. */
  readonly greater: string;
  /** The name of what is strictly smaller. */
  readonly smaller: string;
}

/**
 * left = right: two names of one true value.
 *
 * @category Published figures
 */
export interface EqualRelation {
  /** Which relation it is. */
  readonly kind: "equal";
  /** The name on one side. */
  readonly left: string;
  /** The name on the other side. */
  readonly right: string;
}

/**
 * What must hold between named figures. A contribution is a `difference` and a `share`.
 *
 * @category Published figures
 */
export type Relation =
  | SumRelation
  | DifferenceRelation
  | ChangeRelation
  | ShareRelation
  | GreaterThanRelation
  | EqualRelation;

/** A relation that has a rate. */
export type RateRelation = ChangeRelation | ShareRelation;

/** Everything that was stated, read and found sound. */
export interface Statement {
  /** Every name, those of the figures first, in the order of the input. */
  readonly names: readonly string[];
  readonly figures: ReadonlyMap<string, FigureInside>;
  readonly relations: readonly Relation[];
  readonly signed: ReadonlySet<string>;
  /** The unit of each name as results show it. */
  readonly units: ReadonlyMap<string, string | undefined>;
  /** Names that are rates of a change or share, and so may be negative. */
  readonly rates: ReadonlySet<string>;
  /** Rates that stand in other relations too, which is linear because their base is a constant. */
  readonly linearRates: ReadonlySet<string>;
}

const shapes: Readonly<Record<Relation["kind"], readonly string[]>> = {
  sum: ["total", "parts"],
  difference: ["result", "minuend", "subtrahend"],
  change: ["current", "base", "rate"],
  share: ["part", "total", "rate"],
  greaterThan: ["greater", "smaller"],
  equal: ["left", "right"],
};

/** Reads figures, relations and names of a call, or refuses them. */
export function readStatement(figures: unknown, relations: unknown, signed: unknown, site: Site): Statement {
  const read = readFigures(figures, site);
  if (!Array.isArray(relations)) {
    refuse("invalid-option", "must be an array of relations", { ...site, argument: "relations" }, relations);
  }
  const stated = relations.map((relation, index) =>
    readRelation(relation, { ...site, argument: `relations[${index}]` }),
  );
  const names = [...new Set([...read.keys(), ...stated.flatMap(namesOf)])];
  const signedNames = readSigned(signed, names, site);
  const rates = new Set(stated.filter(isRateRelation).map(({ rate }) => rate));
  stated.forEach((relation, index) => {
    if (!isRateRelation(relation)) return;
    const at = { ...site, argument: `relations[${index}]` };
    checkRateFigure(relation, read.get(relation.rate), at);
    checkDivisor(relation, read, signedNames, at);
  });
  const linearRates = new Set([...rates].filter((rate) => isLinear(rate, stated, read, site)));
  const units = unitsOf(names, read, stated, linearRates, site);
  return { names, figures: read, relations: stated, signed: signedNames, rates, linearRates, units };
}

export function isRateRelation(relation: Relation): relation is RateRelation {
  return relation.kind === "change" || relation.kind === "share";
}

/** What a rate compares: the figure above the line and the one below it. */
export function rateParts(relation: RateRelation): { readonly above: string; readonly below: string } {
  return relation.kind === "change"
    ? { above: relation.current, below: relation.base }
    : { above: relation.part, below: relation.total };
}

/** The names of the amounts in a relation: all but a rate. */
export function levelsOf(relation: Relation): readonly string[] {
  switch (relation.kind) {
    case "sum":
      return [relation.total, ...relation.parts];
    case "difference":
      return [relation.result, relation.minuend, relation.subtrahend];
    case "greaterThan":
      return [relation.greater, relation.smaller];
    case "equal":
      return [relation.left, relation.right];
    default:
      return [rateParts(relation).above, rateParts(relation).below];
  }
}

/** Every name in a relation, as often as it stands there. */
export function namesOf(relation: Relation): readonly string[] {
  return isRateRelation(relation) ? [...levelsOf(relation), relation.rate] : levelsOf(relation);
}

/** A relation as a reader would write it. */
export function relationText(relation: Relation): string {
  switch (relation.kind) {
    case "sum":
      return `${relation.total} = ${relation.parts.join(" + ")}`;
    case "difference":
      return `${relation.result} = ${relation.minuend} − ${relation.subtrahend}`;
    case "change":
      return `${relation.rate} is the change of ${relation.current} on ${relation.base}`;
    case "share":
      return `${relation.rate} is the share of ${relation.part} in ${relation.total}`;
    case "greaterThan":
      return `${relation.greater} is greater than ${relation.smaller}`;
    default:
      return `${relation.left} equals ${relation.right}`;
  }
}

function readFigures(figures: unknown, site: Site): ReadonlyMap<string, FigureInside> {
  const at = { ...site, argument: "figures" };
  const entries = keyedEntries(figures);
  if (entries === undefined) {
    refuse("invalid-option", "must be a Map or a plain object of figures by name", at, figures);
  }
  return new Map(
    entries.map(([name, figure]) => {
      const here = { ...site, argument: `figures[${JSON.stringify(name)}]` };
      return [nameArgument(name, here), figureArgument(figure, here)];
    }),
  );
}

function readRelation(value: unknown, site: Site): Relation {
  const relation = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const kind = relation["kind"];
  if (typeof kind !== "string" || !Object.hasOwn(shapes, kind)) {
    refuse("invalid-option", `must have one of the kinds ${Object.keys(shapes).join(", ")}`, site, kind);
  }
  const fields = shapes[kind as Relation["kind"]];
  const extra = Object.keys(relation).find((field) => field !== "kind" && !fields.includes(field));
  if (extra !== undefined) refuse("invalid-option", `has ${fields.join(", ")}, but no ${extra}`, site);
  const read = fields.map((field) => [field, readField(relation[field], field, site)]);
  return Object.freeze(Object.fromEntries([["kind", kind], ...read]));
}

function readField(value: unknown, field: string, site: Site): string | readonly string[] {
  const at = { ...site, argument: `${site.argument}.${field}` };
  if (field !== "parts") return nameArgument(value, at);
  if (!Array.isArray(value) || value.length === 0)
    refuse("invalid-option", "must be an array of at least one name", at, value);
  return Object.freeze(value.map((name) => nameArgument(name, at)));
}

function nameArgument(value: unknown, site: Site): string {
  if (typeof value === "string" && value !== "") return value;
  return refuse("invalid-option", "must be a name", site, value);
}

function readSigned(signed: unknown, names: readonly string[], site: Site): ReadonlySet<string> {
  const at = { ...site, argument: "signed" };
  if (signed === undefined) return new Set();
  if (!Array.isArray(signed)) refuse("invalid-option", "must be an array of names", at, signed);
  const stranger = signed.find((name) => !names.includes(name));
  if (stranger !== undefined) refuse("invalid-option", "must hold names of figures and relations only", at, stranger);
  return new Set(signed);
}

/** A change is printed in percent; a share may be a contribution, in points. */
function checkRateFigure({ kind }: RateRelation, figure: FigureInside | undefined, site: Site): void {
  if (figure === undefined) return;
  const at = { ...site, argument: `${site.argument}.rate` };
  rateArgument(figure, at);
  if (figure.printed !== undefined) ofKind(figure.printed, kind === "change" ? ["percent"] : ["percent", "points"], at);
}

/** What a rate is based on lies above 0: a figure that cannot, or a name declared signed, is a mistake. */
function checkDivisor(
  relation: RateRelation,
  figures: ReadonlyMap<string, FigureInside>,
  signed: ReadonlySet<string>,
  site: Site,
): void {
  const { below } = rateParts(relation);
  const at = { ...site, argument: below };
  if (signed.has(below)) refuse("invalid-option", "is what a rate is based on, so it cannot be signed", at);
  const figure = figures.get(below);
  const upper = figure?.interval.upper;
  if (upper === undefined || upper.at.numerator > 0n) return;
  const isZero = upper.at.numerator === 0n && !upper.open;
  if (isZero) refuse("zero-denominator", "must lie above 0", at);
  absent(
    relation.kind === "change" ? "negative-base" : "negative-total",
    at,
    ...(figure?.printed ? [figure.printed.text] : []),
  );
}

/**
 * Whether a rate stands in other relations besides its own, and may: where it or every base of it is a constant.
 * A rate times an amount, both unknown, is no linear relation.
 */
function isLinear(
  rate: string,
  relations: readonly Relation[],
  figures: ReadonlyMap<string, FigureInside>,
  site: Site,
): boolean {
  const uses = relations.flatMap((relation) => namesOf(relation).flatMap((name) => (name === rate ? [relation] : [])));
  if (uses.length === 1) return false;
  const isConstant = (name: string) => {
    const figure = figures.get(name);
    return figure !== undefined && isPoint(figure.interval);
  };
  const own = relations.filter(isRateRelation).filter((relation) => relation.rate === rate);
  if (isConstant(rate) || own.every((relation) => isConstant(rateParts(relation).below))) return true;
  const list = [...new Set(uses)].map((use) => `relations[${relations.indexOf(use)}] (${relationText(use)})`);
  const rule = `the rate ${rate} belongs to one change or share, but stands in ${list.join(" and ")}`;
  return refuse("not-linear", rule, { function: site.function }, rate);
}

/** One unit for all names that a relation ties together; rates stand apart. */
function unitsOf(
  names: readonly string[],
  figures: ReadonlyMap<string, FigureInside>,
  relations: readonly Relation[],
  linearRates: ReadonlySet<string>,
  site: Site,
): ReadonlyMap<string, string | undefined> {
  const groups = grouped(names, relations.map(levelsOf));
  const units = new Map<string, string | undefined>();
  for (const group of groups) {
    let mix: Mix | undefined;
    for (const name of group) {
      const figure = figures.get(name);
      if (figure !== undefined) mix = mixed(mix, figure, name, site);
    }
    for (const name of group) units.set(name, linearRates.has(name) ? undefined : mix?.unit);
  }
  return units;
}

/** Names that lists tie together, each group in the order of the names. */
export function grouped(names: readonly string[], ties: readonly (readonly string[])[]): readonly string[][] {
  const leader = new Map(names.map((name) => [name, name]));
  const find = (name: string): string => {
    let at = name;
    for (let next = leader.get(at) as string; next !== at; next = leader.get(at) as string) at = next;
    return at;
  };
  for (const [first, ...others] of ties) {
    for (const other of others) leader.set(find(other), find(first as string));
  }
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = find(name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  return [...groups.values()];
}

/** The unit of a name as a result shows it. */
export function unitOfName({ units }: Statement, name: string): string | undefined {
  return shownUnit(units.get(name));
}
