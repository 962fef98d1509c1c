import type { ChatKeys } from "../alignment/chat-keys.ts";
import { hashedText } from "../hashed-text.ts";
import { hashMessage } from "../message-hash.ts";
import { textKey } from "./text-key.ts";

/** What alignment needs of one message. */
export type KeyedMessage = {
  /** The wall clock read as if it were UTC, milliseconds since 1970. */
  localMs: number;
  /** As the export writes it; null for notices. */
  sender: string | null;
  kind: string;
  text: string;
  attachment: string | null;
  /** Its text never came, only that it was sent. */
  isUnknown?: boolean;
  /** What it said before, where Meta says that it was edited or revoked. */
  earlier?: readonly string[] | undefined;
};

const firstCapacity = 4096;
/** A clock with seconds shows :00 once in sixty times. */
const mostFullMinutes = 0.2;

/** Kinds whose file stands there by its name in one export and as left out in another. */
const fileKinds = new Set(["image", "video", "video_note", "gif", "audio", "voice", "sticker", "document", "media"]);

/** Collects messages in their order into columns: 30 bytes each, so that a million of them are 30 MB. */
export class KeyCollector {
  #local = new Float64Array(firstCapacity);
  #text = new Float64Array(firstCapacity);
  #sender = new Int32Array(firstCapacity);
  #loose = new Uint8Array(firstCapacity);
  #named = new Uint8Array(firstCapacity);
  #senders = new Map<string, number>();
  #earlier = new Map<number, number[]>();
  #fullMinutes = 0;
  length = 0;

  add({ localMs, sender, kind, text, attachment, isUnknown = false, earlier }: KeyedMessage): void {
    if (this.length === this.#local.length) this.#grow();
    const at = this.length++;
    this.#local[at] = localMs / 1_000;
    this.#text[at] = keyOf(text, attachment);
    if (earlier)
      this.#earlier.set(
        at,
        earlier.map((words) => keyOf(words, null)),
      );
    this.#loose[at] = isUnknown ? 4 : looseness(sender, kind, attachment);
    this.#named[at] = attachment === null ? 0 : 1;
    this.#sender[at] = sender === null ? -1 : this.#numberOf(sender);
    if (localMs % 60_000 === 0) this.#fullMinutes += 1;
  }

  keys(): ChatKeys {
    const { length } = this;
    return {
      length,
      localSeconds: this.#local.subarray(0, length),
      text: this.#text.subarray(0, length),
      sender: this.#sender.subarray(0, length),
      loose: this.#loose.subarray(0, length),
      earlier: this.#earlier,
      senders: [...this.#senders.keys()],
      precision: this.#fullMinutes > length * mostFullMinutes ? "minute" : "second",
    };
  }

  /** 1 where a message names a file. */
  named(): Uint8Array {
    return this.#named.subarray(0, this.length);
  }

  #numberOf(sender: string): number {
    const known = this.#senders.get(sender);
    if (known !== undefined) return known;
    this.#senders.set(sender, this.#senders.size);
    return this.#senders.size - 1;
  }

  #grow(): void {
    const size = this.length * 2;
    const grown = <Column extends Float64Array | Int32Array | Uint8Array>(column: Column, larger: Column): Column => {
      larger.set(column);
      return larger;
    };
    this.#local = grown(this.#local, new Float64Array(size));
    this.#text = grown(this.#text, new Float64Array(size));
    this.#sender = grown(this.#sender, new Int32Array(size));
    this.#named = grown(this.#named, new Uint8Array(size));
    this.#loose = grown(this.#loose, new Uint8Array(size));
  }
}

function keyOf(text: string, attachment: string | null): number {
  return textKey(hashMessage(null, hashedText({ text, attachment })));
}

/** As `ChatKeys.loose` says: 1 a file that was left out, 2 a wording that depends on the phone, 3 a deleted message. */
function looseness(sender: string | null, kind: string, attachment: string | null): number {
  if (sender === null || attachment !== null) return 2;
  if (kind === "deleted") return 3;
  return fileKinds.has(kind) ? 1 : 0;
}
