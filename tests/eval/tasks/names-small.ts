import type { EvalTask } from "../eval-task.ts";
import { tagSet } from "./tag-set.ts";

/** The same posts without any capital letter, as many people write in chat. */
export const namesSmall: EvalTask = {
  task: "names, noisy English in small letters",
  set: "wnut17: the test part of WNUT-17 in small letters",
  measure: "F1 of exact spans of people, organisations and places",
  published: "26.2 (compromise)",
  reach: 40,
  aim: 45,
  run: async (dir) => tagSet(`${dir}/wnut17/emerging.test.annotated`, (word) => word.toLowerCase()),
};
