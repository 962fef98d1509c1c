import { and, eq, gt } from "drizzle-orm";
import { apiKeys, sessions } from "#drizzle/schema/auth.ts";
import type { Actor, Context } from "#lib/context/context.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import { authFor } from "./auth-for.ts";
import { findMembership, type Membership } from "./find-membership.ts";
import { findSession } from "./find-session.ts";
import { verifyAccessToken } from "./verify-access-token.ts";

/**
 * Who asks, and inside which workspace, by the credentials in the headers; null when they name nobody.
 * An Authorization header decides alone: it is never helped out by a cookie. Role and membership are read anew
 * each time, so what was taken away is gone with the next request.
 */
export async function findContext(base: PublicContext, headers: Headers): Promise<Context | null> {
  const authorization = headers.get("authorization");
  if (authorization === null) return contextOfSession(base, headers);
  const credential = /^Bearer ([\w.-]{1,4096})$/i.exec(authorization)?.[1];
  if (!credential) return null;
  return credential.split(".").length === 3 ? contextOfToken(base, credential) : contextOfKey(base, credential);
}

async function contextOfSession(base: PublicContext, headers: Headers): Promise<Context | null> {
  const session = await findSession(base, headers);
  if (!session) return null;
  const membership = await findMembership(base.db, session);
  return membership && personIn(base, membership);
}

async function contextOfToken(base: PublicContext, credential: string): Promise<Context | null> {
  const token = await verifyAccessToken(base.db, credential);
  if (!token) return null;
  const [session] = await base.db
    .select({ userId: sessions.userId })
    .from(sessions)
    .where(
      and(eq(sessions.id, token.sessionId), eq(sessions.userId, token.userId), gt(sessions.expiresAt, base.now())),
    );
  if (!session) return null;
  const membership = await findMembership(base.db, token);
  return membership && personIn(base, membership);
}

async function contextOfKey(base: PublicContext, credential: string): Promise<Context | null> {
  const { key } = await authFor(base.db).api.verifyApiKey({ body: { key: credential } });
  if (!key) return null;
  const [bound] = await base.db
    .select({ userId: apiKeys.referenceId, workspaceId: apiKeys.workspaceId })
    .from(apiKeys)
    .where(eq(apiKeys.id, key.id));
  if (!bound?.workspaceId) return null;
  const membership = await findMembership(base.db, { userId: bound.userId, workspaceId: bound.workspaceId });
  return membership && inside(base, membership, { kind: "apiKey", id: key.id, userId: bound.userId });
}

function personIn(base: PublicContext, membership: Membership): Context {
  const { userId: id, email, isOperator } = membership;
  return inside(base, membership, { kind: "user", id, email, isOperator });
}

function inside(base: PublicContext, { workspaceId, role }: Membership, actor: Actor): Context {
  const { db, requestId, address, now } = base;
  return { actor, workspaceId, role, db, log: base.log.child({ workspaceId }), requestId, address, now };
}
