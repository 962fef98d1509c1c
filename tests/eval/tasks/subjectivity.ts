import { existsSync, readFileSync } from "node:fs";
import type { EvalTask } from "../eval-task.ts";
import { areaUnderCurve } from "../measures/area-under-curve.ts";
import { feel } from "./feel.ts";

/** Sentences of reviews against sentences of plots; nothing of them was learnt from. */
export const subjectivity: EvalTask = {
  task: "subjectivity, English",
  set: "subj: Pang and Lee's subjectivity set",
  measure: "area under the curve",
  // Not published: measured on this set with the prototype of a linear model trained on GoEmotions alone.
  published: "none untrained; own prototype 0.824 (GoEmotions, any emotion against neutral, on this set)",
  reach: 0.7,
  aim: 0.8,
  async run(dir) {
    const path = `${dir}/subj/subj.all`;
    if (!existsSync(path)) return null;
    const lines = readFileSync(path, "latin1").trim().split("\n");
    return {
      figure: areaUnderCurve(
        lines.map((line) => feel(line.slice(2), "en").subjectivity ?? 0),
        lines.map((line) => line.startsWith("0")),
      ),
    };
  },
};
