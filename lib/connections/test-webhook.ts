import { createHash, createHmac, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { webhookPayloads } from "#drizzle/schema/connections.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { config } from "#lib/runtime/config.ts";
import { findActive } from "./find-active.ts";
import { isReachableByMeta } from "./is-reachable-by-meta.ts";
import { openCredential } from "./open-credential.ts";
import { ownWebhook } from "./own-webhook.ts";
import { type TestStep, testSteps } from "./test-steps.ts";

const answerMs = 10_000;
const readMs = 20_000;
const lookMs = 150;

/** `notice` says what the test cannot prove. */
export type WebhookTest = { steps: TestStep[]; notice: string | null };

/**
 * Sends a webhook, signed with the app secret, to the own public address, as Meta would, and follows it until it is
 * read. It is counted as a test and stays out of the conversations.
 * @throws AppError `forbidden` below owner, `not_found`, `conflict` when it is disconnected
 */
export async function testWebhook(ctx: Context, id: number): Promise<WebhookTest> {
  const row = await findActive(ctx, id);
  const { publicUrl } = config();
  const body = ownWebhook(ctx.now(), randomUUID());
  const secret = await openCredential(ctx, row, "appSecret", row.appSecret, "test webhook");
  const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  await recordAudit(ctx, ctx.db, { action: "connection.test", object: { kind: "connection", id } });
  // The own address comes from the settings of this server, not from a person: it may be a private one.
  const status = await fetch(`${publicUrl}/api/webhooks/whatsapp/${row.webhookId}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-hub-signature-256": signature },
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(answerMs),
  }).then(
    async (response) => {
      await response.body?.cancel();
      return response.status;
    },
    () => null,
  );
  const outcome = status === 200 ? await follow(ctx, id, body) : null;
  return {
    steps: testSteps({ status, outcome, publicUrl }),
    notice: isReachableByMeta(publicUrl)
      ? null
      : `${publicUrl} is reached from this machine only: Meta cannot call it. Set PARLANCE_URL to a public https address.`,
  };
}

/** What became of the webhook: null when it never got here, `waiting` when no worker has read it in time. */
async function follow(ctx: Context, connectionId: number, body: string): Promise<string | null> {
  const sha256 = createHash("sha256").update(body).digest();
  const deadline = Date.now() + readMs;
  for (;;) {
    const [row] = await ctx.db
      .select({ state: webhookPayloads.state })
      .from(webhookPayloads)
      .where(
        and(
          eq(webhookPayloads.workspaceId, ctx.workspaceId),
          eq(webhookPayloads.connectionId, connectionId),
          eq(webhookPayloads.sha256, sha256),
        ),
      );
    if (!row) return null;
    if (row.state !== "waiting" || Date.now() > deadline) return row.state;
    await sleep(lookMs);
  }
}
