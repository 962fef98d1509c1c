import { pgTable, text } from "drizzle-orm/pg-core";
import { instant, int8 } from "./columns.ts";

/** The int8 side of a better-auth organization. */
export const workspaces = pgTable("workspaces", {
  id: int8().primaryKey().generatedAlwaysAsIdentity(),
  organizationId: text().notNull().unique(),
  name: text().notNull(),
  /** Grows with every change of any conversation: caches over the whole workspace live under it. */
  version: int8().notNull().default(0),
  createdAt: instant().notNull().defaultNow(),
});
