import { eq, ne } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { type ImportRow, selectImports } from "./select-imports.ts";

const maxImports = 200;

/**
 * The newest 200 imports of the workspace, or of one conversation. Chats that come in by a connection are no import that
 * somebody made: they are listed with their conversation only.
 */
export async function listImports(ctx: Context, options: { conversationId?: number } = {}): Promise<ImportRow[]> {
  requireRole(ctx, "viewer");
  const { conversationId } = options;
  const which = conversationId ? eq(imports.conversationId, conversationId) : ne(imports.source, "cloud");
  return selectImports(ctx, which, maxImports);
}
