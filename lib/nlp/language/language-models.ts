import type { LinearModel } from "../linear/linear-model.ts";
import type { GroupStatistics } from "./group-statistics.ts";

/** What tells languages of one script apart. */
export type LanguageModels = {
  /** Statistics of 44 languages from large corpora. */
  groups: GroupStatistics;
  /** 77 languages from short everyday sentences, also those that `groups` lacks. */
  sentences: LinearModel;
};
