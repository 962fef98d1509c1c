import { z } from "zod";
import { storable } from "#lib/text/storable.ts";

const scalar = z.union([z.string(), z.number().transform(String)]);

/**
 * A text, as the database can hold it: what it cannot would take all of its webhook along. Meta writes ids and amounts
 * now as strings, now as numbers. Null for anything else.
 */
export function asText(value: unknown): string | null {
  const text = scalar.safeParse(value).data;
  return text === undefined ? null : storable(text);
}
