import * as library from "export-growth";
import * as published from "export-growth/published";
import { report } from "./report.cjs";

console.log(report(library, published));
