/** A page of a list with Graph's cursors, which are places in it. `next` is left out on the last. */
export function cutPage<Item>(
  items: readonly Item[],
  query: URLSearchParams,
  base: string,
  longest = 100,
): { data: Item[]; paging: { cursors: { before: string; after: string }; next?: string; previous?: string } } {
  const limit = Math.min(Math.max(Number(query.get("limit") ?? 25) || 25, 1), longest);
  const after = read(query.get("after"));
  const start = Math.min(after ?? 0, items.length);
  const end = Math.min(start + limit, items.length);
  const next = new URLSearchParams(query);
  next.set("after", write(end));
  const cursors = { before: write(start), after: write(end) };
  return { data: items.slice(start, end), paging: { cursors, ...(end < items.length && { next: `${base}?${next}` }) } };
}

function read(cursor: string | null): number | null {
  const place = cursor === null ? Number.NaN : Number.parseInt(Buffer.from(cursor, "base64url").toString(), 10);
  return Number.isInteger(place) && place >= 0 ? place : null;
}

function write(place: number): string {
  return Buffer.from(String(place)).toString("base64url");
}
