import { and, desc, eq, lt } from "drizzle-orm";
import { auditEvents } from "#drizzle/schema/audit.ts";
import { users } from "#drizzle/schema/auth.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";

export type AuditRow = {
  id: number;
  at: Date;
  actorKind: string;
  /** Name of the person; null for keys, jobs and accounts that are gone. */
  actorName: string | null;
  action: string;
  objectKind: string | null;
  objectId: string | null;
  address: string | null;
  details: Record<string, unknown> | null;
};

/** The trail of the workspace, newest first, `limit` rows older than `before`. */
export async function listAudit(
  ctx: Context,
  page: { before?: number | undefined; limit: number },
): Promise<AuditRow[]> {
  requireRole(ctx, "owner");
  return ctx.db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      actorKind: auditEvents.actorKind,
      actorName: users.name,
      action: auditEvents.action,
      objectKind: auditEvents.objectKind,
      objectId: auditEvents.objectId,
      address: auditEvents.address,
      details: auditEvents.details,
    })
    .from(auditEvents)
    .leftJoin(users, and(eq(users.id, auditEvents.actorId), eq(auditEvents.actorKind, "user")))
    .where(
      and(
        eq(auditEvents.workspaceId, ctx.workspaceId),
        page.before === undefined ? undefined : lt(auditEvents.id, page.before),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(page.limit);
}
