import type { TermKind } from "#drizzle/schema/enumerations.ts";
import { isEmoji } from "#lib/conversations/is-emoji.ts";
import { domainOf } from "./domain-of.ts";
import { type TermDelta, wholeConversation } from "./rollup-deltas.ts";
import type { RollupMessage } from "./rollup-message.ts";

type Tally = { count: number; messages: number; lastMessage: number };
type Group = { kind: TermKind; month: string; participantId: number; tallies: Map<string, Tally> };

// Longer ones are pasted data, not words, and would come near the size limit of an index entry.
const longestTerm = 100;
const digitsOnly = /^\p{N}+$/u;

/** Counts occurrences of terms and the messages that hold them, by kind, month and participant. */
export function createTermCounter() {
  let groups = new Map<string, Group>();
  let current = new Map<TermKind, Group>();
  let messageNumber = 0;
  let owner = { month: "", participantId: 0 };

  function groupOf(kind: TermKind): Group {
    const known = current.get(kind);
    if (known) return known;
    const key = `${kind} ${owner.month} ${owner.participantId}`;
    const group = groups.get(key) ?? { kind, ...owner, tallies: new Map() };
    groups.set(key, group);
    current.set(kind, group);
    return group;
  }

  function add(kind: TermKind, term: string): void {
    if (term.length > longestTerm) return;
    const { tallies } = groupOf(kind);
    const tally = tallies.get(term);
    if (!tally) {
      tallies.set(term, { count: 1, messages: 1, lastMessage: messageNumber });
      return;
    }
    tally.count += 1;
    if (tally.lastMessage !== messageNumber) tally.messages += 1;
    tally.lastMessage = messageNumber;
  }

  return {
    /** Counts a message: its folded tokens and the domains of its links. Numbers are no words. */
    addMessage(month: string, participantId: number, message: Pick<RollupMessage, "tokens" | "entities">) {
      messageNumber += 1;
      owner = { month, participantId };
      current = new Map();
      let emoji = 0;
      let links = 0;
      for (const token of message.tokens) {
        if (isEmoji(token)) {
          emoji += 1;
          add("emoji", token);
        } else if (!digitsOnly.test(token)) add("word", token);
      }
      for (const entity of message.entities) {
        if (entity.type !== "URL") continue;
        links += 1;
        add("domain", domainOf(entity.value));
      }
      return { emoji, links };
    },
    /** All counts so far, with those of the whole conversation where asked for; the counter is empty afterwards. */
    drain({ withWhole = true } = {}): TermDelta[] {
      const deltas: TermDelta[] = [];
      const whole = new Map<string, TermDelta>();
      for (const { kind, month, participantId, tallies } of groups.values()) {
        for (const [term, { count, messages }] of tallies) {
          deltas.push({ kind, month, participantId, term, count, messages });
          if (!withWhole) continue;
          const key = `${kind} ${term}`;
          const sum = whole.get(key);
          if (!sum) whole.set(key, { kind, ...wholeConversation, term, count, messages });
          else {
            sum.count += count;
            sum.messages += messages;
          }
        }
      }
      groups = new Map();
      current = new Map();
      return [...deltas, ...whole.values()];
    },
  };
}
