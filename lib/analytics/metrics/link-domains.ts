import { defineMetric } from "../metric.ts";
import { readTerms, termRow } from "../read-terms.ts";

const limit = 200;

export const linkDomains = defineMetric({
  key: "link-domains",
  title: "Links by domain",
  definition: "Links by registrable domain (youtube.com for m.youtube.com). The first 200.",
  row: termRow,
  compute: (executor, scope) => readTerms(executor, scope, "domain", limit),
});
