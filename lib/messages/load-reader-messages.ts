import { and, asc, eq, sql } from "drizzle-orm";
import { messageFlags } from "#drizzle/schema/enumerations.ts";
import { media, messageEntities, messages } from "#drizzle/schema/messages.ts";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { findPositions } from "./find-positions.ts";
import { findRefetchable } from "./find-refetchable.ts";
import { findUndelivered } from "./find-undelivered.ts";
import { loadQuotes } from "./load-quotes.ts";
import type { ReaderEntity, ReaderMedia, ReaderMessage } from "./reader-message.ts";

type MediaRow = { file: typeof media.$inferSelect; thumbnailId: string | null };

/** The messages of a reading with the given seqs, with their files, in the order of the conversation. */
export async function loadReaderMessages(
  ctx: Pick<Context, "db" | "workspaceId" | "role" | "now">,
  readingId: number | null,
  seqs: number[],
): Promise<ReaderMessage[]> {
  if (readingId === null || seqs.length === 0) return [];
  const wanted = sql`any(${sql.param(seqs)}::int8[])`;
  const rows = await ctx.db
    .select({
      seq: messages.seq,
      participantId: messages.participantId,
      localAt: messages.localAt,
      kind: messages.kind,
      language: messages.language,
      text: messages.text,
      attachment: messages.attachment,
      details: messages.details,
      flags: messages.flags,
    })
    .from(messages)
    .where(
      and(
        eq(messages.workspaceId, ctx.workspaceId),
        eq(messages.readingId, readingId),
        sql`${messages.seq} = ${wanted}`,
      ),
    )
    .orderBy(asc(messages.seq));
  const files = await ctx.db
    .select({ file: media, thumbnailId: objects.thumbnailId })
    .from(media)
    .leftJoin(objects, and(eq(objects.workspaceId, media.workspaceId), eq(objects.id, media.objectId)))
    .where(and(eq(media.workspaceId, ctx.workspaceId), eq(media.readingId, readingId), sql`${media.seq} = ${wanted}`));
  const quotes = await loadQuotes(ctx, readingId, seqs);
  const undelivered = await findUndelivered(ctx, readingId, seqs);
  const entitiesOf = await loadEntities(ctx, readingId, seqs);
  const missing = files.flatMap(({ file }) => (file.objectId === null && file.problem ? (file.seq ?? []) : []));
  const refetchable = ctx.role === "viewer" ? null : await findRefetchable(ctx, readingId, missing);
  const fileOf = new Map(files.map((row) => [row.file.seq, row]));

  const positions = await findPositions(
    ctx,
    rows.map(({ seq }) => ({ readingId, seq })),
  );

  return rows.map(({ flags, localAt, ...row }, at) => {
    const file = fileOf.get(row.seq);
    return {
      ...row,
      position: positions[at] ?? 0,
      localAt: localAt.replace(" ", "T"),
      isEdited: (flags & messageFlags.edited) !== 0,
      isUndelivered: undelivered.has(row.seq),
      quoted: quotes.get(row.seq) ?? null,
      clockNight: clockNightOf(flags),
      media: file ? { ...readerMedia(file), canFetchAgain: refetchable?.has(row.seq) === true } : null,
      entities: entitiesOf.get(row.seq) ?? [],
    };
  });
}

async function loadEntities(
  ctx: Pick<Context, "db" | "workspaceId">,
  readingId: number,
  seqs: number[],
): Promise<Map<number, ReaderEntity[]>> {
  const rows = await ctx.db
    .select()
    .from(messageEntities)
    .where(
      and(
        eq(messageEntities.workspaceId, ctx.workspaceId),
        eq(messageEntities.readingId, readingId),
        sql`${messageEntities.seq} = any(${sql.param(seqs)}::int8[])`,
      ),
    )
    .orderBy(asc(messageEntities.seq), asc(messageEntities.start));
  const entitiesOf = new Map<number, ReaderEntity[]>();
  for (const { seq, start, len, kind, value } of rows) {
    const entity = { start, end: start + len, kind, value };
    const others = entitiesOf.get(seq);
    if (others) others.push(entity);
    else entitiesOf.set(seq, [entity]);
  }
  return entitiesOf;
}

function clockNightOf(flags: number): ReaderMessage["clockNight"] {
  if (flags & messageFlags.dstGap) return "gap";
  return flags & messageFlags.dstOverlap ? "overlap" : null;
}

function readerMedia({ file, thumbnailId }: MediaRow): Omit<ReaderMedia, "canFetchAgain"> {
  const { id, fileName, contentType, byteSize, width, height, durationMs, threat, problem } = file;
  const isPresent = file.objectId !== null;
  const hasThumbnail = thumbnailId !== null;
  return { id, fileName, isPresent, contentType, byteSize, width, height, durationMs, threat, hasThumbnail, problem };
}
