/*
 * Rule: a name with a colon shows in that its first half never stands alone; a pasted transcript in that its senders
 * appear only far in the past.
 * Example: nine lines from "Dr. Who: Tardis" and none from "Dr. Who" make one person.
 */
import { locationLabels } from "../markers/phrase-book.ts";
import { findSenderEnd } from "../records/find-sender.ts";
import { copyOf } from "./sampler.ts";

type Seen = {
  count: number;
  /** The text up to a second colon, while it is the same in every line. */
  second: string | null;
  farBack: number;
};

const maxSenders = 20_000;
const leastForColon = 5;
const mostPasted = 20;
const longestSecond = 60;

export class SenderCensus {
  readonly #senders = new Map<string, Seen>();

  /** Whether the sender was seen before anywhere but far in the past. */
  isEstablished(sender: string): boolean {
    const seen = this.#senders.get(sender);
    return seen !== undefined && seen.count > seen.farBack;
  }

  /** @param bodyAt start of the text after the sender, `end` of its line */
  add(sender: string, text: string, bodyAt: number, end: number, isFarBack: boolean): void {
    let seen = this.#senders.get(sender);
    if (!seen) {
      if (this.#senders.size >= maxSenders) return;
      seen = { count: 0, second: secondName(text, bodyAt, end), farBack: 0 };
      this.#senders.set(copyOf(sender), seen);
    } else if (seen.second !== null && !text.startsWith(`${seen.second}:`, bodyAt)) {
      seen.second = null;
    }
    seen.count++;
    if (isFarBack) seen.farBack++;
  }

  colonSenders(): Record<string, string> {
    const found = [...this.#senders].flatMap(([sender, { count, second }]) =>
      second !== null && count >= leastForColon ? [[sender, `${sender}: ${second}`] as const] : [],
    );
    return Object.fromEntries(found);
  }

  pastedSenders(): string[] {
    return [...this.#senders].flatMap(([sender, { count, farBack }]) =>
      farBack === count && count <= mostPasted ? [sender] : [],
    );
  }

  farBack(sender: string): number {
    return this.#senders.get(sender)?.farBack ?? 0;
  }
}

function secondName(text: string, start: number, end: number): string | null {
  const colon = findSenderEnd(text, start, Math.min(end, start + longestSecond));
  if (colon <= start || colon + 1 >= end) return null;
  const second = text.slice(start, colon);
  return locationLabels.has(second.trim().toLowerCase()) ? null : copyOf(second);
}
