import { expect, test } from "vitest";
import { customer, incoming, message, noon, text, webhook } from "../fixtures/webhook.ts";
import type { CloudEvent, CloudMessage } from "./cloud-event.ts";
import { readPayload } from "./read-payload.ts";

const eventsOf = (body: unknown): CloudEvent[] => readPayload(body).changes.flatMap(({ events }) => events);
const only = (body: unknown): CloudEvent => {
  const events = eventsOf(body);
  if (events.length !== 1 || !events[0]) throw new Error(`There are ${events.length} events.`);
  return events[0];
};
const said = (given: Record<string, unknown>) => (only(incoming([message(given)])) as CloudMessage).content;

test("a text names its chat, its sender and its time", () => {
  const event = only(incoming([text("Is the blue one left?", { id: "wamid.A", timestamp: String(noon) })]));
  expect(event).toEqual({
    event: "message",
    wamid: "wamid.A",
    type: "text",
    sentAtMs: noon * 1000,
    chat: { person: { phone: customer.phone, userId: null, name: customer.name }, groupId: null },
    sender: { phone: customer.phone, userId: null, name: customer.name },
    isOutgoing: false,
    source: "live",
    tie: null,
    content: {
      kind: "text",
      text: "Is the blue one left?",
      attachment: null,
      details: null,
      media: null,
      isPlaceholder: false,
    },
    context: null,
  });
});

test.each([
  ["image", { id: 1234, mime_type: "image/jpeg", sha256: "aa=", caption: "The leak" }, "image", "The leak"],
  ["video", { id: "5", mime_type: "video/mp4" }, "video", ""],
  ["audio", { id: "5", mime_type: "audio/ogg; codecs=opus", voice: true }, "voice", ""],
  ["audio", { id: "5", mime_type: "audio/mpeg", voice: false }, "audio", ""],
  ["voice", { id: "5" }, "voice", ""],
  ["sticker", { id: "5", animated: true }, "sticker", ""],
  ["document", { id: "5", filename: "offer.pdf", caption: "Our offer" }, "document", "Our offer"],
  ["location", { latitude: 41.38, longitude: "2.17" }, "location", ""],
  ["location", { latitude: 41.38, longitude: 2.17, name: "Port", address: "Quay 3" }, "location", "Port\nQuay 3"],
  ["button", { text: "Stop", payload: "stop" }, "text", "Stop"],
  ["interactive", { type: "button_reply", button_reply: { id: "b", title: "Yes" } }, "text", "Yes"],
  [
    "interactive",
    { type: "list_reply", list_reply: { id: "r", title: "Tuesday", description: "9 to 11" } },
    "text",
    "Tuesday\n9 to 11",
  ],
  ["interactive", { type: "call_permission_reply", call_permission_reply: { response: "accept" } }, "text", "May call"],
  ["system", { type: "user_changed_number", body: "Noor has a new number" }, "notice", "Noor has a new number"],
  [
    "order",
    { text: "Soon please", product_items: [{ product_retailer_id: "tea", quantity: "2" }] },
    "text",
    "Soon please\n2 × tea",
  ],
  ["unsupported", { type: "poll_creation" }, "other", ""],
  ["media_placeholder", undefined, "media", ""],
])("%s %j is a record of the kind %s", (type, block, kind, words) => {
  expect(said({ type, [type]: block })).toMatchObject({ kind, text: words });
});

test("files are told by their id, whatever type the id has", () => {
  expect(said({ type: "image", image: { id: 1234, mime_type: "image/jpeg", sha256: "aa=" } }).media).toEqual({
    id: "1234",
    mimeType: "image/jpeg",
    sha256: "aa=",
  });
  expect(said({ type: "document", document: { id: "5", filename: "offer.pdf" } }).attachment).toBe("offer.pdf");
});

test("an order keeps number, price and currency of each item, where they can be read", () => {
  const product_items = [
    { product_retailer_id: "tea", quantity: "2", item_price: "4.50", currency: "EUR" },
    { product_retailer_id: "cup", quantity: "some", currency: "EUR" },
  ];
  expect(said({ type: "order", order: { catalog_id: 7, product_items } })).toMatchObject({
    text: "2 × tea\ncup",
    details: {
      order: [
        { product: "tea", quantity: 2, price: 4.5, currency: "EUR" },
        { product: "cup", quantity: null, price: null, currency: "EUR" },
      ],
      catalog: "7",
    },
  });
});

test("shared cards give their names and numbers as text, and are not the sender", () => {
  const cards = [
    { name: { formatted_name: "Ivo Prat" }, phones: [{ phone: "+34 1" }, { phone: "+34 2" }] },
    { name: { first_name: "Lea", last_name: "Roth" } },
  ];
  expect(said({ type: "contacts", contacts: cards }).text).toBe("Ivo Prat · +34 1 · +34 2\nLea Roth");
});

test("a form that was filled in is kept by its fields, without the token of the form", () => {
  const form = JSON.stringify({ rating: 4, flow_token: "secret" });
  const content = said({
    type: "interactive",
    interactive: { type: "nfm_reply", nfm_reply: { response_json: form, body: "Sent" } },
  });
  expect(content).toMatchObject({ text: "Sent", details: { form: { rating: 4 } } });
  const broken = { type: "nfm_reply", nfm_reply: { response_json: "{rating", body: "Sent" } };
  expect(said({ type: "interactive", interactive: broken }).details).toMatchObject({ form: "{rating" });
});

test("a reaction names its message; an empty emoji and a missing one take it back", () => {
  const react = (reaction: object) => only(incoming([message({ type: "reaction", reaction })]));
  expect(react({ message_id: "wamid.A", emoji: "👍" })).toMatchObject({
    event: "reaction",
    targetWamid: "wamid.A",
    emoji: "👍",
  });
  expect(react({ message_id: "wamid.A", emoji: "" })).toMatchObject({ event: "reaction", emoji: null });
  expect(react({ message_id: "wamid.A" })).toMatchObject({ event: "reaction", emoji: null });
});

test("an edit brings the new content, a revocation only its message", () => {
  const edited = { original_message_id: "wamid.A", message: { type: "image", image: { id: "1", caption: "Now" } } };
  expect(only(incoming([message({ type: "edit", edit: edited })]))).toMatchObject({
    event: "edit",
    targetWamid: "wamid.A",
    content: { kind: "image", text: "Now" },
  });
  const revoke = { original_message_id: "wamid.A" };
  expect(only(incoming([message({ type: "revoke", revoke })]))).toMatchObject({
    event: "revoke",
    targetWamid: "wamid.A",
  });
});

test("context tells what is quoted and what was passed on; a forwarded message has no id in it", () => {
  const contextOf = (context: object) => (only(incoming([text("ok", { context })])) as CloudMessage).context;
  expect(contextOf({ id: "wamid.Q", from: "1" })).toMatchObject({ quotedWamid: "wamid.Q", isForwarded: false });
  expect(contextOf({ forwarded: true })).toMatchObject({ quotedWamid: null, isForwarded: true });
  expect(contextOf({ frequently_forwarded: true })).toMatchObject({ isForwardedOften: true });
  expect(contextOf({ from: "1" })).toBeNull();
});

test("an advertisement and a product that a message is about are kept with it", () => {
  const referral = { source_type: "ad", source_id: "9", headline: "Boats" };
  expect(said({ type: "text", text: { body: "Hi" }, referral }).details).toEqual({ referral });
  const context = { referred_product: { catalog_id: "c", product_retailer_id: "p" } };
  expect(said({ type: "text", text: { body: "Hi" }, context }).details).toEqual({ product: { id: "p", catalog: "c" } });
});

test("a person without a number is known by the business-scoped id, also where it stands as a number", () => {
  const contacts = [{ profile: { name: "Ayo" }, user_id: "ES.123abc" }];
  const byId = webhook([{ contacts, messages: [text("hi", { from: undefined, from_user_id: "ES.123abc" })] }]);
  expect(only(byId)).toMatchObject({ sender: { phone: null, userId: "ES.123abc", name: "Ayo" } });
  const asNumber = webhook([{ messages: [text("hi", { from: "ES.123abc" })] }]);
  expect(only(asNumber)).toMatchObject({ sender: { phone: null, userId: "ES.123abc" } });
  const both = webhook([{ contacts: [{ wa_id: customer.phone, user_id: "ES.9" }], messages: [text("hi")] }]);
  expect(only(both)).toMatchObject({ sender: { phone: customer.phone, userId: "ES.9" } });
});

test("a new number or id of a person is told, by the system and by its own field", () => {
  const system = { type: "user_changed_number", body: "x", wa_id: "34699" };
  expect(eventsOf(incoming([message({ type: "system", system })]))).toContainEqual({
    event: "identity",
    previous: { phone: customer.phone, userId: null, name: null },
    current: { phone: "34699", userId: null, name: null },
  });
  const update = { user_id: { previous: "ES.1", current: "ES.2" } };
  expect(eventsOf(webhook([{ user_id_update: [update] }], "user_id_update"))).toMatchObject([
    { event: "identity", previous: { userId: "ES.1" }, current: { userId: "ES.2" } },
  ]);
});

test("a message of a group belongs to the group and names who wrote it", () => {
  expect(only(incoming([text("all here", { group_id: "G1" })]))).toMatchObject({
    chat: { person: null, groupId: "G1" },
    sender: { phone: customer.phone },
  });
  const groups = [{ group_id: "G1", subject: "Crew", type: "group_create" }];
  expect(eventsOf(webhook([{ groups }], "group_lifecycle_update"))).toEqual([
    { event: "group", groupId: "G1", subject: "Crew" },
  ]);
});

test("what the business writes in its app is outgoing, with the chat of the other side", () => {
  const echo = text("See you", { from: "34600000001", to: customer.phone });
  const echoes = webhook([{ message_echoes: [echo] }], "smb_message_echoes");
  expect(only(echoes)).toMatchObject({
    isOutgoing: true,
    source: "echo",
    chat: { person: { phone: customer.phone } },
    sender: { phone: "34600000001" },
  });
});

test("statuses keep their time, their reader in a group and the reasons of a failure", () => {
  const failed = {
    id: "wamid.S",
    status: "failed",
    timestamp: noon,
    errors: [{ code: 131049, title: "No", error_data: { details: "why" } }],
  };
  const group = {
    id: "wamid.S",
    status: "read",
    timestamp: String(noon),
    recipient_id: "G1",
    recipient_type: "group",
    recipient_participant_id: customer.phone,
  };
  expect(eventsOf(webhook([{ statuses: [failed, group] }]))).toEqual([
    {
      event: "status",
      isCall: false,
      wamid: "wamid.S",
      status: "failed",
      atMs: noon * 1000,
      chat: null,
      participant: "",
      errors: [{ code: 131049, title: "No", details: "why" }],
    },
    {
      event: "status",
      isCall: false,
      wamid: "wamid.S",
      status: "read",
      atMs: noon * 1000,
      chat: { person: null, groupId: "G1" },
      participant: customer.phone,
      errors: [],
    },
  ]);
});

test("seconds and milliseconds, strings and numbers are the same time", () => {
  const times = [noon, String(noon), noon * 1000, String(noon * 1000)];
  const stamps = eventsOf(incoming(times.map((timestamp) => text("x", { timestamp })))).map((event) =>
    "sentAtMs" in event ? event.sentAtMs : null,
  );
  expect(stamps).toEqual(times.map(() => noon * 1000));
});

test("a chunk of the history tells its place; direction is the writer, or what the phone says", () => {
  const rows = [
    text("two", { from: "34600000001", history_context: { status: "READ" } }),
    text("one", { history_context: { status: "delivered" } }),
    text("mine", { from: customer.phone, history_context: { status: "read", from_me: true } }),
  ];
  const history = [
    { metadata: { phase: 1, chunk_order: "2", progress: 55 }, threads: [{ id: customer.phone, messages: rows }] },
  ];
  expect(eventsOf(webhook([{ history }], "history"))).toMatchObject([
    { event: "history", phase: 1, chunkOrder: 2, progress: 55, isDeclined: false },
    { event: "message", isOutgoing: true, source: "history" },
    { event: "status", status: "read" },
    { event: "message", isOutgoing: false },
    { event: "message", isOutgoing: true },
    { event: "status", status: "read" },
  ]);
  const declined = [{ errors: [{ code: 2593109 }] }];
  expect(eventsOf(webhook([{ history: declined }], "history"))).toMatchObject([{ event: "history", isDeclined: true }]);
});

test("messages of one second keep the order of their thread, whichever end it begins at", () => {
  const second = { timestamp: String(noon) };
  const tiesOf = (rows: Record<string, unknown>[]) =>
    eventsOf(webhook([{ history: [{ threads: [{ id: customer.phone, messages: rows }] }] }], "history")).flatMap(
      (event) => (event.event === "message" ? [[event.content.text, event.tie]] : []),
    );
  const older = text("older", { timestamp: String(noon - 60) });
  expect(tiesOf([older, text("a", second), text("b", second)])).toEqual([
    ["older", 1],
    ["a", 2],
    ["b", 3],
  ]);
  expect(tiesOf([text("b", second), text("a", second), older])).toEqual([
    ["b", 3],
    ["a", 2],
    ["older", 1],
  ]);
});

test("the address book of the app gives names, and what leaves it", () => {
  const state_sync = [
    { type: "contact", contact: { full_name: "Ivo", phone_number: "34 622" }, action: "add" },
    { type: "contact", contact: { phone_number: "34623" }, action: "remove" },
  ];
  expect(eventsOf(webhook([{ state_sync }], "smb_app_state_sync"))).toEqual([
    { event: "contact", person: { phone: "34622", userId: null, name: "Ivo" }, isRemoved: false },
    { event: "contact", person: { phone: "34623", userId: null, name: null }, isRemoved: true },
  ]);
});

test("news of the account come by name, without a number", () => {
  const value = { event: "PARTNER_REMOVED", disconnection_info: { reason: "CHANGE_NUMBER" }, metadata: undefined };
  const { changes } = readPayload(webhook([value], "account_update"));
  expect(changes).toMatchObject([
    { phoneNumberId: null, events: [{ event: "account", name: "PARTNER_REMOVED", reason: "CHANGE_NUMBER" }] },
  ]);
});

test("a type that is not known is kept as it came, and told as a problem without its content", () => {
  const { changes, problems } = readPayload(incoming([message({ type: "holo", holo: { beam: "secret" } })]));
  expect(changes[0]?.events).toMatchObject([
    { content: { kind: "other", details: { reason: "unknown_type", type: "holo", raw: { beam: "secret" } } } },
  ]);
  expect(problems).toEqual([
    {
      path: "entry[0].changes[0].messages[0]",
      reason: "a message of the type holo that is not known or has another form",
    },
  ]);
});

test.each([
  ["a text of another form", { type: "text", text: "oi" }],
  ["a message without an id", { id: undefined, type: "text", text: { body: "x" } }],
  ["a message without a sender", { from: undefined, type: "text", text: { body: "x" } }],
  ["a message that is none", null],
  ["a time that is none", { type: "text", text: { body: "x" }, timestamp: "soon" }],
])("%s does not take its neighbours with it", (_, broken) => {
  const rows = [text("before"), broken && message(broken), text("after")] as Record<string, unknown>[];
  const { changes, problems } = readPayload(incoming(rows));
  const texts = changes[0]?.events.flatMap((event) => (event.event === "message" ? [event.content.text] : []));
  expect(texts).toContain("before");
  expect(texts).toContain("after");
  expect(problems).toHaveLength(1);
});

test("lists of a wrong type hide only themselves", () => {
  const value = { contacts: "Noor", statuses: { id: 1 }, errors: 5, messages: [text("still here")] };
  expect(eventsOf(webhook([value]))).toMatchObject([{ content: { text: "still here" } }]);
});

test.each([[null], ["x"], [[]], [{ entry: [] }], [{ object: "page", entry: [] }]])(
  "%j is no webhook of ours",
  (body) => {
    expect(readPayload(body)).toMatchObject({ changes: [], problems: [{ path: "" }] });
  },
);

test("the example of the dashboard is known as a test, a real message is not", () => {
  const example = {
    object: "whatsapp_business_account",
    entry: [
      {
        id: "0",
        changes: [
          {
            field: "messages",
            value: {
              metadata: { display_phone_number: "16505551111", phone_number_id: "123456123" },
              messages: [
                {
                  from: "16315551181",
                  id: "ABGGFlA5Fpa",
                  timestamp: "1504902988",
                  type: "text",
                  text: { body: "this is a text message" },
                },
              ],
            },
          },
        ],
      },
    ],
  };
  expect(readPayload(example).changes.map(({ isTest }) => isTest)).toEqual([true]);
  expect(readPayload(incoming([text("x")])).changes.map(({ isTest }) => isTest)).toEqual([false]);
});
