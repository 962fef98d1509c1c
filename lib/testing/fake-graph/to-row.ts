import type { FakeMessage } from "./create-store.ts";

/** A message in the fields that every list of Meta has. */
export function toRow({ id, at, type, content }: FakeMessage): Record<string, unknown> {
  return { id, timestamp: String(at), type, [type]: content };
}
