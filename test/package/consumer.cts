import growth = require("export-growth");

const series: growth.Series = growth.Series.of("2024", [1, 2]);
const text: string | undefined = growth.onYearChange(series).at("2025")?.toFixedPercent();
export = text;
