import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** Worker processes, each saying every few seconds that it is there. */
export const workers = pgTable("workers", {
  id: uuid().primaryKey(),
  host: text().notNull(),
  startedAt: instant().notNull(),
  seenAt: instant().notNull(),
});
