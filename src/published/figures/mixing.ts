import { refuse, type Site } from "../../base/errors.ts";
import { indexBase } from "../../base/indexUnits.ts";
import { quotientOfUnits } from "../../base/quotientUnits.ts";
import type { FigureData } from "./figure.ts";
import { type FigureKind, isRate } from "./kinds.ts";
import { isCurrency, isMultiple, unitNamed } from "./units.ts";

/** Rates mix with rates only, although they have no unit that a caller would see. */
const rateUnit = "percent or points";
/** An amount without a unit mixes with amounts in any, but not with rates. */
const anyUnit = "an amount";

/** The unit that decides whether figures mix; limits without unit and kind mix with any. */
export function mixingUnit({ unit, kind }: FigureData): string | undefined {
  if (kind === undefined) return unit;
  return isRate(kind) ? rateUnit : (unit ?? anyUnit);
}

/** Figures that must mix: the unit of those before, and the name of the figure that gave it. */
export interface Mix {
  readonly unit: string;
  readonly name: string;
}

/** The mix with one more figure in it, or a refusal. */
export function mixed(mix: Mix | undefined, figure: FigureData, name: string, site: Site): Mix | undefined {
  const unit = mixingUnit(figure);
  if (unit === undefined) return mix;
  if (mix === undefined || mix.unit === unit) return mix ?? { unit, name };
  if (unit === anyUnit && mix.unit !== rateUnit) return mix;
  if (mix.unit === anyUnit && unit !== rateUnit) return { unit, name };
  const inUnit = (own: string) => (own === anyUnit ? own : `in ${own}`);
  return refuse("unit-mismatch", `is ${inUnit(unit)}, but ${mix.name} is ${inUnit(mix.unit)}`, {
    ...site,
    argument: name,
  });
}

/** The unit that a result shows. */
export function shownUnit(unit: string | undefined): string | undefined {
  return unit === rateUnit || unit === anyUnit ? undefined : unit;
}

/** Whether a mixing unit is that of rates. */
export function isRateUnit(unit: string | undefined): boolean {
  return unit === rateUnit;
}

/** The one unit of the figures that arguments hold, or a refusal. */
export function commonUnit(figures: readonly FigureData[], names: readonly string[], site: Site): string | undefined {
  let mix: Mix | undefined;
  figures.forEach((figure, index) => {
    mix = mixed(mix, figure, names[index] as string, site);
  });
  return shownUnit(mix?.unit);
}

/** The unit and the kind of a figure, as somebody reads them. */
export interface Labels {
  readonly unit: string | undefined;
  readonly kind: FigureKind | undefined;
}

/**
 * What a quotient is in. A level over a count, or over what has no unit, keeps its unit; of two in one unit none is left,
 * nor of two rates.
 */
export function quotientLabels(dividend: Labels, divisor: Labels): Labels {
  const kind = dividend.kind === "count" ? "level" : dividend.kind;
  const isPure =
    dividend.unit === undefined
      ? isRateLabel(dividend) && isRateLabel(divisor)
      : isOneUnit(dividend.unit, divisor.unit);
  if (isPure) return { unit: undefined, kind: undefined };
  if (divisor.unit === undefined || divisor.kind === "count") return { unit: dividend.unit, kind };
  if (dividend.unit === undefined) return { unit: undefined, kind: undefined };
  return { unit: quotientOfUnits(dividend.unit, divisor.unit), kind: "level" };
}

/** Whether two units are one: the same, or those of two indices on one base. */
function isOneUnit(first: string, second: string | undefined): boolean {
  return first === second || (indexBase(first) !== undefined && indexBase(first) === indexBase(second));
}

function isRateLabel({ kind }: Labels): boolean {
  return kind !== undefined && isRate(kind);
}

/**
 * Amounts in any two units may be divided; index numbers on two bases give nothing that means anything. A quotient that was
 * printed is in the currency of its dividend, over the measure of its divisor and no multiple of it, as far as all of these are
 * said and known.
 */
export function checkQuotientUnits(figures: readonly Labels[], names: readonly string[], site: Site): void {
  const [dividend = "", divisor = "", quotient = ""] = figures.map(({ unit }) => unit);
  const refused = (at: number, rule: string): never =>
    refuse("unit-mismatch", rule, { ...site, argument: names[at] as string });
  const [base, other] = [indexBase(dividend), indexBase(divisor)];
  if (base !== undefined && other !== undefined && base !== other) {
    refused(1, `is in ${divisor}, but the dividend is in ${dividend}`);
  }
  const [[above = ""], [currency = "", measure = ""]] = [dividend.split("/"), quotient.split("/")];
  // A number without a unit may be a rate of exchange.
  const isExchange = divisor === "" || divisor.split("/").some(isCurrency);
  if (!isExchange && isCurrency(above) && isCurrency(currency) && above !== currency) {
    const advice = `if the divisor is a rate of exchange, it says so in its unit, such as { unit: "${above}/${currency}" }`;
    refused(2, `is in ${quotient}, but ${names[0]} is in ${dividend}: ${advice}`);
  }
  if (isMultiple(unitNamed(measure), divisor)) {
    refused(2, `is in ${quotient}, but ${names[1]} is in ${divisor}: write both in one of them`);
  }
}
