import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { updateConversation } from "#lib/library/update-conversation.ts";
import { findDuplicate } from "./find-duplicate.ts";
import type { ImportStarted } from "./import-started.ts";

/** Answers with the conversation that the same chat of the same bytes is already, taken out of the trash if it lies there. */
export async function useDuplicate(
  ctx: Context,
  tx: Transaction,
  file: { sha256: Buffer; chatName: string | null },
): Promise<ImportStarted | undefined> {
  const found = await findDuplicate(ctx, tx, file);
  if (!found) return undefined;
  const { trashedAt, ...existing } = found;
  const restored = { id: found.conversationId, action: "conversation.restore", set: { trashedAt: null } };
  if (trashedAt) await updateConversation(ctx, tx, restored);
  const object = { kind: "import", id: found.importId };
  await recordAudit(ctx, tx, { action: "import.repeat", object, details: { conversationId: found.conversationId } });
  return { ...existing, duplicate: true };
}
