import { eq } from "drizzle-orm";
import { rateWindows } from "#drizzle/schema/auth.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import { rateKey } from "./rate-key.ts";

/** Forgets the uses by `by`: for tries, once one was right. */
export async function clearRate(ctx: Pick<PublicContext, "db">, name: string, by: string): Promise<void> {
  await ctx.db.delete(rateWindows).where(eq(rateWindows.key, rateKey(name, by)));
}
