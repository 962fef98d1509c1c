import { integer, jsonb, pgSchema, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = () => timestamp({ withTimezone: true, mode: "date" });

/** The part of pg-boss's job table that we read. We never write it: that is the library's. */
export const jobTable = pgSchema("pgboss").table("job", {
  id: uuid().notNull(),
  name: text().notNull(),
  priority: integer().notNull(),
  data: jsonb().$type<Record<string, unknown> | null>(),
  state: text({ enum: ["created", "retry", "active", "completed", "cancelled", "failed"] }).notNull(),
  retryLimit: integer().notNull(),
  retryCount: integer().notNull(),
  startAfter: instant().notNull(),
  startedOn: instant(),
  createdOn: instant().notNull(),
  completedOn: instant(),
  heartbeatOn: instant(),
  expireSeconds: integer().notNull(),
  output: jsonb().$type<Record<string, unknown> | null>(),
  sourceName: text(),
  sourceId: uuid(),
  sourceRetryCount: integer(),
  sourceOutput: jsonb().$type<Record<string, unknown> | null>(),
});
