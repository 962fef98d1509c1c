import { eq } from "drizzle-orm";
import { users } from "#drizzle/schema/auth.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { requireUser } from "./require-user.ts";

export type Profile = { name: string; email: string; zone: string | null };

/**
 * What the person who acts has said of themselves.
 * @throws AppError `forbidden` for keys, `not_found` when the account is gone
 */
export async function findProfile(ctx: Context): Promise<Profile> {
  const [profile] = await ctx.db
    .select({ name: users.name, email: users.email, zone: users.zone })
    .from(users)
    .where(eq(users.id, requireUser(ctx)));
  if (!profile) throw new AppError("not_found", "There is no such account.");
  return profile;
}
