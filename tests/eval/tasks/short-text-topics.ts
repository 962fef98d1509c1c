import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chooseVocabulary } from "#lib/nlp/topics/choose-vocabulary.ts";
import { countTermMatrix } from "#lib/nlp/topics/term-matrix.ts";
import type { EvalTask } from "../eval-task.ts";
import { mutualInformation } from "../topics/mutual-information.ts";
import { sortTexts } from "../topics/sort-texts.ts";
import { numberWords } from "../topics/word-numbers.ts";

const seeds = [1, 2, 3];

/** Short texts in as many topics as the set has; the labels are only looked at to measure. Mean of three seeds. */
function shortTextTopics(
  name: string,
  labelFile: string,
  goal: Pick<EvalTask, "published" | "reach" | "aim">,
): EvalTask {
  return {
    task: `topics of short texts, ${name}`,
    set: `sttm: ${name}`,
    measure: "NMI, mean of 3 seeds",
    ...goal,
    run: async (dir) => {
      const file = join(dir, "sttm", `${name}.txt`);
      if (!existsSync(file)) return null;
      const texts = linesOf(file).map((line) => line.split(/\s+/));
      const labels = linesOf(join(dir, "sttm", labelFile));
      const { words, runs } = numberWords(texts);
      const limits = { least: 2, mostShare: 1, mostTerms: words.length };
      const { columnOf, termOf } = chooseVocabulary(runs, words.length, limits);
      const counts = countTermMatrix(runs, columnOf, termOf.length);
      const topics = new Set(labels).size;
      const figures = seeds.map((seed) => mutualInformation([...sortTexts(counts, topics, seed)], labels));
      return {
        figure: figures.reduce((sum, figure) => sum + figure, 0) / seeds.length,
        details: `factorisation, then sweeps by size; ${texts.length} texts, ${topics} topics; ${figures.map((figure) => figure.toFixed(3)).join(" ")}`,
      };
    },
  };
}

export const tweetTopics = shortTextTopics("Tweet", "Tweet_LABEL.txt", {
  published: "SCCL 89.2 (neural); GSDMM .875 here before",
  reach: 0.87,
  aim: 0.88,
});
export const questionTopics = shortTextTopics("StackOverflow", "StackOverflow_label.txt", {
  published: "SCCL 74.5 (neural); NMF .589 here before",
  reach: 0.58,
  aim: 0.6,
});

function linesOf(file: string): string[] {
  return readFileSync(file, "utf8")
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.trim());
}
