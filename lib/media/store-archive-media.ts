import { and, asc, eq } from "drizzle-orm";
import { media } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";
import type { ArchiveEntry } from "./archive/archive-entry.ts";
import type { Archive } from "./archive/open-archive.ts";
import type { MediaOwner } from "./media-owner.ts";
import { nameMedia } from "./name-media.ts";
import { planMedia } from "./plan-media.ts";
import { saveMedia } from "./save-media.ts";
import { storeEntry } from "./store-entry.ts";

/**
 * Stores the files of an archive and ties them to the messages that name them; a text that came alone has none, and
 * what its messages name is missing. Files that are stored already are left alone, so a run that was killed goes on.
 * @param onStored called after each file with the number of files done
 */
export async function storeArchiveMedia(
  ctx: Context,
  owner: MediaOwner,
  { archive, files }: { archive: Archive | null; files: ArchiveEntry[] },
  options: { signal: AbortSignal; onStored: (done: number) => Promise<void> },
): Promise<void> {
  await nameMedia(ctx.db, owner);
  if (!archive) return;
  const rows = await listRows(ctx, owner);
  const named = rows.filter((row) => row.isNamed);
  const done = new Set(rows.filter((row) => row.isDone).map((row) => row.id));
  const plans = planMedia(
    files.map((entry) => entry.fileName),
    named,
  );
  for (const plan of plans) {
    options.signal.throwIfAborted();
    const entry = files[plan.index];
    if (entry && !plan.ids.every((id) => done.has(id))) {
      const stored = await storeEntry(ctx, archive, entry);
      await saveMedia(ctx, owner, { plan, fileName: entry.fileName, stored });
    }
    await options.onStored(plan.index + 1);
  }
}

async function listRows(ctx: Context, owner: MediaOwner) {
  const rows = await ctx.db
    .select({ id: media.id, fileName: media.fileName, seq: media.seq, object: media.objectId, problem: media.problem })
    .from(media)
    .where(and(eq(media.workspaceId, owner.workspaceId), eq(media.readingId, owner.readingId)))
    .orderBy(asc(media.id));
  return rows.map(({ id, fileName, seq, object, problem }) => ({
    id,
    fileName,
    isNamed: seq !== null,
    isDone: object !== null || problem !== null,
  }));
}
