import { asRecord } from "./as-record.ts";

const deepest = 4;

/**
 * The webhooks inside what others have saved: bare, in an array, as `{headers, body}` of a request (the body as an
 * object or as text), as `{payload}` of a log, as `{id, event, data}` of a provider, or a bare `{field, value}`.
 */
export function unwrapPayload(value: unknown, depth = 0): unknown[] {
  if (depth > deepest) return [value];
  if (typeof value === "string") {
    try {
      return unwrapPayload(JSON.parse(value), depth + 1);
    } catch {
      return [value];
    }
  }
  if (Array.isArray(value)) return value.flatMap((item) => unwrapPayload(item, depth + 1));
  const record = asRecord(value);
  if (Array.isArray(record.entry)) return [value];
  if (typeof record.field === "string" && "value" in record) {
    return [{ object: "whatsapp_business_account", entry: [{ changes: [value] }] }];
  }
  const inner = record.body ?? record.payload ?? record.data;
  return inner === undefined || inner === null ? [value] : unwrapPayload(inner, depth + 1);
}
