import type { ChatKeys } from "#lib/messages/alignment/chat-keys.ts";
import { mixKey } from "#lib/messages/alignment/mix-key.ts";
import type { ChatRandom } from "./chat-random.ts";

/** A message of the chat as it really was. */
export type TrueMessage = { id: number; seconds: number; sender: number; text: string; file: boolean };

/** How one export shows it. */
export type ChatView = {
  messages: TrueMessage[];
  precision: "minute" | "second";
  names: string[];
  /** Files are shown by name, or as left out. */
  hasFiles: boolean;
  shiftSeconds: number;
  /** Up to so many seconds more or less, each message by chance. */
  jitterSeconds: number;
};

const people = ["Ann", "Bob Ray", "Chaim", "Dora", "Émile"];
const common = ["ok", "haha", "yes", "no", "👍", "?", "good night", "on my way", "lol"];
const minute = 60;

/** A chat with bursts of equal messages inside a minute, files, and texts that come once. */
export function generateChat(random: ChatRandom, length: number): TrueMessage[] {
  const senders = 2 + random.below(people.length - 1);
  const messages: TrueMessage[] = [];
  let seconds = 1_600_000_000 + random.below(100_000_000);
  while (messages.length < length) {
    seconds += random.below(10) === 0 ? random.below(86_400) : random.below(90);
    const sender = random.below(senders);
    const repeats = random.below(12) === 0 ? 2 + random.below(4) : 1;
    const text =
      random.below(10) < 6 ? random.pick(common) : `message ${messages.length} of ${random.below(1_000_000)}`;
    const file = random.below(15) === 0;
    for (let copy = 0; copy < repeats && messages.length < length; copy++) {
      const id = messages.length;
      messages.push({ id, seconds, sender, text: file ? `file ${id}` : text, file });
      seconds += random.below(4);
    }
  }
  return messages;
}

/** Leaves out stretches that begin and end with whole minutes, as nothing inside a minute tells equal messages apart. */
export function leaveHoles(random: ChatRandom, messages: TrueMessage[], holes: number): TrueMessage[] {
  let left = messages;
  for (let hole = 0; hole < holes && left.length > 0; hole++) {
    const from = minuteOf(random.pick(left));
    const to = from + random.below(40);
    left = left.filter((message) => minuteOf(message) < from || minuteOf(message) > to);
  }
  return left;
}

export function minuteOf({ seconds }: TrueMessage): number {
  return Math.floor(seconds / minute);
}

export function namesOf(prefix = ""): string[] {
  return people.map((name) => `${prefix}${name}`);
}

/** The view as alignment gets it. */
export function keysOf(view: ChatView, random: ChatRandom): ChatKeys {
  const { messages, precision, names, hasFiles, shiftSeconds, jitterSeconds } = view;
  return {
    length: messages.length,
    localSeconds: Float64Array.from(messages, ({ seconds }) => {
      const shown = seconds + shiftSeconds + random.below(jitterSeconds + 1);
      return precision === "minute" ? Math.floor(shown / minute) * minute : shown;
    }),
    precision,
    sender: Int32Array.from(messages, ({ sender }) => sender),
    senders: names,
    earlier: new Map(),
    text: Float64Array.from(messages, ({ text, file }) =>
      hashOf(file && !hasFiles ? `left out by ${precision}` : text),
    ),
    loose: Uint8Array.from(messages, ({ file }) => (file ? (hasFiles ? 2 : 1) : 0)),
  };
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = mixKey(hash, text.charCodeAt(at), at);
  return hash;
}
