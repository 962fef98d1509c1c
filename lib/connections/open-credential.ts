import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { openValue } from "#lib/crypto/open-value.ts";
import { type CredentialField, credentialIdentity } from "./credential.ts";

type Asker = Pick<Context, "db" | "address" | "requestId" | "now"> & {
  actor: Parameters<typeof recordAudit>[0]["actor"];
};

/**
 * Decrypts a credential and puts into the trail who did it and what for.
 * @throws AppError `internal` when the master key is another one
 */
export async function openCredential(
  ctx: Asker,
  connection: { workspaceId: number; id: number; webhookId: string },
  field: CredentialField,
  sealed: Buffer,
  purpose: string,
): Promise<string> {
  const { workspaceId, id, webhookId } = connection;
  const value = openValue(sealed, credentialIdentity(workspaceId, webhookId, field)).toString();
  const object = { kind: "connection", id };
  await recordAudit({ ...ctx, workspaceId }, ctx.db, {
    action: "connection.open_credential",
    object,
    details: { field, purpose },
  });
  return value;
}
