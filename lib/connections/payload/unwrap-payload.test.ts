import { expect, test } from "vitest";
import { incoming, text } from "../fixtures/webhook.ts";
import { unwrapPayload } from "./unwrap-payload.ts";

const body = incoming([text("saved")]);

test.each([
  ["bare", body],
  ["a request with an object", { headers: { host: "x" }, body }],
  ["a request with text", { headers: {}, body: JSON.stringify(body) }],
  ["a log", { received_at: "2026-01-01", payload: body }],
  ["a provider", { id: "1", event: "message", data: body }],
  ["two wrappers", { payload: { body: JSON.stringify(body) } }],
])("%s gives the webhook inside", (_, saved) => {
  expect(unwrapPayload(saved)).toEqual([body]);
});

test("an array gives each, a bare change becomes a webhook", () => {
  const change = { field: "messages", value: { messages: [text("bare")] } };
  expect(unwrapPayload([body, { payload: body }, change])).toEqual([
    body,
    body,
    { object: "whatsapp_business_account", entry: [{ changes: [change] }] },
  ]);
});

test("what is no webhook stays as it is, however deep it is wrapped", () => {
  expect(unwrapPayload("not json")).toEqual(["not json"]);
  expect(unwrapPayload(5)).toEqual([5]);
  let deep: unknown = body;
  for (let level = 0; level < 20; level++) deep = { payload: deep };
  expect(unwrapPayload(deep)).toHaveLength(1);
});
