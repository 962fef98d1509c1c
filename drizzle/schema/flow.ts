import { boolean, integer, pgTable, primaryKey, real, text } from "drizzle-orm/pg-core";
import { int8, wallClock, workspaceId } from "./columns.ts";
import { enumeration } from "./enumeration.ts";
import { replySources } from "./enumerations.ts";

/** A message that answers one of somebody else, found after the import. */
export const replyLinks = pgTable(
  "reply_links",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    /** The answer. */
    seq: int8().notNull(),
    toSeq: int8().notNull(),
    participantId: integer().notNull(),
    toParticipantId: integer().notNull(),
    /** Wall clock of the answer. */
    localAt: wallClock().notNull(),
    waitSeconds: integer().notNull(),
    source: enumeration(replySources)().notNull(),
    /** How sure the link is, 0..1. */
    share: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.readingId, table.seq] })],
);

/** A message that asks, with the first answer to it. */
export const conversationQuestions = pgTable(
  "conversation_questions",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    seq: int8().notNull(),
    participantId: integer().notNull(),
    localAt: wallClock().notNull(),
    /** Somebody's message may be an answer, though it is not sure enough to be called one. */
    touched: boolean().notNull().default(false),
    /** Null while nobody's answer was found. */
    answerSeq: int8(),
    answererId: integer(),
    answeredAt: wallClock(),
    waitSeconds: integer(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.readingId, table.seq] })],
);

/** How far the links of a reading have been found. Another number of messages up to there means: from the beginning. */
export const flowStates = pgTable(
  "flow_states",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    lastSeq: int8().notNull(),
    messages: int8().notNull(),
    /** Under which people, merges, rules and weights. */
    basis: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.readingId] })],
);
