import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, int8, workspaceId } from "./columns.ts";
import { enumeration } from "./enumeration.ts";
import { importSources, importStages, importStatuses } from "./enumerations.ts";

export const imports = pgTable(
  "imports",
  {
    workspaceId: workspaceId(),
    id: int8().notNull().generatedAlwaysAsIdentity(),
    /** Null for a file of saved webhooks, which may fill several conversations: see `importConversations`. */
    conversationId: int8(),
    readingId: int8(),
    /** IANA zone for conversations that such a file begins; null for an export, whose reading knows it. */
    zone: text(),
    source: enumeration(importSources)().notNull(),
    status: enumeration(importStatuses)().notNull(),
    stage: enumeration(importStages)().notNull(),
    jobId: uuid(),
    attempt: integer().notNull().default(0),
    objectId: uuid(),
    /** Which chat of an archive is read; null for the likeliest. */
    chatName: text(),
    fileName: text().notNull(),
    byteSize: int8().notNull(),
    sha256: bytea().notNull(),
    /** The person's choice of date order, where the file's own proof is overruled: dmy, mdy or ymd. */
    dateOrder: text(),
    /** Reads a file anew that an earlier import has brought. */
    isReread: boolean().notNull().default(false),
    /** The conversation whose further export a person says this is. */
    intoConversationId: int8(),
    /** Counts for the progress line: { total, read, stored, mediaTotal, mediaStored }. */
    progress: jsonb().$type<Record<string, number>>().notNull().default({}),
    /** Where a killed run goes on: see jobs/import/checkpoint.ts. Written in the transaction of the rows it covers. */
    checkpoint: jsonb().$type<unknown>(),
    /** What the reading found: platform, shape, date order and its proof, counts. */
    report: jsonb().$type<Record<string, unknown>>(),
    errorCode: text(),
    errorMessage: text(),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    startedAt: instant(),
    finishedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    // The same chat of the same bytes once a workspace, however many uploads race; failed runs and re-readings do not
    // hold the place, nor do saved webhooks that have been read: reading them again fills what was erased since.
    uniqueIndex("imports_same_bytes")
      .on(table.workspaceId, table.sha256, sql`coalesce(${table.chatName}, '')`)
      .where(
        sql`(${table.status} in (0, 1) or (${table.status} = 2 and ${table.conversationId} is not null)) and not ${table.isReread}`,
      ),
    index("imports_conversation").on(table.workspaceId, table.conversationId),
  ],
);

/** Lines that belong to no message, kept as written. */
export const importRejects = pgTable(
  "import_rejects",
  {
    workspaceId: workspaceId(),
    importId: int8().notNull(),
    line: int8().notNull(),
    reason: text().notNull(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.importId, table.line] })],
);

/**
 * The conversations that a file of saved webhooks has begun or grown: ids, which stay when one is erased, so that the same
 * file is read again.
 */
export const importConversations = pgTable(
  "import_conversations",
  {
    workspaceId: workspaceId(),
    importId: int8().notNull(),
    conversationId: int8().notNull(),
    /** It was not there before. */
    isNew: boolean().notNull(),
    /** Messages that the file brought into it. */
    stored: int8().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.importId, table.conversationId] }),
    index("import_conversations_conversation").on(table.workspaceId, table.conversationId),
  ],
);
