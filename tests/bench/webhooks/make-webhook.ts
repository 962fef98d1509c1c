import { createHmac } from "node:crypto";
import { ChatRandom } from "#lib/testing/chat-random.ts";

export type Traffic = {
  seed: number;
  phoneNumberId: string /** Unix seconds of webhook 0. */;
  startsAt: number;
  perMinute: number;
};

/** What a webhook brings: ids of Meta with their texts; null for those whose text never came. */
export type Webhook = { body: string; brings: Map<string, string | null> };

const people = 200;
const words =
  "see you tomorrow at the bakery please send the price of the blue one thanks great when does it open again sorry late we love it terrible weather today order number paid already".split(
    " ",
  );
const business = "34600000001";

/**
 * Webhook `number` of a day at a busy number, always the same for the same number: texts of many people, some of whom write
 * much more than others, texts of the business from its app, statuses, reactions, several messages in one, and one in twenty
 * that has come before.
 */
export function makeWebhook(traffic: Traffic, number: number): Webhook {
  const random = new ChatRandom(traffic.seed * 1_000_003 + number);
  const dice = random.next();
  if (dice < 0.05 && number > 100) return makeWebhook(traffic, number - 1 - Math.floor(random.next() * 100));
  const at = Math.floor(traffic.startsAt + (number * 60) / traffic.perMinute);
  const person = Math.floor(people * random.next() ** 2);
  const phone = `3461${String(1_000_000 + person)}`;
  const contacts = [{ profile: { name: `Person ${person}` }, wa_id: phone }];
  const id = (part: number) => `wamid.${traffic.seed}.${number}.${part}`;
  const brings = new Map<string, string | null>();
  const text = (part: number) => {
    const body = `${sentence(random)} ${number}/${part}`;
    brings.set(id(part), body);
    return { from: phone, id: id(part), timestamp: String(at), type: "text", text: { body } };
  };
  const metadata = { display_phone_number: business, phone_number_id: traffic.phoneNumberId };
  const made = (value: object, field = "messages") => ({
    body: wrap({ messaging_product: "whatsapp", metadata, ...value }, field),
    brings,
  });

  if (dice < 0.5) return made({ contacts, messages: [text(0)] });
  if (dice < 0.55) return made({ contacts, messages: [text(0), text(1), text(2)] });
  if (dice < 0.65) {
    const message_echoes = [{ ...text(0), from: business, to: phone }];
    return made({ message_echoes }, "smb_message_echoes");
  }
  if (dice < 0.68) {
    const reaction = { message_id: id(-1).replace(`.${number}.-1`, `.${Math.max(0, number - 3)}.0`), emoji: "👍" };
    return made({
      contacts,
      messages: [{ from: phone, id: id(0), timestamp: String(at), type: "reaction", reaction }],
    });
  }
  // Three statuses in a row are of one message that another tool has sent.
  const group = number - (number % 3);
  const sent = `wamid.${traffic.seed}.${group}.sent`;
  brings.set(sent, null);
  const to = `3461${String(1_000_000 + (group % people))}`;
  const status = {
    id: sent,
    status: ["sent", "delivered", "read"][number % 3],
    timestamp: String(at),
    recipient_id: to,
  };
  return made({ statuses: [status] });
}

/** The header with which Meta signs a body. */
export function sign(body: string, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

function sentence(random: ChatRandom): string {
  const length = 2 + Math.floor(random.next() * 14);
  return Array.from({ length }, () => words[Math.floor(random.next() * words.length)]).join(" ");
}

function wrap(value: object, field: string): string {
  return JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: "800100200300400", changes: [{ field, value }] }],
  });
}
