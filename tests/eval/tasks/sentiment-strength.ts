import { existsSync, readFileSync } from "node:fs";
import type { EvalTask } from "../eval-task.ts";
import { correlation } from "../measures/correlation.ts";
import { feel } from "./feel.ts";

const folder = "vader/hutto_ICWSM_2014";
const sets = ["tweets", "amazonReviewSnippets", "movieReviewSnippets", "nytEditorialSnippets"];

/** Polarity beside the mean of twenty people's ratings; nothing of them was learnt from. */
export const sentimentStrength: EvalTask = {
  task: "sentiment strength, English",
  set: "vader: tweets rated by people",
  measure: "Pearson r",
  published: "0.881 (VADER, 2014); one person beside the others 0.888",
  reach: 0.88,
  aim: 0.9,
  async run(dir) {
    if (!existsSync(`${dir}/${folder}`)) return null;
    const figures = sets.map((set) => correlate(`${dir}/${folder}/${set}_GroundTruth.txt`));
    const others = sets.slice(1).map((set, at) => `${set} ${figures[at + 1]?.toFixed(3)}`);
    return { figure: figures[0] ?? Number.NaN, details: others.join(", ") };
  },
};

/** The set writes two signs as web pages do. */
const asWritten = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

function correlate(path: string): number {
  const lines = readFileSync(path, "latin1").trim().split(/\r?\n/);
  const rated = lines.map((line) => line.split("\t"));
  return correlation(
    rated.map(([, , text]) => feel(asWritten(text ?? ""), "en").polarity ?? 0),
    rated.map(([, rating]) => Number(rating)),
  );
}
