// GoEmotions (Demszky et al., ACL 2020): comments with 27 emotions and neutral, grouped as its authors group them by
// Ekman. A line is the text, the numbers of its emotions, an id, between tabs.
import { readFileSync } from "node:fs";
import { type LabelledText, targetsOf } from "./labelled-text.ts";

const ekman: Record<string, string> = {
  anger: "anger annoyance disapproval",
  disgust: "disgust",
  fear: "fear nervousness",
  joy: "admiration amusement approval caring desire excitement gratitude joy love optimism pride relief",
  sadness: "disappointment embarrassment grief remorse sadness",
  surprise: "confusion curiosity realization surprise",
  neutral: "neutral",
};
const groupOf = new Map(
  Object.entries(ekman).flatMap(([group, names]) => names.split(" ").map((name) => [name, group])),
);
const asked = new Set(Object.keys(ekman));

/** A part of the set: train, dev or test. */
export function readGoEmotions(dir: string, part: "train" | "dev" | "test"): LabelledText[] {
  const names = lines(`${dir}/labels.txt`);
  return lines(`${dir}/${part}.tsv`).map((line) => {
    const [text = "", numbers = ""] = line.split("\t");
    const found = numbers.split(",").map((number) => groupOf.get(names[Number(number)] ?? "") ?? "neutral");
    return { text, targets: targetsOf(new Set(found), asked) };
  });
}

const lines = (path: string) => readFileSync(path, "utf8").trim().split("\n");
