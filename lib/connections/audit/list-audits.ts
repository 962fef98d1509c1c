import { and, desc, eq } from "drizzle-orm";
import type { AuditState } from "#drizzle/schema/enumerations.ts";
import { type AuditReport, cloudAudits } from "#drizzle/schema/pulls.ts";
import type { Context } from "#lib/context/context.ts";
import { findConnection } from "../find-connection.ts";

export type AuditView = {
  id: number;
  state: AuditState;
  report: AuditReport | null;
  /** Why it waits or failed, in words. */
  trouble: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

const mostListed = 20;

/**
 * The audits of a connection, newest first.
 * @throws AppError `forbidden` below owner, `not_found`
 */
export async function listAudits(ctx: Context, connectionId: number, limit = mostListed): Promise<AuditView[]> {
  await findConnection(ctx, connectionId);
  return ctx.db
    .select({
      id: cloudAudits.id,
      state: cloudAudits.state,
      report: cloudAudits.report,
      trouble: cloudAudits.trouble,
      createdAt: cloudAudits.createdAt,
      finishedAt: cloudAudits.finishedAt,
    })
    .from(cloudAudits)
    .where(and(eq(cloudAudits.workspaceId, ctx.workspaceId), eq(cloudAudits.connectionId, connectionId)))
    .orderBy(desc(cloudAudits.id))
    .limit(limit);
}
