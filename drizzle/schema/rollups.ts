import { date, doublePrecision, index, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { int8, workspaceId } from "./columns.ts";
import { enumeration } from "./enumeration.ts";
import { messageKinds, termKinds } from "./enumerations.ts";

/** Counters of one participant on one day of the wall clock. Notices are not counted. */
export const conversationDays = pgTable(
  "conversation_days",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    day: date({ mode: "string" }).notNull(),
    participantId: integer().notNull(),
    messages: integer().notNull().default(0),
    words: integer().notNull().default(0),
    chars: integer().notNull().default(0),
    media: integer().notNull().default(0),
    questions: integer().notNull().default(0),
    links: integer().notNull().default(0),
    emoji: integer().notNull().default(0),
    /** Sum and count of scored polarity; unscored messages are in neither. */
    polaritySum: doublePrecision().notNull().default(0),
    polarityCount: integer().notNull().default(0),
    /** Sums of messages.emotions, byte by byte (7), and how many messages have them. Whole numbers: they add up in any order. */
    emotionSums: integer().array().notNull().default([0, 0, 0, 0, 0, 0, 0]),
    emotionCount: integer().notNull().default(0),
    /** Messages that show each emotion: its byte is leastShownEmotion or more (7). */
    emotionShown: integer().array().notNull().default([0, 0, 0, 0, 0, 0, 0]),
    /** Replies: first message after one of somebody else, at most a day later. */
    replies: integer().notNull().default(0),
    replySeconds: int8().notNull().default(0),
    /** Replies by log2 bucket of seconds (18); medians are read from it. */
    replyHistogram: integer().array().notNull(),
    /** Messages that open a session: the first after four quiet hours. */
    initiations: integer().notNull().default(0),
    /** Messages by hour of the wall clock (24). */
    hours: integer().array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.readingId, table.day, table.participantId] })],
);

/** Messages by kind. */
export const conversationDayKinds = pgTable(
  "conversation_day_kinds",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    day: date({ mode: "string" }).notNull(),
    participantId: integer().notNull(),
    kind: enumeration(messageKinds)().notNull(),
    messages: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.readingId, table.day, table.participantId, table.kind] }),
  ],
);

/** Messages by language; those whose language cannot be told are not counted. */
export const conversationDayLanguages = pgTable(
  "conversation_day_languages",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    day: date({ mode: "string" }).notNull(),
    participantId: integer().notNull(),
    /** ISO 639 code. */
    language: text().notNull(),
    messages: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.readingId, table.day, table.participantId, table.language] }),
  ],
);

/**
 * Words, emoji and domains by month and participant. `month` is its first day.
 * The whole conversation stands once more under month -infinity and participant 0.
 */
export const conversationTerms = pgTable(
  "conversation_terms",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    kind: enumeration(termKinds)().notNull(),
    month: date({ mode: "string" }).notNull(),
    participantId: integer().notNull(),
    term: text().notNull(),
    /** Occurrences. */
    count: integer().notNull(),
    /** Messages that hold it. */
    messages: integer().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.workspaceId, table.readingId, table.kind, table.month, table.participantId, table.term],
    }),
  ],
);

/** Who writes after whom, by month: `turns` messages of `participant_id` that follow one of `after_id`. */
export const conversationTurns = pgTable(
  "conversation_turns",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    month: date({ mode: "string" }).notNull(),
    participantId: integer().notNull(),
    afterId: integer().notNull(),
    turns: integer().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.workspaceId, table.readingId, table.month, table.participantId, table.afterId],
    }),
  ],
);

/** Every search term of a workspace with the number of messages that hold it. */
export const vocabulary = pgTable(
  "vocabulary",
  {
    workspaceId: workspaceId(),
    term: text().notNull(),
    messages: int8().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.term] }),
    index("vocabulary_fuzzy").using("gin", table.term.op("gin_trgm_ops")),
  ],
);

/** What the sweep computes when a conversation has changed: keywords and trends. */
export const conversationKeywords = pgTable(
  "conversation_keywords",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    term: text().notNull(),
    /** TF-IDF against the workspace's other conversations. */
    score: doublePrecision().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.readingId, table.term] })],
);

/** The conversation's version that the sweep has last seen. */
export const conversationSweeps = pgTable(
  "conversation_sweeps",
  {
    workspaceId: workspaceId(),
    conversationId: int8().notNull(),
    version: int8().notNull(),
    /** Which participants counted as one when replies were last counted: `4>1,7>1`. */
    merges: text().notNull().default(""),
    sweptAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.conversationId] })],
);
