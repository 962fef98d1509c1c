import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FoundRoute, findRoutes } from "#app/_api/find-routes.ts";
import type { RouteAuth } from "#app/_api/route-definition.ts";
import { auditEvents } from "#drizzle/schema/audit.ts";
import { roles } from "#lib/context/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { type Caller, callers, createCallers, origin } from "./callers.ts";
import { type Call, type Entry, entries } from "./entries.ts";
import { createWorld, marker, type World } from "./world.ts";

const routes = await findRoutes();
const nameOf = ({ method, path }: FoundRoute) => `${method} ${path}`;

let testDatabase: TestDatabase;
let storage: TestStorage;
let headers: Record<Caller, Record<string, string>>;
let world: World;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  storage = await createTestStorage();
  const made = await createCallers(testDatabase.db);
  headers = made.headers;
  world = createWorld(made.owner, made.organizationId);
  // So that lists have something to give away.
  await world.addImport("ready");
  await world.addExport();
  await world.addMail();
  await world.addInvitation();
  await world.addKey();
});
afterAll(async () => {
  await storage.close();
  await testDatabase.close();
});

async function send(route: FoundRoute, caller: Caller, call: Call): Promise<{ status: number; text: string }> {
  const { params = {}, query = "", body, raw } = call;
  const content = raw?.text ?? (body === undefined ? null : JSON.stringify(body));
  const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  const request = new Request(`${origin}${route.path}${query}`, {
    method: route.method,
    headers: { ...headers[caller], ...type, ...raw?.headers },
    body: content,
  });
  const response = await route.handler(request, { params: Promise.resolve(params) });
  if (response.headers.get("content-type") === "text/event-stream") {
    await response.body?.cancel();
    return { status: response.status, text: "" };
  }
  return { status: response.status, text: await response.text() };
}

type Expected = 401 | 403 | 404 | "allowed";

function expected(caller: Caller, auth: RouteAuth, { personOnly }: Entry, isOfOneThing: boolean): Expected {
  if (caller === "nobody" || caller === "expired") return 401;
  if (auth === "operator") return caller === "operator" ? "allowed" : 403;
  const role = caller === "viewer" || caller === "editor" ? caller : "owner";
  if (auth !== "public" && roles.indexOf(role) < roles.indexOf(auth)) return 403;
  if (caller === "stranger" && isOfOneThing) return 404;
  return caller === "apiKey" && personOnly ? 403 : "allowed";
}

test("T101: every route has a line in the matrix, and every line a route", () => {
  expect(routes.map(nameOf).sort()).toEqual(Object.keys(entries).sort());
});

test("T101: a route that is open says why, and no other is", () => {
  const isOpen = (route: FoundRoute) => entries[nameOf(route)]?.open !== undefined;
  expect(routes.filter(isOpen).map(nameOf)).toEqual(
    routes.filter(({ handler }) => handler.definition.auth === "public").map(nameOf),
  );
});

test("T105: asking for a thing of another workspace stands in one's own trail, with its id", async () => {
  const conversationId = await world.addConversation();
  const route = routes.find((one) => nameOf(one) === "GET /api/v1/conversations/{conversationId}");
  if (!route) throw new Error("There is no such route.");
  expect((await send(route, "stranger", { params: { conversationId } })).status).toBe(404);
  const misses = await testDatabase.db
    .select({ workspaceId: auditEvents.workspaceId, kind: auditEvents.objectKind, id: auditEvents.objectId })
    .from(auditEvents)
    .where(eq(auditEvents.action, "access.miss"));
  const mine = misses.filter(({ id }) => id === conversationId);
  expect(mine).toEqual([{ workspaceId: expect.any(Number), kind: "conversation", id: conversationId }]);
  expect(mine[0]?.workspaceId).not.toBe(Number(world.workspaceId));
});

describe.each(routes.filter((route) => !entries[nameOf(route)]?.open).map((route) => [nameOf(route), route] as const))(
  "%s",
  (name, route) => {
    const entry = entries[name] ?? {};
    const { auth } = route.handler.definition;

    test(`T101, T105: needs ${auth}; things of another workspace are not found`, async () => {
      const call = (await entry.call?.(world)) ?? {};
      const isOfOneThing = call.params !== undefined;
      const answers: Record<string, Expected | "failed"> = {};
      let wasAllowed = false;
      for (const caller of callers) {
        const { status, text } = await send(route, caller, call);
        if (caller === "stranger") expect(text.toLowerCase()).not.toContain(marker.toLowerCase());
        const refused = status === 401 || status === 403 || (caller === "stranger" && status === 404);
        answers[caller] = refused ? status : status < 500 ? "allowed" : "failed";
        if (refused || wasAllowed || caller === "stranger") continue;
        wasAllowed = true;
        if (entry.status) expect(status, text).toBe(entry.status);
        else expect(status, text).toBeLessThan(300);
      }
      expect(answers).toEqual(
        Object.fromEntries(callers.map((caller) => [caller, expected(caller, auth, entry, isOfOneThing)])),
      );
    });
  },
);
