import { desc, eq } from "drizzle-orm";
import { apiKeys, users } from "#drizzle/schema/auth.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";

export type ApiKey = {
  id: string;
  name: string;
  /** The first characters, by which a person tells keys apart. */
  start: string;
  madeBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
};

/** The keys of the workspace, newest first; never the keys themselves. */
export async function listApiKeys(ctx: Context): Promise<ApiKey[]> {
  requireRole(ctx, "owner");
  const rows = await ctx.db
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      start: apiKeys.start,
      madeBy: users.name,
      createdAt: apiKeys.createdAt,
      expiresAt: apiKeys.expiresAt,
      lastUsedAt: apiKeys.lastRequest,
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.referenceId))
    .where(eq(apiKeys.workspaceId, ctx.workspaceId))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
  return rows.map((row) => ({ ...row, name: row.name ?? "", start: row.start ?? "" }));
}
