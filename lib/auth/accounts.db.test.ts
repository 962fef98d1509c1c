import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { base64url, decodeJwt, exportSPKI, importJWK, SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditEvents } from "#drizzle/schema/audit.ts";
import { members, sessions, signingKeys, users } from "#drizzle/schema/auth.ts";
import { mails } from "#drizzle/schema/exports.ts";
import { createPublicContext, type PublicContext } from "#lib/context/public-context.ts";
import { setMasterKeys } from "#lib/crypto/master-keys.ts";
import { openMessage } from "#lib/mail/mail-message.ts";
import { createTestClock } from "#lib/testing/clock.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createAccount } from "./create-account.ts";
import { findContext } from "./find-context.ts";
import { findSignUp } from "./find-sign-up.ts";
import { handleAuthRequest } from "./handle-auth-request.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  setMasterKeys({ current: 1, keys: new Map([[1, randomBytes(32)]]) });
});
afterAll(async () => {
  setMasterKeys(undefined);
  await testDatabase.close();
});

const origin = "http://localhost:3000";
const base = (address = "192.0.2.1") => createPublicContext({ requestId: "request", address });
const ada = { name: "Ada", email: "ada@example.org", password: "a quiet reading room" };

const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

function send(path: string, body: unknown, headers: Record<string, string> = {}, ctx: PublicContext = base()) {
  const request = new Request(`${origin}/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin, ...headers },
    body: JSON.stringify(body),
  });
  return handleAuthRequest(ctx, path, request);
}

const signIn = (password = ada.password, ctx = base()) =>
  send("sign-in/email", { email: ada.email, password }, {}, ctx);

async function findToken(): Promise<string> {
  const request = new Request(`${origin}/api/auth/token`, { headers: { cookie: cookieOf(await signIn()) } });
  const { token } = await (await handleAuthRequest(base(), "token", request)).json();
  return token;
}

const asBearer = (token: string) => findContext(base(), new Headers({ authorization: `Bearer ${token}` }));

test("of two first accounts at once, one is the operator and the other needs an invitation", async () => {
  expect(await findSignUp(testDatabase.db)).toBe("first");
  const both = await Promise.allSettled([
    createAccount(base(), ada),
    createAccount(base(), { ...ada, email: "eve@example.org" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await testDatabase.db.select({ isOperator: users.isOperator }).from(users)).toEqual([{ isOperator: true }]);
  expect(await findSignUp(testDatabase.db)).toBe("invitation");
  await testDatabase.db.update(users).set({ email: ada.email });
});

test("a sign-in opens the person's workspace as owner, stands in the trail, and ends with the sign-out", async () => {
  const response = await signIn();
  expect(response.status).toBe(200);
  expect(response.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Lax/i);
  const headers = new Headers({ cookie: cookieOf(response) });
  const ctx = await findContext(base(), headers);
  expect(ctx).toMatchObject({ role: "owner", actor: { kind: "user", email: ada.email, isOperator: true } });

  await send("sign-out", {}, { cookie: cookieOf(response) });
  expect(await findContext(base(), headers)).toBeNull();
  const trail = await testDatabase.db.select().from(auditEvents);
  expect(trail.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["account.create", "session.create", "session.end"]),
  );
  expect(new Set(trail.map(({ workspaceId }) => workspaceId))).toEqual(new Set([ctx?.workspaceId]));
});

test("an expired session opens nothing", async () => {
  const headers = new Headers({ cookie: cookieOf(await signIn()) });
  await testDatabase.db.update(sessions).set({ expiresAt: new Date(0) });
  expect(await findContext(base(), headers)).toBeNull();
});

test("a cookie whose signature was changed opens nothing", async () => {
  const cookie = cookieOf(await signIn());
  const changed = cookie.replace(/\.(.)/, (_, first) => `.${first === "A" ? "B" : "A"}`);
  expect(changed).not.toBe(cookie);
  expect(await findContext(base(), new Headers({ cookie: changed }))).toBeNull();
});

test("what better-auth offers besides is not reachable", async () => {
  await expect(send("sign-up/email", ada)).rejects.toMatchObject({ code: "not_found" });
  await expect(send("organization/create", {})).rejects.toMatchObject({ code: "not_found" });
  await expect(send("api-key/create", {})).rejects.toMatchObject({ code: "not_found" });
});

test("an access token says no more than it must and opens one workspace until the session ends", async () => {
  const token = await findToken();
  expect(Object.keys(decodeJwt(token)).sort()).toEqual(["aud", "exp", "iat", "iss", "sid", "sub", "wid"]);
  const { exp = 0, iat = 0 } = decodeJwt(token);
  expect(exp - iat).toBe(15 * 60);
  expect(await asBearer(token)).toMatchObject({ role: "owner", actor: { kind: "user", email: ada.email } });

  await testDatabase.db.delete(sessions);
  expect(await asBearer(token)).toBeNull();
});

test("T102: a token that is unsigned, signed otherwise, of another issuer or audience, or over, opens nothing", async () => {
  const token = await findToken();
  const claims = decodeJwt(token);
  const [row] = await testDatabase.db.select().from(signingKeys);
  if (!row) throw new Error("No signing key.");
  const part = (value: unknown) => base64url.encode(JSON.stringify(value));
  const publicKey = await importJWK(JSON.parse(row.publicKey), "EdDSA", { extractable: true });
  if (publicKey instanceof Uint8Array) throw new Error("No public key.");
  const hmac = (secret: string) =>
    new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid: row.id }).sign(Buffer.from(secret));
  const [header = "", payload = "", signature = ""] = token.split(".");

  expect(await asBearer(`${part({ alg: "none", typ: "JWT" })}.${payload}.`)).toBeNull();
  expect(await asBearer(`${part({ alg: "none", kid: row.id })}.${payload}.${signature}`)).toBeNull();
  expect(await asBearer(await hmac(row.publicKey))).toBeNull();
  expect(await asBearer(await hmac(await exportSPKI(publicKey)))).toBeNull();
  expect(await asBearer(`${header}.${part({ ...claims, wid: "2" })}.${signature}`)).toBeNull();
  for (const kid of ["../../../../etc/passwd", "' or 1=1 --", "https://evil.example/jwks", row.id.slice(1)]) {
    expect(await asBearer(`${part({ alg: "EdDSA", kid })}.${payload}.${signature}`)).toBeNull();
  }
  expect(await asBearer(token)).not.toBeNull();
});

test("T102: a well-signed token of another issuer or audience, or one that is over, opens nothing", async () => {
  const claims = decodeJwt(await findToken());
  const { publicKey, privateKey } = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  const jwk = await crypto.subtle.exportKey("jwk", publicKey);
  await testDatabase.db
    .insert(signingKeys)
    .values({ id: "ours", publicKey: JSON.stringify(jwk), privateKey: "", alg: "EdDSA" });
  const sign = (changed: Record<string, unknown>) =>
    new SignJWT({ ...claims, ...changed }).setProtectedHeader({ alg: "EdDSA", kid: "ours" }).sign(privateKey);

  expect(await asBearer(await sign({}))).not.toBeNull();
  expect(await asBearer(await sign({ iss: "https://evil.example" }))).toBeNull();
  expect(await asBearer(await sign({ aud: "https://evil.example" }))).toBeNull();
  expect(await asBearer(await sign({ exp: 1 }))).toBeNull();
  expect(await asBearer(await sign({ exp: undefined }))).toBeNull();
  expect(await asBearer(await sign({ wid: "999999" }))).toBeNull();
  await testDatabase.db.delete(signingKeys).where(eq(signingKeys.id, "ours"));
});

test("T102: the session's own token is no access token, and a header never falls back to the cookie", async () => {
  const cookie = cookieOf(await signIn());
  const [session] = await testDatabase.db.select().from(sessions);
  expect(await asBearer(session?.token ?? "")).toBeNull();
  const both = new Headers({ cookie, authorization: "Bearer nobody" });
  expect(await findContext(base(), both)).toBeNull();
});

test("who lost the membership is out with the next request", async () => {
  const headers = new Headers({ cookie: cookieOf(await signIn()) });
  const token = await findToken();
  const removed = await testDatabase.db.delete(members).returning();
  expect(await findContext(base(), headers)).toBeNull();
  expect(await asBearer(token)).toBeNull();
  await testDatabase.db.insert(members).values(removed);
  expect(await findContext(base(), headers)).not.toBeNull();
});

test("T107: the 11th try in 15 minutes is refused, also with the right password, and nobody else is locked out", async () => {
  const clock = createTestClock();
  const guesser = { ...base("198.51.100.7"), db: testDatabase.db, now: clock.now };
  for (let attempt = 1; attempt <= 10; attempt++) {
    await expect(signIn("wrong password", guesser)).rejects.toMatchObject({ code: "unauthenticated" });
  }
  await expect(signIn(ada.password, guesser)).rejects.toMatchObject({ code: "rate_limited", retryAfterSeconds: 900 });

  const elsewhere = { ...base("203.0.113.9"), db: testDatabase.db, now: clock.now };
  expect((await signIn(ada.password, elsewhere)).status).toBe(200);
  const neighbour = send("sign-in/email", { email: "eve@example.org", password: "wrong password" }, {}, guesser);
  await expect(neighbour).rejects.toMatchObject({ code: "unauthenticated" });
  clock.advance(15 * 60 * 1000);
  expect((await signIn(ada.password, guesser)).status).toBe(200);
});

test("T108: a sign-in posted from a foreign origin is refused", async () => {
  const foreign = send("sign-in/email", ada, { origin: "https://evil.example" });
  await expect(foreign).rejects.toMatchObject({ code: "forbidden" });
});

test("a forgotten password is replaced once by the mailed link, and all sessions end", async () => {
  const before = new Headers({ cookie: cookieOf(await signIn()) });
  expect((await send("request-password-reset", { email: ada.email })).status).toBe(200);
  expect((await send("request-password-reset", { email: "nobody@example.org" })).status).toBe(200);
  const letters = await testDatabase.db.select().from(mails);
  expect(letters).toHaveLength(1);
  const [mail] = letters;
  expect(mail).toMatchObject({ recipient: ada.email, status: "waiting", workspaceId: null });
  const { text } = openMessage(mail?.id ?? 0, mail?.sealedMessage ?? Buffer.alloc(0));
  const token = /\/reset\/([\w-]+)/.exec(text)?.[1];
  const newPassword = "another quiet room";

  expect((await send("reset-password", { token, newPassword })).status).toBe(200);
  await expect(send("reset-password", { token, newPassword })).rejects.toMatchObject({ code: "gone" });
  expect(await findContext(base(), before)).toBeNull();
  await expect(signIn(ada.password)).rejects.toMatchObject({ code: "unauthenticated" });
  expect((await signIn(newPassword)).status).toBe(200);
});
