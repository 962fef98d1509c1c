import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, int8, workspaceId } from "./columns.ts";

/** A conversation that is being analysed anew, because the engine has changed. The row goes when it is done. */
export const reanalyses = pgTable(
  "reanalyses",
  {
    workspaceId: workspaceId(),
    conversationId: int8().notNull(),
    engineVersion: integer().notNull(),
    /** The reading that is shown meanwhile. */
    sourceReadingId: int8().notNull(),
    /** The reading that is being filled; null as long as every answer is as before. */
    readingId: int8(),
    /** The last message that is dealt with. */
    afterSeq: int8().notNull().default(-1),
    /** State of the rollups after it. */
    session: jsonb().$type<{ sentAtMs: number; participantId: number } | null>(),
    /** What the analysis of each message starts from, learnt once. */
    conversation: jsonb().$type<unknown>(),
    /** Who stood for whom when the counting began. */
    people: text().notNull(),
    /** Fences runs: rows are written only while no later run has begun. */
    attempt: integer().notNull().default(0),
    /** When all tries of a job had failed; it is tried again under the next version. */
    failedAt: instant(),
    startedAt: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.conversationId] })],
);
