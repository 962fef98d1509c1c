import type { EvalTask } from "../eval-task.ts";
import { tagSet } from "./tag-set.ts";

/** Names in news of which nothing was learnt. */
export const namesNews: EvalTask = {
  task: "names, news English",
  set: "conll2003: the test part of CoNLL-2003",
  measure: "F1 of exact spans of people, organisations and places",
  published: "94.6 (ACE, trained on it), 47.2 (compromise)",
  reach: 65,
  aim: 70,
  run: async (dir) => tagSet(`${dir}/conll2003/eng.testb`),
};
