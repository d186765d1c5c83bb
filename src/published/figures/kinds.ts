/**
 * What kind of figure it is: an amount, a rate, a difference of rates, or a whole number of things.
 *
 * @category Published figures
 */
export type FigureKind = "level" | "percent" | "points" | "count";

/** Every kind, in the order in which a sum of several takes one: a rate and points add up to a rate. */
export const figureKinds = ["percent", "points", "level", "count"] as const satisfies readonly FigureKind[];

/** Whether it is a fraction that the percent methods scale. */
export function isRate(kind: FigureKind): boolean {
  return kind === "percent" || kind === "points";
}

/** A kind in a sentence. */
export function kindText(kind: FigureKind): string {
  return isRate(kind) ? `in ${kind}` : `a ${kind}`;
}

/** The kind of a sum of figures; what says no kind decides nothing. */
export function kindOfSum(kinds: readonly (FigureKind | undefined)[]): FigureKind | undefined {
  return figureKinds.find((kind) => kinds.includes(kind));
}

/** The kind of a difference: two rates are points apart. */
export function kindOfDifference(kinds: readonly (FigureKind | undefined)[]): FigureKind | undefined {
  return kinds.every((kind) => kind === "percent") ? "points" : kindOfSum(kinds);
}

/** What a printed quotient may be: an amount a day, a multiple, an index number or a percentage, but no points. */
export const quotientKinds: readonly FigureKind[] = ["level", "count", "percent"];
