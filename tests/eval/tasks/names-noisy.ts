import type { EvalTask } from "../eval-task.ts";
import { tagSet } from "./tag-set.ts";

/** Names in posts that have hardly been seen before. */
export const namesNoisy: EvalTask = {
  task: "names, noisy English",
  set: "wnut17: the test part of WNUT-17",
  measure: "F1 of exact spans of people, organisations and places",
  published: "50.1 (UH-RiTUAL, rescored on these three), 29.8 (compromise)",
  reach: 48,
  aim: 52,
  run: async (dir) => tagSet(`${dir}/wnut17/emerging.test.annotated`),
};
