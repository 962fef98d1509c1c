import type { Context } from "#lib/context/context.ts";
import { findConnection } from "./find-connection.ts";
import { openCredential } from "./open-credential.ts";
import { type ConnectionPlace, viewConnection } from "./view-connection.ts";

/** `callbackUrl` and `verifyToken` are what a person enters at Meta; a disconnected connection has no token. */
export type ConnectionSetup = ConnectionPlace & { verifyToken: string | null };

/**
 * A connection with what has to be entered at Meta. The verify token, which was made here, is given out; the trail says
 * to whom.
 * @throws AppError `forbidden` below owner, `not_found`
 */
export async function getConnection(ctx: Context, id: number): Promise<ConnectionSetup> {
  const row = await findConnection(ctx, id);
  const place = await viewConnection(ctx, id);
  if (row.status !== "active") return { ...place, verifyToken: null };
  const verifyToken = await openCredential(ctx, row, "verifyToken", row.verifyToken, "setup");
  return { ...place, verifyToken };
}
