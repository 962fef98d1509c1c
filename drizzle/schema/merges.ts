import { boolean, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, int8, workspaceId } from "./columns.ts";
import { enumeration } from "./enumeration.ts";
import { mergeStates } from "./enumerations.ts";

/** What an export and a conversation of the same chat have to do with each other. Places are seqs, never text. */
export type MergePreview = {
  relation: "same" | "extends" | "overlaps" | "unrelated";
  counts: { matched: number; added: number; onlyExisting: number; contradictory: number };
  /** Added to the clock of the export to reach that of the conversation. */
  clockShiftSeconds: number;
  /** Names in the export that stand where the conversation has another. */
  renamed: { existing: string; incoming: string; messages: number }[];
  /**
   * Nothing is in both, and the live conversation goes on where the export has ended: a guess by the number or the name of
   * the person.
   */
  follows?: "phone" | "name";
  /** Messages that say more in the export: a text, seconds, a file. */
  richer: number;
  examples: {
    matched: number[];
    added: number[];
    onlyExisting: number[];
    contradictory: { existing: number; incoming: number }[];
  };
};

/** An import beside a conversation that may be, or was, the same chat. */
export const merges = pgTable(
  "merges",
  {
    workspaceId: workspaceId(),
    importId: int8().notNull(),
    /** The conversation that is or would be merged into. */
    conversationId: int8().notNull(),
    /** The conversation that the import makes by itself: hidden while merged. */
    ownConversationId: int8().notNull(),
    state: enumeration(mergeStates)().notNull(),
    /** It merged by itself, because it provably only extends. */
    isAutomatic: boolean().notNull().default(false),
    preview: jsonb().$type<MergePreview>().notNull(),
    /** Reading that the import fills by itself. */
    ownReadingId: int8().notNull(),
    /** What the conversation showed before, and what the merge made; the same one where rows were only added. */
    previousReadingId: int8(),
    mergedReadingId: int8(),
    /** What undoing takes back: people first met by the merge, and files given to rows that had none. */
    addedParticipants: jsonb().$type<number[]>().notNull().default([]),
    filledMedia: jsonb().$type<number[]>().notNull().default([]),
    /** Names of `preview.renamed` that a person says are the same. */
    acceptedNames: jsonb().$type<string[]>().notNull().default([]),
    decidedBy: text(),
    decidedAt: instant(),
    errorMessage: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.importId] }),
    index("merges_conversation").on(table.workspaceId, table.conversationId),
    index("merges_own").on(table.workspaceId, table.ownConversationId),
  ],
);

/** Rank of every 256th message of a reading that was merged: its seqs have gaps and fillings, so rank is no division. */
export const messageMarks = pgTable(
  "message_marks",
  {
    workspaceId: workspaceId(),
    readingId: int8().notNull(),
    seq: int8().notNull(),
    rank: int8().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.readingId, table.seq] })],
);
