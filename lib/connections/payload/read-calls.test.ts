import { expect, test } from "vitest";
import { readCall } from "#lib/parse/records/read-call.ts";
import { businessNumber, customer, noon, webhook } from "../fixtures/webhook.ts";
import type { CloudMessage } from "./cloud-event.ts";
import { readPayload } from "./read-payload.ts";

const business = businessNumber.display_phone_number.replace(/\D/g, "");
const incoming = { from: customer.phone, to: business, direction: "USER_INITIATED" };
const outgoing = { from: business, to: customer.phone, direction: "BUSINESS_INITIATED" };
const contacts = [{ profile: { name: customer.name }, wa_id: customer.phone, user_id: "ES.123abc" }];
type Fields = Record<string, unknown>;

function read(call: Fields, value: Fields = {}) {
  const told = { id: "wacid.A", timestamp: String(noon), event: "terminate", ...call };
  const { changes, problems } = readPayload(webhook([{ contacts, calls: [told], ...value }], "calls"));
  return { events: changes.flatMap(({ events }) => events) as CloudMessage[], problems };
}

test.each<[string, Fields, string]>([
  [
    "that was picked up has the phrase and length that an export gives",
    { ...incoming, duration: 3725 },
    "Voice call. 1 hr 2 min 5 sec",
  ],
  ["of a second or none", { ...incoming, duration: 0 }, "Voice call. 0 sec"],
  ["whose length follows from its ends", { ...outgoing, start_time: "1000", end_time: "1120" }, "Voice call. 2 min"],
  [
    "that was picked up counts so whatever its status says",
    { ...incoming, duration: "33", status: "FAILED" },
    "Voice call. 33 sec",
  ],
  ["of a customer that nobody took was missed", { ...incoming, status: "COMPLETED" }, "Missed voice call"],
  ["of the business that nobody took", { ...outgoing, status: "COMPLETED" }, "Voice call. No answer"],
  ["that failed says so", { ...outgoing, status: "FAILED" }, "Voice call. Failed"],
])("a call %s", (_, call, asExported) => {
  const { events, problems } = read(call);
  const isOutgoing = call.direction === "BUSINESS_INITIATED";
  expect(events).toMatchObject([
    { event: "message", wamid: "wacid.A", isOutgoing, content: { kind: "call", text: "", isPlaceholder: false } },
  ]);
  expect(events[0]?.content.details).toEqual(readCall(asExported)?.details);
  expect(problems).toEqual([]);
});

test("a call that has only begun is there without how it went, and is filled by its end", () => {
  for (const event of ["connect", "call_created"]) {
    const { events } = read({ ...incoming, event });
    expect(events).toMatchObject([{ sentAtMs: noon * 1000, content: { isPlaceholder: true } }]);
    expect(events[0]?.content.details).toEqual(readCall("Voice call")?.details);
  }
});

test("who called is told by the direction, else by the number of the business, with the name and id of the contact", () => {
  const person = { phone: customer.phone, userId: "ES.123abc", name: customer.name };
  expect(read(incoming).events).toMatchObject([{ sender: person, isOutgoing: false, chat: { person } }]);
  expect(read(outgoing).events).toMatchObject([{ sender: { phone: business }, isOutgoing: true, chat: { person } }]);
  expect(read({ from: customer.phone }).events).toMatchObject([{ isOutgoing: false, chat: { person } }]);
  expect(read({ from: business, to: customer.phone }).events).toMatchObject([{ isOutgoing: true, chat: { person } }]);
  const scoped = { from_user_id: "ES.123abc", to: business, direction: "USER_INITIATED" };
  expect(read(scoped).events).toMatchObject([{ isOutgoing: false, chat: { person } }]);
});

test("Meta's own example, whose called number is that of the business, leads to its contact", () => {
  const { events } = read({ from: "16315553602", to: business, direction: "BUSINESS_INITIATED" });
  expect(events).toMatchObject([{ isOutgoing: true, chat: { person: { phone: customer.phone } } }]);
});

test("why a call failed stands beside it and is no trouble of the webhook", () => {
  const errors = [{ code: 138000, message: "Call failed" }];
  expect(read({ ...outgoing, status: "FAILED" }, { errors }).problems).toEqual([]);
});

test.each<[string, Fields, RegExp]>([
  ["news that is not known", { ...incoming, event: "call_recording_available" }, /not read/],
  ["a call without an id", { ...incoming, id: undefined }, /without an id/],
  ["a call of nobody", {}, /who called whom/],
])("%s is a problem and no call", (_, call, reason) => {
  const { events, problems } = read(call, { contacts: [] });
  expect(events).toEqual([]);
  expect(problems).toEqual([{ path: "entry[0].changes[0].calls[0]", reason: expect.stringMatching(reason) }]);
});
