import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { findExportsOf } from "#lib/messages/merging/find-exports-of.ts";
import { findLiveSide, type LiveSide } from "#lib/messages/merging/find-live-side.ts";
import { findSuccession } from "#lib/messages/merging/find-succession.ts";
import { saveOffer } from "#lib/messages/merging/save-offer.ts";
import { toPreview } from "#lib/messages/merging/to-preview.ts";
import { compareReadings } from "./compare-readings.ts";

type Offered = Pick<Parameters<typeof saveOffer>[2], "conversationId" | "preview">;

/**
 * Offers, once, to merge a conversation of a connection with an export of the workspace: with the one that holds most of
 * what it says at the same times; where no export holds any of it, with one of the same person that ends before it begins.
 */
export async function offerLive(ctx: Context, importId: number, signal: AbortSignal): Promise<void> {
  const { workspaceId } = ctx;
  const live = await findLiveSide(ctx.db, { workspaceId, importId });
  if (!live) return;
  let best: Offered | null = null;
  for (const candidate of await findExportsOf(ctx.db, { workspaceId, ...live })) {
    signal.throwIfAborted();
    const sides = { existing: candidate, incoming: live };
    const { existing, incoming, alignment, richer } = await compareReadings(ctx.db, workspaceId, sides);
    if (alignment.relation === "unrelated") continue;
    if (best && alignment.counts.matched <= best.preview.counts.matched) continue;
    const preview = toPreview(alignment, { existing, richer, incomingSeqs: incoming.seqs });
    best = { conversationId: candidate.conversationId, preview };
  }
  best ??= await previewSuccession(ctx, live);
  if (!best) return;
  await saveOffer(ctx.db, workspaceId, { run: live, ...best });
  await publishEvent(ctx.db, { kind: "import", workspaceId, importId, conversationId: live.conversationId });
}

async function previewSuccession(ctx: Context, live: LiveSide): Promise<Offered | null> {
  const { workspaceId } = ctx;
  const found = await findSuccession(ctx.db, workspaceId, live.conversationId);
  if (!found) return null;
  const sides = { existing: found.export, incoming: live };
  const { existing, incoming, alignment, richer } = await compareReadings(ctx.db, workspaceId, sides);
  const { by: follows, renamed } = found;
  const preview = {
    ...toPreview(alignment, { existing, richer, incomingSeqs: incoming.seqs }),
    follows,
    renamed: renamed.map((pair) => ({ ...pair, messages: 0 })),
  };
  return alignment.counts.matched > 0 ? null : { conversationId: found.export.conversationId, preview };
}
