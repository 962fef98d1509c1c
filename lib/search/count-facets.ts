import type { Ranking } from "./rank-messages.ts";
import type { SearchResult } from "./schemas.ts";
import type { SearchedPerson, SearchScope } from "./search-scope.ts";

const mostPeople = 12;

/** Hits by conversation, by person (of one name, whatever the conversation) and by month. */
export function countFacets(
  { ranked }: Pick<Ranking, "ranked">,
  { conversations }: SearchScope,
  personOf: (readingId: number, participantId: number | null) => SearchedPerson | undefined,
): Pick<SearchResult, "conversations" | "people" | "months"> {
  const byReading = new Map<number, number>();
  const byMonth = new Map<string, number>();
  const byName = new Map<string, { person: SearchedPerson; hits: number }>();
  for (const { readingId, month, participantId } of ranked) {
    byReading.set(readingId, (byReading.get(readingId) ?? 0) + 1);
    byMonth.set(month, (byMonth.get(month) ?? 0) + 1);
    const person = personOf(readingId, participantId);
    const counted = person && byName.get(person.name);
    if (counted) counted.hits += 1;
    else if (person) byName.set(person.name, { person, hits: 1 });
  }
  return {
    conversations: conversations
      .map(({ id, title, readingId }) => ({ id: String(id), title, hits: byReading.get(readingId) ?? 0 }))
      .filter(({ hits }) => hits > 0)
      .sort((a, b) => b.hits - a.hits),
    people: [...byName.values()]
      .map(({ person: { name, rank, isMe }, hits }) => ({ name, rank, isMe, hits }))
      .sort((a, b) => b.hits - a.hits)
      .slice(0, mostPeople),
    months: [...byMonth].map(([month, hits]) => ({ month, hits })).sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}
