import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFrequencies } from "#lib/models/read-frequencies.ts";
import { findPhrases } from "#lib/nlp/keywords/find-phrases.ts";
import { joinPhrases } from "#lib/nlp/keywords/join-phrases.ts";
import { rankKeywords } from "#lib/nlp/keywords/rank-keywords.ts";
import { stopWords } from "#lib/nlp/keywords/stop-words.ts";
import { lineBreak, wordLine } from "#lib/nlp/keywords/word-line.ts";
import { wordRarity } from "#lib/nlp/keywords/word-rarity.ts";
import type { EvalTask } from "../eval-task.ts";
import { numberWords } from "../topics/word-numbers.ts";

const best = 10;

/** Ten keywords a news item, the other items as background; a keyword is right when it equals a given one, folded. */
export const keywords: EvalTask = {
  task: "keywords",
  set: "keywords/WikiNews: 100 French news",
  measure: "F1 at 10 of mean precision and recall, exact folded match",
  published: "YAKE .450 (README, with stemming); TF-IDF .337",
  reach: 0.33,
  aim: 0.36,
  run: async (dir) => {
    const folder = join(dir, "keywords", "WikiNews");
    if (!existsSync(folder)) return null;
    const files = readdirSync(join(folder, "docsutf8")).sort();
    // Soft hyphens only say where a line may break.
    const lines = files.map((file) =>
      wordLine(readFileSync(join(folder, "docsutf8", file), "utf8").replaceAll("\u00ad", "")),
    );
    const given = files.map((file) => {
      const keys = readFileSync(join(folder, "keys", file.replace(".txt", ".key")), "utf8").split("\n");
      return new Set(
        keys
          .map((key) =>
            wordLine(key)
              .filter((word) => word !== lineBreak)
              .join(" "),
          )
          .filter(Boolean),
      );
    });
    const holders = new Map<string, number>();
    for (const line of lines) for (const word of new Set(line)) holders.set(word, (holders.get(word) ?? 0) + 1);
    const lists = readFrequencies(["fr"]);
    const figures = (withPhrases: boolean) => {
      let [precision, recall] = [0, 0];
      lines.forEach((line, at) => {
        const found = keywordsOf(line, holders, lines.length, (word) => wordRarity(word, lists), withPhrases);
        const right = found.filter((word) => given[at]?.has(word)).length;
        precision += right / best / lines.length;
        recall += right / (given[at]?.size ?? 1) / lines.length;
      });
      return (2 * precision * recall) / (precision + recall);
    };
    return {
      figure: figures(true),
      details: `TF-IDF against a background with phrases; single words only ${figures(false).toFixed(4)}`,
    };
  },
};

function keywordsOf(
  line: readonly string[],
  holders: ReadonlyMap<string, number>,
  documents: number,
  rarity: (word: string) => number,
  withPhrases: boolean,
): string[] {
  const stopped = stopWords("fr");
  const counts = new Map<string, number>();
  for (const word of line) {
    if (word.length > 2 && !stopped.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const { words, runs } = numberWords([[lineBreak, ...line]]);
  const phrases = findPhrases(runs, words.length, {
    isGrammar: (term) => stopped.has(words[term] as string) || (words[term] as string) === "",
    isNumber: (term) => /^\p{N}+$/u.test(words[term] as string),
    least: 2,
    most: 50,
  });
  const named = phrases.map(({ terms, count }) => ({ words: terms.map((term) => words[term] as string), count }));
  const joined = joinPhrases(counts, withPhrases ? named : []);
  return rankKeywords(
    [...joined].map(([term, count]) => ({ term, count })),
    // The item itself is one of its holders.
    { documents: documents - 1, documentsWith: (word) => (holders.get(word) ?? 1) - 1, rarity },
    { languages: ["fr"], limit: best },
  ).map(({ term }) => term);
}
