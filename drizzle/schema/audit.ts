import { index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, int8, workspaceId } from "./columns.ts";

/** Who did what to which object, when and from where. Ids and counts only, never text. */
export const auditEvents = pgTable(
  "audit_events",
  {
    workspaceId: workspaceId(),
    id: int8().notNull().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    actorKind: text().notNull(),
    actorId: text(),
    /** `noun.verb`, such as conversation.view. */
    action: text().notNull(),
    objectKind: text(),
    objectId: text(),
    address: text(),
    requestId: text(),
    details: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("audit_events_object").on(table.workspaceId, table.objectKind, table.objectId, table.at),
  ],
);
