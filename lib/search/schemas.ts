import { z } from "zod";
import { messageKinds } from "#drizzle/schema/enumerations.ts";
import { filterKeys } from "./search-query.ts";

const count = z.number().int().nonnegative();

/** A search as programs and screens ask for it. */
export const searchInput = z.object({
  query: z.string().max(20_000).describe('Words, "phrases", -not, word*, from: in: before: after: on: has: lang:.'),
  conversationId: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number)
    .optional()
    .describe("Search in this conversation only."),
  order: z.enum(["relevance", "newest"]).default("relevance"),
  limit: z.number().int().min(1).max(100).default(50),
  cursor: z.string().max(500).optional().describe("nextCursor of the page before."),
  isTyping: z
    .boolean()
    .default(false)
    .describe("The query is not finished: its last word may go on, fewer messages are ranked, nothing is audited."),
});
export type SearchInput = z.output<typeof searchInput>;

export const searchHit = z.object({
  conversationId: z.string(),
  seq: z.string(),
  position: count.describe("Number of the message as a person sees it."),
  localAt: z.string().describe("Wall clock of the export, YYYY-MM-DDTHH:MM:SS."),
  kind: z.enum(messageKinds),
  language: z.string().nullable(),
  person: z.object({ name: z.string(), rank: z.number().int(), isMe: z.boolean() }).nullable(),
  attachment: z.string().nullable(),
  excerpt: z.array(z.object({ text: z.string(), isHit: z.boolean() })).describe("Plain text: escape it."),
  match: z.enum(["word", "beginning", "filter"]).describe("How the message was found."),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchResult = z.object({
  query: z.object({
    words: z.array(z.object({ text: z.string(), isPrefix: z.boolean(), isExcluded: z.boolean() })),
    filters: z.array(z.object({ key: z.enum(filterKeys), value: z.string() })),
    ignoredWords: count,
  }),
  unmatched: z.array(z.string()).describe("Filters that name nobody and nothing."),
  total: z.object({ count, isCapped: z.boolean().describe("There are more than `count`.") }),
  hits: z.array(searchHit),
  nextCursor: z.string().nullable(),
  conversations: z.array(z.object({ id: z.string(), title: z.string(), hits: count })),
  people: z.array(z.object({ name: z.string(), rank: z.number().int(), isMe: z.boolean(), hits: count })),
  months: z.array(z.object({ month: z.string(), hits: count })).describe("Hits by month, YYYY-MM, in order."),
  searched: z.object({ conversations: count, messages: count }),
  indexing: z
    .array(z.object({ conversationId: z.string(), title: z.string(), percent: z.number().int().min(0).max(100) }))
    .describe("Conversations that are being read: hits from them may be missing."),
  suggestions: z.object({
    spelling: z.array(z.object({ query: z.string(), word: z.string() })),
    withoutFilter: z.array(z.object({ query: z.string(), filter: z.string(), hits: count, isCapped: z.boolean() })),
  }),
  cached: z.boolean(),
  partial: z.boolean().describe("Time ran out: only the newest messages were looked at."),
  tookMs: z.number().nonnegative(),
});
export type SearchResult = z.infer<typeof searchResult>;
