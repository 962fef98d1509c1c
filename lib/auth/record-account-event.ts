import { recordAudit } from "#lib/audit/record-audit.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import type { Executor } from "#lib/db/client.ts";
import { findMembership } from "./find-membership.ts";

/** Stands in the trail for events of a person who belongs to no workspace. */
const noWorkspace = 0;

/** Puts a sign-in, a sign-out or a changed password into the trail of the person's workspace. */
export async function recordAccountEvent(
  trail: PublicContext,
  executor: Executor,
  event: { action: string; userId: string; organizationId?: string },
): Promise<void> {
  const membership = await findMembership(executor, event);
  const ctx = {
    actor: {
      kind: "user" as const,
      id: event.userId,
      email: membership?.email ?? "",
      isOperator: membership?.isOperator ?? false,
    },
    workspaceId: membership?.workspaceId ?? noWorkspace,
    address: trail.address,
    requestId: trail.requestId,
    now: trail.now,
  };
  await recordAudit(ctx, executor, { action: event.action, object: { kind: "user", id: event.userId } });
}
