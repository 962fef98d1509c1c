import { customer, incoming, message, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import type { GivenRow } from "./expected.ts";
import type { OwnCase } from "./own-topics.ts";

type Fields = Record<string, unknown>;
const stamp = (id: string, second: number) => ({ id: `wamid.${id}`, timestamp: String(noon + second) });
const left = (id: string, second: number, given: Partial<GivenRow>): GivenRow => ({
  id: `wamid.${id}`,
  at: noon + second,
  ...given,
});
const first = text("We come on Friday", stamp("A", 1));
const firstRow = left("A", 1, { text: "We come on Friday" });
const reaction = (id: string, second: number, given: Fields) =>
  message({ ...stamp(id, second), type: "reaction", reaction: { message_id: "wamid.A", ...given } });
const edit = (body: Fields) =>
  message({ ...stamp("B", 2), type: "edit", edit: { original_message_id: "wamid.A", message: body } });
const interactive = (part: Fields, row: Partial<GivenRow>): OwnCase => ({
  bodies: [incoming([message({ ...stamp("A", 1), type: "interactive", interactive: part })])],
  rows: [left("A", 1, { type: "interactive", ...row })],
});
const takenBack = (given: Fields): OwnCase => ({
  bodies: [incoming([first, reaction("B", 2, { emoji: "👍" })]), incoming([reaction("C", 3, given)])],
  rows: [firstRow],
  changes: [
    { id: "wamid.B", type: "reaction", of: "wamid.A" },
    { id: "wamid.C", type: "reaction", of: "wamid.A" },
  ],
  states: ["done", "done"],
});
const unknown = (type: string, raw: unknown): OwnCase => ({
  bodies: [incoming([message({ ...stamp("A", 1), type, [type]: raw }), text("still read", stamp("B", 2))])],
  rows: [
    left("A", 1, { kind: "other", type, isPlaceholder: true, details: { reason: "unknown_type", type, raw } }),
    left("B", 2, { text: "still read" }),
  ],
  problems: [`entry[0].changes[0].messages[0]: a message of the type ${type} that is not known or has another form`],
  trouble: /could not be read/,
});
const about = (body: string, given: Fields, row: Partial<GivenRow>): OwnCase => ({
  bodies: [incoming([text(body, { ...stamp("A", 1), ...given })])],
  rows: [left("A", 1, { text: body, ...row })],
});

/** Other forms of messages, what changes them, and what they answer to. */
export const ownForms = {
  "voice note": {
    bodies: [
      incoming([
        message({
          ...stamp("A", 1),
          type: "audio",
          audio: {
            id: "51",
            mime_type: "audio/ogg; codecs=opus",
            sha256: "00ff",
            voice: true,
            url: "https://example.com/51",
          },
        }),
      ]),
    ],
    rows: [left("A", 1, { kind: "voice", type: "audio", file: { id: "51", name: null } })],
  },
  "bare pin": {
    bodies: [
      incoming([message({ ...stamp("A", 1), type: "location", location: { latitude: -33.9, longitude: "18.4" } })]),
    ],
    rows: [left("A", 1, { kind: "location", type: "location", details: { latitude: -33.9, longitude: 18.4 } })],
  },
  "list reply": interactive(
    { type: "list_reply", list_reply: { id: "tue", title: "Tuesday", description: "9 to 11" } },
    { text: "Tuesday\n9 to 11", details: { interactive: "list_reply", choice: "tue" } },
  ),
  "form that was filled in": interactive(
    {
      type: "nfm_reply",
      nfm_reply: { name: "flow", body: "Sent", response_json: '{"guests":"3","flow_token":"of the form"}' },
    },
    { text: "Sent", details: { interactive: "nfm_reply", form: { guests: "3" }, name: "flow" } },
  ),
  "leave to call": interactive(
    { type: "call_permission_reply", call_permission_reply: { response: "reject" } },
    { text: "May not call", details: { interactive: "call_permission_reply", response: "reject" } },
  ),
  "interactive without its part": {
    bodies: [incoming([message({ ...stamp("A", 1), type: "interactive", errors: [{ code: 131000 }] })])],
    rows: [
      left("A", 1, {
        kind: "other",
        type: "interactive",
        isPlaceholder: true,
        details: { reason: "unreadable", type: "interactive" },
      }),
    ],
    problems: [
      "entry[0].changes[0].messages[0]: a message of the type interactive that is not known or has another form",
    ],
    trouble: /could not be read/,
  },
  "reaction taken back by an empty emoji": takenBack({ emoji: "" }),
  "reaction taken back without the key": takenBack({}),
  "reaction before its message": {
    bodies: [incoming([reaction("B", 2, { emoji: "👍" })]), incoming([first])],
    rows: [{ ...firstRow, details: { reactions: [{ participantId: 1, emoji: "👍" }] } }],
    changes: [{ id: "wamid.B", type: "reaction", of: "wamid.A" }],
    states: ["done", "done"],
  },
  "edit before its message": {
    bodies: [incoming([edit({ type: "text", text: { body: "We come on Saturday" } })]), incoming([first])],
    rows: [{ ...firstRow, text: "We come on Saturday", isEdited: true }],
    changes: [{ id: "wamid.B", type: "edit", of: "wamid.A" }],
    states: ["done", "done"],
  },
  "edit of a caption": {
    bodies: [
      incoming([
        message({ ...stamp("A", 1), type: "image", image: { id: "52", mime_type: "image/png", caption: "Red" } }),
      ]),
      incoming([edit({ type: "image", image: { id: "52", mime_type: "image/png", caption: "Red, not blue" } })]),
    ],
    rows: [
      left("A", 1, {
        kind: "image",
        type: "image",
        text: "Red, not blue",
        isEdited: true,
        file: { id: "52", name: null },
      }),
    ],
    changes: [{ id: "wamid.B", type: "edit", of: "wamid.A" }],
    states: ["done", "done"],
  },
  customer_identity_changed: {
    bodies: [
      incoming([
        message({
          ...stamp("A", 1),
          type: "system",
          system: { type: "customer_identity_changed", body: "The security code changed" },
          identity: { acknowledged: false, hash: "h" },
        }),
      ]),
    ],
    rows: [
      left("A", 1, {
        who: null,
        kind: "notice",
        type: "system",
        text: "The security code changed",
        details: { notice: "customer_identity_changed" },
      }),
    ],
  },
  "unsupported that comes again in full": {
    bodies: [
      incoming([message({ ...stamp("A", 1), type: "unsupported", errors: [{ code: 131060 }] })]),
      incoming([first]),
    ],
    rows: [firstRow],
    states: ["done", "done"],
  },
  "unknown type": unknown("hologram", { beam: 3 }),
  "type that is a word of JavaScript": unknown("constructor", { any: 1 }),
  "errors in place of messages": {
    bodies: [webhook([{ errors: [{ code: 130429, title: "Rate limit hit", error_data: { details: "Too many" } }] }])],
    problems: ["entry[0].changes[0].errors[0]: Meta reports the error 130429 in place of something"],
    trouble: /could not be read/,
  },
  reply: about("Yes", { context: { id: "wamid.OLD", from: "34600000001" } }, { quotes: "wamid.OLD" }),
  forwarded: about("Look", { context: { forwarded: true } }, { details: { forwarded: true } }),
  "forwarded often": about("Look", { context: { frequently_forwarded: true } }, { details: { forwarded: true } }),
  referral: about(
    "How much?",
    {
      referral: {
        source_url: "https://example.com/ad",
        source_id: "9",
        source_type: "ad",
        headline: "Boats",
        body: "From Friday",
        media_type: "video",
        video_url: "https://example.com/film",
        thumbnail_url: "https://example.com/thumb",
        ctwa_clid: "click-1",
        welcome_message: { text: "Ask us" },
      },
    },
    {
      details: {
        referral: {
          source_url: "https://example.com/ad",
          source_id: "9",
          source_type: "ad",
          headline: "Boats",
          body: "From Friday",
          media_type: "video",
          video_url: "https://example.com/film",
          thumbnail_url: "https://example.com/thumb",
          ctwa_clid: "click-1",
          welcome_message: "Ask us",
        },
      },
    },
  ),
  "referred product": about(
    "In blue?",
    {
      context: {
        from: customer.phone,
        id: "wamid.P",
        referred_product: { catalog_id: "C9", product_retailer_id: "vest" },
      },
    },
    { details: { product: { id: "vest", catalog: "C9" } }, quotes: "wamid.P" },
  ),
} satisfies Record<string, OwnCase>;
