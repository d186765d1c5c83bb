import * as library from "export-growth";

const growth = library.onYearChange("61.04", "56.31").toFixedPercent(1);
console.log(JSON.stringify({ names: Object.keys(library).sort(), growth }));
