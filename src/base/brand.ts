/**
 * The key under which our objects keep what they hold. It is a registered symbol, so that an object made by the ESM
 * build is known to the CJS build in the same program, where `instanceof` would fail. Change the text when the
 * layout of what is kept there changes: then an object of another version is refused, not misread.
 */
export const brand: unique symbol = Symbol.for("export-growth/1") as never;
