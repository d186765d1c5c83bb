// Plain JavaScript, as an ES module: node examples/plain.mjs
import { GrowthError, onYearChange, Series } from "export-growth";

const exported = Series.from(
  [
    ["2024-11", "56288629120"],
    ["2025-11", "60752618324"],
  ],
  { unit: "USD" },
);
const rates = onYearChange(exported);
console.log("November 2025, percent on year:", rates.at("2025-11").toFixedPercent(1));
console.log("October 2025:", rates.reasonAt("2025-10"));

try {
  onYearChange("12", "0");
} catch (error) {
  if (!(error instanceof GrowthError)) throw error;
  console.log(error.code, "-", error.message);
}
