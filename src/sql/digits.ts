import type { Guard } from "./dialects/dialect.ts";
import { type Level, rowText } from "./level.ts";

/**
 * How many digits sums of so many values have at most, and the guard that keeps them within what the engine holds: only
 * where it is needed, so that steps stay short. A sum that does not fit would not be refused by every engine: DuckDB's wraps.
 */
export function bounded(level: Level, terms: number): { readonly digits: number; readonly guards: readonly Guard[] } {
  const { dialect, digits } = level;
  const more = Math.log10(terms);
  if (digits + more <= dialect.digits) return { digits: digits + more, guards: [] };
  const most = Math.floor(dialect.digits - more);
  const says = [dialect.literal(`too-large: more than ${most} digits to add up, for `), ...rowText(level)];
  return { digits: dialect.digits, guards: [{ when: dialect.hasMoreDigits("v", most), says }] };
}
