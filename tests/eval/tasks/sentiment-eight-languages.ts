import { existsSync, readFileSync } from "node:fs";
import type { EvalTask } from "../eval-task.ts";
import { f1 } from "../measures/f1.ts";
import { feel } from "./feel.ts";

const languages = {
  arabic: "ar",
  english: "en",
  french: "fr",
  german: "de",
  hindi: "hi",
  italian: "it",
  portuguese: "pt",
  spanish: "es",
};
// Below this a message counts as neither good nor bad.
const neutralBelow = 0.15;

/** Good, bad or neither; nothing of the set was learnt from. */
export const sentimentEightLanguages: EvalTask = {
  task: "sentiment, 8 languages",
  set: "umsab: its test parts",
  measure: "macro F1, mean",
  published: "0.694 (XLM-T, trained on it), 0.510 (fastText, trained on it)",
  reach: 0.51,
  aim: 0.55,
  async run(dir) {
    if (!existsSync(`${dir}/umsab`)) return null;
    const figures = Object.entries(languages).map(([name, code]) => measure(`${dir}/umsab/${name}`, code));
    const details = Object.values(languages).map((code, at) => `${code} ${figures[at]?.toFixed(3)}`);
    return { figure: figures.reduce((sum, figure) => sum + figure, 0) / figures.length, details: details.join(", ") };
  },
};

function measure(folder: string, language: string): number {
  const lines = (file: string) => readFileSync(`${folder}/${file}.txt`, "utf8").trim().split("\n");
  const labels = lines("test_labels").map(Number);
  const said = lines("test_text").map((text) => {
    const polarity = feel(text, language).polarity ?? 0;
    return Math.abs(polarity) < neutralBelow ? 1 : polarity > 0 ? 2 : 0;
  });
  const figures = [0, 1, 2].map((label) =>
    f1(
      said.map((one) => one === label),
      labels.map((one) => one === label),
    ),
  );
  return figures.reduce((sum, figure) => sum + figure, 0) / 3;
}
