// Negating, strengthening, weakening and contrasting words, one file a language.
import { english } from "./en.ts";
import type { Manner } from "./manner.ts";

const manners: ReadonlyMap<string, Manner> = new Map([["en", english]]);
const none: Manner = { negators: new Set(), degrees: new Map(), contrasts: new Set() };

/** The manner of a language; an empty one where we have no table. */
export function mannerOf(language: string | null): Manner {
  return (language !== null && manners.get(language)) || none;
}
