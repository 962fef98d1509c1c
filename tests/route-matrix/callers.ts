import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { invitations, sessions } from "#drizzle/schema/auth.ts";
import { createAccount } from "#lib/auth/create-account.ts";
import { createApiKey } from "#lib/auth/create-api-key.ts";
import { createWorkspace } from "#lib/auth/create-workspace.ts";
import { findContext } from "#lib/auth/find-context.ts";
import { handleAuthRequest } from "#lib/auth/handle-auth-request.ts";
import type { Context, Role } from "#lib/context/context.ts";
import { createPublicContext } from "#lib/context/public-context.ts";
import type { Database } from "#lib/db/client.ts";

export const callers = [
  "nobody",
  "expired",
  "stranger",
  "viewer",
  "editor",
  "apiKey",
  "accessToken",
  "owner",
  "operator",
] as const;
export type Caller = (typeof callers)[number];

export const origin = "http://localhost:3000";
const base = createPublicContext({ requestId: randomUUID(), address: "192.0.2.1" });
const password = "a quiet reading room";

/**
 * One person a role in one workspace, the owner of another one (`stranger`), and the keys of programs, each with the
 * headers of a real sign-in.
 */
export async function createCallers(
  db: Database,
): Promise<{ headers: Record<Caller, Record<string, string>>; owner: Context; organizationId: string }> {
  const operator = await signUp("operator");
  const operatorId = (await contextOf(operator)).actor.id;
  const ours = await db.transaction((tx) => createWorkspace(tx, { name: "Ours", ownerId: operatorId }));
  const theirs = await db.transaction((tx) => createWorkspace(tx, { name: "Theirs", ownerId: operatorId }));
  await db.update(sessions).set({ activeOrganizationId: ours.organizationId });

  async function invite(name: string, role: Role, organizationId = ours.organizationId) {
    const [id, email] = [randomUUID(), `${name}@example.org`];
    const expiresAt = new Date(Date.now() + 60_000);
    await db
      .insert(invitations)
      .values({ id, organizationId, email, role, status: "pending", expiresAt, inviterId: operatorId });
    return signUp(name, id);
  }

  const expired = await invite("expired", "owner");
  const { actor } = await contextOf(expired);
  await db
    .update(sessions)
    .set({ expiresAt: new Date(0) })
    .where(eq(sessions.userId, actor.id));
  const ownerHeaders = await invite("owner", "owner");
  const owner = await contextOf(ownerHeaders);
  const { key } = await createApiKey(owner, { name: "matrix", endsInDays: 1 });
  const tokenRequest = new Request(`${origin}/api/auth/token`, { headers: ownerHeaders });
  const { token } = await (await handleAuthRequest(base, "token", tokenRequest)).json();

  const headers = {
    nobody: {},
    expired,
    stranger: await invite("stranger", "owner", theirs.organizationId),
    viewer: await invite("viewer", "viewer"),
    editor: await invite("editor", "editor"),
    apiKey: { authorization: `Bearer ${key}` },
    accessToken: { authorization: `Bearer ${token}` },
    owner: ownerHeaders,
    operator,
  };
  return { headers, owner, organizationId: ours.organizationId };
}

async function signUp(name: string, invitationId?: string): Promise<Record<string, string>> {
  const cookies = await createAccount(base, { name, email: `${name}@example.org`, password, invitationId });
  return { cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; "), origin };
}

async function contextOf(headers: Record<string, string>): Promise<Context> {
  const ctx = await findContext(base, new Headers(headers));
  if (!ctx) throw new Error("The sign-up opened no workspace.");
  return ctx;
}
