import { users } from "#drizzle/schema/auth.ts";
import type { Executor } from "#lib/db/client.ts";
import { config } from "#lib/runtime/config.ts";

/** Who may make an account now: the first person to come, anybody, or only who was invited. */
export type SignUp = "first" | "open" | "invitation";

/** Which of the three holds for this instance. */
export async function findSignUp(executor: Executor): Promise<SignUp> {
  const [anybody] = await executor.select({ id: users.id }).from(users).limit(1);
  if (!anybody) return "first";
  return config().PARLANCE_OPEN_SIGNUP ? "open" : "invitation";
}
