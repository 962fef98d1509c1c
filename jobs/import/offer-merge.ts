import { compareReadings } from "#jobs/merging/compare-readings.ts";
import type { Context } from "#lib/context/context.ts";
import type { ImportRun } from "#lib/messages/imports/begin-import.ts";
import { findCandidates } from "#lib/messages/merging/find-candidates.ts";
import { listNames } from "#lib/messages/merging/list-names.ts";
import { saveOffer } from "#lib/messages/merging/save-offer.ts";
import { toPreview } from "#lib/messages/merging/to-preview.ts";

/**
 * Lays what an import has read beside the conversations that may be the same chat, and offers to merge it with the one
 * that has most of it. A conversation that a person has named is offered whatever it has.
 */
export async function offerMerge(
  ctx: Context,
  run: ImportRun,
  { firstAt, lastAt }: { firstAt: string | null; lastAt: string | null },
): Promise<void> {
  const { workspaceId } = ctx;
  const { conversationId, readingId, zone, intoConversationId: into } = run;
  const senders = await listNames(ctx.db, { workspaceId, conversationId });
  const candidates = await findCandidates(ctx.db, { workspaceId, conversationId, into }, { senders, firstAt, lastAt });
  let best = { matched: 0, conversationId: 0, preview: null as ReturnType<typeof toPreview> | null };
  for (const candidate of candidates) {
    const sides = { existing: candidate, incoming: { conversationId, readingId, zone } };
    const { existing, incoming, alignment, richer } = await compareReadings(ctx.db, workspaceId, sides);
    if (alignment.relation === "unrelated" && into === null) continue;
    const { matched } = alignment.counts;
    if (best.preview && matched <= best.matched) continue;
    const preview = toPreview(alignment, { existing, richer, incomingSeqs: incoming.seqs });
    best = { matched, conversationId: candidate.conversationId, preview };
  }
  const { preview } = best;
  if (preview) await saveOffer(ctx.db, workspaceId, { run, conversationId: best.conversationId, preview });
}
