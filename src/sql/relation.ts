/**
 * A step of a query: the text of one common table expression, made when it is known what the steps before it are called.
 * Steps are values: the same one used twice is written once, so that text grows linearly with their number.
 */
export interface Relation {
  /** The steps that this one reads. */
  readonly inputs: readonly Relation[];
  /** The `SELECT` of this step. `bind` hands over a value and gives the placeholder that stands for it. */
  readonly select: (names: readonly string[], bind: Bind) => string;
}

/** Hands a value over as a parameter: what to write in its place. */
export type Bind = (value: unknown) => string;

/** A whole query. */
export interface Query {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** The text of a query whose last step is `last`, its parameters after `given`, in the order in which they stand in the text. */
export function render(last: Relation, given: readonly unknown[], placeholder: (n: number) => string): Query {
  const names = new Map<Relation, string>();
  const parameters = [...given];
  const steps: string[] = [];
  const bind = (value: unknown) => placeholder(parameters.push(value));
  const text = (relation: Relation) => relation.select(relation.inputs.map(named), bind);
  const named = (relation: Relation): string => {
    const known = names.get(relation);
    if (known !== undefined) return known;
    const select = text(relation);
    const name = `s${names.size + 1}`;
    names.set(relation, name);
    steps.push(`${name} AS (${select})`);
    return name;
  };
  const select = text(last);
  return { text: `WITH ${steps.join(",\n")}\n${select}`, parameters };
}
