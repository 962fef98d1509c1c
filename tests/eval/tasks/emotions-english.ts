import { existsSync } from "node:fs";
import { emotionNames } from "#lib/nlp/analysis.ts";
import { readGoEmotions } from "#tests/train/emotions/read-goemotions.ts";
import type { EvalTask } from "../eval-task.ts";
import { f1 } from "../measures/f1.ts";
import { feel } from "./feel.ts";

/** Emotions of comments that were not learnt from; one is said to be there from 0.5. */
export const emotionsEnglish: EvalTask = {
  task: "emotions, English",
  set: "goemotions: its test part, grouped by Ekman",
  measure: "macro F1 of seven",
  published: "0.624 (BERT)",
  reach: 0.55,
  aim: 0.58,
  async run(dir) {
    if (!existsSync(`${dir}/goemotions`)) return null;
    const texts = readGoEmotions(`${dir}/goemotions`, "test");
    const felt = texts.map(({ text }) => feel(text, "en").emotions);
    const figures = emotionNames.map((emotion, label) =>
      f1(
        felt.map((emotions) => (emotions[emotion] ?? 0) >= 0.5),
        texts.map(({ targets }) => targets[label] === 1),
      ),
    );
    const details = emotionNames.map((emotion, at) => `${emotion} ${figures[at]?.toFixed(2)}`).join(", ");
    return { figure: figures.reduce((sum, figure) => sum + figure, 0) / figures.length, details };
  },
};
