import { defineMetric } from "../metric.ts";
import { readTerms, termRow } from "../read-terms.ts";

const limit = 200;

export const topWords = defineMetric({
  key: "top-words",
  title: "Words",
  definition:
    "Words that are not grammar: folded (lower case, marks removed), without stop words of the languages found and without single letters. count is occurrences, messages is messages that hold it. The first 200.",
  row: termRow,
  compute: (executor, scope) => readTerms(executor, scope, "word", limit),
});
