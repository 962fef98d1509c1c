// Names of people, places and organisations in English text; the tagger runs only where a name may stand: at a
// capital inside a sentence, or at a capital opening one when the word is known as a name.
// Example: "met Anna in Paris" is tagged, "Thanks, see you" is not.
import nlp from "compromise/two";
import type { Entity, EntityType } from "../analysis.ts";
import { stopWords } from "../keywords/stop-words.ts";
import type { Token } from "../tokens/token.ts";

const maxChars = 2_000;
const capital = /^(?:\p{Lu}\p{Ll}|\p{Lu}{2,})/u;
const opener = /[.!?\n…:]\s*["'“(]*$|^["'“(]*$/u;
const shouted = /\p{Ll}/u;
const typeOfTag: readonly (readonly [string, EntityType])[] = [
  ["Person", "PERSON"],
  ["Place", "LOCATION"],
  ["Organization", "ORG"],
];
const nameTags: ReadonlySet<string> = new Set(
  "Person FirstName MaleName FemaleName LastName Place City Region Country Organization SportsTeam".split(" "),
);
const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one;

type TaggedTerm = { text: string; tags: string[]; offset: { start: number; length: number } };

/** PERSONs, LOCATIONs and ORGs of an English text of at most 2,000 characters; longer texts give none. */
export function findEnglishNames(text: string, tokens: readonly Token[]): Entity[] {
  if (text.length > maxChars || !mayHoldName(text, tokens)) return [];
  const entities: Entity[] = [];
  const sentences: { terms: TaggedTerm[] }[] = nlp(text).json({ offset: true });
  for (const { terms } of sentences) collect(text, terms, entities);
  return entities;
}

function mayHoldName(text: string, tokens: readonly Token[]): boolean {
  if (!shouted.test(text)) return false;
  return tokens.some((token) => {
    if (token.kind !== "word") return false;
    const written = text.slice(token.start, token.end);
    if (!capital.test(written) || stopWords("en").has(token.text)) return false;
    if (isName(token.text)) return true;
    return !opener.test(text.slice(Math.max(0, token.start - 8), token.start)) && !isCommonWord(token.text);
  });
}

function isName(word: string): boolean {
  return [lexicon[word] ?? []].flat().some((tag) => nameTags.has(tag));
}

function isCommonWord(word: string): boolean {
  return Object.hasOwn(lexicon, word);
}

function collect(text: string, terms: readonly TaggedTerm[], entities: Entity[]): void {
  let open: Entity | undefined;
  for (const term of terms) {
    const type = entityType(text, term);
    const start = term.offset.start;
    const end = start + term.offset.length;
    const isJoined = open !== undefined && open.type === type && /^\s$/.test(text.slice(open.end, start));
    if (open && isJoined) {
      open.end = end;
      open.text = text.slice(open.start, end);
      open.value = open.text;
    } else if (type) {
      const written = text.slice(start, end);
      open = { type, start, end, text: written, value: written };
      entities.push(open);
    } else {
      open = undefined;
    }
  }
}

function entityType(text: string, term: TaggedTerm): EntityType | undefined {
  const written = text.slice(term.offset.start, term.offset.start + term.offset.length);
  if (!capital.test(written) || term.tags.includes("Pronoun") || term.tags.includes("Honorific")) return undefined;
  return typeOfTag.find(([tag]) => term.tags.includes(tag))?.[1];
}
