import { boolean, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, int8, workspaceId } from "./columns.ts";

/** Files that come in parts: one person's, until the import that they become, or until they expire. */
export const uploads = pgTable(
  "uploads",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    createdBy: text().notNull(),
    /** Emptied when the import has been made, which keeps the name. */
    fileName: text().notNull(),
    /** When the person's own file was last changed: it is known again by this, its name and its size. */
    fileModifiedAt: instant(),
    byteSize: int8().notNull(),
    /** Bytes of every part but the last. */
    partBytes: integer().notNull(),
    /** The import that it became, and whether the bytes were here already. */
    importId: int8(),
    isDuplicate: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("uploads_of_person").on(table.workspaceId, table.createdBy),
    index("uploads_expiry").on(table.expiresAt),
  ],
);

/** What has arrived of an upload: each part an object of its own. The key decides between two senders of one part. */
export const uploadParts = pgTable(
  "upload_parts",
  {
    workspaceId: workspaceId(),
    uploadId: uuid().notNull(),
    /** Place of its first byte in the file. */
    start: int8().notNull(),
    byteSize: int8().notNull(),
    objectId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.uploadId, table.start] }),
    index("upload_parts_object").on(table.workspaceId, table.objectId),
  ],
);
