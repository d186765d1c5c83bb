import { refuse, type Site } from "../base/errors.ts";
import { denseArray, knownOptions } from "../base/options.ts";
import { type Labels, noLabels, readLabels } from "./labels.ts";

/**
 * What the figures of a series are.
 *
 * @category Series
 */
export interface SeriesOptions {
  /** The unit, such as `"USD"`. Figures of two units never mix. */
  readonly unit?: string | undefined;
  /** The days of each period that the figures cover, such as `"1-20"`, where they are not whole periods. */
  readonly span?: string | undefined;
  /** Texts that stand for no value, such as `["", "NA"]`. `null` and `undefined` always do. */
  readonly missing?: readonly string[] | undefined;
}

/** The options of a series, read. */
export interface Reading {
  readonly labels: Labels;
  readonly isHole: (value: unknown) => boolean;
}

/** Reads and checks the options of a series. */
export function readOptions(options: SeriesOptions | undefined, site: Site): Reading {
  if (options === undefined) return plainReading;
  const { unit, span, missing = [] } = knownOptions(options, ["unit", "span", "missing"], site);
  const texts = new Set(denseArray(missing, "a text", "missing", site));
  if ([...texts].some((text) => typeof text !== "string")) {
    refuse("invalid-option", 'must be a list of texts such as ["", "NA"]', { ...site, argument: "missing" }, missing);
  }
  const isHole = (value: unknown) => isNothing(value) || (typeof value === "string" && texts.has(value));
  return { labels: readLabels(unit, span, site), isHole };
}

const isNothing = (value: unknown) => value === undefined || value === null;
const plainReading: Reading = { labels: noLabels, isHole: isNothing };
