const { report } = require("./report.cjs");

console.log(report(require("export-growth"), require("export-growth/published"), require("export-growth/sql")));
