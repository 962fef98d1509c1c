import type { TermKind } from "#drizzle/schema/enumerations.ts";
import { type TermDelta, wholeConversation } from "./rollup-deltas.ts";

type Tally = { count: number; messages: number; lastMessage: number };
type Group = { kind: TermKind; month: string; participantId: number; tallies: Map<string, Tally> };

// Longer ones are pasted data, not words, and would come near the size limit of an index entry.
const longestTerm = 100;

/** Counts occurrences of terms and the messages that hold them, by kind, month and participant. */
export function createTermCounter() {
  let groups = new Map<string, Group>();
  let current = new Map<TermKind, Group>();
  let message = 0;
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

  return {
    /** The terms added from now on stand in another message. */
    startMessage(month: string, participantId: number): void {
      message += 1;
      owner = { month, participantId };
      current = new Map();
    },
    add(kind: TermKind, term: string): void {
      if (term.length > longestTerm) return;
      const { tallies } = groupOf(kind);
      const tally = tallies.get(term);
      if (!tally) {
        tallies.set(term, { count: 1, messages: 1, lastMessage: message });
        return;
      }
      tally.count += 1;
      if (tally.lastMessage !== message) tally.messages += 1;
      tally.lastMessage = message;
    },
    /** All counts so far, with those of the whole conversation; the counter is empty afterwards. */
    drain(): TermDelta[] {
      const deltas: TermDelta[] = [];
      const whole = new Map<string, TermDelta>();
      for (const { kind, month, participantId, tallies } of groups.values()) {
        for (const [term, { count, messages }] of tallies) {
          deltas.push({ kind, month, participantId, term, count, messages });
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
