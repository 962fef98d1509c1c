// Where a language stands in one list when it is met in the other. Example: with groups for de, ms and a model of de,
// id: de is first in both, id counts as ms, ms is no label.
import type { LanguageModels } from "./language-models.ts";

export type JoinedLabels = {
  /** By label of the model: place of its neighbour in the statistics, -1 for none. */
  neighbours: Int16Array;
  /** By language of the statistics: its label, -1 for none. */
  labels: Int16Array;
};

// What the letter groups take for its neighbour, which they know: only the model tells the two apart.
const countedAs: Readonly<Record<string, string>> = { id: "ms" };

const joined = new WeakMap<LanguageModels, JoinedLabels>();

/** Found once for the models of a process. */
export function joinLabels(models: LanguageModels): JoinedLabels {
  const known = joined.get(models);
  if (known) return known;
  const { groups, sentences } = models;
  const found = {
    neighbours: Int16Array.from(sentences.labels, (label) => groups.languages.indexOf(countedAs[label] ?? "")),
    labels: Int16Array.from(groups.languages, (language) => sentences.labels.indexOf(language)),
  };
  joined.set(models, found);
  return found;
}
