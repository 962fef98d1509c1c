import { createRollupAccumulator } from "#lib/analytics/rollup-accumulator.ts";
import { saveRollups } from "#lib/analytics/save-rollups.ts";
import { tokensOf } from "#lib/analytics/tokens-of.ts";
import { copyTransaction } from "#lib/db/copy-transaction.ts";
import { openParticipantBook } from "#lib/messages/participant-book.ts";
import type { ReanalysisRun } from "#lib/messages/reanalysis/begin-reanalysis.ts";
import { copyAnalysed } from "#lib/messages/reanalysis/copy-analysed.ts";
import { saveReanalysisState } from "#lib/messages/reanalysis/save-reanalysis-state.ts";
import { saveVocabulary } from "#lib/messages/save-vocabulary.ts";
import type { Reanalysed } from "./analyse-stored.ts";

/** Stores messages in the reading that is being filled, all that is counted from them, and the place to go on from, or nothing of it. */
export async function storeReanalysed(
  run: ReanalysisRun,
  readingId: number,
  reanalysed: readonly Reanalysed[],
): Promise<void> {
  const { workspaceId, sourceReadingId } = run;
  await copyTransaction(async (tx, client) => {
    const { personOf } = await openParticipantBook(tx, run);
    const rollups = createRollupAccumulator(run.session, personOf);
    for (const { message, now, tokens } of reanalysed) {
      const { text } = message;
      rollups.add({ ...message, ...now, chars: text.length, tokens: tokens ?? tokensOf(text) });
    }
    const afterSeq = reanalysed.at(-1)?.message.seq ?? run.afterSeq;
    await saveReanalysisState(tx, run, { afterSeq, session: rollups.state() });
    const rows = reanalysed.map(({ now }) => now);
    await copyAnalysed(client, { workspaceId, sourceReadingId, readingId }, rows);
    await saveRollups(tx, workspaceId, [{ readingId, deltas: rollups.drain({ withWholeTerms: false }) }]);
    await saveVocabulary(tx, workspaceId, rows);
  });
}
