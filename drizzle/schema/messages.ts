import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, instant, int8, tsvector, wallClock, workspaceId } from "./columns.ts";
import { enumeration } from "./enumeration.ts";
import { type EntityKind, entityKinds, messageKinds } from "./enumerations.ts";

/** Insert-only. No foreign keys: the one writer keeps it whole, and 5.8 us a row are saved. */
export const messages = pgTable(
  "messages",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    /** Order in the conversation, steps of 2^20, given once and never changed. */
    seq: int8().notNull(),
    /** Null for notices. */
    participantId: integer(),
    /** The instant, under the conversation's zone. */
    sentAt: instant().notNull(),
    /** The wall clock as the export writes it. */
    localAt: wallClock().notNull(),
    kind: enumeration(messageKinds)().notNull(),
    /** ISO 639 code; null where there is nothing to tell it by. */
    language: text(),
    languageConfidence: real(),
    words: integer().notNull(),
    chars: integer().notNull(),
    /** -1..1; null = not scored. */
    polarity: real(),
    /** 0..1; null = not scored. */
    subjectivity: real(),
    /** Seven bytes, one an emotion in the order of emotionNames, 0..255 for 0..1; null = not scored. */
    emotions: bytea(),
    /** What a neural model has changed, and what the rules said; null = refined by none. */
    refinement: jsonb().$type<{
      by: string;
      polarity: number | null;
      model: number | null;
      names?: [EntityKind, number, number][];
    }>(),
    isQuestion: boolean().notNull().default(false),
    /** Bits of messageFlags. */
    flags: integer().notNull().default(0),
    /** 64 bits over sender, text and the occurrence number inside the same minute: equal messages stay apart. */
    hash: bigint({ mode: "bigint" }).notNull(),
    importId: int8().notNull(),
    sourceLine: int8().notNull(),
    text: text().notNull(),
    /** File name the export gives for the attachment. */
    attachment: text(),
    /** What a kind has besides text: poll options, call length, coordinates. */
    details: jsonb().$type<Record<string, unknown>>(),
    tsv: tsvector().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.readingId, table.seq] }),
    uniqueIndex("messages_same").on(table.workspaceId, table.readingId, table.sentAt, table.hash),
    index("messages_newest").on(table.workspaceId, table.sentAt),
    // The pending list takes a whole import; the import cleans it at the end (gin_clean_pending_list).
    index("messages_search")
      .using("gin", table.workspaceId, table.readingId, table.tsv)
      .with({ gin_pending_list_limit: 524288 }),
  ],
);

export const messageEntities = pgTable(
  "message_entities",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    seq: int8().notNull(),
    /** UTF-16 offsets into messages.text. */
    start: integer().notNull(),
    len: integer().notNull(),
    kind: enumeration(entityKinds)().notNull(),
    /** Normal form: E.164, ISO date, lower-case address; else the text itself. */
    value: text().notNull(),
    /** As in messages: mentions of a range and of some people are counted without reading the messages. */
    participantId: integer(),
    localAt: wallClock().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.readingId, table.seq, table.start] }),
    index("message_entities_value").on(table.workspaceId, table.readingId, table.kind, table.value),
  ],
);

/** A file that a message names, or that lies in the archive unnamed. */
export const media = pgTable(
  "media",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    id: integer().notNull(),
    importId: int8().notNull(),
    fileName: text().notNull(),
    /** The message that names it; null for an orphan. */
    seq: int8(),
    /** Null when the message names a file that is not in the export. */
    objectId: uuid(),
    contentType: text(),
    byteSize: int8(),
    sha256: bytea(),
    width: integer(),
    height: integer(),
    /** Length of a sound or a film. */
    durationMs: integer(),
    /** What a virus scanner found in it, as the scanner names it. */
    threat: text(),
    /** Why the bytes could not be used, such as `damaged`. */
    problem: text(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.readingId, table.id] }),
    index("media_seq").on(table.workspaceId, table.readingId, table.seq),
    index("media_object").on(table.workspaceId, table.objectId),
  ],
);
