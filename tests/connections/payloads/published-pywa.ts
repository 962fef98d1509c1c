import type { Expected, GivenRow } from "./expected.ts";

const id = "wamid.xyzxyz";
const forwarded = { forwarded: true };
const row = (at: number, given: Partial<GivenRow>): Expected => ({ rows: [{ id, at, ...given }] });
const file = (fileId: string, name: string | null = null) => ({ file: { id: fileId, name } });
const long = "1234567890987654321";
const reaction = { changes: [{ id, type: "reaction", of: "wamid.yzxyzx=" }] };
const form = {
  comment_text: "Comment Text",
  delivery_rating: "4",
  purchase_rating: "2",
  recommend_radio: "0",
  cs_rating: "0",
};
const flow: Expected = {
  rows: [
    {
      id: "wamid.wegrchytvwcggt==",
      at: 1702502473,
      type: "interactive",
      text: "Sent",
      details: { interactive: "nfm_reply", form, name: "flow" },
      quotes: "wamid.gvwegfretge==",
    },
  ],
};
/** A status of a message whose words never came: it stands there as sent, with its text unknown. */
const status = (name: string, at: number, code?: number): Expected => ({
  rows: [
    {
      id,
      at,
      who: "Shop",
      kind: "other",
      type: "unknown",
      from: "status",
      isPlaceholder: true,
      details: { reason: "text_unknown" },
      delivery: name,
    },
  ],
  statuses: [[id, name, at, code].filter(Boolean).join(" ")],
});
const news = (words: string): Expected => ({ trouble: new RegExp(`account: ${words}\\.$`) });
const selection = (text: string): Expected => ({
  rows: [
    {
      id: "wamid.zyzxyz",
      at: 1698266905,
      type: "interactive",
      text,
      details: { interactive: "list_reply", choice: "callback_data" },
      quotes: id,
    },
  ],
});

/** What each payload of an open client library's tests must leave. Read from the payloads by hand. */
export const publishedPywa: Record<string, Expected> = {
  message__text: row(1697043223, { text: "Body Text" }),
  message__image: row(1697043379, { kind: "image", type: "image", ...file("65463453") }),
  message__media_with_url: row(1697043379, { kind: "image", type: "image", ...file("65463453") }),
  message__video: row(1697044362, {
    kind: "video",
    type: "video",
    text: "caption",
    details: forwarded,
    ...file("765756756"),
  }),
  message__document: row(1697043666, {
    kind: "document",
    type: "document",
    text: "caption",
    details: forwarded,
    ...file(long, "filename.pdf"),
  }),
  message__audio: row(1697043509, { kind: "audio", type: "audio", details: forwarded, ...file(long) }),
  message__voice: row(1697043473, { kind: "voice", type: "audio", ...file(long) }),
  message__static_sticker: row(1697043760, { kind: "sticker", type: "sticker", ...file(long) }),
  message__animated_sticker: row(1697043785, {
    kind: "sticker",
    type: "sticker",
    details: { animated: true },
    ...file(long),
  }),
  message__reaction: reaction,
  message__unreaction_empty: reaction,
  message__unreaction_no_emoji: reaction,
  message__current_location: row(1697044557, {
    kind: "location",
    type: "location",
    details: { latitude: 12.25089, longitude: 43.90539, forwarded: true },
  }),
  message__chosen_location: row(1697044557, {
    kind: "location",
    type: "location",
    text: "Facebook HQ\n1 Hacker Way, Menlo Park, CA 94025",
    details: {
      latitude: 37.4611978,
      longitude: -122.2164385,
      name: "Facebook HQ",
      address: "1 Hacker Way, Menlo Park, CA 94025",
      url: "https://maps.google.com/?cid=2000000000000000000",
      forwarded: true,
    },
  }),
  message__contacts: row(1697044621, {
    kind: "contact",
    type: "contacts",
    text: "Chandler Bing · +1 555-555-5555\nMonica · +1 666-666-6666\nRachel Green · +1 777-777-7777",
    details: {
      contacts: [
        { name: "Chandler Bing", phones: ["+1 555-555-5555"], organisation: null },
        { name: "Monica", phones: ["+1 666-666-6666"], organisation: null },
        { name: "Rachel Green", phones: ["+1 777-777-7777"], organisation: null },
      ],
    },
  }),
  message__order: row(1697044668, {
    type: "order",
    text: "3 × HAMBURGER\n2 × FRENCH_FRIES\n2 × SODA",
    details: {
      catalog: "354160437058781",
      order: [
        { product: "HAMBURGER", quantity: 3, price: 30, currency: "ILS" },
        { product: "FRENCH_FRIES", quantity: 2, price: 35, currency: "ILS" },
        { product: "SODA", quantity: 2, price: 10, currency: "ILS" },
      ],
    },
  }),
  message__unsupported: row(1697044706, {
    kind: "other",
    type: "unsupported",
    isPlaceholder: true,
    details: { reason: "unsupported", code: 131051 },
  }),
  message__unsupported_with_type: row(1697044706, {
    kind: "other",
    type: "unsupported",
    isPlaceholder: true,
    details: { reason: "unsupported", type: "pool", code: 131051 },
  }),
  message__reply: row(1697044746, { text: "replied text", quotes: "wamid.xyzxyz==" }),
  message__forwarded: row(1697044815, { text: "forwarded text", details: forwarded }),
  message__forwarded_many_times: row(1697044968, {
    text: "text forwarded many times",
    details: forwarded,
  }),
  message__interactive_message_with_err: {
    rows: [
      {
        id: "wamid.wegrchytvwcggt=",
        at: 1700505494,
        kind: "other",
        type: "interactive",
        isPlaceholder: true,
        details: { reason: "unreadable", type: "interactive" },
        quotes: "wamid.gvwegfretge==",
      },
    ],
    problems: [
      "entry[0].changes[0].messages[0]: a message of the type interactive that is not known or has another form",
      "entry[0].changes[0].errors[0]: Meta reports the error 131000 in place of something",
    ],
    trouble: /could not be read/,
  },
  message__referral: {
    rows: [
      {
        id: "wamid.ID",
        at: 1697045000,
        text: "BODY",
        details: {
          referral: {
            source_url: "AD_OR_POST_FB_URL",
            source_id: "ADID",
            source_type: "ad or post",
            headline: "AD_TITLE",
            body: "AD_DESCRIPTION",
            media_type: "image or video",
            image_url: "RAW_IMAGE_URL",
            video_url: "RAW_VIDEO_URL",
            thumbnail_url: "RAW_THUMBNAIL_URL",
            ctwa_clid: "CTWA_CLID",
          },
        },
      },
    ],
  },
  message_status__sent: status("sent", 1698266945),
  message_status__delivered: status("delivered", 1698266945),
  message_status__read: status("read", 1689380458),
  message_status__played: status("played", 1689380458),
  message_status__failed: status("failed", 1689380458, 130472),
  message_status__with_tracker: status("sent", 1698266945),
  message_status__group: {
    rows: [
      {
        id: "<WHATSAPP_MESSAGE_ID>",
        at: 1698266945,
        chat: "Group",
        who: "Shop",
        kind: "other",
        type: "unknown",
        from: "status",
        isPlaceholder: true,
        details: { reason: "text_unknown" },
        delivery: "read",
      },
    ],
    statuses: ["<WHATSAPP_MESSAGE_ID> read US.123456 1698266945"],
  },
  edited_message__image: {
    changes: [
      {
        id: "wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQUFERjg0NDEzNDdFODU3MUMxMAA=",
        type: "edit",
        of: "wamid.HBgLMTQxMjU1NTA4MjkVAgASGBQzQUNCNjk5RDUwNUZGMUZEM0VBRAA=",
      },
    ],
  },
  // Its sender is a placeholder of the documentation: neither a number nor an id.
  deleted_message__revoke: {
    problems: ["entry[0].changes[0].messages[0]: a message that does not say whose chat it belongs to"],
    trouble: /could not be read/,
  },
  outgoing_message__text: {
    rows: [
      {
        id: "<WHATSAPP_MESSAGE_ID>",
        at: 1697043223,
        chat: "Contact <BSUID>",
        who: "Shop",
        text: "Test message",
        from: "echo",
      },
    ],
  },
  outgoing_message__delete: { changes: [{ id: "wamid.yyyyyy", type: "revoke", of: "wamid.zzzzzz" }] },
  outgoing_message__edit: { changes: [{ id: "wamid.yyyyyy", type: "edit", of: "wamid.zzzzzz" }] },
  system__phone_number_change: {
    rows: [
      {
        id: "wamid.xyzxyz==",
        at: 1753851315,
        // No number that is in use there, so it has no groups of digits.
        chat: "+972 987654321",
        who: null,
        kind: "notice",
        type: "system",
        text: "User A changed from 972987654321 to 972912345678",
        details: { notice: "user_changed_number" },
      },
    ],
  },
  system__identity_change: row(1697044706, {
    chat: "User A",
    who: null,
    kind: "notice",
    type: "system",
    text: "User identity changed",
    details: { notice: "customer_identity_changed" },
  }),
  callback_button__button: row(1698266730, {
    type: "interactive",
    text: "title",
    details: { interactive: "button_reply", choice: "callback_data" },
    quotes: id,
  }),
  callback_button__quick_reply: {
    rows: [
      {
        id: "wamid.xsidjw",
        at: 1698269027,
        type: "button",
        text: "title",
        details: { interactive: "button", payload: "callback_data" },
        quotes: "wamid.xyzxyz==",
      },
    ],
  },
  callback_button__quick_reply_without_context: {
    rows: [
      {
        id: "wamid.xsidjx",
        at: 1698269027,
        type: "button",
        text: "title",
        details: { interactive: "button", payload: "callback_data" },
      },
    ],
  },
  callback_selection__callback: selection("title"),
  callback_selection__description: selection("title\ndescription"),
  flow_completion__completion: flow,
  flow_completion__without_flow_token: flow,
  user_marketing_preferences__resume: {},
  user_marketing_preferences__signup: {},
  template_status_update__approved: {},
  template_status_update__rejected: {},
  account_update__account_deleted: news("ACCOUNT_DELETED"),
  // The account was given back.
  account_update__account_disabled: {},
  account_update__account_offboarded: news("ACCOUNT_OFFBOARDED"),
  account_update__account_reconnected: {},
  account_update__account_restriction: news("ACCOUNT_RESTRICTION"),
  account_update__account_violation: news("ACCOUNT_VIOLATION"),
  account_update__ad_account_linked: {},
  account_update__authentication_international_eligibility: {},
  account_update__mm_api_for_wa_terms_of_service: {},
  account_update__partner_added: {},
  account_update__partner_app_installed: {},
  account_update__partner_app_uninstalled: news("PARTNER_APP_UNINSTALLED"),
  account_update__partner_led_business_verification_status: {},
  account_update__partner_removed: news("PARTNER_REMOVED"),
  account_update__partner_removed_wa_app_disconnection: news("PARTNER_REMOVED, PRIMARY_INACTIVITY"),
  account_update__pricing_tiering_update: {},
  account_update__primary_business_location_set: {},
};
