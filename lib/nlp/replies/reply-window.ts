// What a message may answer are the messages before it, at most 64. All that is told of a pair of messages is
// read from these alone, so that a tail can be linked without the years before it.
// Example: with a window of three, the fifth message is compared with the second, third and fourth.
import type { ReplyMessage } from "./reply-message.ts";

export const replyWindow = 64;

/** The last messages, oldest first, and which of them hold a word. */
export type ReplyWindow = {
  /** Oldest first. */
  messages: readonly ReplyMessage[];
  /** Number of the oldest one since the beginning. */
  first: number;
  /** Numbers of the messages that hold a word, rising; some may have left the window. */
  holders(word: string): readonly number[];
  push(message: ReplyMessage): void;
};

/** An empty window of `replyWindow` messages. */
export function createReplyWindow(): ReplyWindow {
  const messages: ReplyMessage[] = [];
  const holders = new Map<string, number[]>();
  const window = {
    messages,
    first: 0,
    holders: (word: string) => holders.get(word) ?? [],
    push(message: ReplyMessage) {
      const number = window.first + messages.length;
      for (const word of new Set(message.tokens)) {
        const list = holders.get(word);
        if (list) list.push(number);
        else holders.set(word, [number]);
      }
      messages.push(message);
      if (messages.length <= replyWindow) return;
      for (const word of new Set(messages.shift()?.tokens)) {
        const list = holders.get(word);
        list?.shift();
        if (list?.length === 0) holders.delete(word);
      }
      window.first += 1;
    },
  };
  return window;
}
