import { absent, refuse, type Site } from "../../base/errors.ts";
import { denseArray, keyedEntries, ownText } from "../../base/options.ts";
import { type Fraction, negative, one, zero } from "../../exact/fractions.ts";
import { figureArgument, ofKind, rateArgument } from "../figures/arguments.ts";
import type { FigureData } from "../figures/figure.ts";
import { isPoint } from "../figures/interval.ts";
import type { FigureKind } from "../figures/kinds.ts";
import { isRateUnit, type Mix, mixed, shownUnit } from "../figures/mixing.ts";

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
  readonly kind: "greater-than";
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

/** Everything that was stated, read and found sound, or a part of it. */
export interface Statement {
  /** Every name, those of the figures first, in the order of the input. */
  readonly names: readonly string[];
  readonly figures: ReadonlyMap<string, FigureData>;
  readonly relations: readonly Relation[];
  /** Names that are not negative as long as nobody printed them. */
  readonly assumed: readonly string[];
  /** Names whose figure was stated as one value. */
  readonly constants: ReadonlySet<string>;
  /** The unit of each name. */
  readonly units: ReadonlyMap<string, string | undefined>;
  /** Names that are rates of a change or share, and so may be negative. */
  readonly rates: ReadonlySet<string>;
  /** Rates that stand in other relations too, which is linear because they or their base are constants. */
  readonly linearRates: ReadonlySet<string>;
}

/** The fields of each relation, a rate last, and how a reader would write it. */
const shapes: Readonly<Record<Relation["kind"], { readonly fields: readonly string[]; readonly text: string }>> = {
  sum: { fields: ["total", "parts"], text: "{total} = {parts}" },
  difference: { fields: ["result", "minuend", "subtrahend"], text: "{result} = {minuend} − {subtrahend}" },
  change: { fields: ["current", "base", "rate"], text: "{rate} is the change of {current} on {base}" },
  share: { fields: ["part", "total", "rate"], text: "{rate} is the share of {part} in {total}" },
  "greater-than": { fields: ["greater", "smaller"], text: "{greater} is greater than {smaller}" },
  equal: { fields: ["left", "right"], text: "{left} equals {right}" },
};

/** Reads figures, relations and names of a call, or refuses them. */
export function readStatement(figures: unknown, relations: unknown, signed: unknown, site: Site): Statement {
  const read = readFigures(figures, site);
  const given = denseArray(relations, "a relation", "relations", site);
  const sites = given.map((_, index) => ({ ...site, argument: `relations[${index}]` }));
  const stated = given.map((relation, index) => readRelation(relation, sites[index] as Site));
  const names = [...new Set([...read.keys(), ...stated.flatMap(namesOf)])];
  const signedNames = readSigned(signed, names, site);
  const rates = new Set(stated.filter(isRateRelation).map(({ rate }) => rate));
  stated.forEach((relation, index) => {
    if (!isRateRelation(relation)) return;
    checkRateFigure(relation, read.get(relation.rate), sites[index] as Site);
    checkDivisor(relation, read, signedNames, site);
  });
  const constants = new Set([...read].filter(([, { interval }]) => isPoint(interval)).map(([name]) => name));
  const uses = usesByName(stated);
  const linearRates = new Set(
    [...rates].filter((rate) => isLinear(rate, uses.get(rate) as Relation[], stated, constants, site)),
  );
  const units = unitsOf(names, read, stated, linearRates, site);
  // A figure that prints below 0 is never assumed to be above: a conflict would then rest on what nobody stated.
  const reachesBelow = (figure: FigureData | undefined) =>
    figure !== undefined && !((figure.interval.lower?.at.numerator ?? -1n) >= 0n);
  const results = stated.flatMap((relation) => (relation.kind === "difference" ? relation.result : []));
  const mayBeBelow = new Set([...rates, ...signedNames, ...results]);
  const assumed = names.filter(
    (name) => !mayBeBelow.has(name) && !reachesBelow(read.get(name)) && !isRateUnit(units.get(name)),
  );
  return { names, figures: read, relations: stated, assumed, constants, units, rates, linearRates };
}

/** A statement by names that relations tie together: nothing in one part bears on another. */
export function connectedParts(statement: Statement): readonly Statement[] {
  return grouped(statement.names, statement.relations.map(namesOf)).map((names) => {
    const within = new Set(names);
    return {
      ...statement,
      names,
      figures: new Map([...statement.figures].filter(([name]) => within.has(name))),
      relations: statement.relations.filter((relation) => within.has(namesOf(relation)[0] as string)),
      assumed: statement.assumed.filter((name) => within.has(name)),
    };
  });
}

export function isRateRelation(relation: Relation): relation is RateRelation {
  return Object.hasOwn(relation, "rate");
}

/** What a rate is based on. */
export function baseOf(relation: RateRelation): string {
  return relation.kind === "change" ? relation.base : relation.total;
}

/** What is added to a rate to give above / below. */
export function offsetOf({ kind }: RateRelation): Fraction {
  return kind === "change" ? one : zero;
}

/** The change or share that a rate belongs to. */
export function ownRelation({ relations }: Statement, rate: string): RateRelation {
  return relations.filter(isRateRelation).find((relation) => relation.rate === rate) as RateRelation;
}

/** The names of the amounts in a relation: all but a rate. Those of a rate are the one above the line and the one below. */
export function levelsOf(relation: Relation): readonly [string, string, ...string[]] {
  const names = namesOf(relation);
  return (isRateRelation(relation) ? names.slice(0, -1) : names) as [string, string];
}

/** Every name in a relation, as often as it stands there. */
export function namesOf(relation: Relation): readonly string[] {
  return shapes[relation.kind].fields.flatMap((field) => fieldOf(relation, field));
}

/** The amounts of a relation without a rate with their signs: they add up to 0, or to more where one is the greater. */
export function termsOf(relation: Relation): readonly (readonly [string, Fraction])[] {
  const plus = relation.kind === "difference" ? [0, 2] : [0];
  return levelsOf(relation).map((name, index) => [name, plus.includes(index) ? one : negative(one)]);
}

/** A relation as a reader would write it. */
export function relationText(relation: Relation): string {
  return shapes[relation.kind].text.replace(/\{(\w+)\}/g, (_, field) => [fieldOf(relation, field)].flat().join(" + "));
}

function fieldOf(relation: Relation, field: string): string | readonly string[] {
  return (relation as unknown as Readonly<Record<string, string | readonly string[]>>)[field] as string;
}

function readFigures(figures: unknown, site: Site): ReadonlyMap<string, FigureData> {
  const at = { ...site, argument: "figures" };
  const entries = keyedEntries(figures);
  if (entries === undefined) {
    refuse("invalid-option", "must be a Map or a plain object of figures by name", at, figures);
  }
  return new Map(
    entries.map(([name, figure]) => {
      const own = nameArgument(name, at);
      return [own, figureArgument(figure, { ...site, argument: `figures[${JSON.stringify(own)}]` })];
    }),
  );
}

function readRelation(value: unknown, site: Site): Relation {
  const relation = ownFields(value);
  const kind = relation.get("kind");
  if (typeof kind !== "string" || !Object.hasOwn(shapes, kind)) {
    refuse("invalid-option", `must have one of the kinds ${Object.keys(shapes).join(", ")}`, site, kind);
  }
  const { fields } = shapes[kind as Relation["kind"]];
  const extra = [...relation.keys()].find((field) => field !== "kind" && !fields.includes(field));
  if (extra !== undefined) refuse("invalid-option", `has ${fields.join(", ")}, but no ${extra}`, site);
  const read = fields.map((field) => [field, readField(relation.get(field), field, site)]);
  return Object.freeze(Object.fromEntries([["kind", kind], ...read]));
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

function nameArgument(value: unknown, site: Site): string {
  if (typeof value === "string" && value !== "") return ownText(value);
  return refuse("invalid-option", "must be a name", site, value);
}

function readSigned(signed: unknown, names: readonly string[], site: Site): readonly string[] {
  const at = { ...site, argument: "signed" };
  if (signed === undefined) return [];
  const known = new Set(names);
  const given = denseArray(signed, "a name", "signed", site).map((name) => nameArgument(name, at));
  const stranger = given.find((name) => !known.has(name));
  if (stranger !== undefined) refuse("invalid-option", "must hold names of figures and relations only", at, stranger);
  return given;
}

/** A change is printed in percent; a share may be a contribution, in points. */
function checkRateFigure({ kind }: RateRelation, figure: FigureData | undefined, site: Site): void {
  if (figure === undefined) return;
  const at = { ...site, argument: `${site.argument}.rate` };
  rateArgument(figure, at);
  if (figure.printed !== undefined) ofKind(figure.printed, kind === "change" ? ["percent"] : ["percent", "points"], at);
}

/** What a rate is based on lies above 0: a figure that cannot, or a name declared signed, is a mistake. */
function checkDivisor(
  relation: RateRelation,
  figures: ReadonlyMap<string, FigureData>,
  signed: readonly string[],
  site: Site,
): void {
  const below = baseOf(relation);
  const at = { ...site, argument: below };
  if (signed.includes(below)) refuse("invalid-option", "is what a rate is based on, so it cannot be signed", at);
  const { interval, printed } = figures.get(below) ?? {};
  const upper = interval?.upper;
  if (upper === undefined || upper.at.numerator > 0n) return;
  if (upper.at.numerator === 0n && !upper.open) refuse("zero-denominator", "must lie above 0", at);
  absent(relation.kind === "change" ? "negative-base" : "negative-total", at, ...(printed ? [printed.text] : []));
}

/**
 * Whether a rate stands in other relations besides its own, and may: where it or every base of it is a constant.
 * A rate times an amount, both unknown, is no linear relation.
 */
function isLinear(
  rate: string,
  uses: readonly Relation[],
  relations: readonly Relation[],
  constants: ReadonlySet<string>,
  site: Site,
): boolean {
  if (uses.length === 1) return false;
  const own = relations.filter(isRateRelation).filter((relation) => relation.rate === rate);
  if (constants.has(rate) || own.every((relation) => constants.has(baseOf(relation)))) return true;
  const list = [...new Set(uses)].map((use) => `relations[${relations.indexOf(use)}] (${relationText(use)})`);
  const rule = `the rate ${rate} belongs to one change or share, but stands in ${list.join(" and ")}`;
  return refuse("not-linear", rule, { function: site.function }, rate);
}

/** The relations that each name stands in, as often as it does. */
function usesByName(relations: readonly Relation[]): ReadonlyMap<string, Relation[]> {
  const uses = new Map<string, Relation[]>();
  for (const relation of relations) {
    for (const name of namesOf(relation)) {
      const own = uses.get(name);
      if (own === undefined) uses.set(name, [relation]);
      else own.push(relation);
    }
  }
  return uses;
}

/** One unit for all names that a relation ties together; rates stand apart. */
function unitsOf(
  names: readonly string[],
  figures: ReadonlyMap<string, FigureData>,
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
function grouped(names: readonly string[], ties: readonly (readonly string[])[]): readonly string[][] {
  const groups = new Map(names.map((name) => [name, [name]]));
  for (const [first, ...others] of ties) {
    for (const other of others) {
      const [group, joining] = [groups.get(first as string), groups.get(other)] as [string[], string[]];
      if (group === joining) continue;
      group.push(...joining);
      for (const name of joining) groups.set(name, group);
    }
  }
  const place = new Map(names.map((name, index) => [name, index]));
  return [...new Set(groups.values())].map((group) =>
    group.sort((a, b) => (place.get(a) as number) - (place.get(b) as number)),
  );
}

/** The unit of a name as a result shows it. */
export function unitOfName({ units }: Statement, name: string): string | undefined {
  return shownUnit(units.get(name));
}

/** The kind of a name: its figure's, else what its relations make of it. */
export function kindOfName({ figures, rates, units }: Statement, name: string): FigureKind | undefined {
  const own = figures.get(name)?.kind;
  if (own !== undefined || rates.has(name)) return own ?? "percent";
  const unit = units.get(name);
  if (isRateUnit(unit)) return "points";
  return unit === undefined ? undefined : "level";
}
