import { and, asc, eq, sql } from "drizzle-orm";
import { members, users } from "#drizzle/schema/auth.ts";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Role } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";

export type Membership = {
  userId: string;
  email: string;
  isOperator: boolean;
  organizationId: string;
  workspaceId: number;
  role: Role;
};

/** A person's place in the wanted workspace, else null; without a wish, or if that one is gone, in their oldest. */
export async function findMembership(
  executor: Executor,
  wanted: { userId: string; organizationId?: string | null; workspaceId?: number },
): Promise<Membership | null> {
  const isPreferred = sql`${members.organizationId} = ${wanted.organizationId ?? ""}`;
  const [membership] = await executor
    .select({
      userId: users.id,
      email: users.email,
      isOperator: users.isOperator,
      organizationId: members.organizationId,
      workspaceId: workspaces.id,
      role: members.role,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .innerJoin(workspaces, eq(workspaces.organizationId, members.organizationId))
    .where(
      and(
        eq(members.userId, wanted.userId),
        wanted.workspaceId === undefined ? undefined : eq(workspaces.id, wanted.workspaceId),
      ),
    )
    .orderBy(sql`${isPreferred} desc`, asc(members.createdAt), asc(members.id))
    .limit(1);
  return membership ?? null;
}
