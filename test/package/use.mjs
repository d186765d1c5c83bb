import * as library from "export-growth";
import * as published from "export-growth/published";
import * as sql from "export-growth/sql";
import { report } from "./report.cjs";

console.log(report(library, published, sql));
