import { z } from "zod";
import { exportSchema, exportSchemaName } from "./export-schema.ts";

/** The shape of a JSON export as JSON Schema (2020-12), for whoever reads one with a program. */
export function renderExportSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(exportSchema);
  return `${JSON.stringify({ $schema, title: exportSchemaName, ...rest }, null, 2)}\n`;
}
