import { eq } from "drizzle-orm";
import type { z } from "zod";
import { apiKeys } from "#drizzle/schema/auth.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { createAuth } from "./create-auth.ts";
import { requireUser } from "./require-user.ts";
import type { apiKeyInput } from "./schemas.ts";

const secondsADay = 24 * 60 * 60;

/**
 * Makes a key for programs: it opens this one workspace, with the role its maker has there at the time of use.
 * @returns the key itself, which is shown once and stored hashed
 * @throws AppError `forbidden` for who is no owner, and for keys
 */
export async function createApiKey(
  ctx: Context,
  input: z.infer<typeof apiKeyInput>,
): Promise<{ id: string; key: string }> {
  requireRole(ctx, "owner");
  const userId = requireUser(ctx);
  return ctx.db.transaction(async (tx) => {
    const expiresIn = input.endsInDays === null ? null : input.endsInDays * secondsADay;
    const { id, key } = await createAuth(tx).api.createApiKey({ body: { userId, name: input.name, expiresIn } });
    await tx.update(apiKeys).set({ workspaceId: ctx.workspaceId }).where(eq(apiKeys.id, id));
    await recordAudit(ctx, tx, { action: "apiKey.create", object: { kind: "apiKey", id } });
    return { id, key };
  });
}
