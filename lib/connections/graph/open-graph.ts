import { setTimeout as sleep } from "node:timers/promises";
import type { connections } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";
import { config } from "#lib/runtime/config.ts";
import { openCredential } from "../open-credential.ts";
import { clearTrouble } from "./clear-trouble.ts";
import { createGraphClient, type GraphSettings } from "./create-graph-client.ts";
import type { GraphClient } from "./graph-client.ts";
import { standingTrouble } from "./standing-trouble.ts";

/**
 * `isByPerson`: somebody waits for the answer, so nothing is tried again and what was asked of them does not stop it.
 * `tries` for what has waits of its own.
 */
export type OpenOptions = { isByPerson?: boolean } & Partial<
  Pick<GraphSettings, "signal" | "sleep" | "random" | "tries" | "timeoutMs">
>;

const triesInJob = 3;

/**
 * Calls of the Graph API for a connection, by its row as it is now. Opening the token stands in the trail. The first
 * good answer ends what trouble was noted.
 * @throws GraphError at once, without a call, while Meta's limit lasts, or while a person is asked for something
 */
export async function openGraph(
  ctx: Context,
  row: typeof connections.$inferSelect,
  purpose: string,
  options: OpenOptions = {},
): Promise<GraphClient> {
  const { isByPerson = false, signal, timeoutMs } = options;
  const trouble = standingTrouble(row, ctx.now(), isByPerson);
  if (trouble || !row.accessToken) throw trouble;
  const token = await openCredential(ctx, row, "accessToken", row.accessToken, purpose);
  let isTroubled = row.graph !== null || row.pausedUntil !== null;
  return createGraphClient({
    baseUrl: config().PARLANCE_GRAPH_URL,
    version: row.apiVersion,
    token,
    openSecret: () => openCredential(ctx, row, "appSecret", row.appSecret, "proof of the app secret"),
    onSuccess: async () => {
      if (!isTroubled) return;
      isTroubled = false;
      await clearTrouble(ctx.db, { workspaceId: row.workspaceId, connectionId: row.id });
    },
    tries: isByPerson ? 1 : (options.tries ?? triesInJob),
    now: ctx.now,
    sleep: options.sleep ?? ((milliseconds) => sleep(milliseconds, undefined, signal ? { signal } : {})),
    random: options.random ?? Math.random,
    ...(timeoutMs && { timeoutMs }),
    ...(signal && { signal }),
  });
}
