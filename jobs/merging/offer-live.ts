import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { findExportsOf } from "#lib/messages/merging/find-exports-of.ts";
import { findLiveSide } from "#lib/messages/merging/find-live-side.ts";
import { saveOffer } from "#lib/messages/merging/save-offer.ts";
import { toPreview } from "#lib/messages/merging/to-preview.ts";
import { compareReadings } from "./compare-readings.ts";

/**
 * Lays a conversation of a connection beside the exports of the workspace that say the same at the same times, and offers
 * to merge it with the one that has most of it. Offered once.
 */
export async function offerLive(ctx: Context, importId: number, signal: AbortSignal): Promise<void> {
  const { workspaceId } = ctx;
  const live = await findLiveSide(ctx.db, { workspaceId, importId });
  if (!live) return;
  let best: Pick<Parameters<typeof saveOffer>[2], "conversationId" | "preview"> | null = null;
  for (const candidate of await findExportsOf(ctx.db, { workspaceId, ...live })) {
    signal.throwIfAborted();
    const sides = { existing: candidate, incoming: live };
    const { existing, incoming, alignment, richer } = await compareReadings(ctx.db, workspaceId, sides);
    if (alignment.relation === "unrelated") continue;
    if (best && alignment.counts.matched <= best.preview.counts.matched) continue;
    const preview = toPreview(alignment, { existing, richer, incomingSeqs: incoming.seqs });
    best = { conversationId: candidate.conversationId, preview };
  }
  if (!best) return;
  await saveOffer(ctx.db, workspaceId, { run: live, ...best });
  await publishEvent(ctx.db, { kind: "import", workspaceId, importId, conversationId: live.conversationId });
}
