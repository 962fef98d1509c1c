import { boolean, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, int8, workspaceId } from "./columns.ts";

/** How far a conversation is refined by a neural model; none for those that never were. */
export const refinements = pgTable(
  "refinements",
  {
    workspaceId: workspaceId(),
    conversationId: int8().notNull(),
    /** Version of the models that all its messages are refined by; null = by none. */
    model: text(),
    /** The conversation's version when that was so; null = not yet. */
    version: int8(),
    /** Whether rows have changed since open pages were told. */
    isPending: boolean().notNull().default(false),
    /** The models under which all tries of a job had failed. */
    failedModel: text(),
    failedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.conversationId] })],
);

/** What each machine with a worker has for neural refinement; no row where it is off. */
export const neuralEngines = pgTable("neural_engines", {
  host: text().primaryKey(),
  /** Null where something lacks. */
  version: text(),
  parts: jsonb().$type<string[]>().notNull(),
  /** A sentence for the operator. */
  problem: text(),
  seenAt: instant().notNull(),
});
