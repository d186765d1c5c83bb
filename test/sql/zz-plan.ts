import { panel } from "export-growth/sql";
import { sparkEngine } from "./engines.ts";
import { panelOptions } from "./guards.ts";
const e = await sparkEngine("/work/.export-growth-venv/bin/python");
await e.run("CREATE TABLE trade (partner string, month string, usd bigint)");
await e.run("INSERT INTO trade VALUES ('a','2024-01',1),('b','2024-01',2)");
const t = panel({ ...panelOptions, dialect: "spark" });
for (const [n, m] of Object.entries({ onYear: t.onYearChange({ places: 1 }), ytdOnYear: t.yearToDate().onYearChange(), rolling: t.rollingSum(12), records: t.records(), ranks: t.ranks(), share: t.shareOf(t.totalsBy([]), { places: 1 }), target: t.targetGap({ target: 1, year: 2025 }) })) {
  console.log("=====", n, "\n", (await e.plan(m)));
}
await e.end();
