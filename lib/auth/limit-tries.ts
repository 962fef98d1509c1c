import { z } from "zod";
import type { PublicContext } from "#lib/context/public-context.ts";
import { clearRate } from "./clear-rate.ts";
import { takeRate } from "./take-rate.ts";

type Limits = { windowSeconds: number; accountHere: number; account: number; here: number };

/**
 * One account from one address is held narrowly, so that a guesser neither gets far nor locks the person out who
 * comes from elsewhere; the account over all addresses, and one address over all accounts, are held widely.
 */
const limits: Readonly<Record<string, Limits>> = {
  "sign-in/email": { windowSeconds: 15 * 60, accountHere: 10, account: 50, here: 100 },
  "request-password-reset": { windowSeconds: 60 * 60, accountHere: 3, account: 6, here: 20 },
};

const named = z.object({ email: z.string().max(254).toLowerCase() });

/**
 * Counts a try at an account.
 * @returns what to call when the try was right: the tries at this account from this address are then forgotten
 * @throws AppError `rate_limited`
 */
export async function limitTries(ctx: PublicContext, path: string, body: string | null): Promise<() => Promise<void>> {
  const limit = limits[path];
  if (!limit) return async () => undefined;
  const email = readEmail(body);
  const address = ctx.address ?? "";
  const take = (of: "accountHere" | "account" | "here", by: string) =>
    takeRate(ctx, { name: `${path} ${of}`, max: limit[of], windowSeconds: limit.windowSeconds }, by);
  await take("accountHere", `${email}\n${address}`);
  await take("account", email);
  await take("here", address);
  return () => clearRate(ctx, `${path} accountHere`, `${email}\n${address}`);
}

function readEmail(body: string | null): string {
  try {
    return named.parse(JSON.parse(body ?? "")).email;
  } catch {
    return "";
  }
}
