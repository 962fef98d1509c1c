import { eq } from "drizzle-orm";
import type { z } from "zod";
import { users } from "#drizzle/schema/auth.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireUser } from "./require-user.ts";
import type { profileInput } from "./schemas.ts";

/**
 * Saves the name that members see and the zone in which times are shown to this person.
 * @throws AppError `forbidden` for keys
 */
export async function saveProfile(ctx: Context, { name, zone }: z.infer<typeof profileInput>): Promise<void> {
  const id = requireUser(ctx);
  await ctx.db.transaction(async (tx) => {
    await tx.update(users).set({ name, zone, updatedAt: ctx.now() }).where(eq(users.id, id));
    await recordAudit(ctx, tx, { action: "profile.change", object: { kind: "user", id } });
  });
}
