import { defineMetric } from "../metric.ts";
import { readTerms, termRow } from "../read-terms.ts";

const limit = 200;

export const topEmoji = defineMetric({
  key: "top-emoji",
  title: "Emoji",
  definition: "Emoji by occurrences; joined sequences, flags and skin tones are one each. The first 200.",
  row: termRow,
  compute: (executor, scope) => readTerms(executor, scope, "emoji", limit),
});
