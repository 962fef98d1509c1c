import type { NewMessage } from "./new-message.ts";

/** In how many messages each search term stands, on top of `counts`. */
export function countTerms(
  messages: Iterable<Pick<NewMessage, "lexemes">>,
  counts: Map<string, number> = new Map(),
): Map<string, number> {
  for (const { lexemes } of messages) {
    for (const term of lexemes.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
