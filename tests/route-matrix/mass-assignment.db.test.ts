import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as createAccount } from "#app/api/v1/accounts/route.ts";
import { PATCH as saveProfile } from "#app/api/v1/profile/route.ts";
import { members, users } from "#drizzle/schema/auth.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { origin } from "./callers.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.close());

test("T109: a role, a workspace or the operator's mark in a body changes nothing", async () => {
  const send = (handler: typeof createAccount, method: string, cookie: string, body: object) =>
    handler(
      new Request(`${origin}/api/v1/x`, {
        method,
        headers: { "content-type": "application/json", origin, ...(cookie && { cookie }) },
        body: JSON.stringify(body),
      }),
      { params: Promise.resolve({}) },
    );
  const ada = { name: "Ada", email: "ada@example.org", password: "a quiet reading room" };
  const wanted = { id: "chosen", role: "viewer", workspaceId: "7", isOperator: false, emailVerified: true };
  const made = await send(createAccount, "POST", "", { ...ada, ...wanted });
  expect(made.status).toBe(201);
  const before = await testDatabase.db.select().from(users);
  expect(before).toMatchObject([{ email: ada.email, isOperator: true, emailVerified: false }]);
  expect(before[0]?.id).not.toBe("chosen");
  expect(await testDatabase.db.select().from(members)).toMatchObject([{ role: "owner" }]);

  const cookie = made.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const saved = await send(saveProfile, "PATCH", cookie, {
    ...wanted,
    name: "Ada L.",
    zone: "UTC",
    email: "eve@example.org",
  });
  expect(saved.status).toBe(204);
  const [after] = await testDatabase.db.select().from(users);
  expect(after).toMatchObject({ ...before[0], name: "Ada L.", zone: "UTC", updatedAt: expect.any(Date) });
});
