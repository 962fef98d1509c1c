import { incoming, message, noon } from "#lib/connections/fixtures/webhook.ts";
import type { MessageType } from "#lib/connections/payload/message-types.ts";
import type { GivenRow } from "./expected.ts";
import type { OwnCase } from "./own-topics.ts";

const time = (second: number) => String(noon + second);
/** A message of the customer with the id `wamid.A`, so many seconds after the hour. */
const said = (type: string, part: unknown, more: Record<string, unknown> = {}, id = "wamid.A", second = 1) =>
  message({ id, timestamp: time(second), type, [type]: part, ...more });
const left = (given: Partial<GivenRow>): GivenRow => ({ id: "wamid.A", at: noon + 1, ...given });
const one = (type: string, part: unknown, row: Partial<GivenRow>): OwnCase => ({
  bodies: [incoming([said(type, part)])],
  rows: [left({ type, ...row })],
});
const first = said("text", { body: "The boat leaves at six" });
const file = (id: string, mimeType: string) => ({
  id,
  mime_type: mimeType,
  sha256: "n0Uz3vvBh7fYv1QpG0mMzwJ0oO5h6B1dQ2k9rXyL8aE=",
});

/** A webhook for each type of message in its usual form. */
export const ownMessages: Record<MessageType, OwnCase> = {
  text: one("text", { body: "Two kayaks\nfor Sunday 🛶" }, { text: "Two kayaks\nfor Sunday 🛶" }),
  image: one(
    "image",
    { ...file("41", "image/jpeg"), caption: "The dent" },
    { kind: "image", text: "The dent", file: { id: "41", name: null } },
  ),
  video: one("video", file("42", "video/mp4"), { kind: "video", file: { id: "42", name: null } }),
  audio: one("audio", { ...file("43", "audio/mpeg"), voice: false }, { kind: "audio", file: { id: "43", name: null } }),
  voice: one("voice", file("44", "audio/ogg; codecs=opus"), { kind: "voice", file: { id: "44", name: null } }),
  document: one(
    "document",
    { ...file("45", "application/pdf"), filename: "lease 2026.pdf", caption: "To sign" },
    { kind: "document", text: "To sign", file: { id: "45", name: "lease 2026.pdf" } },
  ),
  sticker: one(
    "sticker",
    { ...file("46", "image/webp"), animated: true },
    { kind: "sticker", details: { animated: true }, file: { id: "46", name: null } },
  ),
  location: one(
    "location",
    { latitude: 41.3757, longitude: 2.1876, name: "Old Pier", address: "Quay 3", url: "https://example.com/pier" },
    {
      kind: "location",
      text: "Old Pier\nQuay 3",
      details: {
        latitude: 41.3757,
        longitude: 2.1876,
        name: "Old Pier",
        address: "Quay 3",
        url: "https://example.com/pier",
      },
    },
  ),
  contacts: one(
    "contacts",
    [
      {
        name: { formatted_name: "Ivo Prat", first_name: "Ivo", last_name: "Prat" },
        phones: [{ phone: "+34 622 000 111", type: "CELL" }],
        org: { company: "Prat Sails" },
        origin: "SHARED",
        vcard: "BEGIN:VCARD\nEND:VCARD",
      },
      { name: { first_name: "Lea", last_name: "Roth" } },
    ],
    {
      kind: "contact",
      text: "Ivo Prat · +34 622 000 111\nLea Roth",
      details: {
        contacts: [
          { name: "Ivo Prat", phones: ["+34 622 000 111"], organisation: "Prat Sails" },
          { name: "Lea Roth", phones: [], organisation: null },
        ],
      },
    },
  ),
  interactive: one(
    "interactive",
    { type: "button_reply", button_reply: { id: "yes-1", title: "Yes, book it" } },
    { text: "Yes, book it", details: { interactive: "button_reply", choice: "yes-1" } },
  ),
  button: one(
    "button",
    { text: "Call me", payload: "call-back" },
    { text: "Call me", details: { interactive: "button", payload: "call-back" } },
  ),
  order: one(
    "order",
    {
      catalog_id: "C9",
      text: "By Friday please",
      product_items: [
        { product_retailer_id: "paddle", quantity: "2", item_price: "19.5", currency: "EUR" },
        { product_retailer_id: "vest", quantity: 1, item_price: 40, currency: "EUR" },
      ],
    },
    {
      text: "By Friday please\n2 × paddle\n1 × vest",
      details: {
        catalog: "C9",
        order: [
          { product: "paddle", quantity: 2, price: 19.5, currency: "EUR" },
          { product: "vest", quantity: 1, price: 40, currency: "EUR" },
        ],
      },
    },
  ),
  // Who writes under the new number goes on in the same chat.
  system: {
    bodies: [
      incoming([first]),
      incoming([
        said(
          "system",
          { type: "user_changed_number", body: "Noor has a new number", wa_id: "34699111222" },
          {},
          "wamid.B",
          2,
        ),
      ]),
      incoming([said("text", { body: "It is me" }, { from: "34699111222" }, "wamid.C", 3)]),
    ],
    rows: [
      left({ text: "The boat leaves at six" }),
      {
        id: "wamid.B",
        at: noon + 2,
        who: null,
        kind: "notice",
        type: "system",
        text: "Noor has a new number",
        details: { notice: "user_changed_number" },
      },
      { id: "wamid.C", at: noon + 3, text: "It is me" },
    ],
    states: ["done", "done", "done"],
  },
  unsupported: {
    bodies: [
      incoming([
        said("unsupported", { type: "poll_creation" }, { errors: [{ code: 131051, title: "Message type unknown" }] }),
      ]),
    ],
    rows: [
      left({
        kind: "other",
        type: "unsupported",
        isPlaceholder: true,
        details: { reason: "unsupported", type: "poll_creation", code: 131051 },
      }),
    ],
  },
  media_placeholder: {
    bodies: [incoming([said("media_placeholder", undefined)])],
    rows: [left({ kind: "media", type: "media_placeholder", isPlaceholder: true })],
  },
  reaction: {
    bodies: [incoming([first, said("reaction", { message_id: "wamid.A", emoji: "⛵" }, {}, "wamid.B", 2)])],
    rows: [left({ text: "The boat leaves at six", details: { reactions: [{ participantId: 1, emoji: "⛵" }] } })],
    changes: [{ id: "wamid.B", type: "reaction", of: "wamid.A" }],
  },
  edit: {
    bodies: [
      incoming([first]),
      incoming([
        said(
          "edit",
          { original_message_id: "wamid.A", message: { type: "text", text: { body: "The boat leaves at seven" } } },
          {},
          "wamid.B",
          2,
        ),
      ]),
    ],
    rows: [left({ text: "The boat leaves at seven", isEdited: true })],
    changes: [{ id: "wamid.B", type: "edit", of: "wamid.A" }],
    states: ["done", "done"],
  },
  revoke: {
    bodies: [incoming([first]), incoming([said("revoke", { original_message_id: "wamid.A" }, {}, "wamid.B", 2)])],
    rows: [left({ kind: "deleted" })],
    changes: [{ id: "wamid.B", type: "revoke", of: "wamid.A" }],
    states: ["done", "done"],
  },
};
