/** Types that a compiler must name by itself, where decimal.js lies inside the package. */
import { detectRecords, onYearChange, type Series, targetGap } from "export-growth";

export const level = (series: Series) => series.at("2025-11");
export const percent = (series: Series) => onYearChange(series).toPercent(1).at("2025-11");
export const records = (series: Series) => detectRecords(series);
export const gap = () => targetGap("640.2", "700").gap;
