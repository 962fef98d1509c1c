import { and, asc, eq, sql } from "drizzle-orm";
import { merges } from "#drizzle/schema/merges.ts";
import { media } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";
import type { ArchiveEntry } from "./archive/archive-entry.ts";
import type { Archive } from "./archive/open-archive.ts";
import { comparableName } from "./comparable-name.ts";
import type { MediaOwner } from "./media-owner.ts";
import { nameMedia } from "./name-media.ts";
import type { MediaPlan } from "./plan-media.ts";
import { saveMedia } from "./save-media.ts";
import { storeEntry } from "./store-entry.ts";

/**
 * Stores the files of an archive whose messages were added to a conversation: those that its messages name, those that
 * older messages name and that were missing, and those that nobody names. What is there already is left alone.
 * @param onStored called after each file with the number of files done
 */
export async function storeAddedMedia(
  ctx: Context,
  owner: MediaOwner,
  { archive, files }: { archive: Archive | null; files: ArchiveEntry[] },
  options: { signal: AbortSignal; onStored: (done: number) => Promise<void> },
): Promise<void> {
  await nameMedia(ctx.db, owner);
  if (!archive) return;
  const plans = await planFiles(ctx, owner, files);
  for (const [index, entry] of files.entries()) {
    options.signal.throwIfAborted();
    const plan = plans.get(index);
    if (plan) {
      const stored = await storeEntry(ctx, archive, entry);
      await saveMedia(ctx, owner, { plan, fileName: entry.fileName, stored });
    }
    await options.onStored(index + 1);
  }
}

/** The files that are wanted. Rows of earlier imports that get one are noted first, so that undoing can empty them. */
async function planFiles(ctx: Context, owner: MediaOwner, files: ArchiveEntry[]): Promise<Map<number, MediaPlan>> {
  const rows = await ctx.db
    .select()
    .from(media)
    .where(and(eq(media.workspaceId, owner.workspaceId), eq(media.readingId, owner.readingId)))
    .orderBy(asc(media.id));
  const wanted = new Map<string, number[]>();
  /** Files that there are of each name: one for all messages that name it, and those that nobody names. */
  const known = new Map<string, number>();
  const named = new Set<string>();
  for (const row of rows) {
    const name = comparableName(row.fileName);
    if (row.seq === null || !named.has(name)) known.set(name, (known.get(name) ?? 0) + 1);
    if (row.seq !== null) named.add(name);
    const isMissing = row.seq !== null && row.objectId === null && row.problem === null;
    if (isMissing) wanted.set(name, [...(wanted.get(name) ?? []), row.id]);
  }
  const plans = new Map<number, MediaPlan>();
  const seen = new Map<string, number>();
  let lastId = rows.at(-1)?.id ?? 0;
  for (const [index, { fileName }] of files.entries()) {
    const name = comparableName(fileName);
    const ids = wanted.get(name);
    const place = (seen.get(name) ?? 0) + 1;
    seen.set(name, place);
    if (ids) plans.set(index, { index, ids, isOrphan: false });
    else if (place > (known.get(name) ?? 0)) plans.set(index, { index, ids: [++lastId], isOrphan: true });
    wanted.delete(name);
  }
  const older = new Set(rows.filter(({ importId }) => importId !== owner.importId).map(({ id }) => id));
  await noteFilled(
    ctx,
    owner,
    [...plans.values()].flatMap(({ ids, isOrphan }) => (isOrphan ? [] : ids.filter((id) => older.has(id)))),
  );
  return plans;
}

async function noteFilled(ctx: Context, owner: MediaOwner, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await ctx.db
    .update(merges)
    .set({ filledMedia: sql`${merges.filledMedia} || ${JSON.stringify(ids)}::jsonb` })
    .where(and(eq(merges.workspaceId, owner.workspaceId), eq(merges.importId, owner.importId)));
}
