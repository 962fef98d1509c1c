// The people of a conversation are known: where their names stand, a person is meant, in any language.
// Example: with the participant "Ana Lima", "Ana Lima kommt" holds PERSON "Ana Lima" and "frag Ana" holds "Ana".
import type { Entity } from "../analysis.ts";
import { stopWords } from "../keywords/stop-words.ts";
import { fold } from "../tokens/fold.ts";
import type { Token } from "../tokens/token.ts";
import { tokenize } from "../tokens/tokenize.ts";

const leastChars = 2;
const cased = /\p{Lu}|\p{Lt}|\p{Ll}/u;
const capital = /^(?:\p{Lu}|\p{Lt})/u;

export type KnownNames = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Names by their first folded word, longest first; the first name alone counts as well. */
export function indexNames(names: readonly string[]): KnownNames {
  const byFirst = new Map<string, string[][]>();
  for (const name of names) {
    const words = tokenize(name)
      .filter((token) => token.kind === "word")
      .map((token) => token.text);
    addName(byFirst, words);
    addName(byFirst, words.slice(0, 1));
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.length - a.length);
  return byFirst;
}

function addName(byFirst: Map<string, string[][]>, words: string[]): void {
  const [first] = words;
  if (first === undefined || first.length < leastChars || stopWords("en").has(first)) return;
  byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
}

/** PERSONs among the tokens of a text: capitalised where the script has capitals. */
export function findKnownNames(text: string, tokens: readonly Token[], names: KnownNames): Entity[] {
  const entities: Entity[] = [];
  if (names.size === 0) return entities;
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (first?.kind !== "word") continue;
    const forms = names.get(first.text) ?? names.get(fold(first.text.replace(/'s$/, "")));
    if (!forms || !isCapitalised(text, first)) continue;
    const form = forms.find((words) =>
      words.every((word, offset) => offset === 0 || tokens[at + offset]?.text === word),
    );
    const last = form && tokens[at + form.length - 1];
    if (!form || !last) continue;
    const end = last.end - (form.length === 1 && /'s$/.test(last.text) ? 2 : 0);
    const written = text.slice(first.start, end);
    entities.push({ type: "PERSON", start: first.start, end, text: written, value: written });
    at += form.length - 1;
  }
  return entities;
}

function isCapitalised(text: string, token: Token): boolean {
  const written = text.slice(token.start, token.end);
  return !cased.test(written) || capital.test(written);
}
