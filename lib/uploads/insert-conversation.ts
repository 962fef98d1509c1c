import { conversations } from "#drizzle/schema/conversations.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { createReading } from "#lib/library/create-reading.ts";
import { actorId } from "./actor-id.ts";
import { enqueueImport, type NewImport } from "./enqueue-import.ts";
import type { ImportStarted } from "./import-started.ts";

/** Makes a conversation that waits to be read from a stored file, with its import and its job. */
export async function insertConversation(
  ctx: Context,
  tx: Transaction,
  input: {
    title: string;
    /** IANA zone of the wall clock in the file. */
    zone: string;
    about: Omit<NewImport, "conversationId" | "readingId" | "createdBy" | "createdAt">;
  },
): Promise<ImportStarted> {
  const { workspaceId } = ctx;
  const { title, zone, about } = input;
  const by = { createdBy: actorId(ctx), createdAt: ctx.now() };
  const isSample = about.source === "sample";
  const [conversation] = await tx
    .insert(conversations)
    .values({ workspaceId, title, zone, status: "queued", isSample, ...by })
    .returning({ id: conversations.id });
  if (!conversation) throw new Error("The conversation was not inserted.");
  const conversationId = conversation.id;
  const readingId = await createReading(ctx, tx, { conversationId, zone });
  const { importId, jobId } = await enqueueImport(ctx, tx, { ...about, ...by, conversationId, readingId });
  const object = { kind: "import", id: importId };
  await recordAudit(ctx, tx, {
    action: "import.create",
    object,
    details: { conversationId, byteSize: about.byteSize },
  });
  return { conversationId, importId, jobId, status: "queued", duplicate: false };
}
