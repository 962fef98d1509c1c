import { sql } from "drizzle-orm";
import { z } from "zod";
import { findKeywords } from "../find-keywords.ts";
import { defineMetric, readRows, tally } from "../metric.ts";
import { readTerms } from "../read-terms.ts";
import { isWhole, ofReading } from "../scope.ts";
import { phrases } from "./phrases.ts";

const candidates = 3_000;

const row = z.object({ term: z.string(), count: tally, score: z.number() });

export const keywords = defineMetric({
  key: "keywords",
  title: "Keywords",
  definition:
    "Words and phrases that are frequent in the range and with the chosen people, and rare in the other conversations of " +
    "the workspace (TF-IDF) and in everyday talk of its languages. Words that nearly always stand together count as one. " +
    "Names of the people and stop words are left out. Those of the whole conversation are counted after an import and " +
    "every quarter of an hour.",
  row,
  async compute(executor, scope) {
    if (isWhole(scope)) {
      const stored = sql`select term, count, score from conversation_keywords where ${ofReading(scope)}`;
      return readRows(executor, row, sql`${stored} order by score desc, term`);
    }
    const words = await readTerms(executor, scope, "word", candidates);
    return findKeywords(executor, scope, { words, phrases: await phrases.compute(executor, scope) });
  },
});
