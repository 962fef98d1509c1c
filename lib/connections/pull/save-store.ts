import { and, eq, isNull } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { cloudStores } from "#drizzle/schema/pulls.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { sealValue } from "#lib/crypto/seal-value.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { credentialIdentity } from "../credential.ts";
import { checkStoreUrl } from "./check-store-url.ts";
import { findSource } from "./find-source.ts";
import type { StoreSettings } from "./store-settings.ts";

export type NewStore = StoreSettings & {
  connectionId: number;
  /** Left out, the one that is there stays. */
  key?: string | undefined;
  /** Of the business, where it is not known yet: it tells who wrote a message. */
  displayPhoneNumber?: string | undefined;
};

/**
 * Says from which store the messages of a connection can be pulled. Its key is sealed by itself; it goes to one host, so
 * another host needs it again.
 * @throws AppError `forbidden` below owner, `not_found`, `validation`
 */
export async function saveStore(ctx: Context, given: NewStore): Promise<void> {
  requireRole(ctx, "owner");
  const { connectionId, key, displayPhoneNumber, ...settings } = given;
  const { workspaceId } = ctx;
  const { connection, store } = await findSource(ctx, connectionId);
  const url = await checkStoreUrl(settings.baseUrl);
  const isSameHost = store !== null && new URL(store.baseUrl).origin === url.origin;
  const sealed = key
    ? sealValue(key, credentialIdentity(workspaceId, connection.webhookId, "storeKey"))
    : isSameHost
      ? store.key
      : null;
  if (!sealed) {
    const words = store
      ? "Enter the key again: the one that is kept goes to the host before only."
      : "Enter the key of the store.";
    throw new AppError("validation", words, { fields: { key: [words] } });
  }
  const row = { ...settings, key: sealed, changedAt: ctx.now() };
  await ctx.db.transaction(async (tx) => {
    await tx
      .insert(cloudStores)
      .values({ ...row, workspaceId, connectionId })
      .onConflictDoUpdate({ target: [cloudStores.workspaceId, cloudStores.connectionId], set: row });
    if (displayPhoneNumber) {
      await tx
        .update(connections)
        .set({ displayPhoneNumber })
        .where(
          and(
            eq(connections.workspaceId, workspaceId),
            eq(connections.id, connectionId),
            isNull(connections.displayPhoneNumber),
          ),
        );
    }
    await recordAudit(ctx, tx, {
      action: "connection.change_store",
      object: { kind: "connection", id: connectionId },
      details: { host: url.host, isNewKey: key !== undefined },
    });
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId });
  });
}
