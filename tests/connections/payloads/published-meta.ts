import type { Expected } from "./expected.ts";

const wamid = (tail: string) => `wamid.HBgLMTY1MDM4Nzk0MzkVAg${tail}`;
const usual = wamid("ASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA=");
const unsupported = { kind: "other", type: "unsupported", isPlaceholder: true };

/** What each example that Meta publishes must leave. Read from the payloads by hand. */
export const publishedMeta: Record<string, Expected> = {
  text_message: { rows: [{ id: usual, at: 1749416383, text: "Does it come in another color?" }] },
  text_message_with_context_product_inquiry: {
    rows: [
      {
        id: wamid("ASGBQzQTA2NTUwRkNEMDdFQjJCRUU0NQA="),
        at: 1750016800,
        text: "Is this still available?",
        details: { product: { id: "di9ozbzfi4", catalog: "194836987003835" } },
        quotes: wamid("ARGA9wcm9kdWN0X2lucXVpcnkA"),
      },
    ],
  },
  text_message_from_click_to_whatsapp_ad: {
    rows: [
      {
        id: wamid("ASGBQzQUQ0N0VFMDA2MTQ0RkJFNkNDNAA="),
        at: 1750275992,
        text: "Hello! Can I get more info on this?",
        details: {
          referral: {
            source_url: "https://fb.me/3cr4Wqqkv",
            source_id: "120226305854810726",
            source_type: "ad",
            headline: "Chat with us",
            body: "Summer Succulents are here!",
            media_type: "image",
            image_url: "https://scontent.xx.fbcdn.net/v/t45.1...",
            ctwa_clid:
              "Aff-n8ZTODiE79d22KtAwQKj9e_mIEOOj27vDVwFjN80dp4_0NiNhEgpGo0AHemvuSoifXaytfTzcchptiErTKCqTrJ5nW1h7IHYeYymGb5K5J5iTROpBhWAGaIAeUzHL50",
            welcome_message: "Hi there! Let us know how we can help!",
          },
        },
      },
    ],
  },
  reaction_message: {
    changes: [{ id: usual, type: "reaction", of: wamid("ARGBI0RTJEOTc2ODVERUY5RDlGNkYA") }],
  },
  image_message: {
    rows: [
      {
        id: usual,
        at: 1744344496,
        kind: "image",
        type: "image",
        text: "Taj Mahal",
        file: { id: "1003383421387256", name: null },
      },
    ],
  },
  location_message: {
    rows: [
      {
        id: wamid("ASGBQzQTU2MjZEMDBGRkE3MENEMDE0RQA="),
        at: 1744344496,
        kind: "location",
        type: "location",
        text: "Philz Coffee\n101 Forest Ave, Palo Alto, CA 94301",
        details: {
          latitude: 37.44221496582,
          longitude: -122.16165924072,
          name: "Philz Coffee",
          address: "101 Forest Ave, Palo Alto, CA 94301",
          url: "https://philzcoffee.com/",
        },
      },
    ],
  },
  contact_sharing_message: {
    rows: [
      {
        id: usual,
        at: 1744344496,
        kind: "contact",
        type: "contacts",
        text: "Lucía Gómez · +1 (983) 555-2319",
        details: { contacts: [{ name: "Lucía Gómez", phones: ["+1 (983) 555-2319"], organisation: "Google" }] },
      },
    ],
  },
  unsupported_message: {
    rows: [
      {
        ...unsupported,
        id: "wamid.HBgLMTQyMDU1NTA3NDkVAgASGBI5N0MwRjg0RTVBNUI1RDA2OTkA",
        at: 1750090702,
        details: { reason: "unsupported", code: 131051 },
      },
    ],
  },
  button_message: {
    rows: [
      {
        id: wamid("ASGBQzQUU0M0MxQzQzMUJCMTMwNUZFOQA="),
        at: 1750091045,
        type: "button",
        text: "Unsubscribe",
        details: { interactive: "button", payload: "Unsubscribe" },
        quotes: wamid("ARGBJFNjk2OTMwNEZCQjhGMzUyQUYA"),
      },
    ],
  },
  interactive_list_reply_message: {
    rows: [
      {
        id: wamid("ASGBQzQUJDQ0NDM0FEODY4ODkzOTc5RgA="),
        at: 1749854575,
        type: "interactive",
        text: "Priority Mail Express\nNext Day to 2 Days",
        details: { interactive: "list_reply", choice: "priority_express" },
        quotes: wamid("ARGBJGMzEyNzhENTZDMzNGODlDRDgA"),
      },
    ],
  },
  interactive_button_reply_message: {
    rows: [
      {
        id: wamid("ASGBQzQTZBQzg0MzQ4QjRCM0NGNkVGOAA="),
        at: 1750025136,
        type: "interactive",
        text: "Cancel",
        details: { interactive: "button_reply", choice: "cancel-button" },
        quotes: wamid("ARGBI3MEM2RUJFNkI0RENGQTVDRjUA"),
      },
    ],
  },
  order_message: {
    rows: [
      {
        id: wamid("ASGBQzQTEyQjFGNzI1QTQxMjI5QTMyOQA="),
        at: 1750096325,
        type: "order",
        text: "2 × di9ozbzfi4\n1 × nqryix03ez",
        details: {
          catalog: "194836987003835",
          order: [
            { product: "di9ozbzfi4", quantity: 2, price: 30, currency: "USD" },
            { product: "nqryix03ez", quantity: 1, price: 25, currency: "USD" },
          ],
        },
      },
    ],
  },
  // Without `contacts` nobody tells the name: the chat bears the number.
  system_message: {
    rows: [
      {
        id: "wamid.HBgLMTk4MzU1NTE5NzQVAgASGAoxMTgyMDg2MjY3AA==",
        at: 1750269342,
        chat: "+1 650 555 1234",
        who: null,
        kind: "notice",
        type: "system",
        text: "User Sheena Nelson changed from 16505551234 to 12195555358",
        details: { notice: "user_changed_number" },
      },
    ],
  },
  group_create_message: {},
  group_settings_update: {},
  group_remove_participants: {},
};
