import { storable } from "#lib/text/storable.ts";
import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";
import type { CloudContent } from "./cloud-event.ts";
import { plain } from "./content/plain.ts";
import { readCards } from "./content/read-cards.ts";
import { readInteractive } from "./content/read-interactive.ts";
import { readMedia } from "./content/read-media.ts";
import { readOrder } from "./content/read-order.ts";
import { readPlace } from "./content/read-place.ts";
import { readUnsupported } from "./content/read-unsupported.ts";
import type { MessageType } from "./message-types.ts";

type Message = Record<string, unknown>;

type Changing = "reaction" | "edit" | "revoke";
type Reader = (message: Message) => CloudContent | null;

/** What changes another message has no content of its own. */
const readers: Record<Exclude<MessageType, Changing>, Reader> = {
  text: (message) => readText(message.text),
  image: (message) => readMedia("image", message.image),
  video: (message) => readMedia("video", message.video),
  audio: (message) => readMedia("audio", message.audio),
  voice: (message) => readMedia("voice", message.voice ?? message.audio),
  document: (message) => readMedia("document", message.document),
  sticker: (message) => readMedia("sticker", message.sticker),
  location: (message) => readPlace(message.location),
  contacts: (message) => readCards(message.contacts),
  interactive: (message) => readInteractive(message.interactive),
  button: (message) => readButton(message.button),
  order: (message) => readOrder(message.order),
  system: (message) => readSystem(message.system),
  unsupported: readUnsupported,
  media_placeholder: () => plain({ kind: "media", isPlaceholder: true }),
};

/**
 * What a message of a type says. A type that is not known, and one whose own part has a wrong form, is kept as it came:
 * `isRead` is false.
 */
export function readContent(type: string, message: Message): { content: CloudContent; isRead: boolean } {
  const reader = isKnownType(type) ? readers[type] : undefined;
  const content = reader?.(message);
  if (content) return { content, isRead: true };
  const raw = message[type] === undefined ? {} : { raw: message[type] };
  const details = { reason: reader ? "unreadable" : "unknown_type", type, ...raw };
  return { content: plain({ kind: "other", details, isPlaceholder: true }), isRead: false };
}

function isKnownType(type: string): type is keyof typeof readers {
  return Object.hasOwn(readers, type);
}

function readText(value: unknown): CloudContent | null {
  const body = asRecord(value).body;
  return typeof body === "string" ? plain({ kind: "text", text: storable(body) }) : null;
}

/** The quick reply of a template. */
function readButton(value: unknown): CloudContent | null {
  const { text: words, payload } = asRecord(value);
  const text = asText(words);
  const details = { interactive: "button", payload: asText(payload) };
  return text === null ? null : plain({ kind: "text", text, details });
}

/** What WhatsApp itself says: a changed number, a changed security code. */
function readSystem(value: unknown): CloudContent | null {
  const block = asRecord(value);
  const type = asText(block.type);
  const text = asText(block.body) ?? type;
  return text === null ? null : plain({ kind: "notice", text, details: { notice: type } });
}
