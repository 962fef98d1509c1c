import { eq } from "drizzle-orm";
import { users } from "#drizzle/schema/auth.ts";
import type { PublicContext } from "#lib/context/public-context.ts";

/** Whether an address has an account. Tell it only to who was invited under this address. */
export async function findAccount(ctx: Pick<PublicContext, "db">, email: string): Promise<boolean> {
  const [account] = await ctx.db.select({ id: users.id }).from(users).where(eq(users.email, email));
  return account !== undefined;
}
