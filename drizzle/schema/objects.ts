import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, int8, workspaceId } from "./columns.ts";

/** What lies in storage, always as ciphertext. The data key is wrapped: rotation rewrites this row, not the object. */
export const objects = pgTable(
  "objects",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** upload, media, thumbnail, export. */
    purpose: text().notNull(),
    wrappedKey: bytea().notNull(),
    keyVersion: integer().notNull(),
    /** Of the plaintext. */
    byteSize: int8().notNull(),
    sha256: bytea().notNull(),
    contentType: text(),
    /** The object with the small picture of this one. It is deleted with it. */
    thumbnailId: uuid(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("objects_sha256").on(table.workspaceId, table.sha256),
  ],
);
