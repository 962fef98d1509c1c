// Names of people, places and organisations in English text. The tagger sees a run of capitals between its two
// neighbours only: that is what it decides by, and the same words need not be tagged twice.
// Example: of "we met Anna in Paris" it sees "met Anna in" and "in Paris".
import nlp from "compromise/two";
import type { Entity, EntityType } from "../analysis.ts";
import type { Token } from "../tokens/token.ts";
import { findCapitalRuns } from "./capital-runs.ts";

const maxRuns = 200;
const maxRemembered = 20_000;
const capital = /^\p{Lu}/u;
const joint = /^[ -]$/;
const typeOfTag: readonly (readonly [string, EntityType])[] = [
  ["Person", "PERSON"],
  ["Place", "LOCATION"],
  ["Organization", "ORG"],
];

type Tagged = { type: EntityType; start: number; end: number };
type TaggedTerm = { tags: string[]; offset: { start: number; length: number } };

// The answer depends on the words alone: remembering it saves time and changes nothing.
const remembered = new Map<string, readonly Tagged[]>();

/** PERSONs, LOCATIONs and ORGs of an English text: those among its first 200 runs of capitals. */
export function findEnglishNames(text: string, tokens: readonly Token[]): Entity[] {
  return findCapitalRuns(text, tokens)
    .slice(0, maxRuns)
    .flatMap(({ first, last }) => {
      const from = neighbour(text, tokens[first - 1], tokens[first])?.start ?? tokens[first]?.start ?? 0;
      const to = neighbour(text, tokens[last], tokens[last + 1])?.end ?? tokens[last]?.end ?? 0;
      const runStart = tokens[first]?.start ?? 0;
      const runEnd = tokens[last]?.end ?? 0;
      return tag(text.slice(from, to)).flatMap(({ type, start, end }) => {
        if (from + start < runStart || from + end > runEnd) return [];
        const written = text.slice(from + start, from + end);
        return [{ type, start: from + start, end: from + end, text: written, value: written }];
      });
    });
}

/** The two tokens' span when only a space lies between them. */
function neighbour(text: string, left: Token | undefined, right: Token | undefined) {
  if (!left || !right || text.slice(left.end, right.start) !== " ") return undefined;
  return { start: left.start, end: right.end };
}

function tag(words: string): readonly Tagged[] {
  const known = remembered.get(words);
  if (known) return known;
  const sentences: { terms: TaggedTerm[] }[] = nlp(words).json({ offset: true });
  const tagged = sentences.flatMap(({ terms }) => joinTerms(words, terms));
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(words, tagged);
  return tagged;
}

function joinTerms(words: string, terms: readonly TaggedTerm[]): Tagged[] {
  const tagged: Tagged[] = [];
  for (const { tags, offset } of terms) {
    const start = offset.start;
    const end = start + offset.length;
    const type = typeOfTag.find(([name]) => tags.includes(name))?.[1];
    if (!type || !capital.test(words.slice(start, end)) || tags.includes("Pronoun") || tags.includes("Honorific"))
      continue;
    const last = tagged.at(-1);
    if (last?.type === type && joint.test(words.slice(last.end, start))) last.end = end;
    else tagged.push({ type, start, end });
  }
  return tagged;
}
