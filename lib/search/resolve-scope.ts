import { fold } from "#lib/nlp/tokens/fold.ts";
import type { SearchFilter } from "./search-query.ts";
import type { SearchedConversation, SearchedPerson, SearchScope } from "./search-scope.ts";

const byId = /^#(\d+)$/;

/**
 * The conversations that `in:` names (by title, or `#id`) and the people that `from:` names (by name, or `me`). Several
 * of one kind widen; a name that is met exactly is meant alone, else every name with a word that begins so.
 */
export function resolveScope(
  filters: readonly SearchFilter[],
  conversations: SearchedConversation[],
  people: SearchedPerson[],
): SearchScope {
  const unmatched: string[] = [];
  const matchAll = <Item>(key: "in" | "from", find: (value: string) => Item[]): Set<Item> | null => {
    const asked = filters.filter((filter) => filter.key === key);
    if (asked.length === 0) return null;
    return new Set(
      asked.flatMap(({ value }) => {
        const found = find(value);
        if (found.length === 0) unmatched.push(`${key}:${value}`);
        return found;
      }),
    );
  };
  const inside = matchAll("in", (value) => {
    const id = byId.exec(value)?.[1];
    return id ? conversations.filter((one) => one.id === Number(id)) : named(conversations, (one) => one.title, value);
  });
  const scoped = inside ? conversations.filter((one) => inside.has(one)) : conversations;
  const ids = new Set(scoped.map((one) => one.id));
  const present = people.filter((person) => ids.has(person.conversationId));
  const senders = matchAll("from", (value) =>
    value.toLowerCase() === "me" ? present.filter((one) => one.isMe) : named(present, (one) => one.name, value),
  );
  const hasSender = senders && new Set([...senders].map((person) => person.conversationId));
  return {
    conversations: hasSender ? scoped.filter((one) => hasSender.has(one.id)) : scoped,
    senders: senders && [...senders],
    unmatched,
  };
}

function named<Item>(items: readonly Item[], nameOf: (item: Item) => string, value: string): Item[] {
  const wanted = fold(value);
  const exact = items.filter((item) => fold(nameOf(item)) === wanted);
  if (exact.length > 0) return exact;
  return items.filter((item) => {
    const name = fold(nameOf(item));
    return name.startsWith(wanted) || name.includes(` ${wanted}`);
  });
}
