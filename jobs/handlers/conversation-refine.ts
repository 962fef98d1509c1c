import { toFailure } from "#jobs/failure.ts";
import type { Handler } from "#jobs/handler.ts";
import { engineOfNow, noteBroken } from "#jobs/neural/engine-of-now.ts";
import { followRefinement } from "#jobs/neural/follow-refinement.ts";
import { runRefinement } from "#jobs/neural/run-refinement.ts";
import { beginRefinement } from "#lib/messages/refinement/begin-refinement.ts";
import { failRefinement } from "#lib/messages/refinement/fail-refinement.ts";
import { NeuralProblem } from "#lib/models/neural/neural-problem.ts";

/** Refines a conversation by the neural models that the operator has installed, then lets the next ones follow. */
export const conversationRefine: Handler<"conversation.refine"> = async (
  ctx,
  { conversationId },
  { signal, isLast },
) => {
  const engine = await engineOfNow(ctx);
  if (engine.state === "problem") return;
  const ready = engine.state === "ready" ? engine : null;
  const model = ready?.version ?? null;
  try {
    const run = await beginRefinement(ctx, conversationId, model);
    // One that cannot be refined now comes again with the sweep, not at once.
    if (!run || (await runRefinement(ctx, run, ready, { signal })) === "left") return;
  } catch (error) {
    if (error instanceof NeuralProblem) return noteBroken(ctx, model ?? "", error.message);
    if (!signal.aborted && (isLast || !toFailure(error).retryable)) await failRefinement(ctx, conversationId, model);
    throw error;
  }
  await followRefinement(ctx);
};
