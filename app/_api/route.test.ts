import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "#lib/runtime/errors.ts";
import { idInput } from "./id-schema.ts";
import { route } from "./route.ts";

const noSegments = { params: Promise.resolve({}) };
const post = (body: unknown, headers: Record<string, string> = {}) =>
  new Request("http://localhost:3000/api/v1/things", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

const rename = route({
  summary: "Rename a thing",
  auth: "public",
  body: z.object({ name: z.string().min(2) }),
  response: z.object({ name: z.string() }),
  status: 201,
  handler: async ({ body }) => ({ name: body.name, secret: "never leaves" }),
});

test("a body is checked and fields that the response does not name never leave", async () => {
  const response = await rename(post({ name: "Ada", role: "owner" }), noSegments);
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ name: "Ada" });
});

test("a body that is not valid names its fields, without repeating them", async () => {
  const response = await rename(post({ name: "x" }), noSegments);
  expect(response.status).toBe(422);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const body = await response.json();
  expect(body).toMatchObject({ code: "validation", status: 422, errors: { name: [expect.any(String)] } });
  expect(body.requestId).toBe(response.headers.get("x-request-id"));
});

test("a body of another type, or no JSON, is refused", async () => {
  const asText = await rename(post({ name: "Ada" }, { "content-type": "text/plain" }), noSegments);
  expect(asText.status).toBe(415);
  const broken = new Request("http://localhost:3000/x", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{",
  });
  expect((await rename(broken, noSegments)).status).toBe(422);
});

test("a path that is no id names nothing", async () => {
  const read = route({
    summary: "Read a thing",
    auth: "public",
    params: z.object({ thingId: idInput }),
    response: z.object({ id: z.number() }),
    handler: async ({ params }) => ({ id: params.thingId }),
  });
  const ask = (thingId: string) =>
    read(new Request("http://localhost:3000/x"), { params: Promise.resolve({ thingId }) });
  expect(await (await ask("12")).json()).toEqual({ id: 12 });
  expect((await ask("../12")).status).toBe(404);
  expect((await ask("0x1f")).status).toBe(404);
});

test.each([
  [new AppError("gone", "The link has ended."), 410, null],
  [new AppError("rate_limited", "Too many.", { retryAfterSeconds: 7 }), 429, "7"],
  [Object.assign(new Error("secret host"), { code: "ECONNREFUSED" }), 503, "5"],
  [new Error("query with a person's words in it"), 500, null],
])("%s becomes a problem without a trace", async (error, status, retryAfter) => {
  const fail = route({ summary: "Fail", auth: "public", handler: () => Promise.reject(error) });
  const response = await fail(new Request("http://localhost:3000/x"), noSegments);
  expect(response.status).toBe(status);
  expect(response.headers.get("retry-after")).toBe(retryAfter);
  const text = await response.text();
  expect(text).not.toMatch(/secret host|person's words|\bat .*:\d+/);
});

test("a raw body reaches the handler as an unread stream", async () => {
  const measure = route({
    summary: "Measure",
    auth: "public",
    body: "raw",
    response: z.object({ byteSize: z.number() }),
    handler: async ({ body }) => {
      let byteSize = 0;
      for await (const chunk of body ?? []) byteSize += chunk.byteLength;
      return { byteSize };
    },
  });
  const request = new Request("http://localhost:3000/x", { method: "POST", body: new Uint8Array(70_000) });
  expect(await (await measure(request, noSegments)).json()).toEqual({ byteSize: 70_000 });
});

test("T108: a change sent by another site's page is refused, also one that hides its origin behind a cookie", async () => {
  const status = async (headers: Record<string, string>) =>
    (await rename(post({ name: "Ada" }, headers), noSegments)).status;
  expect(await status({ origin: "https://evil.example" })).toBe(403);
  expect(await status({ origin: "null" })).toBe(403);
  expect(await status({ origin: "http://localhost:3000.evil.example" })).toBe(403);
  expect(await status({ cookie: "parlance.session=x" })).toBe(403);
  expect(await status({ origin: "http://localhost:3000", cookie: "parlance.session=x" })).toBe(201);
});

test("T104: x-middleware-subrequest has no effect", async () => {
  const guarded = route({ summary: "Guarded", auth: "viewer", handler: async () => undefined });
  const request = new Request("http://localhost:3000/x", {
    headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  });
  expect((await guarded(request, noSegments)).status).toBe(401);
});
