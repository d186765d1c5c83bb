import { GrowthError, type ReasonCode, reasonCodes } from "../errors.ts";
import { textAt } from "../exact/column.ts";
import { ratioAt } from "../exact/quotients.ts";
import type { Held } from "../series/held.ts";
import { reasonOfRow } from "./rows.ts";

/**
 * Why a description lacks an answer: a reason, or `span-mismatch` where figures of a span do not add up.
 *
 * @category Description
 */
export type AbsenceReason = ReasonCode | "span-mismatch";

/**
 * An answer of a description: its value, or the reason why there is none. One of the two is always there, so that
 * nothing is lost in JSON.
 *
 * @category Description
 */
export type Answer<Value> =
  | {
      /** The answer. */
      readonly value: Value;
      /** Not there beside a value. */
      readonly reason?: never;
    }
  | {
      /** Not there beside a reason. */
      readonly value?: never;
      /** Why there is no answer. */
      readonly reason: AbsenceReason;
    };

/**
 * An exact decimal number as text, without an exponent: `"61040000000"`.
 *
 * @category Description
 */
export type DecimalText = string;

/**
 * An exact fraction in lowest terms as text: `"473/5631"`. `Ratio.fromJSON` reads it.
 *
 * @category Description
 */
export type RatioText = string;

/** The answer of a call that throws where there is none. Mistakes of the caller stay errors. */
export function answerOf<Value>(call: () => Value): Answer<Value> {
  try {
    return { value: call() };
  } catch (error) {
    if (error instanceof GrowthError && isAbsence(error.code)) return { reason: error.code };
    throw error;
  }
}

/** Another answer made of this one, where it has a value. */
export function mapAnswer<Value, Other>(answer: Answer<Value>, change: (value: Value) => Other): Answer<Other> {
  return answer.reason === undefined ? { value: change(answer.value) } : answer;
}

/** The text of a row, or why it has none. */
export function textAnswer(held: Held, row: number): Answer<string> {
  const reason = reasonOfRow(held, row);
  return reason === undefined ? { value: textOfRow(held, row) } : { reason };
}

/** The exact text of a row that is there. */
function textOfRow(held: Held, row: number): string {
  return held.type === "Series" ? textAt(held.values, row) : ratioAt(held.values, row).toJSON();
}

function isAbsence(code: string): code is AbsenceReason {
  return code === "span-mismatch" || (reasonCodes as readonly string[]).includes(code);
}
