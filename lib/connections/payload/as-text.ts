import { z } from "zod";

const scalar = z.union([z.string(), z.number().transform(String)]);

/** A text; Meta writes ids and amounts now as strings, now as numbers. Null for anything else. */
export function asText(value: unknown): string | null {
  return scalar.safeParse(value).data ?? null;
}
