import { learnConversation, type SaidText } from "#jobs/import/learn-conversation.ts";
import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { Context } from "#lib/context/context.ts";
import type { ReanalysisRun } from "#lib/messages/reanalysis/begin-reanalysis.ts";
import { loadSaidTexts } from "#lib/messages/reanalysis/load-said-texts.ts";
import type { AnalysedConversation } from "#lib/nlp/create-analyser.ts";

const batchMessages = 10_000;

/** What the analysis of a stored conversation starts from, as an import learns it from the file. */
export function learnStored(ctx: Context, run: ReanalysisRun, pool: AnalysisPool): Promise<AnalysedConversation> {
  const owner = { ...run, readingId: run.sourceReadingId };
  async function* batches(): AsyncGenerator<{ records: readonly SaidText[] }> {
    for (let afterSeq = -1; ; ) {
      const records = await loadSaidTexts(ctx.db, owner, { afterSeq, limit: batchMessages });
      if (records.length > 0) yield { records };
      const last = records.at(-1);
      if (!last || records.length < batchMessages) return;
      afterSeq = last.seq;
    }
  }
  return learnConversation(pool, batches());
}
