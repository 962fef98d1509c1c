import { and, eq } from "drizzle-orm";
import { cloudChats } from "#drizzle/schema/connections.ts";
import type { Transaction } from "#lib/db/client.ts";
import { lockReceiving } from "./lock-receiving.ts";

/**
 * Where an import is that of a live conversation: lets what comes in wait until the transaction ends, so that it lands
 * where the conversation is then. To be called before any lock of a conversation, as receiving does.
 */
export async function lockLiveImport(
  tx: Transaction,
  { workspaceId, importId }: { workspaceId: number; importId: number },
): Promise<void> {
  const isIts = and(eq(cloudChats.workspaceId, workspaceId), eq(cloudChats.importId, importId));
  if ((await tx.$count(cloudChats, isIts)) > 0) await lockReceiving(tx, workspaceId);
}
