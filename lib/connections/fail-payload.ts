import type { Context } from "#lib/context/context.ts";
import { describeError } from "#lib/runtime/describe-error.ts";
import { addCounts } from "./add-counts.ts";
import { finishPayloads } from "./finish-payloads.ts";
import { noCounts } from "./receiving.ts";
import { saveTrouble } from "./save-trouble.ts";

const words = "A webhook could not be stored. It is kept as it came; the log of the worker has more.";

/** Puts a webhook aside whose messages cannot be stored. */
export async function failPayload(
  ctx: Context,
  input: { connectionId: number; id: number; failure: unknown },
): Promise<void> {
  const { workspaceId } = ctx;
  const { connectionId, id, failure } = input;
  const owner = { workspaceId, connectionId };
  ctx.log.error({ connectionId, payloadId: id, error: describeError(failure) }, "webhook could not be stored");
  await ctx.db.transaction(async (tx) => {
    await finishPayloads(tx, owner, [{ id, state: "failed", problem: words }]);
    await addCounts(tx, owner, { ...noCounts, received: 1, failed: 1 }, null);
    await saveTrouble(tx, owner, words, ctx.now());
  });
}
