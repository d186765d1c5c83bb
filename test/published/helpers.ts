import { GrowthError } from "export-growth";
import type { Bounds } from "export-growth/published";

/** The code, and the message, of the error that a call throws. */
export function refusal(call: () => unknown): GrowthError {
  try {
    call();
  } catch (error) {
    if (error instanceof GrowthError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** An interval as a mathematician writes it: [a, b). */
export function written(bounds: Bounds): string {
  const end = (text: string | undefined) => (text === undefined ? "∞" : text.replace(/\/1$/, ""));
  const [open, close] = [bounds.lowerOpen ? "(" : "[", bounds.upperOpen ? ")" : "]"];
  return `${open}${end(bounds.lower?.toString())}, ${end(bounds.upper?.toString())}${close}`;
}
