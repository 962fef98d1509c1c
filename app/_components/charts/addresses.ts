import type { BehindQuery } from "#lib/analytics/behind-query.ts";
import { nightText } from "#lib/analytics/night-text.ts";
import { type Scope, usualNight } from "#lib/analytics/scope.ts";
import { addDays } from "#lib/conversations/period.ts";

type Chosen = Pick<Scope, "conversationId" | "title" | "from" | "to" | "firstDay" | "lastDay" | "chosen" | "night">;

/** What stands in an address besides range and people; undefined is left out. */
export type AddressFilter = Readonly<Record<string, string | number | undefined>>;

/** Search parameters of a scope; the whole conversation and everybody are left out. */
export function scopeQuery(
  scope: Omit<Chosen, "conversationId" | "title">,
  filter: AddressFilter = {},
): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  if (scope.from !== scope.firstDay || scope.to !== scope.lastDay) {
    query.set("from", scope.from);
    query.set("to", scope.to);
  }
  if (nightText(scope.night) !== nightText(usualNight)) query.set("night", nightText(scope.night));
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

/** The messages behind a number. */
export function behindAddress(
  scope: Chosen,
  filter: Partial<Record<keyof BehindQuery, string | number | undefined>>,
): string {
  return `/conversations/${scope.conversationId}/overview/behind?${scopeQuery(scope, filter)}`;
}

/** The media of a scope, of one kind or all. */
export function mediaAddress(scope: Chosen, filter: { kind?: string; links?: "1"; page?: number } = {}): string {
  return `/conversations/${scope.conversationId}/media?${scopeQuery(scope, filter)}`;
}

/** A filter of the search box, its value in quotes. */
export function quoted(key: string, value: string): string {
  return `${key}:"${value.replaceAll('"', "")}"`;
}

/** A search inside the conversation and the range of a scope: `terms` in the language of the search box. */
export function searchAddress(scope: Chosen, ...terms: string[]): string {
  const isCut = scope.from !== scope.firstDay || scope.to !== scope.lastDay;
  // `after:` counts its day in, `before:` does not.
  const range = isCut ? [`after:${scope.from}`, `before:${addDays(scope.to, 1)}`] : [];
  const query = [quoted("in", scope.title), ...terms, ...range].join(" ");
  return `/search?q=${encodeURIComponent(query)}`;
}
