import type { Scope } from "#lib/analytics/scope.ts";

type Chosen = Pick<Scope, "conversationId" | "from" | "to" | "firstDay" | "lastDay" | "chosen">;

/** Search parameters of a scope; the whole conversation and everybody are left out. */
export function scopeQuery(scope: Omit<Chosen, "conversationId">): URLSearchParams {
  const query = new URLSearchParams();
  if (scope.from !== scope.firstDay || scope.to !== scope.lastDay) {
    query.set("from", scope.from);
    query.set("to", scope.to);
  }
  if (scope.chosen) query.set("participants", scope.chosen.join(","));
  return query;
}

/** The rows of a metric as a file, exactly as the screen shows them. */
export function csvAddress(scope: Chosen, metricKey: string): string {
  return `/api/v1/conversations/${scope.conversationId}/analytics/${metricKey}?${scopeQuery(scope)}`;
}

/** The reader, at the first message of a day or at the beginning. */
export function readerAddress(conversationId: number, day?: string | null): string {
  return `/conversations/${conversationId}/read${day ? `?date=${day}` : ""}`;
}

/** A search inside the conversation and the range of a scope: `terms` in the language of the search box. */
export function searchAddress(scope: Chosen, ...terms: string[]): string {
  const isCut = scope.from !== scope.firstDay || scope.to !== scope.lastDay;
  const range = isCut ? [`after:${scope.from}`, `before:${scope.to}`] : [];
  const query = new URLSearchParams({
    q: [...terms, ...range].join(" "),
    conversation: String(scope.conversationId),
  });
  return `/search?${query}`;
}
