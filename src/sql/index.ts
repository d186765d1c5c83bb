/**
 * The same measures as text for an engine that holds more than one machine's memory: DuckDB, PostgreSQL, Spark.
 *
 * @module export-growth/sql
 * @category Reference
 */

export type { EngineChange, EngineRounding, EngineTarget } from "./arguments.ts";
export {
  type EnginePeriods,
  type EngineQuery,
  type EngineTable,
  type EngineValues,
  type PanelOptions,
  panel,
} from "./panel.ts";
export type { Panel, PanelTable, RatePanel } from "./tables.ts";
