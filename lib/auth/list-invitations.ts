import { and, desc, eq, gt } from "drizzle-orm";
import { invitations } from "#drizzle/schema/auth.ts";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Context, Role } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";

export type OpenInvitation = { id: string; email: string; role: Role; expiresAt: Date };

/** The invitations of the workspace that can still be accepted, newest first. */
export async function listInvitations(ctx: Context): Promise<OpenInvitation[]> {
  requireRole(ctx, "owner");
  return ctx.db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.organizationId, invitations.organizationId))
    .where(
      and(eq(workspaces.id, ctx.workspaceId), eq(invitations.status, "pending"), gt(invitations.expiresAt, ctx.now())),
    )
    .orderBy(desc(invitations.createdAt));
}
