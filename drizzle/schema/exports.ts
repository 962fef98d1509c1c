import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, int8, workspaceId } from "./columns.ts";
import { enumeration } from "./enumeration.ts";
import { exportFormats, exportStatuses, mailStatuses } from "./enumerations.ts";

export const exports = pgTable(
  "exports",
  {
    workspaceId: workspaceId(),
    id: int8().notNull().generatedAlwaysAsIdentity(),
    conversationId: int8().notNull(),
    format: enumeration(exportFormats)().notNull(),
    /** As asked for: range, participants, layout, CSV choices. */
    options: jsonb().$type<Record<string, unknown>>().notNull(),
    status: enumeration(exportStatuses)().notNull(),
    jobId: uuid(),
    attempt: integer().notNull().default(0),
    done: int8().notNull().default(0),
    total: int8(),
    objectId: uuid(),
    fileName: text(),
    byteSize: int8(),
    sha256: bytea(),
    messageCount: int8(),
    errorCode: text(),
    errorMessage: text(),
    requestedBy: text().notNull(),
    mailTo: text(),
    createdAt: instant().notNull().defaultNow(),
    finishedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("exports_conversation").on(table.workspaceId, table.conversationId),
  ],
);

/** A way to an export without signing in. The token itself is in the mail only. */
export const downloadLinks = pgTable(
  "download_links",
  {
    workspaceId: workspaceId(),
    id: int8().notNull().generatedAlwaysAsIdentity(),
    exportId: int8().notNull(),
    tokenHash: bytea().notNull(),
    expiresAt: instant().notNull(),
    maxDownloads: integer().notNull(),
    downloads: integer().notNull().default(0),
    revokedAt: instant(),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("download_links_token").on(table.tokenHash),
    index("download_links_export").on(table.workspaceId, table.exportId),
  ],
);

/** Letters: sent by SMTP, or kept to be read under Settings, Outbox. */
export const mails = pgTable(
  "mails",
  {
    id: int8().primaryKey().generatedAlwaysAsIdentity(),
    /** Null for letters that belong to no workspace, such as a password reset. */
    workspaceId: int8(),
    exportId: int8(),
    recipient: text().notNull(),
    subject: text().notNull(),
    status: enumeration(mailStatuses)().notNull(),
    attempt: integer().notNull().default(0),
    /** The whole message, encrypted: it holds links. Emptied once a server has taken it. */
    sealedMessage: bytea(),
    lastError: text(),
    createdAt: instant().notNull().defaultNow(),
    sentAt: instant(),
  },
  (table) => [index("mails_workspace").on(table.workspaceId, table.createdAt)],
);
