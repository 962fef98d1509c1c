import { defineMetric } from "../metric.ts";
import { readTerms, termRow } from "../read-terms.ts";
import { nameWords } from "../topics/talk-basis.ts";

const limit = 200;

export const topWords = defineMetric({
  key: "top-words",
  title: "Words",
  definition:
    "Words that are not grammar: folded (lower case, marks removed), without stop words of the languages found, without " +
    "single letters and without the names of the people. count is occurrences, messages is messages that hold it. The " +
    "first 200.",
  row: termRow,
  async compute(executor, scope) {
    const names = new Set(nameWords(scope.people.map(({ name }) => name)));
    const terms = await readTerms(executor, scope, "word", limit + names.size);
    return terms.filter(({ term }) => !names.has(term)).slice(0, limit);
  },
});
