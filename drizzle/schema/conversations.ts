import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, int8, wallClock, workspaceId } from "./columns.ts";
import { enumeration } from "./enumeration.ts";
import { conversationStatuses } from "./enumerations.ts";

/** `spine`: messages a week from the Monday of `start`, for the row picture. */
export type Spine = { start: string; weeks: number[] };

export const conversations = pgTable(
  "conversations",
  {
    workspaceId: workspaceId(),
    id: int8().notNull().generatedAlwaysAsIdentity(),
    title: text().notNull(),
    status: enumeration(conversationStatuses)().notNull(),
    /**
     * The rows now shown. Bulk tables are keyed by a reading, not by the conversation: reading the stored file
     * anew (other date order) fills another reading, which is swapped in when it is complete.
     */
    readingId: int8(),
    /** Grows with every change of what a screen could show: caches live under it. */
    version: int8().notNull().default(1),
    /** IANA zone of the export's wall clock. */
    zone: text().notNull(),
    isSample: boolean().notNull().default(false),
    meParticipantId: integer(),
    messageCount: int8().notNull().default(0),
    noticeCount: int8().notNull().default(0),
    mediaCount: int8().notNull().default(0),
    participantCount: integer().notNull().default(0),
    firstAt: wallClock(),
    lastAt: wallClock(),
    lastText: text(),
    lastParticipantId: integer(),
    languages: jsonb().$type<{ language: string; messages: number }[]>(),
    spine: jsonb().$type<Spine>(),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    trashedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("conversations_reading").on(table.workspaceId, table.readingId),
  ],
);

/** A reading: one pass over the stored files of a conversation under one date order and zone. */
export const readings = pgTable(
  "readings",
  {
    workspaceId: workspaceId(),
    id: int8().notNull().generatedAlwaysAsIdentity(),
    conversationId: int8().notNull(),
    zone: text().notNull(),
    /** Version of the language engine that analysed all its messages; null = from before versions were noted. */
    engineVersion: integer(),
    createdAt: instant().notNull().defaultNow(),
    completedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("readings_conversation").on(table.workspaceId, table.conversationId),
  ],
);

export const participants = pgTable(
  "participants",
  {
    workspaceId: workspaceId(),
    conversationId: int8().notNull(),
    id: integer().notNull(),
    /** As the export writes it, marks removed: the key by which a later import finds the person again. */
    name: text().notNull(),
    /** What a person chose to show instead. */
    displayName: text(),
    phone: text(),
    /** The participant this one was merged into; null when it stands for itself. */
    mergedInto: integer(),
    /** Order by number of messages when first counted, from 0: the colour for life. */
    rank: integer().notNull().default(0),
    messageCount: int8().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.conversationId, table.id] })],
);
