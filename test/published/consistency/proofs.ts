import { type Ratio, ratio } from "export-growth";
import { type CertificateLine, type Figure, Published, type Relation } from "export-growth/published";
import { isRise } from "../../../src/published/figures/relation.ts";

/** Whether values satisfy figures and relations: nothing but substitution. */
export function satisfies(
  witness: Readonly<Record<string, Ratio>>,
  figures: Readonly<Record<string, Figure>>,
  relations: readonly Relation[],
): boolean {
  const value = (name: string) => witness[name] as Ratio;
  const within = Object.entries(figures).every(([name, figure]) =>
    (figure instanceof Published ? figure.bounds : figure).contains(value(name)),
  );
  return within && relations.every((relation) => holds(relation, value));
}

function holds(relation: Relation, value: (name: string) => Ratio): boolean {
  switch (relation.kind) {
    case "sum":
      return sumOf(relation.parts.map(value)).equals(value(relation.total));
    case "difference":
      return value(relation.minuend).minus(value(relation.subtrahend)).equals(value(relation.result));
    case "change": {
      const base = isRise(relation) ? value(relation.current).minus(value(relation.difference)) : value(relation.base);
      return base.sign > 0 && value(relation.current).dividedBy(base).minus(1).equals(value(relation.rate));
    }
    case "share": {
      const total = value(relation.total);
      return total.sign > 0 && value(relation.part).dividedBy(total).equals(value(relation.rate));
    }
    case "quotient": {
      const divisor = value(relation.divisor);
      return divisor.sign > 0 && value(relation.dividend).dividedBy(divisor).equals(value(relation.quotient));
    }
    case "greater-than":
      return value(relation.greater).compare(value(relation.smaller)) > 0;
    case "equal":
      return value(relation.left).equals(value(relation.right));
  }
}

/**
 * Whether lines prove that no point exists: each follows from what it names, and they add up to a contradiction.
 * Nothing here knows how the solver came by them.
 */
export function provesContradiction(
  lines: readonly CertificateLine[],
  figures: Readonly<Record<string, Figure>>,
): boolean {
  const names = [...new Set(lines.flatMap(({ terms }) => Object.keys(terms)))];
  const cancels = names.every(
    (name) => sumOf(lines.map(({ multiplier, terms }) => multiplier.times(terms[name] ?? 0))).sign === 0,
  );
  const right = sumOf(lines.map(({ multiplier, bound }) => multiplier.times(bound))).sign;
  const isStrict = lines.some(({ comparison }) => comparison === ">");
  const isSigned = lines.every(({ comparison, multiplier }) => comparison === "=" || multiplier.sign > 0);
  return (
    cancels && isSigned && (right > 0 || (right === 0 && isStrict)) && lines.every((line) => follows(line, figures))
  );
}

function follows(line: CertificateLine, figures: Readonly<Record<string, Figure>>): boolean {
  const [relation] = line.relations;
  if (line.assumption !== undefined) return isBelow(line, line.assumption, 1, ratio(0, 1), false);
  const intervals = line.figures.map((name) => {
    const figure = figures[name] as Figure;
    return { name, bounds: figure instanceof Published ? figure.bounds : figure };
  });
  const [figure] = intervals;
  if (relation === undefined) {
    if (figure === undefined) return false;
    const { lower, upper, lowerOpen, upperOpen } = figure.bounds;
    if (lower !== undefined && upper?.equals(lower) && line.comparison === "=") return line.bound.equals(lower);
    const isLower = lower !== undefined && isBelow(line, figure.name, 1, lower, lowerOpen);
    return isLower || (upper !== undefined && isBelow(line, figure.name, -1, upper, upperOpen));
  }
  switch (relation.kind) {
    case "sum":
      return isEquation(line, [[relation.total, 1], ...relation.parts.map((part) => [part, -1] as const)]);
    case "difference":
      return isEquation(line, [
        [relation.result, 1],
        [relation.minuend, -1],
        [relation.subtrahend, 1],
      ]);
    case "equal":
      return isEquation(line, [
        [relation.left, 1],
        [relation.right, -1],
      ]);
    case "greater-than":
      return (
        line.comparison === ">" &&
        hasTerms(
          line,
          [
            [relation.greater, 1],
            [relation.smaller, -1],
          ],
          1,
        ) &&
        line.bound.sign === 0
      );
    case "change":
    case "share":
    case "quotient": {
      const [rateName, above, below, offset] = quotientOf(relation);
      // What a change told by its amount is on has a name of its own in a proof: its difference from the current figure.
      if (isRise(relation) && relation.difference in line.terms && line.figures.length === 0) {
        return isEquation(line, [
          [relation.difference, 1],
          [relation.current, -1],
          [below, 1],
        ]);
      }
      if (line.figures.length === 0) return isBelow(line, below, 1, ratio(0, 1), true);
      const base = intervals.find(({ name }) => name === below);
      if (base !== undefined && rateName in line.terms) {
        return isEquation(line, [
          [above, 1],
          [below, -offset],
          [rateName, (base.bounds.lower as Ratio).times(-1)],
        ]);
      }
      const rate = intervals.find(({ name }) => name === rateName)?.bounds;
      const fits = (end: Ratio | undefined, isOpen: boolean | undefined, sign: 1 | -1) =>
        end !== undefined &&
        (line.comparison === "=" || (line.comparison === ">") === isOpen) &&
        line.bound.sign === 0 &&
        hasTerms(
          line,
          [
            [above, 1],
            [below, end.plus(offset).times(-1)],
          ],
          sign,
        );
      return fits(rate?.lower, rate?.lowerOpen, 1) || fits(rate?.upper, rate?.upperOpen, -1);
    }
  }
}

type RateRelation = Extract<Relation, { readonly kind: "change" | "share" | "quotient" }>;

function quotientOf(relation: RateRelation): readonly [rate: string, above: string, below: string, offset: number] {
  if (relation.kind === "share") return [relation.rate, relation.part, relation.total, 0];
  if (relation.kind === "quotient") return [relation.quotient, relation.dividend, relation.divisor, 0];
  const base = isRise(relation) ? `${relation.current} − ${relation.difference}` : relation.base;
  return [relation.rate, relation.current, base, 1];
}

type Terms = readonly (readonly [string, Ratio | number])[];

function isEquation(line: CertificateLine, terms: Terms): boolean {
  return line.comparison === "=" && line.bound.sign === 0 && hasTerms(line, terms, 1);
}

function isBelow(line: CertificateLine, name: string, sign: 1 | -1, end: Ratio, isOpen: boolean): boolean {
  return (
    hasTerms(line, [[name, 1]], sign) && line.bound.equals(end.times(sign)) && (line.comparison === ">") === isOpen
  );
}

function hasTerms(line: CertificateLine, terms: Terms, sign: 1 | -1): boolean {
  const names = new Set([...Object.keys(line.terms), ...terms.map(([name]) => name)]);
  return [...names].every((name) => {
    const expected = sumOf(terms.flatMap(([other, coefficient]) => (other === name ? [ratio(coefficient, 1)] : [])));
    return expected.times(sign).equals(line.terms[name] ?? 0);
  });
}

function sumOf(values: readonly Ratio[]): Ratio {
  return values.reduce((sum, value) => sum.plus(value), ratio(0, 1));
}
