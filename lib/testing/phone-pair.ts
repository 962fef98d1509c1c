import type { ChatKeys } from "#lib/messages/alignment/chat-keys.ts";
import { mixKey } from "#lib/messages/alignment/mix-key.ts";
import type { ChatRandom } from "./chat-random.ts";

/** A message as it really was. No two that look alike lie within ten minutes, so that each has one right match. */
export type SentMessage = {
  id: number;
  seconds: number;
  /** -1 for notices. */
  sender: number;
  text: string;
  kind: "text" | "file" | "notice" | "deleted";
};

/** How one phone shows the chat. */
export type PhoneView = {
  messages: SentMessage[];
  precision: "minute" | "second";
  names: string[];
  language: "en" | "de";
  /** What its files are called; null where they are left out. */
  filePrefix: string | null;
  showsDeleted: boolean;
  /** Seconds that its clock adds to a message. */
  shiftOf: (message: SentMessage) => number;
};

const common = ["ok", "haha", "yes", "no", "👍", "?", "lol"];
const apartSeconds = 600;

/** A group in which few write most, and some have written one message only. */
export function generateGroup(random: ChatRandom, length: number, members: number): SentMessage[] {
  const messages: SentMessage[] = [];
  const lastOf = new Map<string, number>();
  let seconds = 1_600_000_000 + random.below(100_000_000);
  while (messages.length < length) {
    seconds += random.below(8) === 0 ? random.below(40_000) : random.below(60);
    const id = messages.length;
    const writer = random.next() < 0.15 ? random.below(members) : random.below(Math.min(3, members));
    const kind = (["notice", "file", "file", "deleted"] as const)[random.below(25)] ?? "text";
    const sender = kind === "notice" ? -1 : writer;
    const isCommon = kind === "text" && random.below(2) === 0;
    const text = isCommon ? random.pick(common) : `${kind} ${id} ${random.below(1_000_000)}`;
    const alike = `${sender} ${isCommon ? text : kind === "text" ? id : kind}`;
    if (seconds - (lastOf.get(alike) ?? 0) < apartSeconds) continue;
    lastOf.set(alike, seconds);
    messages.push({ id, seconds, sender, text, kind });
  }
  return messages;
}

/** Leaves out about every twentieth message, in runs of a few. */
export function leaveRowsOut(random: ChatRandom, messages: SentMessage[]): SentMessage[] {
  let isOut = false;
  return messages.filter(() => {
    isOut = isOut ? random.below(3) > 0 : random.below(50) === 0;
    return !isOut;
  });
}

/** The view as alignment gets it, in the order in which the phone shows it. */
export function keysOfPhone({ messages, ...view }: PhoneView): ChatKeys {
  const { precision, names, shiftOf } = view;
  const unit = precision === "minute" ? 60 : 1;
  return {
    length: messages.length,
    localSeconds: Float64Array.from(messages, (message) => {
      return Math.floor((message.seconds + shiftOf(message)) / unit) * unit;
    }),
    precision,
    sender: Int32Array.from(messages, ({ sender }) => sender),
    senders: names,
    earlier: new Map(),
    text: Float64Array.from(messages, (message) => hashOf(shownText(message, view))),
    loose: Uint8Array.from(messages, (message) => looseness(message, view)),
  };
}

function shownText({ kind, text }: SentMessage, view: Omit<PhoneView, "messages">): string {
  if (kind === "notice") return `${view.language} ${text}`;
  if (kind === "file") return view.filePrefix === null ? `left out ${view.language}` : `${view.filePrefix}${text}`;
  return kind === "deleted" && !view.showsDeleted ? `deleted ${view.language}` : text;
}

function looseness({ kind }: SentMessage, view: Omit<PhoneView, "messages">): number {
  if (kind === "notice") return 2;
  if (kind === "file") return view.filePrefix === null ? 1 : 2;
  return kind === "deleted" && !view.showsDeleted ? 3 : 0;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = mixKey(hash, text.charCodeAt(at), at);
  return hash;
}
