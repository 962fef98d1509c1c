import type { PublicContext } from "#lib/context/public-context.ts";
import { authFor } from "./auth-for.ts";

export type SignedIn = {
  userId: string;
  email: string;
  name: string;
  sessionId: string;
  organizationId: string | null;
};

/** The person whom the session cookie names, whether or not they belong to a workspace; else null. */
export async function findSession(ctx: Pick<PublicContext, "db">, headers: Headers): Promise<SignedIn | null> {
  if (!headers.has("cookie")) return null;
  const found = await authFor(ctx.db).api.getSession({ headers, query: { disableRefresh: true } });
  if (!found) return null;
  return {
    userId: found.user.id,
    email: found.user.email,
    name: found.user.name,
    sessionId: found.session.id,
    organizationId: found.session.activeOrganizationId ?? null,
  };
}
