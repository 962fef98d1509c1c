// Messages of one person with nobody between are one breath. The next person answers its last question if it has one
// among the last five, else its last message. Example: "Coming?", "It is late" then "Yes" answers "Coming?".
import type { LinkableMessage } from "./reply-link.ts";

const breathMessages = 5;
const breathMs = 30 * 60_000;
const quietMs = 4 * 3_600_000;

/** The question in one breath with the message at `at`, itself or one before it; null when there is none. */
export function findQuestion(messages: readonly LinkableMessage[], at: number): LinkableMessage | null {
  const last = messages[at];
  if (!last) return null;
  for (let back = at; back >= 0 && back > at - breathMessages; back--) {
    const message = messages[back];
    if (!message || message.personId !== last.personId || last.sentAtMs - message.sentAtMs > breathMs) return null;
    if (message.isQuestion) return message;
  }
  return null;
}

/** What the message at `at` answers when it is the other one's turn; null when the same person goes on. */
export function findTurn(messages: readonly LinkableMessage[], at: number): LinkableMessage | null {
  const before = messages[at - 1];
  if (!before || before.personId === messages[at]?.personId) return null;
  const question = findQuestion(messages, at - 1);
  const message = messages[at] as LinkableMessage;
  // After a long quiet one begins anew; only a question is still answered then.
  return question ?? (message.sentAtMs - before.sentAtMs < quietMs ? before : null);
}
