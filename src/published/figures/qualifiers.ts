/**
 * A word that changes what a printed figure says; v is its magnitude. With h half a quantum, q is the larger of the
 * quantum and the smaller of v/20 and the place of the last digit that is not 0, but at most the larger of h and v/4.
 *
 * | qualifier | magnitudes |
 * | --- | --- |
 * | `about` | v − q … v + q |
 * | `more than`, `over` | above v |
 * | `at least` | v and above |
 * | `nearly`, `almost` | v − q up to, not including, v |
 * | `less than` | 0 up to, not including, v |
 * | `up to` | 0 … v |
 *
 * @category Published figures
 */
export type Qualifier = "about" | "more than" | "over" | "at least" | "nearly" | "almost" | "less than" | "up to";

/** Every qualifier by its name in options; the texts of figures have words for each in many languages. */
export const qualifiers: readonly Qualifier[] = [
  "about",
  "more than",
  "over",
  "at least",
  "nearly",
  "almost",
  "less than",
  "up to",
];
