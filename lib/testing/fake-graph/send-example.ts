import { randomUUID } from "node:crypto";
import { addFile } from "./add-file.ts";
import type { FakeMessage } from "./create-store.ts";
import type { FakeState } from "./fake-state.ts";
import { sendWebhook } from "./send-webhook.ts";
import { toRow } from "./to-row.ts";

type Content = FakeMessage["content"];
type Make = (state: FakeState, text: string, last: FakeMessage | undefined) => Content | Promise<Content>;

const quoted = (last: FakeMessage | undefined) => last?.id ?? "wamid.NEVERSEEN";

/** What the content of each type looks like; the key is the type as Meta names it. */
const contents: Record<string, Make> = {
  text: (_state, text) => ({ body: text || "Do you still have the blue kettle? I would come by today." }),
  image: async (state, text) => ({ ...(await addFile(state, "image", state.now())), caption: text || "Like this one" }),
  document: async (state, text) => ({ ...(await addFile(state, "document", state.now())), caption: text }),
  sticker: (state) => addFile(state, "sticker", state.now()),
  location: () => ({ latitude: 51.5007, longitude: -0.1246, name: "Corner Shop", address: "1 Bridge Street" }),
  contacts: () => cards,
  reaction: (_state, text, last) => ({ message_id: quoted(last), emoji: text || "👍" }),
  edit: (_state, text, last) => ({
    original_message_id: quoted(last),
    message: { type: "text", text: { body: text || "I would come by tomorrow." } },
  }),
  revoke: (_state, _text, last) => ({ original_message_id: quoted(last) }),
  interactive: () => ({ type: "button_reply", button_reply: { id: "yes", title: "Yes, please" } }),
  button: () => ({ text: "Call me back", payload: "call" }),
  order: () => ({
    catalog_id: "354160000000000",
    text: "",
    product_items: [{ product_retailer_id: "KETTLE-BLUE", quantity: 1, item_price: 32, currency: "GBP" }],
  }),
  unsupported: () => ({ type: "poll_creation" }),
};

/** What `sendExample` can send beside those: an echo of the business, a status of a message sent elsewhere, a call. */
export const exampleKinds = [...Object.keys(contents), "echo", "status", "call"];

/**
 * Sends one live message as Meta would, of a customer or of the business. A call is missed, or with a text taken.
 * @returns status of the answer of Parlance; 0 when no callback address was entered
 * @throws RangeError for a kind that is not in `exampleKinds`
 */
export async function sendExample(
  state: FakeState,
  given: { kind: string; text?: string; customer?: number },
): Promise<number> {
  const { kind, text = "" } = given;
  const customer = state.customers[given.customer ?? 0];
  if (!customer || !exampleKinds.includes(kind)) throw new RangeError(`There is no example ${kind}.`);
  const at = Math.floor(state.now().getTime() / 1_000);
  const name = `LIVE${randomUUID()}`;
  const id = `wamid.${name}`;
  const contacts = [{ profile: { name: customer.name }, wa_id: customer.phone, user_id: customer.userId }];
  const business = state.account.displayPhoneNumber.replace(/\D/g, "");
  if (kind === "status") {
    const status = { id, status: "delivered", timestamp: String(at), recipient_id: customer.phone };
    return sendWebhook(state, "messages", { contacts, statuses: [status] });
  }
  if (kind === "call") {
    const call = { id: `wacid.${name}`, from: customer.phone, to: business, direction: "USER_INITIATED" };
    const taken = text === "" ? {} : { start_time: String(at - 95), end_time: String(at), duration: 95 };
    const calls = [{ ...call, event: "terminate", timestamp: String(at), status: "COMPLETED", ...taken }];
    return sendWebhook(state, "calls", { contacts, calls });
  }
  const isOutgoing = kind === "echo";
  const type = isOutgoing ? "text" : kind;
  const last = state.messages.findLast((message) => message.customer === customer && !message.isOutgoing);
  const content = (await contents[type]?.(state, text, last)) ?? {};
  const message: FakeMessage = { id, customer, isOutgoing, at, type, content };
  const row = {
    ...toRow(message),
    ...(type === "unsupported" && { errors }),
  };
  if (!["reaction", "edit", "revoke"].includes(type)) state.messages.push(message);
  if (isOutgoing) {
    const echo = { ...row, from: business, to: customer.phone };
    return sendWebhook(state, "smb_message_echoes", { message_echoes: [echo] });
  }
  return sendWebhook(state, "messages", { contacts, messages: [{ from: customer.phone, ...row }] });
}

const cards = [
  { name: { formatted_name: "Nora Quill", first_name: "Nora" }, phones: [{ phone: "+44 7700 900210", type: "CELL" }] },
];
const errors = [{ code: 131051, title: "Message type unknown", message: "Message type unknown" }];
