import { existsSync } from "node:fs";
import { readModels } from "#lib/models/read-models.ts";
import { tagNames } from "#lib/nlp/names/tag-names.ts";
import type { EvalFigure } from "../eval-task.ts";
import { countSpans, f1, type SpanCounts } from "../names/count-spans.ts";
import { readTagged } from "../names/read-tagged.ts";

/**
 * F1 in percent of exact spans on the words of a set, and by kind of name; null where the file or the tagger is not
 * there.
 * @param write how a word is written before it is tagged
 */
export function tagSet(path: string, write: (word: string) => string = (word) => word): EvalFigure | null {
  const { names } = readModels();
  if (!existsSync(path) || !names) return null;
  const counts = new Map<string, SpanCounts>();
  for (const { words, labels } of readTagged(path)) countSpans(counts, labels, tagNames(words.map(write), names));
  const all = counts.get("");
  if (!all) return null;
  const kinds = [...counts].filter(([type]) => type !== "").map(([type, sum]) => `${type} ${f1(sum).toFixed(1)}`);
  return { figure: f1(all), details: kinds.join(", ") };
}
