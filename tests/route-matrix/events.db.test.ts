import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "#app/api/v1/events/route.ts";
import { members } from "#drizzle/schema/auth.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { createCallers, origin } from "./callers.ts";

let testDatabase: TestDatabase;
let storage: TestStorage;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  storage = await createTestStorage();
});
afterAll(async () => {
  await storage.close();
  await testDatabase.close();
});

test("T106: who is removed from a workspace hears nothing more of it", async () => {
  const { db } = testDatabase;
  const { headers, owner } = await createCallers(db);
  const request = new Request(`${origin}/api/v1/events`, { headers: headers.owner });
  const response = await GET(request, { params: Promise.resolve({}) });
  const reader = response.body
    ?.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  const readUntil = async (pattern: RegExp) => {
    for (let text = ""; ; ) {
      const { done, value = "" } = (await reader?.read()) ?? { done: true };
      text += value;
      if (done || pattern.test(text)) return { done, text };
    }
  };
  const { workspaceId } = owner;
  expect((await readUntil(/event: state\n/)).done).toBe(false);
  await publishEvent(db, { kind: "conversation", workspaceId, conversationId: 1 });
  expect((await readUntil(/"conversationId":"1"/)).done).toBe(false);

  await db.delete(members).where(eq(members.userId, owner.actor.id ?? ""));
  await publishEvent(db, { kind: "conversation", workspaceId, conversationId: 2 });
  const rest = await readUntil(/never/);
  expect(rest.done).toBe(true);
  expect(rest.text).not.toContain("conversationId");
});
