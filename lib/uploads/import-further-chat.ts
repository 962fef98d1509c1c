import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findImport } from "./find-import.ts";
import type { ImportStarted } from "./import-started.ts";
import { insertConversation } from "./insert-conversation.ts";
import { titleFromFileName } from "./title-from-file-name.ts";
import { useDuplicate } from "./use-duplicate.ts";

/** Of what reading the archive has found. */
const reportSchema = z.object({ furtherChats: z.array(z.string()) });

/**
 * Makes another chat of an imported archive a conversation of its own, from the file as it is stored. Asked for twice it is
 * one conversation.
 * @throws AppError `not_found` for an import, or a chat that its archive does not hold; `conflict` when the file is gone
 */
export async function importFurtherChat(
  ctx: Context,
  input: { importId: number; chatName: string },
): Promise<ImportStarted> {
  requireRole(ctx, "editor");
  const { chatName } = input;
  const { objectId, fileName, source, sha256, byteSize, zone, report } = await findImport(ctx, input.importId);
  const found = reportSchema.safeParse(report);
  if (!found.data?.furtherChats.includes(chatName)) {
    throw new AppError("not_found", "The archive holds no such chat.");
  }
  if (!objectId) throw new AppError("conflict", "The file of this import is no longer stored. Import it again.");
  return ctx.db.transaction(async (tx) => {
    const place = `import/${ctx.workspaceId}/${sha256.toString("hex")}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`);
    const known = await useDuplicate(ctx, tx, { sha256, chatName });
    if (known) return known;
    const about = { fileName, source, sha256, byteSize, objectId, chatName };
    return insertConversation(ctx, tx, { title: titleFromFileName(chatName), zone, about });
  });
}
