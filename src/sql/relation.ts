/**
 * A step of a query: the text of one common table expression, made when it is known what the steps before it are called.
 * Steps are values: the same one used twice is written once, so that text grows linearly with their number.
 */
export interface Relation {
  /** The steps that this one reads. */
  readonly inputs: readonly Relation[];
  /** The `SELECT` of this step. */
  readonly select: (names: readonly string[]) => string;
}

/** A whole query. */
export interface Query {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** The query whose last step is `last`; the parameters are those of the query that the rows come from, as it names them. */
export function render(last: Relation, parameters: readonly unknown[]): Query {
  const names = new Map<Relation, string>();
  const steps: string[] = [];
  const named = (relation: Relation): string => {
    const known = names.get(relation);
    if (known !== undefined) return known;
    const select = relation.select(relation.inputs.map(named));
    const name = `s${names.size + 1}`;
    names.set(relation, name);
    steps.push(`${name} AS (${select})`);
    return name;
  };
  const select = last.select(last.inputs.map(named));
  return { text: `WITH ${steps.join(",\n")}\n${select}`, parameters };
}
