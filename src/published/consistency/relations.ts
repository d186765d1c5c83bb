import { absent, refuse, type Site } from "../../base/errors.ts";
import { denseArray, keyedEntries } from "../../base/options.ts";
import { type Fraction, negative, one, zero } from "../../exact/fractions.ts";
import { checkKind, figureArgument, rateArgument } from "../figures/arguments.ts";
import type { FigureData } from "../figures/figure.ts";
import { isPoint } from "../figures/interval.ts";
import { type FigureKind, quotientKinds } from "../figures/kinds.ts";
import {
  checkQuotientUnits,
  isRateUnit,
  type Labels,
  type Mix,
  mixed,
  quotientLabels,
  shownUnit,
} from "../figures/mixing.ts";
import { checkKnown } from "../figures/names.ts";
import {
  type ChangeRelation,
  isRise,
  nameArgument,
  namedFields,
  namesOf,
  type QuotientRelation,
  type Relation,
  type RiseRelation,
  relationArgument,
  relationText,
  type ShareRelation,
} from "../figures/relation.ts";

/** A relation as the program has it: a change told by its amount is a change and a difference there. */
export type PlainRelation = Exclude<Relation, RiseRelation>;

/** A relation that has a rate: above the line divided by what is below it, less an offset. */
export type RateRelation = ChangeRelation | ShareRelation | QuotientRelation;

/** Everything that was stated, read and found sound, or a part of it. */
export interface Statement {
  /** Every name, those of the figures first, then unknowns, then bases that nobody named. */
  readonly names: readonly string[];
  readonly figures: ReadonlyMap<string, FigureData>;
  readonly relations: readonly PlainRelation[];
  /** The relation that each was stated as. */
  readonly origins: ReadonlyMap<PlainRelation, Relation>;
  /** Bases that nobody named: what a change told by its amount is on. */
  readonly hidden: ReadonlySet<string>;
  /** Names that are taken not to be negative: nobody printed them, and nothing says that they may be. */
  readonly assumed: readonly string[];
  /** Names whose figure was stated as one value. */
  readonly constants: ReadonlySet<string>;
  /** The unit of each name. */
  readonly units: ReadonlyMap<string, string | undefined>;
  /** Names that are rates of a change, share or quotient, and so may be negative. */
  readonly rates: ReadonlySet<string>;
  /** Those of a quotient, which are no fractions that a reader would see in percent. */
  readonly quotients: ReadonlySet<string>;
  /** Rates that stand in other relations too, which is linear because they or their base are constants. */
  readonly linearRates: ReadonlySet<string>;
}

/** Reads figures, relations and names of a call, or refuses them. */
export function readStatement(
  figures: unknown,
  relations: unknown,
  options: { readonly unknowns?: unknown; readonly signed?: unknown },
  site: Site,
): Statement {
  const read = readFigures(figures, site);
  const unknowns = readUnknowns(options.unknowns, read, site);
  const known = new Set([...read.keys(), ...unknowns]);
  const given = denseArray(relations, "a relation", "relations", site);
  const sites = given.map((_, index) => ({ ...site, argument: `relations[${index}]` }));
  const stated = given.map((relation, index) => readRelation(relation, known, sites[index] as Site));
  const places = new Map(stated.map((relation, place) => [relation, place]));
  const signed = readSigned(options.signed, known, site);
  const taken = new Set(known);
  const alike = new Map<string, number>();
  const origins = new Map(
    stated.flatMap((relation) => plainOf(relation, taken, alike).map((plain) => [plain, relation])),
  );
  const plain = [...origins.keys()];
  const names = [...new Set([...known, ...plain.flatMap(namesOf)])];
  const owners = plain.filter(isRateRelation);
  const placeOf = (relation: PlainRelation) => places.get(origins.get(relation) as Relation) as number;
  for (const relation of owners) {
    const at = sites[placeOf(relation)] as Site;
    checkRateFigure(relation, read.get(rateOf(relation)), at);
    checkDivisor(relation, read, signed, site);
  }
  const rates = new Set(owners.map(rateOf));
  const constants = new Set([...read].filter(([, { interval }]) => isPoint(interval)).map(([name]) => name));
  const uses = usesByName(plain);
  const linearRates = new Set(
    [...rates].filter((rate) => isLinear(rate, uses.get(rate) as PlainRelation[], placeOf, constants, site)),
  );
  const units = unitsOf(names, read, plain, linearRates, site);
  const results = plain.flatMap((relation) => (relation.kind === "difference" ? relation.result : []));
  const hidden = new Set(names.filter((name) => !known.has(name)));
  const mayBeBelow = new Set([...rates, ...signed, ...results, ...hidden]);
  // A printed figure says itself how low it may lie: beside it an assumption would only hide it from a conflict.
  const assumed = names.filter((name) => !mayBeBelow.has(name) && !read.has(name) && !isRateUnit(units.get(name)));
  const quotients = new Set(owners.filter(({ kind }) => kind === "quotient").map(rateOf));
  const labels = { constants, units, rates, quotients, linearRates };
  return { names, figures: read, relations: plain, origins, hidden, assumed, ...labels };
}

/**
 * A change told by its amount is a change on a base that nobody named, and the difference from it. The base gets a name
 * of its own where others read alike: "a − b" less "c" and "a" less "b − c" do.
 */
function plainOf(relation: Relation, taken: Set<string>, alike: Map<string, number>): PlainRelation[] {
  if (!isRise(relation)) return [relation];
  const { current, difference, rate } = relation;
  const reading = `${current} − ${difference}`;
  let base = reading;
  for (let count = alike.get(reading) ?? 1; taken.has(base); count += 1) {
    base = `${reading} (${count + 1})`;
    alike.set(reading, count + 1);
  }
  taken.add(base);
  return [
    Object.freeze({ kind: "change", current, base, rate }),
    Object.freeze({ kind: "difference", result: difference, minuend: current, subtrahend: base }),
  ];
}

/** The relations as they were stated. */
export function statedRelations({ relations, origins }: Statement): readonly Relation[] {
  return [...new Set(relations.map((relation) => origins.get(relation) as Relation))];
}

/** Names that no relation names. */
export function unusedNames({ names, relations }: Statement): readonly string[] {
  const used = new Set(relations.flatMap(namesOf));
  return names.filter((name) => !used.has(name));
}

/** A statement by names that relations tie together: nothing in one part bears on another. */
export function connectedParts(statement: Statement): readonly Statement[] {
  const groups = grouped(statement.names, statement.relations.map(namesOf));
  const parts = groups.map((names) => ({
    ...statement,
    names,
    figures: new Map<string, FigureData>(),
    relations: [] as PlainRelation[],
    assumed: [] as string[],
  }));
  const places = new Map(groups.flatMap((names, place) => names.map((name) => [name, place])));
  const partOf = (name: string) => parts[places.get(name) as number] as (typeof parts)[number];
  for (const [name, figure] of statement.figures) partOf(name).figures.set(name, figure);
  for (const relation of statement.relations) partOf(namesOf(relation)[0] as string).relations.push(relation);
  for (const name of statement.assumed) partOf(name).assumed.push(name);
  return parts;
}

export function isRateRelation(relation: PlainRelation): relation is RateRelation {
  return relation.kind === "change" || relation.kind === "share" || relation.kind === "quotient";
}

/** The name of a rate. */
export function rateOf(relation: RateRelation): string {
  return relation.kind === "quotient" ? relation.quotient : relation.rate;
}

/** What a rate is based on. */
export function baseOf(relation: RateRelation): string {
  return levelsOf(relation)[1];
}

/** What is added to a rate to give above / below. */
export function offsetOf({ kind }: RateRelation): Fraction {
  return kind === "change" ? one : zero;
}

/** By rate: the change, share or quotient that it belongs to. */
export function ownRelations({ relations }: Statement): ReadonlyMap<string, RateRelation> {
  return new Map(relations.filter(isRateRelation).map((relation) => [rateOf(relation), relation]));
}

/** The names of the amounts in a relation: all but a rate. Those of a rate are the one above the line and the one below. */
export function levelsOf(relation: PlainRelation): readonly [string, string, ...string[]] {
  const names = namesOf(relation);
  return (isRateRelation(relation) ? names.slice(0, -1) : names) as [string, string];
}

/** The amounts of a relation without a rate with their signs: they add up to 0, or to more where one is the greater. */
export function termsOf(relation: PlainRelation): readonly (readonly [string, Fraction])[] {
  const plus = relation.kind === "difference" ? [0, 2] : [0];
  return levelsOf(relation).map((name, index) => [name, plus.includes(index) ? one : negative(one)]);
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

function readRelation(value: unknown, known: ReadonlySet<string>, site: Site): Relation {
  const relation = relationArgument(value, site);
  for (const [field, name] of namedFields(relation)) {
    const rule = "must be the name of a figure, or stand in unknowns";
    checkKnown(name, known, rule, { ...site, argument: `${site.argument}.${field}` });
  }
  return relation;
}

function readUnknowns(unknowns: unknown, figures: ReadonlyMap<string, FigureData>, site: Site): readonly string[] {
  const given = readNames(unknowns, "unknowns", site);
  const printed = given.find((name) => figures.has(name));
  if (printed === undefined) return given;
  return refuse("invalid-option", "must not hold the name of a figure", { ...site, argument: "unknowns" }, printed);
}

function readSigned(signed: unknown, known: ReadonlySet<string>, site: Site): ReadonlySet<string> {
  const given = readNames(signed, "signed", site);
  const at = { ...site, argument: "signed" };
  for (const name of given) checkKnown(name, known, "must hold names of figures and unknowns", at);
  return new Set(given);
}

function readNames(names: unknown, argument: string, site: Site): readonly string[] {
  if (names === undefined) return [];
  return denseArray(names, "a name", argument, site).map((name) => nameArgument(name, { ...site, argument }));
}

/** A change is printed in percent; a share may be a contribution, in points; a quotient is what it is of. */
function checkRateFigure({ kind }: RateRelation, figure: FigureData | undefined, site: Site): void {
  if (figure === undefined) return;
  const at = { ...site, argument: `${site.argument}.${kind === "quotient" ? "quotient" : "rate"}` };
  if (kind !== "quotient") rateArgument(figure, at);
  checkKind(figure, kindsOfRate[kind], at);
}

const kindsOfRate: Readonly<Record<RateRelation["kind"], readonly FigureKind[]>> = {
  change: ["percent"],
  share: ["percent", "points"],
  quotient: quotientKinds,
};

/** What a rate is based on lies above 0: a figure that cannot, or a name declared signed, is a mistake. */
function checkDivisor(
  relation: RateRelation,
  figures: ReadonlyMap<string, FigureData>,
  signed: ReadonlySet<string>,
  site: Site,
): void {
  const below = baseOf(relation);
  const at = { ...site, argument: below };
  if (signed.has(below)) refuse("invalid-option", "is what a rate is based on, so it cannot be signed", at);
  const { interval, printed } = figures.get(below) ?? {};
  const upper = interval?.upper;
  if (upper === undefined || upper.at.numerator > 0n) return;
  const isZero = upper.at.numerator === 0n && !upper.open;
  if (isZero || relation.kind === "quotient") refuse("zero-denominator", "must lie above 0", at);
  absent(relation.kind === "change" ? "negative-base" : "negative-total", at, ...(printed ? [printed.text] : []));
}

/** Of many relations that are at fault, so many are named. */
const mostListed = 3;

/**
 * Whether a rate stands in other relations besides its own, and may: where it or every base of it is a constant.
 * A rate times an amount, both unknown, is no linear relation.
 */
function isLinear(
  rate: string,
  uses: readonly PlainRelation[],
  place: (use: PlainRelation) => number,
  constants: ReadonlySet<string>,
  site: Site,
): boolean {
  if (uses.length === 1) return false;
  const own = uses.filter(isRateRelation).filter((relation) => rateOf(relation) === rate);
  if (constants.has(rate) || own.every((relation) => constants.has(baseOf(relation)))) return true;
  const all = [...new Set(uses)];
  const list = all.slice(0, mostListed).map((use) => `relations[${place(use)}] (${relationText(use)})`);
  if (all.length > mostListed) list.push(`${all.length - mostListed} more`);
  const rule =
    `the rate ${rate} belongs to one change, share or quotient, but stands in ${list.join(" and ")}: ` +
    "give the figure a second name, with which it stands in one of them";
  return refuse("not-linear", rule, { function: site.function }, rate);
}

/** The relations that each name stands in, as often as it does. */
function usesByName(relations: readonly PlainRelation[]): ReadonlyMap<string, PlainRelation[]> {
  const uses = new Map<string, PlainRelation[]>();
  for (const relation of relations) {
    for (const name of namesOf(relation)) {
      const own = uses.get(name);
      if (own === undefined) uses.set(name, [relation]);
      else own.push(relation);
    }
  }
  return uses;
}

/**
 * One unit for all names that a relation ties together; rates stand apart, and dividends may differ from divisors. What a
 * quotient is tied to is in its unit where nothing was printed in one.
 */
function unitsOf(
  names: readonly string[],
  figures: ReadonlyMap<string, FigureData>,
  relations: readonly PlainRelation[],
  linearRates: ReadonlySet<string>,
  site: Site,
): ReadonlyMap<string, string | undefined> {
  const quotients = relations.filter((relation) => relation.kind === "quotient");
  const results = new Set(quotients.map(rateOf));
  const isPlainRate = (name: string) => linearRates.has(name) && !results.has(name);
  const groups = grouped(names, relations.filter((relation) => relation.kind !== "quotient").map(levelsOf));
  const units = new Map<string, string | undefined>();
  for (const group of groups) {
    let mix: Mix | undefined;
    for (const name of group) {
      const figure = figures.get(name);
      if (figure !== undefined) mix = mixed(mix, figure, name, site);
    }
    for (const name of group) units.set(name, isPlainRate(name) ? undefined : mix?.unit);
  }
  const isOpen = (name: string) => shownUnit(units.get(name)) === undefined && !isRateUnit(units.get(name));
  const labelsOf = ({ dividend, divisor, quotient }: QuotientRelation) =>
    [dividend, divisor, quotient].map((name): Labels => {
      const unit = units.get(name);
      return { unit: shownUnit(unit), kind: isRateUnit(unit) ? "percent" : figures.get(name)?.kind };
    }) as [Labels, Labels, Labels];
  const groupOf = new Map(groups.flatMap((group) => group.map((name) => [name, group])));
  const usesOf = new Map(groups.map((group) => [group, [] as QuotientRelation[]]));
  for (const relation of quotients) {
    for (const name of [relation.dividend, relation.divisor]) {
      usesOf.get(groupOf.get(name) as string[])?.push(relation);
    }
  }
  // A unit that a quotient gives is one for others to stand on, in whatever order they are told: each group gets one once.
  const told = [...quotients];
  for (const relation of told) {
    const [dividend, divisor] = labelsOf(relation);
    const { unit } = quotientLabels(dividend, divisor);
    // Of a divisor of which nothing is said the unit may be any: "6.1 times" as much as what nobody printed.
    const isSaid = divisor.unit !== undefined || divisor.kind === "count" || isRateUnit(units.get(relation.divisor));
    if (unit === undefined || !isSaid || !isOpen(relation.quotient)) continue;
    const group = groupOf.get(relation.quotient) as string[];
    for (const name of group) if (!isPlainRate(name)) units.set(name, unit);
    for (const use of usesOf.get(group) as QuotientRelation[]) told.push(use);
  }
  for (const relation of quotients) {
    const { dividend, divisor, quotient } = relation;
    checkQuotientUnits(labelsOf(relation), [dividend, divisor, quotient], site);
  }
  return units;
}

/** Names that lists tie together, each group in the order of the names. */
function grouped(names: readonly string[], ties: readonly (readonly string[])[]): readonly string[][] {
  const groups = new Map(names.map((name) => [name, [name]]));
  for (const [first, ...others] of ties) {
    for (const other of others) {
      const [own, joining] = [groups.get(first as string), groups.get(other)] as [string[], string[]];
      if (own === joining) continue;
      // The fewer names move, so that each moves seldom.
      const [larger, smaller] = own.length < joining.length ? [joining, own] : [own, joining];
      for (const name of smaller) {
        larger.push(name);
        groups.set(name, larger);
      }
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
export function kindOfName({ figures, rates, quotients, units }: Statement, name: string): FigureKind | undefined {
  const own = figures.get(name)?.kind;
  if (own !== undefined || (rates.has(name) && !quotients.has(name))) return own ?? "percent";
  const unit = units.get(name);
  if (isRateUnit(unit)) return "points";
  return unit === undefined ? undefined : "level";
}
