import { eq } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { type ImportRow, selectImports } from "./select-imports.ts";

const maxImports = 200;

/** The newest 200 imports of the workspace, or of one conversation. */
export async function listImports(ctx: Context, options: { conversationId?: number } = {}): Promise<ImportRow[]> {
  requireRole(ctx, "viewer");
  const { conversationId } = options;
  return selectImports(ctx, conversationId ? eq(imports.conversationId, conversationId) : undefined, maxImports);
}
