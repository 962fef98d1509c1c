import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytea, instant, int8, workspaceId } from "./columns.ts";
import { enumeration } from "./enumeration.ts";
import { auditStates, pullStates, storeAuths, storeTimes } from "./enumerations.ts";

/** A store, other than Meta, that lists the messages of a connection's number in the form of the Graph API. */
export const cloudStores = pgTable(
  "cloud_stores",
  {
    workspaceId: workspaceId(),
    connectionId: int8().notNull(),
    baseUrl: text().notNull(),
    /** After the base address, with {version} and {phone_number_id} in it. */
    pathTemplate: text().notNull(),
    auth: enumeration(storeAuths)().notNull(),
    /** Sealed: a secret of its own, which goes to the host of `baseUrl` only. */
    key: bytea().notNull(),
    /** 1..100 messages. */
    pageSize: integer().notNull(),
    /** Names of the query's parameters for a range; null where the store has none. */
    sinceName: text(),
    untilName: text(),
    timeFormat: enumeration(storeTimes)().notNull(),
    query: jsonb().$type<Record<string, string>>().notNull(),
    /** What one pull takes at most before it asks to be continued. */
    maxPages: integer().notNull(),
    maxBytes: int8().notNull(),
    changedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.connectionId] })],
);

/** One going through the pages of a store. The place is saved in the transaction of each page. */
export const cloudPulls = pgTable(
  "cloud_pulls",
  {
    workspaceId: workspaceId(),
    id: int8().notNull().generatedAlwaysAsIdentity(),
    connectionId: int8().notNull(),
    state: enumeration(pullStates)().notNull(),
    since: instant(),
    until: instant(),
    /** Where the next page is, as `lib/connections/pull/next-place.ts` writes it; null before the first and after the last. */
    place: text(),
    pages: integer().notNull().default(0),
    /** Messages in these pages. */
    rows: int8().notNull().default(0),
    bytes: int8().notNull().default(0),
    /** Pages and bytes from which on it stops. */
    maxPages: integer().notNull(),
    maxBytes: int8().notNull(),
    /** Counts each time it is put into the queue: a job of an earlier time does nothing. */
    run: integer().notNull().default(1),
    jobId: text(),
    /** Why it does not go on, in words. */
    trouble: text(),
    pausedUntil: instant(),
    /** Pauses and silences that followed each other without a page between. */
    pauses: integer().notNull().default(0),
    silentSince: instant(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    finishedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("cloud_pulls_connection").on(table.workspaceId, table.connectionId, table.id),
    // One at a time for a connection: queued, running, paused or asking.
    uniqueIndex("cloud_pulls_open")
      .on(table.workspaceId, table.connectionId)
      .where(sql`${table.state} in (0, 1, 2, 3)`),
  ],
);

/** The pages of a pull: a place that comes again is a circle. */
export const cloudPullPages = pgTable(
  "cloud_pull_pages",
  {
    workspaceId: workspaceId(),
    pullId: int8().notNull(),
    /** From 1. */
    number: integer().notNull(),
    /** SHA-256 of the cursor that led to it. */
    cursorHash: bytea().notNull(),
    /** Where its messages are kept; null when it had none, or when the same page was there already. */
    payloadId: int8(),
    rows: integer().notNull(),
    bytes: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.pullId, table.number] }),
    uniqueIndex("cloud_pull_pages_cursor").on(table.workspaceId, table.pullId, table.cursorHash),
  ],
);

/** A day of Meta's own count beside what is here. `from` and `to` ISO 8601, the second not included. */
export type AuditDay = { from: string; to: string; metaIncoming: number; incoming: number };

/** What a comparison with Meta's own books shows. Counts of messages; null where Meta does not tell. */
export type AuditReport = {
  days: AuditDay[] | null;
  /** Messages that `message_history` lists, and whether that was all of it. */
  listed: number | null;
  isComplete: boolean;
  /** Of these, not here at all, and here without their text. */
  missing: number;
  withoutText: number;
  /** Webhooks of these that Meta could not deliver. */
  failedWebhooks: number;
  /** Why something could not be asked, in words. */
  notes: string[];
};

/**
 * How far an audit has gone through `message_history`: the cursor of the next page, and what was counted before it.
 * `seen`: short hashes of the ids that were, for a list that has grown meanwhile gives some of them again.
 */
export type AuditPlace = {
  after: string | null;
  pages: number;
  listed: number;
  missing: number;
  withoutText: number;
  failedWebhooks: number;
  seen: string[];
};

/** Comparisons of what is here with what Meta says it has handled. They import nothing. */
export const cloudAudits = pgTable(
  "cloud_audits",
  {
    workspaceId: workspaceId(),
    id: int8().notNull().generatedAlwaysAsIdentity(),
    connectionId: int8().notNull(),
    state: enumeration(auditStates)().notNull(),
    report: jsonb().$type<AuditReport>(),
    /** Null before the first page and once it is over. */
    place: jsonb().$type<AuditPlace>(),
    trouble: text(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("cloud_audits_connection").on(table.workspaceId, table.connectionId, table.id),
  ],
);
