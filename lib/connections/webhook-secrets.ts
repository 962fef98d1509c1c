import { createHash } from "node:crypto";
import type { PublicContext } from "#lib/context/public-context.ts";
import type { CredentialField } from "./credential.ts";
import { openCredential } from "./open-credential.ts";

/** How long an opened secret stays in memory: at thousands of webhooks a minute a row of the trail each would bury it. */
const keptMs = 10 * 60_000;
const mostKept = 1_000;

type Kept = { secret: string; until: number };
const kept = new Map<string, Kept>();

export type WebhookConnection = { workspaceId: number; id: number; webhookId: string };

/** A credential that the way in of webhooks needs, opened at most once in ten minutes a process; each time is audited. */
export async function webhookSecret(
  ctx: PublicContext,
  connection: WebhookConnection,
  field: CredentialField,
  sealed: Buffer,
): Promise<string> {
  const key = createHash("sha256").update(sealed).digest("base64");
  const now = ctx.now().getTime();
  const known = kept.get(key);
  if (known && known.until > now) return known.secret;
  const asker = {
    db: ctx.db,
    address: ctx.address,
    requestId: ctx.requestId,
    now: ctx.now,
    actor: { kind: "webhook", id: String(connection.id) } as const,
  };
  const secret = await openCredential(asker, connection, field, sealed, "webhook");
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, { secret, until: now + keptMs });
  return secret;
}
