import type { Context } from "#lib/context/context.ts";
import { describeError } from "#lib/runtime/describe-error.ts";
import { AppError } from "#lib/runtime/errors.ts";
import type { GraphClient } from "../graph/graph-client.ts";
import { GraphError } from "../graph/graph-error.ts";
import type { ClaimedMedia } from "./claim-media.ts";
import { downloadMedia, WrongBytes } from "./download-media.ts";
import { noteMediaError } from "./note-media-error.ts";
import type { MediaOutcome } from "./settle-media.ts";

const minuteMs = 60_000;
/** Before each next try of one file; the last again and again, until its id has lived its time. */
const waitsMs = [1, 5, 15, 60].map((minutes) => minutes * minuteMs);
/** Bytes that are wrong so often will be wrong again. */
const mostWrong = 4;

/**
 * One try to fetch a file, and what came of it.
 * @throws GraphError where nothing more may be asked of Meta for now; AppError `storage_unavailable`; the reason of
 *   `signal` when that was aborted
 */
export async function fetchMedia(
  ctx: Context,
  graph: GraphClient,
  claimed: ClaimedMedia,
  { phoneNumberId, signal }: { phoneNumberId: string; signal: AbortSignal },
): Promise<MediaOutcome> {
  const { mediaId, sha256, failures } = claimed;
  const onError = () => noteMediaError(ctx, claimed);
  try {
    return { state: "fetched", stored: await downloadMedia(ctx, graph, { mediaId, phoneNumberId, sha256, onError }) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof GraphError && (error.advice === "pause" || error.advice === "ask")) throw error;
    if (error instanceof AppError && error.code === "storage_unavailable") throw error;
    if (error instanceof AppError && error.code === "too_large") return { state: "failed", problem: "too_large" };
    await onError();
    const isGone = error instanceof GraphError && error.reason === "wrong_id" && error.status !== 404;
    if (isGone) return { state: "expired", problem: "expired" };
    const isWrong = error instanceof WrongBytes || (error instanceof AppError && error.code === "incomplete_upload");
    if (isWrong && failures + 1 >= mostWrong) return { state: "failed", problem: "wrong_bytes" };
    ctx.log.warn({ messageId: claimed.messageId, error: describeError(error) }, "file of a message not fetched");
    const wait = waitsMs[Math.min(failures, waitsMs.length - 1)] ?? minuteMs;
    const silence = error instanceof GraphError && error.advice === "retry" ? { silence: error } : {};
    return { state: "waiting", dueAt: new Date(ctx.now().getTime() + wait), hasFailed: true, ...silence };
  }
}
