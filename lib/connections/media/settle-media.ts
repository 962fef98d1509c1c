import { and, eq } from "drizzle-orm";
import { cloudMedia } from "#drizzle/schema/connections.ts";
import type { CloudMediaState } from "#drizzle/schema/enumerations.ts";
import { media } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import { saveMedia } from "#lib/media/save-media.ts";
import type { StoredFile } from "#lib/media/store-file.ts";
import type { GraphError } from "../graph/graph-error.ts";
import type { ClaimedMedia } from "./claim-media.ts";
import { dropStored } from "./drop-stored.ts";
import { findFilePlace } from "./find-file-place.ts";

/** What became of a file that was to be fetched. `problem` as in the table of media. */
export type MediaOutcome =
  | { state: "fetched"; stored: StoredFile }
  /** `silence`: Meta gave no answer that says anything of the file. */
  | { state: "waiting"; dueAt: Date; hasFailed: boolean; silence?: GraphError }
  | { state: "failed" | "expired"; problem: string };

/**
 * Notes the end of a try, with the message itself where it changes, in one transaction: a file is there and said to be
 * there, or neither. Open pages are told.
 */
export async function settleMedia(ctx: Context, claimed: ClaimedMedia, outcome: MediaOutcome): Promise<void> {
  let isTaken = false;
  await ctx.db.transaction(async (tx) => {
    if (outcome.state !== "waiting") {
      const place = await findFilePlace(tx, claimed);
      if (place) {
        const { conversationId, mediaRowId, fileName } = place;
        if (outcome.state === "fetched") {
          const plan = { index: 0, ids: [mediaRowId], isOrphan: false };
          await saveMedia({ db: tx }, place, { plan, fileName, stored: outcome.stored });
          isTaken = true;
        } else {
          const { problem } = outcome;
          await tx
            .update(media)
            .set({ problem })
            .where(
              and(
                eq(media.workspaceId, place.workspaceId),
                eq(media.readingId, place.readingId),
                eq(media.id, mediaRowId),
              ),
            );
        }
        await touchConversation(ctx, tx, conversationId);
      }
    }
    await tx
      .update(cloudMedia)
      .set(columnsOf(claimed, outcome))
      .where(
        and(
          eq(cloudMedia.workspaceId, claimed.workspaceId),
          eq(cloudMedia.connectionId, claimed.connectionId),
          eq(cloudMedia.messageId, claimed.messageId),
        ),
      );
  });
  if (outcome.state === "fetched" && !isTaken) await dropStored(claimed.workspaceId, outcome.stored);
}

function columnsOf(claimed: ClaimedMedia, outcome: MediaOutcome) {
  const state: CloudMediaState = outcome.state;
  if (outcome.state !== "waiting") return { state, runId: null };
  const failures = claimed.failures + (outcome.hasFailed ? 1 : 0);
  return { state, runId: null, dueAt: outcome.dueAt, failures };
}
