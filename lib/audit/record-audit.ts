import { auditEvents } from "#drizzle/schema/audit.ts";
import type { Actor, Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";

export type AuditEntry = {
  /** `noun.verb`, such as `conversation.view`. */
  action: string;
  object?: { kind: string; id: string | number };
  /** Ids and counts only. */
  details?: Record<string, string | number | boolean | null>;
};

/** Writes one row of the trail. Give the transaction of the change, so that neither stands without the other. */
export async function recordAudit(
  ctx: Pick<Context, "workspaceId" | "address" | "requestId" | "now"> & {
    /** A download link acts by itself, and so does the address that Meta calls: who holds it is not known. */
    actor: Pick<Actor, "kind" | "id"> | { kind: "link" | "webhook"; id: string };
  },
  executor: Executor,
  entry: AuditEntry,
): Promise<void> {
  await executor.insert(auditEvents).values({
    workspaceId: ctx.workspaceId,
    at: ctx.now(),
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
    action: entry.action,
    objectKind: entry.object?.kind ?? null,
    objectId: entry.object ? String(entry.object.id) : null,
    address: ctx.address,
    requestId: ctx.requestId,
    details: entry.details ?? null,
  });
}
