import { asRecord } from "../as-record.ts";
import { asText } from "../as-text.ts";
import type { CloudContent } from "../cloud-event.ts";
import { plain } from "./plain.ts";

/** A place; a bare pin without name and address is the common case. Degrees. */
export function readPlace(value: unknown): CloudContent | null {
  const block = asRecord(value);
  const latitude = Number(asText(block.latitude) ?? Number.NaN);
  const longitude = Number(asText(block.longitude) ?? Number.NaN);
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return null;
  const name = asText(block.name);
  const address = asText(block.address);
  const url = asText(block.url);
  const details = { latitude, longitude, ...(name && { name }), ...(address && { address }), ...(url && { url }) };
  return plain({ kind: "location", text: [name, address].filter(Boolean).join("\n"), details });
}
