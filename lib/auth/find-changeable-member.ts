import { and, eq, ne } from "drizzle-orm";
import { members } from "#drizzle/schema/auth.ts";
import type { Role } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";
import { AppError } from "#lib/runtime/errors.ts";

/**
 * A member of an organization, as somebody whose role is about to change.
 * @throws AppError `not_found`; `conflict` when it is the only owner and would no longer be one
 */
export async function findChangeableMember(
  executor: Executor,
  organizationId: string,
  change: { memberId: string; role: Role | null },
): Promise<{ userId: string; role: Role }> {
  const inside = eq(members.organizationId, organizationId);
  const [member] = await executor
    .select({ userId: members.userId, role: members.role })
    .from(members)
    .where(and(inside, eq(members.id, change.memberId)));
  if (!member) throw new AppError("not_found", "There is no such member.");
  if (member.role !== "owner" || change.role === "owner") return member;
  const [otherOwner] = await executor
    .select({ id: members.id })
    .from(members)
    .where(and(inside, eq(members.role, "owner"), ne(members.id, change.memberId)))
    .limit(1);
  if (!otherOwner)
    throw new AppError("conflict", "A workspace keeps at least one owner. Make somebody else owner first.");
  return member;
}
