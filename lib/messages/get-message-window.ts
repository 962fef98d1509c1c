import { and, asc, desc, eq, gt, gte, lt, lte, type SQL, sql } from "drizzle-orm";
import { messages } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";
import { findReading, type Reading } from "./find-reading.ts";
import { loadReaderMessages } from "./load-reader-messages.ts";
import type { ReaderMessage } from "./reader-message.ts";

/** Where a window lies. A seq need not exist: the nearest message stands for it. */
export type WindowPlace =
  | { around: number }
  | { before: number }
  | { after: number }
  /** `YYYY-MM-DD` of the wall clock: around the first message of that day or after it. */
  | { date: string }
  | { edge: "first" | "last" };

export type MessageWindow = {
  conversationId: number;
  version: number;
  /** Messages and notices of the conversation. */
  total: number;
  /** In the order of the conversation. */
  messages: ReaderMessage[];
  /** The message that the place led to; null for pages by `before` and `after`, and when there are no messages. */
  focusSeq: number | null;
  hasOlder: boolean;
  hasNewer: boolean;
};

export const largestWindow = 200;
const usualWindow = 80;

/**
 * A run of neighbouring messages for the reader.
 * @param input.limit messages at most, 1..200
 * @throws AppError `not_found`
 */
export async function getMessageWindow(
  ctx: Context,
  input: { conversationId: number; place: WindowPlace; limit?: number },
): Promise<MessageWindow> {
  const reading = await findReading(ctx, input.conversationId);
  const { conversationId, version, total } = reading;
  const limit = Math.min(Math.max(input.limit ?? usualWindow, 1), largestWindow);
  const slice = await findSlice(ctx, reading, input.place, limit);
  const rows = await loadReaderMessages(ctx, reading.readingId, slice.seqs);
  const { focusSeq, hasOlder, hasNewer } = slice;
  return { conversationId, version, total, messages: rows, focusSeq, hasOlder, hasNewer };
}

type Slice = { seqs: number[]; focusSeq: number | null; hasOlder: boolean; hasNewer: boolean };

async function findSlice(ctx: Context, reading: Reading, place: WindowPlace, limit: number): Promise<Slice> {
  const { readingId } = reading;
  if (readingId === null) return { seqs: [], focusSeq: null, hasOlder: false, hasNewer: false };
  const older = (bound: SQL, count: number) => seqsOf(ctx, readingId, bound, "older", count);
  const newer = (bound: SQL, count: number) => seqsOf(ctx, readingId, bound, "newer", count);

  if ("before" in place) {
    const found = await older(lt(messages.seq, place.before), limit + 1);
    const seqs = found.slice(-limit);
    return { seqs, focusSeq: null, hasOlder: found.length > limit, hasNewer: true };
  }
  if ("after" in place) {
    const found = await newer(gt(messages.seq, place.after), limit + 1);
    return { seqs: found.slice(0, limit), focusSeq: null, hasOlder: true, hasNewer: found.length > limit };
  }
  const target = await targetOf(ctx, reading, readingId, place);
  const before = await older(lt(messages.seq, target), limit + 1);
  const from = await newer(gte(messages.seq, target), limit + 1);
  const newerCount = Math.min(from.length, Math.max(Math.ceil(limit / 2), limit - before.length));
  const olderCount = Math.min(before.length, limit - newerCount);
  return {
    seqs: [...before.slice(before.length - olderCount), ...from.slice(0, newerCount)],
    focusSeq: from[0] ?? before.at(-1) ?? null,
    hasOlder: before.length > olderCount,
    hasNewer: from.length > newerCount,
  };
}

async function targetOf(
  ctx: Context,
  reading: Reading,
  readingId: number,
  place: Exclude<WindowPlace, { before: number } | { after: number }>,
): Promise<number> {
  if ("around" in place) return place.around;
  if ("edge" in place) return place.edge === "first" ? 0 : await lastSeq(ctx, readingId);
  // The index stands on the instant, so the day is asked for as one.
  const midnight = sql`(${place.date}::timestamp at time zone ${reading.zone})`;
  const [row] = await ctx.db
    .select({ seq: messages.seq })
    .from(messages)
    .where(and(ofReading(ctx, readingId), gte(messages.sentAt, midnight)))
    .orderBy(asc(messages.sentAt), asc(messages.seq))
    .limit(1);
  return row?.seq ?? (await lastSeq(ctx, readingId));
}

async function lastSeq(ctx: Context, readingId: number): Promise<number> {
  const [seq] = await seqsOf(ctx, readingId, lte(messages.seq, Number.MAX_SAFE_INTEGER), "older", 1);
  return seq ?? 0;
}

/** Ascending, whichever side of the bound they lie on. */
async function seqsOf(ctx: Context, readingId: number, bound: SQL, side: "older" | "newer", count: number) {
  const rows = await ctx.db
    .select({ seq: messages.seq })
    .from(messages)
    .where(and(ofReading(ctx, readingId), bound))
    .orderBy(side === "older" ? desc(messages.seq) : asc(messages.seq))
    .limit(count);
  const seqs = rows.map((row) => row.seq);
  return side === "older" ? seqs.reverse() : seqs;
}

function ofReading(ctx: Context, readingId: number): SQL | undefined {
  return and(eq(messages.workspaceId, ctx.workspaceId), eq(messages.readingId, readingId));
}
