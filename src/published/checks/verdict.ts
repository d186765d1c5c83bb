import type { Decimal } from "decimal.js";
import { refuse, type Site } from "../../base/errors.ts";
import { powerOfTen } from "../../exact/decimals.ts";
import { compare, type Fraction, fraction, ofExact, shifted, times } from "../../exact/fractions.ts";
import { type Ratio, toRatio } from "../../exact/ratio.ts";
import { roundQuotient } from "../../exact/rounding.ts";
import { toDecimal } from "../../exact/toDecimal.ts";
import { figureArguments } from "../figures/arguments.ts";
import { Bounds } from "../figures/bounds.ts";
import { type FigureData, faceValue, hasFaceValue } from "../figures/figure.ts";
import { boundsOf, type Formula, isDefined, resultOf } from "../figures/formulas.ts";
import { type ImpliedBase, impliedBaseOf } from "../figures/impliedBase.ts";
import { contains, holdsWhole, type Interval, isNegative, isPoint, overlaps, width } from "../figures/interval.ts";
import type { Labels } from "../figures/mixing.ts";
import type { PublishedData } from "../figures/print.ts";
import { intervalsOf, labelled, unitOf } from "../figures/resultBounds.ts";
import { type Questioned, type Readings, type Suspect, suspectsOf } from "../figures/suspects.ts";

/**
 * What printed figures say about one relation between them.
 *
 * | verdict | meaning |
 * | --- | --- |
 * | `exact` | the figures at face value round to the printed result |
 * | `within-rounding` | they do not, but true values behind them do |
 * | `impossible` | no true values behind the figures give the printed result |
 *
 * @category Published figures
 */
export type Verdict = "exact" | "within-rounding" | "impossible";

/**
 * What every check on one relation says.
 *
 * @category Published figures
 */
export interface Recomputed {
  /** The result at face value; of limits, at their middle. */
  readonly recomputed: Ratio;
  /** Between which limits the true result lies. */
  readonly bounds: Bounds;
  /** The recomputed value as it would have been printed, on the scale of `value`. */
  readonly nearest: Decimal;
  /**
   * How many places, in the unit printed, the figures justify; `undefined` where not even a whole number, 1000 (the
   * most that any call prints) where the result is one value.
   */
  readonly justifiedPlaces: number | undefined;
  /** For a share of counts only: whether any whole number of things gives the printed percent. */
  readonly whole?: boolean | undefined;
}

/**
 * The answer where the printed result follows.
 *
 * @category Published figures
 */
export interface PossibleCheck extends Recomputed {
  /** Whether the printed result follows exactly, or within the rounding of what is printed. */
  readonly verdict: "exact" | "within-rounding";
  /** For an impossible result only. */
  readonly needed?: undefined;
  /** For an impossible change only. */
  readonly impliedBase?: undefined;
  /** For an impossible result only. */
  readonly suspects?: undefined;
}

/**
 * The answer where the printed result does not follow.
 *
 * @category Published figures
 */
export interface ImpossibleCheck extends Recomputed {
  /** The printed result does not follow. */
  readonly verdict: "impossible";
  /**
   * What each figure would have to be, the others standing, by its argument: `"base"`, `"parts[1]"`, `"printed"`.
   * `undefined` where no value would do.
   */
  readonly needed: Readonly<Record<string, Bounds | undefined>>;
  /** For a change: a base that has been revised since is the commonest cause. */
  readonly impliedBase?: ImpliedBase | undefined;
  /** Slips that would explain it, the likeliest first. */
  readonly suspects: readonly Suspect[];
}

/**
 * The answer of the checks on one relation.
 *
 * @category Published figures
 */
export type Check = PossibleCheck | ImpossibleCheck;

/** An answer without what needs a result, one at face value, or a print to round it to. */
export type Judgement = Unprinted<PossibleCheck> | Unprinted<ImpossibleCheck>;

type Unprinted<C extends Check> = Omit<C, "recomputed" | "bounds" | "nearest"> &
  Readonly<Record<"recomputed", Ratio | undefined>> &
  Readonly<Record<"bounds", Bounds | undefined>> &
  Readonly<Record<"nearest", Decimal | undefined>>;

const mostPlaces = 1000;

/** Judges one printed result against the figures that it is computed from. */
export function judged(formula: Formula, values: readonly unknown[], printed: PublishedData, site: Site): Check {
  const judgement = judgementOf(formula, values, asFigure(printed), site);
  if (judgement.recomputed !== undefined) return judgement as Check;
  const divisorOf = formula.divisor as NonNullable<Formula["divisor"]>;
  const { argument } = divisorOf(intervalsOf(figureArguments(formula, values, site)));
  return refuse(
    "zero-denominator",
    "is not above 0 at face value, so that nothing can be recomputed: checkTable and checkConsistency decide without",
    { ...site, argument },
  );
}

/**
 * The same of a result that may be limits, and of figures that divide by 0 at face value only. `nameOf` gives what the
 * caller calls a figure of the formula: a row of a table has names of its own.
 */
export function judgementOf(
  formula: Formula,
  values: readonly unknown[],
  stated: FigureData,
  site: Site,
  nameOf: (role: string) => string = (role) => role,
): Judgement {
  const figures = figureArguments(formula, values, site, nameOf);
  const related = formula.isLevel || formula.isQuotient ? [...figures, stated] : figures;
  const unit = unitOf(formula, related, [...formula.arguments, "printed"].map(nameOf), site);
  const intervals = intervalsOf(figures);
  // A base that follows from figures as printed is none of them: where what rose lies above 0 and its base cannot, they
  // contradict each other. A deficit had one, below 0.
  const hasBase = !formula.isRise || isDefined(formula, intervals) || isNegative(intervals[0] as Interval);
  const interval = hasBase ? boundsOf(formula, intervals, site, nameOf) : undefined;
  const recomputed = resultOf(formula, figures.map(faceValue));
  const verdict = verdictOf(interval, recomputed, figures, stated);
  const whole = wholeOf(formula, figures, stated);
  const result = {
    recomputed: recomputed && toRatio(recomputed, site),
    bounds: interval && labelled(interval, formula, figures, unit),
    nearest: recomputed && stated.printed && nearestPrintable(recomputed, stated.printed, site),
    justifiedPlaces: interval && stated.printed && justifiedPlaces(interval, stated.printed),
    ...(whole !== undefined && { whole }),
  };
  if (verdict !== "impossible") return Object.freeze({ verdict, ...result });
  const needed = formula.needed(intervalsOf(figures), stated.interval);
  const base = formula.isChange && needed[1];
  return Object.freeze({
    verdict,
    ...result,
    needed: Object.freeze(
      neededByRole(formula, figures, needed, { interval, stated, unit, kind: result.bounds?.kind }),
    ),
    ...(base && { impliedBase: impliedBaseOf(base, figures[1] as FigureData, unit, site) }),
    suspects: suspectsOf(questioned(formula, figures, needed, { interval, stated }), {
      holds: (readings) => holdsWith(formula, figures, stated, readings),
    }),
  });
}

interface Result {
  readonly interval: Interval | undefined;
  readonly stated: FigureData;
}

type Needed = readonly (Interval | undefined)[];

function neededByRole(
  { arguments: names, isLevel, isQuotient }: Formula,
  figures: readonly FigureData[],
  needed: Needed,
  { interval, stated, unit, kind }: Result & Labels,
): Readonly<Record<string, Bounds | undefined>> {
  const own = figures.map((figure, index): [string, Bounds | undefined] => {
    const within = needed[index];
    const ownUnit = figure.unit ?? (isQuotient ? undefined : unit);
    return [names[index] as string, within && Bounds.of(within, ownUnit, figure.kind)];
  });
  const last = interval && Bounds.of(interval, stated.unit ?? (isLevel && unit), stated.kind ?? kind);
  return Object.fromEntries([...own, ["printed", last]]);
}

/** Whether a whole number of things has the printed share in so many things, all of them counted. */
function wholeOf(
  { isShare, needed }: Formula,
  figures: readonly FigureData[],
  stated: FigureData,
): boolean | undefined {
  const areCounts = figures.every(({ kind }) => kind === "count");
  const areOthersExact = figures.slice(1).every(({ interval }) => isPoint(interval));
  if (!isShare || !areCounts || !areOthersExact) return undefined;
  const [part] = needed(intervalsOf(figures), stated.interval);
  return part !== undefined && holdsWhole(part);
}

function questioned(
  { arguments: names, isQuotient }: Formula,
  figures: readonly FigureData[],
  needed: Needed,
  { interval, stated }: Result,
): readonly Questioned[] {
  const [roles, all] = [
    [...names, "printed"],
    [...needed, interval],
  ];
  return [...figures, stated].flatMap(({ printed: figure }, index) =>
    figure === undefined
      ? []
      : [
          {
            name: roles[index] as string,
            figure,
            needed: all[index],
            isQuotient: isQuotient === true && index === names.length,
          },
        ],
  );
}

/** Whether the relation holds with some figures read otherwise, wherever they stand. */
function holdsWith(formula: Formula, figures: readonly FigureData[], stated: FigureData, readings: Readings): boolean {
  const others = new Map<Interval, Interval>();
  figures.forEach(({ interval }, index) => {
    const reading = readings.get(formula.arguments[index] as string);
    if (reading !== undefined) others.set(interval, reading.interval);
  });
  const read = figures.map(({ interval }) => others.get(interval) ?? interval);
  return isDefined(formula, read) && overlaps(formula.bounds(read), (readings.get("printed") ?? stated).interval);
}

function asFigure(printed: PublishedData): FigureData {
  return { interval: printed.interval, unit: printed.unit, kind: printed.kind, printed };
}

function verdictOf(
  interval: Interval | undefined,
  recomputed: Fraction | undefined,
  figures: readonly FigureData[],
  stated: FigureData,
): Verdict {
  if (interval === undefined || !overlaps(interval, stated.interval)) return "impossible";
  const isFace = recomputed !== undefined && [...figures, stated].every(hasFaceValue);
  const grid = stated.printed?.grid ?? stated.interval;
  return isFace && contains(grid, recomputed) ? "exact" : "within-rounding";
}

function nearestPrintable(value: Fraction, { quantum, mode }: PublishedData, site: Site): Decimal {
  const dividend = value.numerator * powerOfTen(quantum.scale);
  const multiple = roundQuotient(dividend, value.denominator * quantum.coefficient, mode);
  return toDecimal(multiple * quantum.coefficient, quantum.scale, site);
}

/** The greatest number of places at which the bounds are no wider than one unit of the last place. */
function justifiedPlaces(interval: Interval, { digits }: PublishedData): number | undefined {
  const wide = width(interval);
  if (wide === undefined) return undefined;
  if (wide.numerator === 0n) return mostPlaces;
  let printedUnits = times(wide, ofExact(shifted(1n, -digits.exponent)));
  const unit = fraction(1n);
  const ten = fraction(10n);
  let places = -1;
  for (; compare(printedUnits, unit) <= 0 && places < mostPlaces; places += 1) printedUnits = times(printedUnits, ten);
  return places < 0 ? undefined : places;
}
