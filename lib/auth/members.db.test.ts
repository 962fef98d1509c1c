import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { apiKeys, invitations, members, users } from "#drizzle/schema/auth.ts";
import { mails } from "#drizzle/schema/exports.ts";
import type { Context } from "#lib/context/context.ts";
import { createPublicContext } from "#lib/context/public-context.ts";
import { setMasterKeys } from "#lib/crypto/master-keys.ts";
import { createTestClock } from "#lib/testing/clock.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { cancelInvitation } from "./cancel-invitation.ts";
import { changeRole } from "./change-role.ts";
import { createAccount } from "./create-account.ts";
import { createApiKey } from "./create-api-key.ts";
import { createWorkspace } from "./create-workspace.ts";
import { enterWorkspace } from "./enter-workspace.ts";
import { findContext } from "./find-context.ts";
import { findSession } from "./find-session.ts";
import { inviteMember } from "./invite-member.ts";
import { listMembers } from "./list-members.ts";
import { listWorkspaces } from "./list-workspaces.ts";
import { removeMember } from "./remove-member.ts";

let testDatabase: TestDatabase;
let owner: Context;
let ownerHeaders: Headers;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  setMasterKeys({ current: 1, keys: new Map([[1, randomBytes(32)]]) });
});
afterAll(async () => {
  setMasterKeys(undefined);
  await testDatabase.close();
});

const clock = createTestClock(new Date().toISOString());
const base = () => ({ ...createPublicContext({ requestId: "request", address: null }), now: clock.now });
const password = "a quiet reading room";

async function signUp(email: string, invitationId?: string): Promise<Headers> {
  const cookies = await createAccount(base(), { name: email.split("@")[0] ?? "", email, password, invitationId });
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") });
}

async function open(headers: Headers): Promise<Context> {
  const ctx = await findContext(base(), headers);
  if (!ctx) throw new Error("Nothing opened.");
  return ctx;
}

// Each test has an owner of its own, in a workspace of its own.
beforeEach(async () => {
  const { db } = testDatabase;
  const email = `${randomUUID()}@example.org`;
  const [anybody] = await db.select().from(users).limit(1);
  if (anybody) {
    const { organizationId } = await db.transaction((tx) => createWorkspace(tx, { name: "W", ownerId: anybody.id }));
    const id = randomUUID();
    const expiresAt = new Date(clock.now().getTime() + 60_000);
    const row = {
      id,
      organizationId,
      email,
      role: "owner",
      status: "pending",
      expiresAt,
      inviterId: anybody.id,
    } as const;
    await db.insert(invitations).values(row);
    ownerHeaders = await signUp(email, id);
    await db.delete(members).where(eq(members.userId, anybody.id));
  } else {
    ownerHeaders = await signUp(email);
  }
  owner = await open(ownerHeaders);
});

async function invite(email = `${randomUUID()}@example.org`) {
  const { id } = await inviteMember(owner, { email, role: "editor" });
  return { id, email };
}

test("an invited person joins with the role of the invitation, by a link that works once", async () => {
  const { id, email } = await invite();
  const [mail] = await testDatabase.db.select().from(mails).where(eq(mails.recipient, email));
  expect(mail).toMatchObject({ workspaceId: owner.workspaceId, status: "waiting" });
  const ctx = await open(await signUp(email, id));
  expect(ctx).toMatchObject({ workspaceId: owner.workspaceId, role: "editor" });
  await expect(signUp(email, id)).rejects.toMatchObject({ code: "gone" });
});

test("an invitation opens nothing to another address, after seven days, once taken back or once replaced", async () => {
  const first = await invite();
  await expect(signUp("eve@example.org", first.id)).rejects.toMatchObject({ code: "forbidden" });
  const second = await invite(first.email);
  await expect(signUp(first.email, first.id)).rejects.toMatchObject({ code: "gone" });
  await cancelInvitation(owner, second.id);
  await expect(signUp(first.email, second.id)).rejects.toMatchObject({ code: "gone" });
  const third = await invite(first.email);
  clock.advance(7 * 24 * 60 * 60 * 1000);
  await expect(signUp(first.email, third.id)).rejects.toMatchObject({ code: "gone" });
  await expect(signUp("eve@example.org")).rejects.toMatchObject({ code: "forbidden" });
});

test("a person with an account joins another workspace and goes from one to the other", async () => {
  const { id, email } = await invite();
  const headers = await signUp(email, id);
  const { workspaceId } = owner;
  const elsewhere = await testDatabase.db.transaction((tx) =>
    createWorkspace(tx, { name: "Else", ownerId: owner.actor.id ?? "" }),
  );
  const there = { ...owner, workspaceId: elsewhere.workspaceId };
  const invitation = await inviteMember(there, { email, role: "viewer" });
  const session = await findSession({ db: testDatabase.db }, headers);
  if (!session) throw new Error("No session.");

  const ctx = base();
  await acceptInvitation(ctx, session, invitation.id);
  expect(await open(headers)).toMatchObject({ workspaceId: elsewhere.workspaceId, role: "viewer" });
  await enterWorkspace(ctx, session, workspaceId);
  expect(await open(headers)).toMatchObject({ workspaceId, role: "editor" });
  expect(await listWorkspaces(await open(headers))).toHaveLength(2);
  await expect(enterWorkspace(ctx, session, 999_999)).rejects.toMatchObject({ code: "not_found" });
});

test("an invitation for somebody else cannot be accepted by who holds its link", async () => {
  const { id } = await invite();
  const other = await invite();
  const session = await findSession({ db: testDatabase.db }, await signUp(other.email, other.id));
  if (!session) throw new Error("No session.");
  const accepting = acceptInvitation(base(), session, id);
  await expect(accepting).rejects.toMatchObject({ code: "forbidden" });
});

test("a workspace keeps an owner, also when two of them step down at once", async () => {
  const { id, email } = await invite();
  await signUp(email, id);
  const [one, two] = await listMembers(owner);
  if (!one || !two) throw new Error("Two members are needed.");
  await expect(changeRole(owner, { memberId: one.id, role: "viewer" })).rejects.toMatchObject({ code: "conflict" });
  await expect(removeMember(owner, one.id)).rejects.toMatchObject({ code: "conflict" });
  await changeRole(owner, { memberId: two.id, role: "owner" });
  const both = await Promise.allSettled(
    [one, two].map((member) => changeRole(owner, { memberId: member.id, role: "viewer" })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a role that was taken away is gone with the next request, and keys go with their maker", async () => {
  const { id, email } = await invite();
  const headers = await signUp(email, id);
  const member = (await listMembers(owner)).find((one) => one.email === email);
  await changeRole(owner, { memberId: member?.id ?? "", role: "owner" });
  const { key } = await createApiKey(await open(headers), { name: "backup", endsInDays: null });
  const byKey = new Headers({ authorization: `Bearer ${key}` });
  expect(await open(byKey)).toMatchObject({ role: "owner", actor: { kind: "apiKey" } });

  await changeRole(owner, { memberId: member?.id ?? "", role: "viewer" });
  expect(await open(headers)).toMatchObject({ role: "viewer" });
  expect(await open(byKey)).toMatchObject({ role: "viewer" });
  await removeMember(owner, member?.id ?? "");
  await expect(open(headers)).rejects.toThrow();
  await expect(open(byKey)).rejects.toThrow();
});

test("a key lies hashed, opens its one workspace, ends on its day, and can neither invite nor make keys", async () => {
  const { id, key } = await createApiKey(owner, { name: "backup", endsInDays: 30 });
  const [row] = await testDatabase.db.select().from(apiKeys).where(eq(apiKeys.id, id));
  expect(Object.values(row ?? {}).some((value) => typeof value === "string" && value.includes(key))).toBe(false);
  const byKey = new Headers({ authorization: `Bearer ${key}` });
  const ctx = await open(byKey);
  expect(ctx.workspaceId).toBe(owner.workspaceId);
  const person = { email: "new@example.org", role: "owner" } as const;
  await expect(inviteMember(ctx, person)).rejects.toMatchObject({ code: "forbidden" });
  await expect(createApiKey(ctx, { name: "another", endsInDays: null })).rejects.toMatchObject({ code: "forbidden" });
  await testDatabase.db
    .update(apiKeys)
    .set({ expiresAt: new Date(0) })
    .where(eq(apiKeys.id, id));
  await expect(open(byKey)).rejects.toThrow();
});

test("members of another workspace cannot be touched", async () => {
  const { organizationId } = await testDatabase.db.transaction((tx) =>
    createWorkspace(tx, { name: "Else", ownerId: owner.actor.id ?? "" }),
  );
  const [stranger] = await testDatabase.db.select().from(members).where(eq(members.organizationId, organizationId));
  const memberId = stranger?.id ?? "";
  await expect(changeRole(owner, { memberId, role: "viewer" })).rejects.toMatchObject({ code: "not_found" });
  await expect(removeMember(owner, memberId)).rejects.toMatchObject({ code: "not_found" });
});
