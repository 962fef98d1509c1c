import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";
import type { ReceivingConnection } from "./receiving.ts";

/** The active connections of a workspace: one address of webhooks may bring those of several numbers. */
export async function listReceiving(executor: Executor, workspaceId: number): Promise<ReceivingConnection[]> {
  return executor
    .select({
      workspaceId: connections.workspaceId,
      id: connections.id,
      name: connections.name,
      phoneNumberId: connections.phoneNumberId,
      displayPhoneNumber: connections.displayPhoneNumber,
      zone: connections.zone,
      createdBy: connections.createdBy,
    })
    .from(connections)
    .where(and(eq(connections.workspaceId, workspaceId), eq(connections.status, "active")));
}
