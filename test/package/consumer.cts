import growth = require("export-growth");
import printed = require("export-growth/published");

const series: growth.Series = growth.Series.of("2024", [1, 2]);
const text: string | undefined = growth.onYearChange(series).at("2025")?.toFixedPercent();
const quantum: growth.Decimal = printed.published("8.4%").quantum;
export = { quantum, text };
