import type { AnyData } from "../../series/data.ts";
import type { Answer } from "../../series/observations.ts";
import { sliceData } from "../../series/slice.ts";
import { goodOf } from "../priceVolume/goods.ts";
import { effectsOf } from "../priceVolume/priceVolumeEffects.ts";
import { unitValuesOf } from "../priceVolume/unitValue.ts";
import type { RatioText } from "./answers.ts";
import type { Figure, Moment } from "./figure.ts";
import { type ChangeDescription, changeAt, levelAt } from "./levels.ts";

/**
 * What prices and what quantities did to the figure, on year. Unit values are taken for prices.
 *
 * @category Description
 */
export interface PriceVolumeDescription {
  /** The change of the unit value. */
  readonly unitValue: ChangeDescription;
  /** What the unit value brought, in the unit of the series: price and volume add to the difference on year. */
  readonly price: Answer<RatioText>;
  /** What the quantity brought. */
  readonly volume: Answer<RatioText>;
}

/** The unit value of a period, and what it and the quantity did on year. */
export function describePriceVolume({ data, row }: Figure, quantities: AnyData, { negativeBase, site }: Moment) {
  const good = goodOf(data, quantities, ["series", "quantities"], site);
  const unitValues = unitValuesOf(good);
  const { perYear } = data.grid;
  // The split of one period needs no more than the year that ends with it.
  const from = Math.max(0, row - perYear);
  const values = sliceData(data, from, row + 1);
  const whole = { goods: [{ ...good, values }], whole: values, hasOneUnit: true };
  const { price, volume } = effectsOf(whole, perYear, "refuse", site);
  return {
    unitValue: levelAt(unitValues, row),
    priceVolume: {
      unitValue: changeAt(unitValues, row, perYear, negativeBase),
      price: levelAt(price, row - from),
      volume: levelAt(volume, row - from),
    },
  };
}
