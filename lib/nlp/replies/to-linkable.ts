// Who is spoken to: the people mentioned by @, and those whose name stands in the text as a name is written.
// Example: "Ben, are you in?" speaks to Ben; "I will" speaks to nobody called Will.
import { fold } from "../tokens/fold.ts";
import { tokenize } from "../tokens/tokenize.ts";
import type { LinkableMessage } from "./reply-link.ts";
import type { NamedPerson, SaidMessage } from "./said-message.ts";

const leastLetters = 3;

/** A reader of messages that knows the people of a conversation. A word that names two of them names nobody. */
export function createLinkableReader(people: readonly NamedPerson[]): (message: SaidMessage) => LinkableMessage {
  const byWord = new Map<string, number>();
  const byName = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (const { id, names } of people) {
    for (const name of names) {
      byName.set(comparable(name), id);
      for (const { text, kind } of tokenize(name)) {
        if (kind !== "word" || text.length < leastLetters) continue;
        if ((byWord.get(text) ?? id) !== id) ambiguous.add(text);
        byWord.set(text, id);
      }
    }
  }
  for (const word of ambiguous) byWord.delete(word);

  return ({ text, mentions, personId, ...message }) => {
    const addressed = new Set<number>();
    const named = new Set<number>();
    for (const mention of mentions) {
      const id = byName.get(comparable(mention));
      if (id !== undefined && id !== personId) addressed.add(id);
    }
    const tokens: string[] = [];
    for (const [at, token] of tokenize(text).entries()) {
      const id = byWord.get(token.text);
      if (id === undefined || !isWrittenAsName(text.slice(token.start, token.end))) tokens.push(token.text);
      else if (id !== personId) (at === 0 ? addressed : named).add(id);
    }
    return {
      ...message,
      personId,
      tokens,
      addressed: [...addressed],
      named: [...new Set([...addressed, ...named])],
    };
  };
}

/** Scripts without capitals write names like all words. */
function isWrittenAsName(word: string): boolean {
  const [letter = ""] = word;
  return letter === letter.toUpperCase() || letter.toUpperCase() === letter.toLowerCase();
}

function comparable(name: string): string {
  const digits = name.replace(/\D/g, "");
  return digits.length >= 7 ? digits : fold(name.trim());
}
