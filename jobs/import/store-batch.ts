import type { RollupDeltas } from "#lib/analytics/rollup-deltas.ts";
import { saveRollups } from "#lib/analytics/save-rollups.ts";
import type { Context } from "#lib/context/context.ts";
import { copyTransaction } from "#lib/db/copy-transaction.ts";
import { copyEntities } from "#lib/messages/copy-entities.ts";
import { copyMessages } from "#lib/messages/copy-messages.ts";
import type { ImportRun } from "#lib/messages/imports/begin-import.ts";
import { saveImportState } from "#lib/messages/imports/save-import-state.ts";
import type { NewParticipant } from "#lib/messages/participant-book.ts";
import { saveParticipants } from "#lib/messages/save-participants.ts";
import { saveRejects } from "#lib/messages/save-rejects.ts";
import { saveVocabulary } from "#lib/messages/save-vocabulary.ts";
import type { Batch } from "./batch.ts";
import type { Checkpoint } from "./checkpoint.ts";

/** Stores rows, all that is counted from them, and the place to go on from, or nothing of it. */
export async function storeBatch(
  ctx: Context,
  run: ImportRun,
  input: {
    batch: Batch;
    people: NewParticipant[];
    deltas: RollupDeltas;
    checkpoint: Checkpoint;
    progress: Record<string, number>;
  },
): Promise<void> {
  const { workspaceId } = ctx;
  const { conversationId, readingId, importId } = run;
  const { messages, rejects } = input.batch;
  await copyTransaction(async (tx, client) => {
    const { checkpoint, progress } = input;
    await saveImportState(ctx, tx, run, { stage: "storing", checkpoint, progress });
    await saveParticipants(tx, { workspaceId, conversationId }, input.people);
    await copyMessages(client, workspaceId, [{ readingId, importId, messages }]);
    await copyEntities(client, workspaceId, [{ readingId, messages }]);
    await saveRejects(tx, { workspaceId, importId }, rejects);
    await saveRollups(tx, workspaceId, [{ readingId, deltas: input.deltas }]);
    await saveVocabulary(tx, workspaceId, messages);
  });
}
