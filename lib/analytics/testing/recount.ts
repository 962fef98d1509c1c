import type { InventedMessage } from "./invent-messages.ts";

export type Recount = {
  from: string;
  to: string;
  /** Participants that the numbers are about. */
  chosen: number[];
  /** Who stands for whom. */
  personOf: (participantId: number) => number;
};

/** Messages of a scope, each with what it is to the message before it: written without the product's own counting. */
export function recountMessages(all: InventedMessage[], { from, to, chosen, personOf }: Recount) {
  const spoken = all.flatMap((message) =>
    message.participantId === null ? [] : [{ ...message, participantId: message.participantId }],
  );
  return spoken
    .map((message, index) => {
      const before = spoken[index - 1];
      const wait = before ? (message.sentAtMs - before.sentAtMs) / 1000 : Number.POSITIVE_INFINITY;
      const isOther = before !== undefined && personOf(before.participantId) !== personOf(message.participantId);
      return {
        ...message,
        participantId: message.participantId,
        person: personOf(message.participantId),
        day: message.localAt.slice(0, 10),
        month: `${message.localAt.slice(0, 7)}-01`,
        reply: isOther && wait <= 86_400 ? wait : null,
        opens: wait >= 14_400,
      };
    })
    .filter((message) => message.day >= from && message.day <= to && chosen.includes(message.participantId));
}

export type CountedMessage = ReturnType<typeof recountMessages>[number];

/** Sums a number over groups; groups in the order of their keys. */
export function sumBy<Item>(items: Item[], key: (item: Item) => string | number, value: (item: Item) => number) {
  const sums: Record<string, number> = {};
  for (const item of items) sums[key(item)] = (sums[key(item)] ?? 0) + value(item);
  return sums;
}

/** Terms by count, then by the term. */
export function recountTerms(items: CountedMessage[], termsOf: (item: CountedMessage) => string[]) {
  const rows = new Map<string, { term: string; count: number; messages: number }>();
  for (const item of items) {
    const terms = termsOf(item);
    for (const term of new Set(terms)) {
      const row = rows.get(term) ?? { term, count: 0, messages: 0 };
      rows.set(term, row);
      row.count += terms.filter((other) => other === term).length;
      row.messages += 1;
    }
  }
  return [...rows.values()].sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
}
