import { fixedText, powerOfTen } from "../../exact/decimals.ts";
import { shifted } from "../../exact/fractions.ts";
import { type Digits, type FigureData, Published, type PublishedData } from "../figures/figure.ts";
import { type Formula, isDefined, type Replacing } from "../figures/formulas.ts";
import { type Interval, overlaps } from "../figures/interval.ts";
import { type FigureKind, isRate } from "../figures/kinds.ts";
import { type Print, printedFigure } from "../figures/printedFigure.ts";
import { multipleOf } from "../figures/roundingInterval.ts";
import { scaleWordLike } from "../figures/scaleWords.ts";

/**
 * A slip that would explain an impossible figure.
 *
 * | slip | what happened |
 * | --- | --- |
 * | `truncated` | digits were cut off, not rounded |
 * | `power-of-ten` | million for billion, or a decimal point in the wrong place |
 * | `sign` | a minus too many or too few |
 * | `swapped-digits` | two digits changed places |
 *
 * @category Published figures
 */
export type Slip = "truncated" | "power-of-ten" | "sign" | "swapped-digits";

/**
 * One figure that, read otherwise, would make an impossible relation possible.
 *
 * @category Published figures
 */
export interface Suspect {
  /** The name of the argument: `"printed"`, `"base"`, `"parts[1]"`. */
  readonly figure: string;
  /** What may have gone wrong with it. */
  readonly slip: Slip;
  /** The figure as it should have been read. */
  readonly reading: Published;
}

/** A decimal point moves by a place or two, a scale word by threes or, from 만 to 억, by fours; a rate has none. */
const placePowers = [-1, 1, -2, 2];
const wordPowers = [-3, 3, -4, 4, -6, 6, -8, 8, -9, 9];

/** Longer figures have so many pairs of digits that some pair always fits. */
const mostDigitsToSwap = 12;

/** The figures, each read otherwise, that would make an impossible relation possible. */
export function suspectsOf(
  formula: Formula,
  figures: readonly FigureData[],
  printed: PublishedData,
): readonly Suspect[] {
  const boundsWith = replacingIn(
    formula,
    figures.map(({ interval }) => interval),
  );
  const suspects: Suspect[] = [];
  const seen = new Set<PublishedData>();
  const tryReadings = (figure: PublishedData, argument: string) => {
    if (seen.has(figure)) return;
    seen.add(figure);
    for (const { slip, reading } of readings(figure)) {
      const bounds = boundsWith(figure.interval, reading.interval);
      const result = figure === printed ? reading.interval : printed.interval;
      if (bounds !== undefined && overlaps(bounds, result)) {
        suspects.push(Object.freeze({ figure: argument, slip, reading: Published.of(reading) }));
      }
    }
  };
  figures.forEach((figure, index) => {
    if (figure.printed !== undefined) tryReadings(figure.printed, formula.arguments[index] as string);
  });
  tryReadings(printed, "printed");
  return suspects;
}

/** Formulas of two or three figures need no shorter way. */
function replacingIn(formula: Formula, intervals: readonly Interval[]): Replacing {
  return (
    formula.replacing?.(intervals) ??
    ((interval, other) => {
      const read = intervals.map((one) => (one === interval ? other : one));
      return isDefined(formula, read) ? formula.bounds(read) : undefined;
    })
  );
}

interface OtherReading {
  readonly slip: Slip;
  readonly reading: PublishedData;
}

function readings(figure: PublishedData): readonly OtherReading[] {
  const { digits, qualifier, kind } = figure;
  const found: OtherReading[] = [];
  const add = (slip: Slip, changes: Partial<Print>) => {
    const print: Print = { ...figure, ...changes };
    const text = slip === "truncated" ? figure.text : textOf(print);
    // Digits that a stated quantum does not divide were never printed.
    const magnitude = shifted(print.digits.coefficient, print.digits.exponent - print.digits.places);
    if (print.stated === undefined || multipleOf(magnitude, print.stated) !== undefined)
      found.push({ slip, reading: printedFigure({ ...print, text }) });
  };
  if (qualifier === undefined && kind !== "count") add("truncated", { mode: "trunc" });
  if (digits.coefficient !== 0n) {
    const powers = isRate(kind) ? placePowers : [...placePowers, ...wordPowers];
    for (const power of powers) {
      const moved = movedBy(figure, power);
      if (moved !== undefined) add("power-of-ten", moved);
    }
    add("sign", { digits: { ...digits, isNegative: !digits.isNegative } });
  }
  for (const coefficient of swapped(digits)) add("swapped-digits", { digits: { ...digits, coefficient } });
  return found;
}

/** The same digits a power of ten greater: under another scale word where there is one, else with the point moved. */
function movedBy(figure: PublishedData, power: number): Partial<Print> | undefined {
  const { digits, frame, stated, kind } = figure;
  const { exponent, places } = digits;
  const scale = exponent < 0 ? undefined : scaleWordLike(frame.scale, exponent + power);
  // A word may be mistaken for another one of its family; nobody misplaces a point by eight places.
  if (scale === undefined && frame.scale !== "" && wordPowers.includes(power)) return undefined;
  const moved =
    scale === undefined ? withPoint(digits, places - power, kind) : { ...digits, exponent: exponent + power };
  if (moved === undefined) return undefined;
  return {
    digits: moved,
    // 67 thousand units are no count of single things.
    kind: kind === "count" && moved.exponent > 0 ? "level" : kind,
    frame: { ...frame, scale: scale ?? frame.scale },
    stated: stated && shifted(stated.coefficient, power - stated.scale),
  };
}

/** Things are counted in whole numbers: a tenth of 30 units is 3 units, and of 31 nothing that could be printed. */
function withPoint(digits: Digits, places: number, kind: FigureKind): Digits | undefined {
  const { coefficient } = digits;
  if (places <= 0) return { ...digits, places: 0, coefficient: coefficient * powerOfTen(-places) };
  if (kind !== "count") return { ...digits, places };
  const by = powerOfTen(places);
  return coefficient % by === 0n ? { ...digits, coefficient: coefficient / by } : undefined;
}

/** Every coefficient in which two different digits have changed places and no zero has come to the front. */
function swapped({ coefficient, places }: Digits): readonly bigint[] {
  const digits = [...String(coefficient).padStart(places + 1, "0")];
  const found = new Set<bigint>();
  if (digits.length > mostDigitsToSwap) return [];
  for (let left = 0; left < digits.length; left += 1) {
    for (let right = left + 1; right < digits.length; right += 1) {
      const other = [...digits];
      [other[left], other[right]] = [digits[right] as string, digits[left] as string];
      const hasLeadingZero = other[0] === "0" && digits.length > places + 1;
      if (digits[left] !== digits[right] && !hasLeadingZero) found.add(BigInt(other.join("")));
    }
  }
  return [...found];
}

function textOf({ digits: { isNegative, coefficient, places }, frame }: Print): string {
  const { start, mark, scale, end, decimal } = frame;
  const number = fixedText(coefficient, places).replace(".", decimal);
  return `${start}${isNegative ? "-" : ""}${mark}${number}${scale}${end}`;
}
