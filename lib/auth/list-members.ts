import { asc, eq } from "drizzle-orm";
import { members, users } from "#drizzle/schema/auth.ts";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Context, Role } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";

export type Member = { id: string; userId: string; name: string; email: string; role: Role; since: Date };

/** Everybody who may enter the workspace, oldest first. */
export async function listMembers(ctx: Context): Promise<Member[]> {
  requireRole(ctx, "viewer");
  return ctx.db
    .select({
      id: members.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: members.role,
      since: members.createdAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .innerJoin(workspaces, eq(workspaces.organizationId, members.organizationId))
    .where(eq(workspaces.id, ctx.workspaceId))
    .orderBy(asc(members.createdAt), asc(members.id));
}
