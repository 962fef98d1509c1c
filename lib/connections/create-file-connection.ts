import { randomBytes } from "node:crypto";
import { connections } from "#drizzle/schema/connections.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { sealValue } from "#lib/crypto/seal-value.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type CredentialField, credentialIdentity } from "./credential.ts";
import { numberWords } from "./person-words.ts";
import type { ReceivingConnection } from "./receiving.ts";

const idBytes = 18;
const secretBytes = 32;

/**
 * A connection for a number that saved webhooks name and nobody has set up: it holds what the file brings. Nothing comes
 * in by its address, which is not open, and its secrets are random and known to nobody.
 * @returns null when there is one by now
 */
export async function createFileConnection(
  ctx: Context,
  tx: Transaction,
  given: {
    phoneNumberId: string;
    displayPhoneNumber: string | null;
    wabaId: string | null;
    zone: string;
    createdBy: string;
  },
): Promise<ReceivingConnection | null> {
  const { workspaceId } = ctx;
  const webhookId = randomBytes(idBytes).toString("base64url");
  const sealRandom = (field: CredentialField) =>
    sealValue(randomBytes(secretBytes).toString("base64url"), credentialIdentity(workspaceId, webhookId, field));
  const digits = given.displayPhoneNumber?.replace(/\D/g, "");
  const name = digits ? numberWords(digits) : `Number ${given.phoneNumberId}`;
  const [row] = await tx
    .insert(connections)
    .values({
      ...given,
      name,
      workspaceId,
      webhookId,
      status: "file_only",
      appSecret: sealRandom("appSecret"),
      verifyToken: sealRandom("verifyToken"),
      createdAt: ctx.now(),
    })
    .onConflictDoNothing()
    .returning({ id: connections.id });
  if (!row) return null;
  await recordAudit(ctx, tx, { action: "connection.create_for_file", object: { kind: "connection", id: row.id } });
  return { ...given, workspaceId, id: row.id, name };
}
