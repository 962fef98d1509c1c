import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { checkConnection } from "./checks/check-connection.ts";
import type { CheckResult } from "./checks/check-line.ts";
import { findConnection } from "./find-connection.ts";
import { openGraph } from "./graph/open-graph.ts";

/**
 * Lets the account send its webhooks to the app of the access token; other apps stay subscribed. Then checks anew.
 * @throws AppError `forbidden` below owner, `not_found`, `conflict` without an account id; GraphError
 */
export async function subscribeApp(ctx: Context, id: number): Promise<CheckResult> {
  const row = await findConnection(ctx, id);
  if (!row.wabaId) throw new AppError("conflict", "Enter the WhatsApp Business account id first.");
  const graph = await openGraph(ctx, row, "subscription", { isByPerson: true });
  await graph.post(`${row.wabaId}/subscribed_apps`, {});
  await recordAudit(ctx, ctx.db, { action: "connection.subscribe", object: { kind: "connection", id } });
  const result: CheckResult = { ...(await checkConnection(ctx, id)), wasSubscribedHere: true };
  await ctx.db
    .update(connections)
    .set({ checks: result })
    .where(and(eq(connections.workspaceId, ctx.workspaceId), eq(connections.id, id)));
  return result;
}
