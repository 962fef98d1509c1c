import { existsSync } from "node:fs";
import { emotionNames } from "#lib/nlp/analysis.ts";
import { readBrighter } from "#tests/train/emotions/read-brighter.ts";
import type { EvalTask } from "../eval-task.ts";
import { f1 } from "../measures/f1.ts";
import { feel } from "./feel.ts";

// The name of each file and the language the engine takes it for.
const languages: Record<string, string> = {
  ...{ afr: "af", arq: "ar", ary: "ar", chn: "zh", deu: "de", esp: "es", hau: "ha", hin: "hi", ibo: "ig", kin: "rw" },
  ...{ mar: "mr", pcm: "pcm", ptbr: "pt", ptmz: "pt", ron: "ro", rus: "ru", sun: "su", swa: "sw", swe: "sv" },
  ...{ tat: "tt", ukr: "uk", vmw: "vmw", yor: "yo" },
};

/** Emotions of texts that were not learnt from; one is said to be there from 0.5. */
export const emotionsManyLanguages: EvalTask = {
  task: "emotions, 23 languages",
  set: "brighter-emotions: BRIGHTER, test parts of track A",
  measure: "macro F1, mean of languages",
  published: "0.516 (RemBERT), 0.354 (XLM-R)",
  reach: 0.47,
  aim: 0.5,
  async run(dir) {
    if (!existsSync(`${dir}/brighter-emotions`)) return null;
    const figures = Object.entries(languages).map(([file, language]) =>
      measure(`${dir}/brighter-emotions/test/${file}.csv`, language),
    );
    const details = Object.keys(languages).map((file, at) => `${file} ${figures[at]?.toFixed(2)}`);
    return { figure: figures.reduce((sum, figure) => sum + figure, 0) / figures.length, details: details.join(", ") };
  },
};

function measure(path: string, language: string): number {
  const texts = readBrighter(path);
  const felt = texts.map(({ text }) => feel(text, language).emotions);
  const asked = [...emotionNames.keys()].filter(
    (label) => emotionNames[label] !== "neutral" && !Number.isNaN(texts[0]?.targets[label]),
  );
  const figures = asked.map((label) =>
    f1(
      felt.map((emotions) => (emotions[emotionNames[label] ?? "neutral"] ?? 0) >= 0.5),
      texts.map(({ targets }) => targets[label] === 1),
    ),
  );
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
