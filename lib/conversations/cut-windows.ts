// Messages that belong together: those of one session, ten at most. 25 messages of one evening and 3 of the next morning
// -> windows that begin at 0, 10, 20 and 25.
import { stepSession } from "./session-rules.ts";

const mostMessages = 10;

/** The first message of each window and, last, the number of messages. */
export function cutWindows(sentAtMs: ArrayLike<number>): Int32Array {
  const firsts: number[] = [];
  for (let at = 0; at < sentAtMs.length; at++) {
    const last = at === 0 ? null : { sentAtMs: sentAtMs[at - 1] as number, participantId: 0 };
    const isFull = at - (firsts.at(-1) ?? 0) === mostMessages;
    if (isFull || stepSession(last, sentAtMs[at] as number, 0).isInitiation) firsts.push(at);
  }
  return Int32Array.from([...firsts, sentAtMs.length]);
}
