import { and, eq, inArray } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";
import type { ReceivingConnection } from "./receiving.ts";

/**
 * The connections of a workspace that messages come in for: one address of webhooks may bring those of several numbers.
 * A number that only files brought so far is known too; a saved file also brings those of one that was disconnected.
 */
export async function listReceiving(
  executor: Executor,
  workspaceId: number,
  source: "webhook" | "file" = "webhook",
): Promise<ReceivingConnection[]> {
  return executor
    .select({
      workspaceId: connections.workspaceId,
      id: connections.id,
      name: connections.name,
      phoneNumberId: connections.phoneNumberId,
      displayPhoneNumber: connections.displayPhoneNumber,
      wabaId: connections.wabaId,
      zone: connections.zone,
      createdBy: connections.createdBy,
    })
    .from(connections)
    .where(
      and(
        eq(connections.workspaceId, workspaceId),
        inArray(
          connections.status,
          source === "file" ? ["active", "file_only", "disconnected"] : ["active", "file_only"],
        ),
      ),
    );
}
