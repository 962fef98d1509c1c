import type { Expected, GivenRow } from "./expected.ts";

const id = (number: number) => `wamid.SYN${String(number).padStart(6, "0")}`;
const message = (number: number, given: Partial<GivenRow> = {}): GivenRow => ({
  id: id(number),
  at: 1749416383 + number,
  text: `message ${number}`,
  ...given,
});
const nameless = "+1 650 555 1234";
const unread = { trouble: /could not be read/ };
const noWebhook: Expected = {
  states: ["failed"],
  problems: ["it is no webhook of the WhatsApp Business Platform"],
  ...unread,
};
const unreadable = (type: string) =>
  `entry[0].changes[0].messages[0]: a message of the type ${type} that is not known or has another form`;

/** What each payload that was written to try a rule must leave. Read from the payloads by hand. */
export const publishedSynthetic: Record<string, Expected> = {
  batch_1000_messages: { rows: Array.from({ length: 1_000 }, (_, at) => message(at + 1)) },
  batch_2_entries_3_changes: {
    rows: [
      message(1),
      // The same id at another number is another message.
      message(1),
      message(2),
      {
        id: id(900001),
        at: 1749416390,
        chat: "Sheena Nelson",
        who: "Shop",
        kind: "other",
        type: "unknown",
        from: "status",
        isPlaceholder: true,
        details: { reason: "text_unknown" },
        delivery: "read",
      },
    ],
    statuses: [`${id(900001)} delivered 1749416389`, `${id(900001)} read 1749416390`],
  },
  coexistence_same_message_three_ways: {
    rows: [
      {
        id: id(20),
        at: 1749416500,
        chat: nameless,
        who: "Shop",
        text: "See you at 5",
        from: "history",
        delivery: "delivered",
      },
    ],
    statuses: [`${id(20)} sent 1749416500`, `${id(20)} delivered 1749416502`],
    states: ["done", "done", "done"],
  },
  duplicate_in_one_payload: { rows: [message(7)] },
  history_chunks_out_of_order: {
    rows: [
      { id: id(32), at: 1747000200, chat: nameless, text: "second", from: "history" },
      { id: id(31), at: 1749000100, chat: nameless, text: "first delivered late", from: "history" },
    ],
    states: ["done", "done", "done"],
  },
  location_dropped_pin_minimal: {
    rows: [
      {
        id: id(11),
        at: 1749416401,
        kind: "location",
        type: "location",
        details: { latitude: -3.1, longitude: -60.02 },
      },
    ],
  },
  malformed_missing_metadata: { rows: [message(44, { chat: nameless })] },
  malformed_no_object: noWebhook,
  malformed_null_body: noWebhook,
  malformed_other_product_page: noWebhook,
  malformed_unknown_field: {},
  malformed_unknown_type: {
    rows: [
      {
        id: id(45),
        at: 1749416383,
        kind: "other",
        type: "poll_v9",
        isPlaceholder: true,
        details: { reason: "unknown_type", type: "poll_v9", raw: { q: "?" } },
      },
    ],
    problems: [unreadable("poll_v9")],
    ...unread,
  },
  malformed_wrong_type_contacts: { rows: [message(43, { chat: nameless })] },
  malformed_wrong_type_text: {
    rows: [
      {
        id: id(41),
        at: 1749416383,
        kind: "other",
        isPlaceholder: true,
        details: { reason: "unreadable", type: "text", raw: "oi" },
      },
      message(42),
    ],
    problems: [unreadable("text")],
    ...unread,
  },
  reaction_removed_key_absent: { changes: [{ id: id(10), type: "reaction", of: id(1) }] },
  reply_without_known_parent: { rows: [message(13, { quotes: "wamid.NEVERSEEN" })] },
  timestamp_millis: { rows: [message(8, { at: 1749416383.123 })] },
  timestamp_number: { rows: [message(9, { at: 1749416383 })] },
  voice_note_mime_with_parameter: {
    rows: [
      {
        id: id(12),
        at: 1749416402,
        kind: "voice",
        type: "audio",
        file: { id: "1234567890987654", name: null },
      },
    ],
  },
};
