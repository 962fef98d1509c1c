import { expect, test } from "vitest";
import { businessNumber, customer, noon, webhook } from "../fixtures/webhook.ts";
import { readPayload } from "./read-payload.ts";

const business = "34600000001";
const row = (given: Record<string, unknown>) => ({
  id: "wamid.PULLED",
  timestamp: String(noon),
  type: "text",
  text: { body: "Good morning" },
  ...given,
});
const read = (rows: unknown[], given: Record<string, unknown> = {}) => {
  const { changes, problems } = readPayload(webhook([{ pulled: rows, ...given }], "pull"));
  return { events: changes.flatMap(({ events }) => events), problems };
};

test("the direction comes from what the row says of itself, else from whether the business wrote it", () => {
  const { events } = read([
    row({ id: "1", from: customer.phone, to: business }),
    row({ id: "2", from: business, to: customer.phone }),
    row({ id: "3", from: "+34 600 000 001", to: customer.phone, kapso: { direction: "inbound" } }),
    row({ id: "4", kapso: { direction: "outbound", phone_number: "+34 611-222-333", contact_name: "Noor" } }),
    row({ id: "5", from: business, to: customer.phone, from_me: true }),
  ]);
  expect(events.map((event) => ("isOutgoing" in event ? event.isOutgoing : null))).toEqual([
    false,
    true,
    false,
    true,
    true,
  ]);
  expect(events[0]).toMatchObject({ event: "message", source: "pull", chat: { person: { phone: customer.phone } } });
  expect(events[3]).toMatchObject({ chat: { person: { phone: customer.phone, name: "Noor" } } });
});

test("names come from the contacts of the page", () => {
  const { events } = read([row({ from: customer.phone })], {
    contacts: [{ wa_id: customer.phone, profile: { name: customer.name } }],
  });
  expect(events[0]).toMatchObject({ sender: { name: customer.name } });
});

test("what became of a message of the business comes with it, and ties follow time whichever way a page runs", () => {
  const { events } = read([
    row({ id: "2", timestamp: String(noon + 9), from: business, to: customer.phone, kapso: { status: "READ" } }),
    row({ id: "1", from: customer.phone, kapso: { status: "received" } }),
  ]);
  expect(events).toMatchObject([
    { event: "message", wamid: "2", tie: 2 },
    { event: "status", wamid: "2", status: "read" },
    { event: "message", wamid: "1", tie: 1 },
  ]);
});

test("a template has the words that the store has put together, and is else kept as it came", () => {
  const template = {
    type: "template",
    text: undefined,
    template: { name: "welcome" },
    from: business,
    to: customer.phone,
  };
  const { events, problems } = read([
    row({ id: "1", ...template, kapso: { content: "Welcome, Noor!" } }),
    row({ id: "2", ...template }),
  ]);
  expect(events).toMatchObject([
    { type: "template", content: { kind: "text", text: "Welcome, Noor!", isPlaceholder: false } },
    { type: "template", content: { kind: "other", text: "", isPlaceholder: true } },
  ]);
  expect(problems).toHaveLength(1);
});

test("a row that says nothing, or not whose chat it is, hides no other", () => {
  const { events, problems } = read([null, 7, row({}), row({ from: customer.phone, timestamp: "soon" })]);
  expect(events).toHaveLength(1);
  expect(problems.map(({ path }) => path)).toEqual([
    "entry[0].changes[0].pulled[0]",
    "entry[0].changes[0].pulled[1]",
    "entry[0].changes[0].pulled[2]",
    "entry[0].changes[0].pulled[3]",
  ]);
  expect(JSON.stringify(problems)).not.toContain(businessNumber.phone_number_id);
});

test("where the number of the business is not known, it is who writes or is written to in every row", () => {
  const metadata = { phone_number_id: businessNumber.phone_number_id };
  const other = "34655444333";
  const { events } = read(
    [
      row({ id: "1", from: customer.phone, to: business }),
      row({ id: "2", from: business, to: customer.phone }),
      row({ id: "3", from: business, to: other }),
    ],
    { metadata },
  );
  expect(events).toMatchObject([
    { isOutgoing: false, chat: { person: { phone: customer.phone } } },
    { isOutgoing: true, chat: { person: { phone: customer.phone } } },
    { isOutgoing: true, chat: { person: { phone: other } } },
  ]);
  const told = read(
    [row({ id: "1", from: business, to: other, from_me: true }), row({ id: "2", from: other, to: business })],
    { metadata },
  );
  expect(told.events).toMatchObject([{ isOutgoing: true }, { isOutgoing: false, chat: { person: { phone: other } } }]);
});

test("a page that could be of either of two numbers is not guessed at but said, and read once the number is known", () => {
  const pulled = [row({ from: customer.phone, to: business })];
  const page = webhook([{ pulled, metadata: { phone_number_id: businessNumber.phone_number_id } }], "pull");
  const { changes, problems } = readPayload(page);
  expect(changes.flatMap(({ events }) => events)).toEqual([]);
  expect(problems).toEqual([
    { path: "entry[0].changes[0].pulled[0]", reason: expect.stringContaining("does not say who wrote it") },
  ]);
  const later = readPayload(page, new Map([[businessNumber.phone_number_id, "+34 600 000 001"]]));
  expect(later.changes[0]?.events).toMatchObject([{ isOutgoing: false, chat: { person: { phone: customer.phone } } }]);
});
