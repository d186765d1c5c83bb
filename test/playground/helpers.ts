import { FieldError } from "../../docs/playground/words.ts";

/** The field at fault and what is said beside it. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof FieldError) return `${error.field}: ${error.message}`;
    throw error;
  }
  return "nothing refused";
}
