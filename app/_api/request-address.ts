/** Address of the caller: what the nearest proxy, or Next itself, has appended last. Null when unknown. */
export function requestAddress(headers: Headers): string | null {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || null;
}
