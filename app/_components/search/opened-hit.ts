import type { SearchHit } from "#lib/search/schemas.ts";

const key = "parlance.search.opened";

/** Remembers in this tab which hit of a query was opened, so that Back returns to it. */
export function rememberOpened(query: string, { conversationId, seq }: SearchHit): void {
  sessionStorage.setItem(key, JSON.stringify([query, `${conversationId} ${seq}`]));
}

/** Focuses the hit that was opened from this query, once. */
export function returnToOpened(query: string): void {
  const stored = sessionStorage.getItem(key);
  if (!stored) return;
  const [openedQuery, hit]: [string, string] = JSON.parse(stored);
  if (openedQuery !== query) return;
  const row = document.querySelector<HTMLElement>(`[data-hit="${CSS.escape(hit)}"]`);
  if (!row) return;
  sessionStorage.removeItem(key);
  row.focus();
  row.scrollIntoView({ block: "center" });
}
