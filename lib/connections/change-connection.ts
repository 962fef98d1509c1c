import { and, eq, ne } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findConnection } from "./find-connection.ts";
import { readUnassigned } from "./read-unassigned.ts";

export type ConnectionChange = {
  id: number;
  name?: string | undefined;
  phoneNumberId?: string | undefined;
  /** Null takes it away, as with `appId`. */
  wabaId?: string | null | undefined;
  appId?: string | null | undefined;
  apiVersion?: string | undefined;
  /** Of conversations that begin from now on. */
  zone?: string | undefined;
};

/**
 * Changes what is no secret of a connection. With another phone number, webhooks for it that waited are read.
 * @throws AppError `forbidden` below owner, `not_found`; `conflict` when another connection has that phone number
 */
export async function changeConnection(ctx: Context, { id, ...set }: ConnectionChange): Promise<void> {
  const { workspaceId } = ctx;
  const before = await findConnection(ctx, id);
  const { phoneNumberId } = set;
  const isOtherNumber = phoneNumberId !== undefined && phoneNumberId !== before.phoneNumberId;
  await ctx.db.transaction(async (tx) => {
    if (isOtherNumber) {
      const [taken] = await tx
        .select({ id: connections.id })
        .from(connections)
        .where(
          and(
            eq(connections.workspaceId, workspaceId),
            eq(connections.phoneNumberId, phoneNumberId),
            ne(connections.id, id),
          ),
        );
      if (taken) throw new AppError("conflict", "There is a connection for this phone number already.");
    }
    if (Object.values(set).every((value) => value === undefined)) return;
    await tx
      .update(connections)
      .set({ ...set, ...(isOtherNumber && { displayPhoneNumber: null }) })
      .where(and(eq(connections.workspaceId, workspaceId), eq(connections.id, id)));
    await recordAudit(ctx, tx, { action: "connection.change", object: { kind: "connection", id } });
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId: id });
  });
  if (isOtherNumber) await readUnassigned(ctx);
}
