import { refuse, type Site } from "../../base/errors.ts";
import { denseArray, knownOptions, oneOf, ownText } from "../../base/options.ts";
import { branded } from "../../exact/brand.ts";
import { type ChangeOptions, negativeBaseArgument } from "../../exact/rates.ts";
import type { BoundsData } from "./bounds.ts";
import type { Figure, FigureData } from "./figure.ts";
import { changeFormulaOf, type Formula, shareFormula, shareInsideFormula } from "./formulas.ts";
import { type FigureKind, figureKinds, isRate, kindText } from "./kinds.ts";
import type { PublishedData } from "./print.ts";
import { kindNamed } from "./rateWords.ts";
import { isScaleWord } from "./scaleWords.ts";
import { unitNamed } from "./units.ts";

/**
 * The other figures that make up a total together with a part, which so is declared to lie inside the total.
 *
 * @category Published figures
 */
export interface Others {
  /** The rest of the total: the part is then inside it, and the share at most 1. */
  readonly others: Figure | readonly Figure[];
}

/** Reads a figure of a call, or refuses it. */
export function figureArgument(value: unknown, site: Site): FigureData {
  const held = branded<PublishedData | BoundsData>(value, "Published", "Bounds");
  if (held === undefined) {
    refuse("invalid-figure", "must be a figure: published(text), between(lower, upper) or exactly(value)", site, value);
  }
  const { interval, unit, kind } = held;
  return { interval, unit, kind, printed: held.type === "Published" ? held : undefined };
}

/** Reads a figure that must have been printed in one of some kinds. */
export function printedArgument(value: unknown, kinds: readonly FigureKind[], site: Site): PublishedData {
  const figure = figureArgument(value, site);
  if (figure.printed === undefined) {
    refuse(
      "invalid-figure",
      "must be printed: published(text); checkTable and checkConsistency take limits",
      site,
      value,
    );
  }
  checkKind(figure, kinds, site);
  return figure.printed;
}

/** Refuses a figure of another kind; limits of which no kind is known are of any. */
export function checkKind({ kind, printed }: FigureData, kinds: readonly FigureKind[], site: Site): void {
  if (kind === undefined || kinds.includes(kind)) return;
  const got = printed === undefined ? [] : ([printed.text] as const);
  refuse("invalid-figure", `must be a figure in ${kinds.join(" or ")}, not ${kindText(kind)}`, site, ...got);
}

/** Reads the figures of a call under the names of its arguments. */
export function figureArguments(
  formula: Formula,
  figures: readonly unknown[],
  site: Site,
  nameOf: (role: string) => string = (role) => role,
): readonly FigureData[] {
  return figures.map((figure, index) =>
    figureArgument(figure, { ...site, argument: nameOf(formula.arguments[index] as string) }),
  );
}

/** A change, with what figures below 0 give. */
export function changeFormulaArgument(options: ChangeOptions | undefined, site: Site): Formula {
  return changeFormulaOf(negativeBaseArgument(knownOptions(options, ["negativeBase"], site).negativeBase, site));
}

/** A share is of a total, or of a part and the others. */
export function shareArguments(
  part: unknown,
  total: Figure | Others,
  site: Site,
): { readonly formula: Formula; readonly figures: readonly unknown[] } {
  if (typeof total !== "object" || total === null || !Object.hasOwn(total, "others")) {
    return { formula: shareFormula, figures: [part, total] };
  }
  const others = knownOptions<Others>(total as Others, ["others"], site).others as Others["others"];
  const list = Array.isArray(others) ? denseFigures(others, "others", site) : [others];
  if (list.length === 0) refuse("invalid-figure", "must hold at least one figure", { ...site, argument: "others" });
  return { formula: shareInsideFormula(list.length), figures: [part, ...list] };
}

/** A sum has parts. */
export function partsArgument(parts: unknown, site: Site): readonly unknown[] {
  if (Array.isArray(parts) && parts.length > 0) return denseFigures(parts, "parts", site);
  return refuse("invalid-figure", "must be an array of at least one figure", { ...site, argument: "parts" }, parts);
}

function denseFigures(figures: unknown, argument: string, site: Site): readonly unknown[] {
  return denseArray(figures, "a figure", argument, site, "invalid-figure");
}

/** A rate has no unit, and is no amount that lacks its percent sign: 8.4 would be 840 percent. */
export function rateArgument({ unit, kind, printed }: FigureData, site: Site): void {
  if (kind !== undefined && !isRate(kind)) {
    const got = printed === undefined ? [] : ([printed.text] as const);
    refuse("invalid-figure", `must be a rate, with its percent sign, not ${kindText(kind)}`, site, ...got);
  }
  if (unit !== undefined) refuse("unit-mismatch", `must be a rate, not an amount in ${unit}`, site);
}

/** Reads a unit; several names of one unit become one. */
export function unitArgument(unit: unknown, site: Site): string | undefined {
  if (unit === undefined) return undefined;
  const at = { ...site, argument: "unit" };
  if (typeof unit !== "string" || unit.trim() !== unit || unit === "") {
    refuse("invalid-option", 'must be a text such as "USD"', at, unit);
  }
  const kind = kindNamed(unit);
  if (kind !== undefined) refuse("invalid-option", `must not name a kind: say { kind: "${kind}" }`, at, unit);
  const scale = unit.split(" ").find(isScaleWord);
  if (scale !== undefined)
    refuse("invalid-option", `must not hold the scale word "${scale}", which belongs to the text`, at, unit);
  return unitNamed(ownText(unit));
}

/** Reads a unit and a kind; a rate has no unit. */
export function labelArguments(
  options: { readonly unit?: unknown; readonly kind?: FigureKind | undefined },
  site: Site,
): readonly [unit: string | undefined, kind: FigureKind | undefined] {
  const unit = unitArgument(options.unit, site);
  const kind = options.kind === undefined ? undefined : oneOf(options.kind, figureKinds, "kind", site);
  if (unit === undefined || kind === undefined || !isRate(kind)) return [unit, kind];
  return refuse("invalid-option", `must not stand beside a kind of ${kind}`, { ...site, argument: "unit" }, unit);
}
