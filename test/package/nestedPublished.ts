/** The same where the main door is not imported. */
import { checkChange, type Published, published } from "export-growth/published";

export const quantum = (figure: Published) => figure.quantum;
export const lower = (figure: Published) => figure.bounds.lower;
export const check = (rate: Published) => checkChange(published("61.04"), published("56.31"), rate);
