import { type Exact, fixedText, powerOfTen } from "../../exact/decimals.ts";
import { shifted } from "../../exact/fractions.ts";
import { takesMinus } from "./hedges.ts";
import { isPoint } from "./interval.ts";
import { type FigureKind, isRate } from "./kinds.ts";
import type { Digits, Print, PublishedData } from "./print.ts";
import { printedFigure } from "./printedFigure.ts";
import { multipleOf } from "./roundingInterval.ts";
import { scaleWordLike } from "./scaleWords.ts";

/** What may happen to one figure on its way to the page. */
export type OwnSlip = "coarser" | "truncated" | "sign" | "power-of-ten" | "swapped-digits";

/** What the figure may have been, or been meant as. */
export interface OtherReading {
  readonly slip: OwnSlip;
  readonly reading: PublishedData;
  /** By how many powers of ten it is greater, where that is the slip. */
  readonly power?: number;
}

/** A decimal point moves by a place or two, a scale word by threes or, from 만 to 억, by fours; a rate has none. */
const placePowers = [-1, 1, -2, 2];
const wordPowers = [-3, 3, -4, 4, -6, 6, -8, 8, -9, 9];

/** Longer figures have so many pairs of digits that some pair always fits. */
const mostDigitsToSwap = 12;

/** All the other readings of a figure; of one slip, the nearest first. */
export function readingsOf(figure: PublishedData): readonly OtherReading[] {
  const { digits, qualifier, kind } = figure;
  const found: OtherReading[] = [];
  const add = (slip: OwnSlip, changes: Partial<Print>, power?: number) => {
    const print: Print = { ...figure, ...changes };
    const isWritten = slip !== "truncated" && slip !== "coarser";
    // Digits that a stated quantum does not divide were never printed.
    if (print.stated !== undefined && multipleOf(magnitudeOf(print), print.stated) === undefined) return;
    const reading = printedFigure({ ...print, text: isWritten ? textOf(print) : figure.text });
    found.push({ slip, reading, ...(power !== undefined && { power }) });
  };
  for (const stated of coarserQuanta(figure)) add("coarser", { stated });
  if (qualifier === undefined && kind !== "count") add("truncated", { mode: "trunc" });
  if (digits.coefficient !== 0n) {
    if (takesMinus(qualifier)) add("sign", { digits: { ...digits, isNegative: !digits.isNegative } });
    for (const power of isRate(kind) ? placePowers : [...placePowers, ...wordPowers]) {
      const moved = movedBy(figure, power);
      if (moved !== undefined) add("power-of-ten", moved, power);
    }
  }
  for (const coefficient of swapped(digits)) add("swapped-digits", { digits: { ...digits, coefficient } });
  return found;
}

/** The zeros at the end may be what was rounded to: 11,000 for 11,050. None of what is exact or hedged. */
export function coarserQuanta({ value, quantum, qualifier, grid }: PublishedData): readonly Exact[] {
  let multiple = multipleOf(value, quantum) as bigint;
  const quanta: Exact[] = [];
  if (qualifier !== undefined || isPoint(grid)) return quanta;
  for (let zeros = 1; multiple !== 0n && multiple % 10n === 0n; zeros += 1, multiple /= 10n) {
    quanta.push(shifted(quantum.coefficient, zeros - quantum.scale));
  }
  return quanta;
}

function magnitudeOf({ digits }: Print) {
  return shifted(digits.coefficient, digits.exponent - digits.places);
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

/** Every coefficient in which two neighbours have changed places and no zero has come to the front. */
function swapped({ coefficient, places }: Digits): readonly bigint[] {
  const digits = [...String(coefficient).padStart(places + 1, "0")];
  if (digits.length > mostDigitsToSwap) return [];
  return digits.slice(1).flatMap((right, left) => {
    if (digits[left] === right || (left === 0 && right === "0" && places + 1 < digits.length)) return [];
    const other = [...digits];
    [other[left], other[left + 1]] = [right, digits[left] as string];
    return [BigInt(other.join(""))];
  });
}

function textOf({ digits: { isNegative, coefficient, places }, frame }: Print): string {
  const { start, mark, scale, end, decimal } = frame;
  const number = fixedText(coefficient, places).replace(".", decimal);
  return `${start}${isNegative ? "-" : ""}${mark}${number}${scale}${end}`;
}
