// Two models know different languages: here each has one place, those of the letter groups first.
// Example: groups of en, ms and sentences in en, id give en, ms, id; "en" and "id" of the sentences have places 0 and 2.
import type { LanguageModels } from "./language-models.ts";

export type JoinedLanguages = {
  languages: readonly string[];
  /** The place of each language of the sentences. */
  places: Int32Array;
};

const joined = new WeakMap<LanguageModels, JoinedLanguages>();

/** The languages of both models, found once for each. */
export function joinLanguages(models: LanguageModels): JoinedLanguages {
  let known = joined.get(models);
  if (!known) {
    const languages = [...new Set([...models.groups.languages, ...models.sentences.labels])];
    known = { languages, places: Int32Array.from(models.sentences.labels, (language) => languages.indexOf(language)) };
    joined.set(models, known);
  }
  return known;
}
