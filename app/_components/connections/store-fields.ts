/** Fields of a store that say by themselves what the server refused of them. */
export const storeFields = [
  "baseUrl",
  "key",
  "displayPhoneNumber",
  "pathTemplate",
  "auth",
  "query",
  "sinceName",
  "untilName",
  "timeFormat",
  "pageSize",
  "maxPages",
] as const;

/** What was filled in, as the API takes it. */
export function readStore(form: FormData): Record<string, unknown> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const [key, displayPhoneNumber] = [text("key"), text("displayPhoneNumber")];
  return {
    baseUrl: text("baseUrl"),
    ...(key && { key }),
    ...(displayPhoneNumber && { displayPhoneNumber }),
    pathTemplate: text("pathTemplate"),
    auth: text("auth"),
    query: Object.fromEntries(new URLSearchParams(text("query"))),
    sinceName: text("sinceName") || null,
    untilName: text("untilName") || null,
    timeFormat: text("timeFormat"),
    pageSize: Number(text("pageSize")),
    maxPages: Number(text("maxPages")),
    maxBytes: Number(text("maxMegabytes")) * 1_000_000,
  };
}
