// What the tagger's own word list says of a word before any tagging. Example: "anna" is a name, "thanks" is a word.
import nlp from "compromise/two";

const nameTags: ReadonlySet<string> = new Set(
  "Person FirstName MaleName FemaleName LastName Place City Region Country Organization SportsTeam".split(" "),
);
const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one;

/** Whether a folded word is listed as a name of a person, place or organisation. */
export function isName(word: string): boolean {
  return Object.hasOwn(lexicon, word) && [lexicon[word] ?? []].flat().some((tag) => nameTags.has(tag));
}

/** Whether a folded word is listed at all. */
export function isCommonWord(word: string): boolean {
  return Object.hasOwn(lexicon, word);
}
