import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { cloudChats } from "#drizzle/schema/connections.ts";
import { conversations } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { createReading } from "#lib/library/create-reading.ts";
import type { CloudChat } from "./payload/cloud-event.ts";
import { personWords } from "./person-words.ts";
import type { ReceivingConnection } from "./receiving.ts";
import { unnamedGroup } from "./unnamed-group.ts";

export type OpenChat = {
  conversationId: number;
  readingId: number;
  importId: number;
  zone: string;
  isGroup: boolean;
  /** This transaction has made it. */
  isNew?: boolean;
};

/** A conversation for a chat that is met for the first time, and the import under which its rows stand. */
export async function createChat(
  ctx: Context,
  tx: Transaction,
  connection: ReceivingConnection,
  chat: CloudChat,
  subject: string | null,
): Promise<OpenChat> {
  const { workspaceId } = ctx;
  const { id: connectionId, zone, createdBy } = connection;
  const title = chat.person ? personWords(chat.person) : (subject ?? unnamedGroup);
  const by = { createdBy, createdAt: ctx.now() };
  const [conversation] = await tx
    .insert(conversations)
    .values({ workspaceId, title, zone, status: "ready", ...by })
    .returning({ id: conversations.id });
  if (!conversation) throw new Error("The conversation was not inserted.");
  const conversationId = conversation.id;
  const readingId = await createReading(ctx, tx, { conversationId, zone });
  await tx
    .update(conversations)
    .set({ readingId })
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, conversationId)));
  const [row] = await tx
    .insert(imports)
    .values({
      ...by,
      workspaceId,
      conversationId,
      readingId,
      source: "cloud",
      status: "ready",
      stage: "done",
      fileName: connection.name,
      byteSize: 0,
      sha256: createHash("sha256").update(`cloud/${workspaceId}/${connectionId}/${conversationId}`).digest(),
      finishedAt: ctx.now(),
    })
    .returning({ id: imports.id });
  if (!row) throw new Error("The import was not inserted.");
  const { phone = null, userId = null } = chat.person ?? {};
  await tx
    .insert(cloudChats)
    .values({ workspaceId, connectionId, conversationId, importId: row.id, phone, userId, groupId: chat.groupId });
  return { conversationId, readingId, importId: row.id, zone, isGroup: chat.groupId !== null, isNew: true };
}
