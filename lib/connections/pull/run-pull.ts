import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "#lib/context/context.ts";
import { enqueueReceiving } from "../enqueue-receiving.ts";
import { GraphError } from "../graph/graph-error.ts";
import { type TryOptions, withTries } from "../graph/with-tries.ts";
import { openCredential } from "../open-credential.ts";
import { beginPull } from "./begin-pull.ts";
import { findPull } from "./find-pull.ts";
import { findSource } from "./find-source.ts";
import { isMetaHost, metaHasNoList } from "./is-meta-host.ts";
import { readPage } from "./read-page.ts";
import { connectionGone, type Progress, savePage } from "./save-page.ts";
import { settlePull } from "./settle-pull.ts";

export type RunOptions = { signal: AbortSignal } & Partial<TryOptions>;

const triesInJob = 3;

/**
 * Goes through the pages of a store from where the pull stands, until the last, a limit, a pause, or trouble that a
 * person has to settle. Ended anywhere and begun again, it goes on at the page that it has not kept.
 * @throws the reason of `signal`; what is no answer of the store, such as trouble with the database
 */
export async function runPull(
  ctx: Context,
  { pullId, run }: { pullId: number; run: number },
  { signal, ...tries }: RunOptions,
): Promise<void> {
  const { workspaceId } = ctx;
  const { connectionId } = await findPull(ctx, pullId);
  // The last page may be kept while the worker was killed before it told of it.
  await enqueueReceiving(ctx.db, { workspaceId, connectionId });
  const pull = await beginPull(ctx, { pullId, run });
  if (!pull) return;
  const { since, until } = pull;
  try {
    const { connection, store } = await findSource(ctx, connectionId);
    if (!store) throw ended("The store of this connection was removed.");
    if (connection.status !== "active") throw ended(connectionGone);
    if (isMetaHost(new URL(store.baseUrl))) throw ended(metaHasNoList);
    const key = await openCredential(ctx, connection, "storeKey", store.key, "pull");
    const { apiVersion: version, phoneNumberId } = connection;
    let at: Progress | null = { pullId, run, place: pull.place, pages: pull.pages };
    while (at) {
      signal.throwIfAborted();
      const request = { settings: store, version, phoneNumberId, since, until, place: at.place };
      const page = await withTries({ ...usualTries(signal), ...tries }, () =>
        readPage(request, { key, now: ctx.now, signal }),
      );
      at = await savePage(ctx, connection, at, page);
      if (page.data.length > 0) await enqueueReceiving(ctx.db, { workspaceId, connectionId });
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof GraphError)) throw error;
    await settlePull(ctx, { pullId, run }, error);
  }
}

function usualTries(signal: AbortSignal): TryOptions {
  return {
    tries: triesInJob,
    sleep: (milliseconds) => sleep(milliseconds, undefined, { signal }),
    random: Math.random,
  };
}

function ended(message: string): GraphError {
  return new GraphError({ advice: "final", reason: "other", message });
}
