import { pipeline } from "#jobs/pipeline.ts";
import { giveWay } from "#jobs/reanalysis/give-way.ts";
import { moveMoods } from "#lib/analytics/move-moods.ts";
import type { Context } from "#lib/context/context.ts";
import { copyTransaction } from "#lib/db/copy-transaction.ts";
import type { RefinementRun } from "#lib/messages/refinement/begin-refinement.ts";
import { closeRefinement } from "#lib/messages/refinement/close-refinement.ts";
import { holdRefinement } from "#lib/messages/refinement/hold-refinement.ts";
import { listPeopleNames } from "#lib/messages/refinement/list-people-names.ts";
import { loadUnrefined, type UnrefinedMessage } from "#lib/messages/refinement/load-unrefined.ts";
import { notePending } from "#lib/messages/refinement/note-pending.ts";
import { type RefinedMessage, saveRefined } from "#lib/messages/refinement/save-refined.ts";
import type { ReadyEngine } from "#lib/models/neural/neural-engine.ts";
import { indexNames } from "#lib/nlp/entities/known-names.ts";
import { refineMessages } from "./refine-messages.ts";
import { type NeuralProcess, startNeuralProcess } from "./start-neural-process.ts";

/** Messages of a transaction: some seconds of work, which is all that a kill can lose. */
const batchMessages = 200;
/** Passes over a conversation that grows meanwhile; what comes later is for the next job. */
const mostPasses = 3;

/**
 * Refines the messages of a conversation that these models have not refined, newest first, each batch in a transaction
 * of its own; without an engine gives those that were refined back to the rules. Where there is none, nothing is
 * loaded and nothing written.
 * @returns `left` when the conversation shows other rows now, or takes a file in: come again later
 * @throws NeuralProblem when the models cannot be loaded
 */
export async function runRefinement(
  ctx: Context,
  run: RefinementRun,
  engine: ReadyEngine | null,
  { signal, onBatch }: { signal: AbortSignal; onBatch?: () => Promise<void> },
): Promise<"done" | "left"> {
  let neural: NeuralProcess | undefined;
  try {
    const refine = async (messages: UnrefinedMessage[]): Promise<RefinedMessage[]> => {
      if (!engine) return messages.map((before) => ({ ...before, before, refinement: null }));
      neural ??= await startNeuralProcess(engine);
      const people = indexNames(await listPeopleNames(ctx.db, run));
      return refineMessages(neural, engine, people, messages, signal);
    };
    for (let pass = 0; pass < mostPasses; pass++) {
      for (let beforeSeq: number | null = null; ; ) {
        await giveWay(ctx, signal);
        signal.throwIfAborted();
        const messages = await loadUnrefined(ctx.db, run, { beforeSeq, limit: batchMessages });
        const last = messages.at(-1);
        if (!last) break;
        if (!(await storeRefined(run, await refine(messages)))) return "left";
        beforeSeq = last.seq;
        await onBatch?.();
      }
      const outcome = await finish(ctx, run);
      if (outcome !== "grown") return outcome;
    }
    return "left";
  } finally {
    await neural?.end();
  }
}

function storeRefined(run: RefinementRun, refined: readonly RefinedMessage[]): Promise<boolean> {
  return copyTransaction(async (tx, client) => {
    if ((await holdRefinement(tx, run)) === null) return false;
    const moods = await saveRefined(tx, client, run, refined);
    await moveMoods(tx, run, moods);
    await notePending(tx, run);
    return true;
  });
}

function finish(ctx: Context, run: RefinementRun): Promise<"done" | "left" | "grown"> {
  return ctx.db.transaction(async (tx) => {
    const version = await holdRefinement(tx, run);
    if (version === null) return "left";
    if (version !== run.version) {
      // Something was changed since the pass began: messages may have come.
      run.version = version;
      return "grown";
    }
    if (await closeRefinement(ctx, tx, run)) await pipeline.afterImport(tx, run);
    return "done";
  });
}
