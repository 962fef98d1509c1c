import type { SearchHit } from "#lib/search/schemas.ts";

const key = "parlance.search.opened";

type Opened = { query: string; isTyping: boolean; hit: string };

/** Remembers in this tab which hit of a query was opened, so that Back returns to it. */
export function rememberOpened(
  search: { query: string; isTyping: boolean },
  { conversationId, seq }: Pick<SearchHit, "conversationId" | "seq">,
): void {
  const opened: Opened = { ...search, hit: `${conversationId} ${seq}` };
  sessionStorage.setItem(key, JSON.stringify(opened));
}

/** Whether a hit was opened from this query before it was submitted: the same hits come back only the same way. */
export function wasTyping(query: string): boolean {
  return opened(query)?.isTyping === true;
}

/** Focuses the hit that was opened from this query, once. */
export function returnToOpened(query: string): void {
  const hit = opened(query)?.hit;
  const row = hit && document.querySelector<HTMLElement>(`[data-hit="${CSS.escape(hit)}"]`);
  if (!row) return;
  sessionStorage.removeItem(key);
  row.focus();
  row.scrollIntoView({ block: "center" });
}

function opened(query: string): Opened | null {
  if (typeof sessionStorage === "undefined") return null;
  const stored: Opened | null = JSON.parse(sessionStorage.getItem(key) ?? "null");
  return stored?.query === query ? stored : null;
}
