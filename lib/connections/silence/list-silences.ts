import { and, asc, eq } from "drizzle-orm";
import { connectionHours } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";
import { findSilence } from "./find-silence.ts";

/** What is to be said of connections that are quieter than they use to be, by their ids; the others are left out. */
export async function listSilences(
  ctx: Pick<Context, "db" | "workspaceId" | "now">,
  connections: readonly { id: number; status: string; zone: string; lastWebhookAt: Date | null }[],
): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (const { id, status, zone, lastWebhookAt } of connections) {
    if (status !== "active" || !lastWebhookAt) continue;
    const hours = await ctx.db
      .select({ at: connectionHours.hour, webhooks: connectionHours.webhooks })
      .from(connectionHours)
      .where(and(eq(connectionHours.workspaceId, ctx.workspaceId), eq(connectionHours.connectionId, id)))
      .orderBy(asc(connectionHours.hour));
    const silence = findSilence(hours, lastWebhookAt, ctx.now(), zone);
    if (silence) found.set(id, silenceWords(silence));
  }
  return found;
}

function silenceWords({ hours, usual }: { hours: number; usual: number }): string {
  const long = hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
  const norm =
    hours < 24
      ? `about ${usual} came in the same hours of earlier weeks`
      : `about ${usual} come on such a day otherwise`;
  return `No webhook for ${long}, though ${norm}. Look at Meta whether webhooks still go to this address.`;
}
