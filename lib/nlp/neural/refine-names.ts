// What a neural model names stands beside patterns and known names, in place of what the small tagger guessed.
// Example: "Ana met May in May" keeps the participant Ana and the link of a message, and has what the model says of May.
import type { Entity } from "../analysis.ts";
import { findLinks } from "../entities/find-links.ts";
import { findKnownNames, type KnownNames } from "../entities/known-names.ts";
import { resolveOverlaps } from "../entities/resolve-overlaps.ts";
import { withoutSpans } from "../entities/without-spans.ts";
import type { Models } from "../models.ts";
import { findNames } from "../names/find-names.ts";
import { namesAreTagged } from "../names/names-are-tagged.ts";
import { tokenize } from "../tokens/tokenize.ts";
import { isName } from "./is-name.ts";

/**
 * @param message with the entities that the rules found
 * @param found names by the model
 * @param people names of the participants. Names that the tagger does not find are known from elsewhere, and stay
 */
export function refineNames(
  message: { text: string; language: string | null; entities: readonly Entity[] },
  found: readonly Entity[],
  people: KnownNames,
  models: Models,
): Entity[] {
  const { text, language, entities } = message;
  const patterns = entities.filter((entity) => !isName(entity));
  const names = entities.filter(isName);
  if (names.length === 0) return resolveOverlaps([patterns, [...found]]);
  const prose = withoutSpans(text, findLinks(text));
  const tokens = tokenize(prose);
  const places = (list: readonly Entity[]) => new Set(list.map(({ start, end }) => `${start} ${end}`));
  const known = places(findKnownNames(prose, tokens, people));
  const tagged = places(models.names && namesAreTagged(language) ? findNames(prose, tokens, models.names) : []);
  const kept = names.filter(({ start, end }) => known.has(`${start} ${end}`) || !tagged.has(`${start} ${end}`));
  return resolveOverlaps([patterns, kept, [...found]]);
}
