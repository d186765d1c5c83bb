import type { Ratio } from "../exact/ratio.ts";
import { fraction, toRatio } from "./fractions.ts";
import {
  assumedNames,
  assumptionElement,
  type Constraint,
  type Element,
  figureElement,
  type Limit,
  programOf,
  relationElement,
} from "./program.ts";
import { namesOf, type Relation, type Statement } from "./relations.ts";
import type { Contradiction } from "./simplex.ts";
import { commonDenominator, Solver } from "./solve.ts";

/**
 * One line of the proof that figures and relations contradict each other: multiplier × (Σ terms) on the left,
 * multiplier × bound on the right.
 *
 * @category Published figures
 */
export interface CertificateLine {
  /** Above 0; of an equation, of either sign. */
  readonly multiplier: Ratio;
  /** Coefficients by name. */
  readonly terms: Readonly<Record<string, Ratio>>;
  /** How the terms compare with the bound. */
  readonly comparison: ">=" | ">" | "=";
  /** The constant that the terms are compared with. */
  readonly bound: Ratio;
  /** The figures that the line follows from. */
  readonly figures: readonly string[];
  /** The relations that the line follows from. */
  readonly relations: readonly Relation[];
  /** The name that is assumed not to be negative, where the line is that assumption. */
  readonly assumption?: string;
}

/** All that was stated and is assumed about some names. */
export function elementsOf(statement: Statement, names: readonly string[]): readonly Element[] {
  const within = new Set(names);
  const relations = [...statement.relations.keys()].filter((index) =>
    within.has(namesOf(statement.relations[index] as Relation)[0] as string),
  );
  return [
    ...names.filter((name) => statement.figures.has(name)).map(figureElement),
    ...relations.map(relationElement),
    ...assumedNames(statement)
      .filter((name) => within.has(name))
      .map(assumptionElement),
  ];
}

/**
 * The elements without any one of which the others hold together. The last stated are given up first, so that what
 * remains is what was stated first; assumptions are given up last, because a figure taken away leaves one behind.
 */
export function irreducible(statement: Statement, names: readonly string[]): ReadonlySet<Element> {
  let elements = [...elementsOf(statement, names)];
  let support = supportOf(statement, names, new Set(elements)) as ReadonlySet<Element>;
  const isAssumption = (element: Element) => element.startsWith("assumption:");
  for (let before = -1; before !== elements.length; ) {
    before = elements.length;
    const last = [...elements].reverse();
    for (const element of [...last.filter((one) => !isAssumption(one)), ...last.filter(isAssumption)]) {
      const without = elements.filter((other) => other !== element);
      // What the contradiction does not use can go without a second look.
      const found = support.has(element) ? supportOf(statement, names, new Set(without)) : support;
      if (found === undefined) continue;
      elements = without;
      support = found;
    }
  }
  return new Set(elements);
}

/** The proof that elements contradict each other. */
export function certificateOf(
  statement: Statement,
  names: readonly string[],
  inForce: ReadonlySet<Element>,
): readonly CertificateLine[] {
  const program = programOf(statement, names, inForce);
  const contradiction = new Solver(program, true).simplex.feasible() as Contradiction;
  return contradiction.map(({ variable, side, multiplier }) => {
    const constraint = program.constraints[variable] as Constraint;
    const { terms } = constraint;
    const limit = constraint[side] as Limit;
    const isEquation = constraint.lower === constraint.upper;
    // The solver has made the coefficients whole.
    const multiple = commonDenominator([...terms.values()]);
    const sign = side === "upper" && !isEquation ? -1n : 1n;
    return {
      multiplier: toRatio(fraction(sign * multiplier * multiple)),
      terms: Object.fromEntries(
        [...terms].map(([name, { numerator, denominator }]) => [
          name,
          toRatio(fraction(sign * numerator, denominator)),
        ]),
      ),
      comparison: isEquation ? "=" : limit.open ? ">" : ">=",
      bound: toRatio(fraction(sign * limit.at.numerator, limit.at.denominator)),
      ...sourcesOf(statement, limit.from),
    };
  });
}

/** What elements stand for. */
export function sourcesOf(
  statement: Statement,
  elements: Iterable<Element>,
): Pick<CertificateLine, "figures" | "relations" | "assumption"> {
  const texts = [...elements].map((element) => [element, element.slice(element.indexOf(":") + 1)] as const);
  const of = (kind: string) => texts.flatMap(([element, text]) => (element.startsWith(kind) ? [text] : []));
  const [assumption] = of("assumption:");
  return {
    figures: of("figure:"),
    relations: of("relation:").map((index) => statement.relations[Number(index)] as Relation),
    ...(assumption !== undefined && { assumption }),
  };
}

/** The elements that a contradiction uses; `undefined` where there is none. */
function supportOf(
  statement: Statement,
  names: readonly string[],
  inForce: ReadonlySet<Element>,
): ReadonlySet<Element> | undefined {
  const program = programOf(statement, names, inForce);
  const contradiction = new Solver(program, true).simplex.feasible();
  return (
    contradiction &&
    new Set(
      contradiction.flatMap(
        ({ variable, side }) => ((program.constraints[variable] as Constraint)[side] as Limit).from,
      ),
    )
  );
}
