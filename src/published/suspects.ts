import { fixedText } from "../exact/decimals.ts";
import type { RoundingMode } from "../exact/rounding.ts";
import { type Digits, type FigureInside, isRate, Published, type PublishedInside } from "./figure.ts";
import { type Form, isDefined } from "./forms.ts";
import { shifted } from "./fractions.ts";
import { overlaps } from "./interval.ts";
import { type Print, printedFigure } from "./published.ts";
import { multipleOf } from "./rounding-interval.ts";
import { scaleWord } from "./scales.ts";
import type { Slip, Suspect } from "./verdict.ts";

/** A decimal point moves by a place or two, a scale word by three or six; a rate has no scale word. */
const placePowers = [-1, 1, -2, 2];
const wordPowers = [-3, 3, -6, 6];

/** Longer figures have so many pairs of digits that some pair always fits. */
const mostDigitsToSwap = 12;

/** The figures, each read otherwise, that would make an impossible relation possible. */
export function suspectsOf(form: Form, figures: readonly FigureInside[], printed: PublishedInside): readonly Suspect[] {
  const intervals = figures.map(({ interval }) => interval);
  const suspects: Suspect[] = [];
  const seen = new Set<PublishedInside>();
  const tryReadings = (figure: PublishedInside, argument: string) => {
    if (seen.has(figure)) return;
    seen.add(figure);
    for (const { slip, reading } of readings(figure)) {
      const read = intervals.map((interval) => (interval === figure.interval ? reading.interval : interval));
      const result = figure === printed ? reading.interval : printed.interval;
      if (isDefined(form, read) && overlaps(form.bounds(read), result)) {
        suspects.push({ figure: argument, slip, reading: Published.of(reading) });
      }
    }
  };
  figures.forEach((figure, index) => {
    if (figure.printed !== undefined) tryReadings(figure.printed, form.arguments[index] as string);
  });
  tryReadings(printed, "printed");
  return suspects;
}

interface OtherReading {
  readonly slip: Slip;
  readonly reading: PublishedInside;
}

function readings(figure: PublishedInside): readonly OtherReading[] {
  const { digits, qualifier, kind, quantum } = figure;
  const found: OtherReading[] = [];
  const add = (slip: Slip, changed: Digits, mode: RoundingMode = figure.mode, shift = 0) => {
    const { coefficient, scale } = quantum;
    const moved = shifted(coefficient, shift - scale);
    const text = slip === "truncated" ? figure.text : textOf(changed, figure);
    const print: Print = { ...figure, text, digits: changed, quantum: moved, mode };
    // Digits that a stated quantum does not divide were never printed.
    if (multipleOf(shifted(changed.coefficient, changed.exponent - changed.places), moved) === undefined) return;
    found.push({ slip, reading: printedFigure(print) });
  };
  if (qualifier === undefined && kind !== "count") add("truncated", digits, "trunc");
  if (digits.coefficient !== 0n) {
    const powers = isRate(kind) ? placePowers : [...placePowers, ...wordPowers];
    for (const power of powers) add("power-of-ten", movedBy(digits, power), figure.mode, power);
    add("sign", { ...digits, isNegative: !digits.isNegative });
  }
  for (const coefficient of swapped(digits)) add("swapped-digits", { ...digits, coefficient });
  return found;
}

/** The same digits a power of ten greater: under another scale word where there is one, else with the point moved. */
function movedBy(digits: Digits, power: number): Digits {
  const { coefficient, places, exponent } = digits;
  if (exponent >= 0 && scaleWord(exponent) !== undefined && scaleWord(exponent + power) !== undefined) {
    return { ...digits, exponent: exponent + power };
  }
  const moved = places - power;
  return moved >= 0
    ? { ...digits, places: moved }
    : { ...digits, places: 0, coefficient: coefficient * 10n ** BigInt(-moved) };
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

function textOf({ isNegative, coefficient, places, exponent }: Digits, { kind, unit }: PublishedInside): string {
  const sign = isNegative ? "-" : "";
  if (isRate(kind)) return sign + fixedText(coefficient, places) + (kind === "percent" ? "%" : " percentage points");
  const word = scaleWord(exponent);
  const number =
    word === undefined ? plainDigits(coefficient, places, exponent) : fixedText(coefficient, places) + word;
  return sign + number + (unit === undefined ? "" : ` ${unit}`);
}

/** Digits under a scale that English has no word for, written out: 604.4억 is 60440000000. */
function plainDigits(coefficient: bigint, places: number, exponent: number): string {
  const all = shifted(coefficient, exponent - places);
  return fixedText(all.coefficient, all.scale);
}
