// Plain JavaScript, as a CommonJS module: node examples/plain.cjs
const { targetGap } = require("export-growth");
const { checkDifference, published } = require("export-growth/published");

const { gap, attainment, status } = targetGap("640.2", "700");
console.log(`Missing: ${gap} bn USD; ${attainment.toFixedPercent(1)} percent of the target; ${status}`);

// 61.04 - 51.3 is 9.74, and 9.73 is printed. Rounding allows it; 9.63 it would not. (In CommonJS "exports" is taken.)
const [sold, bought] = [published("$61.04 billion"), published("$51.3 billion")];
console.log("$9.73 billion:", checkDifference(sold, bought, published("$9.73 billion")).verdict);
console.log("$9.63 billion:", checkDifference(sold, bought, published("$9.63 billion")).verdict);
