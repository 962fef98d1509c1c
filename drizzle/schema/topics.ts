import { date, index, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { instant, int8, workspaceId } from "./columns.ts";

/** The last search for topics and phrases in a reading, and what it was made from. */
export const topicRuns = pgTable(
  "topic_runs",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    /** Messages it looked at. */
    messages: int8().notNull(),
    /** Rules, languages and names it was made with, as a hash: when they differ, it is made anew. */
    basis: text().notNull(),
    foundAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.readingId] })],
);

/** The topics of a reading, numbered from 0 by number of messages. */
export const conversationTopics = pgTable(
  "conversation_topics",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    topic: smallint().notNull(),
    /** The heaviest first; the first three are its name. */
    words: text().array().notNull(),
    messages: integer().notNull(),
    /** Seqs of messages that show it best. */
    examples: int8().array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.readingId, table.topic] })],
);

/** Messages of a topic by day of the wall clock and participant. */
export const conversationTopicDays = pgTable(
  "conversation_topic_days",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    day: date({ mode: "string" }).notNull(),
    participantId: integer().notNull(),
    topic: smallint().notNull(),
    messages: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.readingId, table.day, table.participantId, table.topic] }),
  ],
);

/** The topic of each message that has one. */
export const messageTopics = pgTable(
  "message_topics",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    seq: int8().notNull(),
    topic: smallint().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.readingId, table.seq] }),
    index("message_topics_topic").on(table.workspaceId, table.readingId, table.topic, table.seq),
  ],
);
