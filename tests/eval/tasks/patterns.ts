import { findPatterns } from "#lib/nlp/entities/testing/find-patterns.ts";
import { readPatternCases } from "#lib/nlp/entities/testing/read-pattern-cases.ts";
import type { EvalTask } from "../eval-task.ts";

/** Links, mails, phones, dates and money on our own hard cases, which lie in the project. */
export const patterns: EvalTask = {
  task: "links, mails, phones, dates, money",
  set: "own hard cases, lib/nlp/entities/fixtures/pattern-cases.tsv",
  measure: "right spans with right values, F1 in per cent",
  published: "libphonenumber 8/10, linkify-it 10/10, chrono 7/10 on 30 cases",
  reach: 98,
  aim: 99,
  run: async () => {
    const cases = readPatternCases();
    let right = 0;
    let spans = 0;
    let whole = 0;
    for (const one of cases) {
      const found = findPatterns(one);
      const hits = found.filter((span) => one.expected.includes(span)).length;
      right += 2 * hits;
      spans += found.length + one.expected.length;
      if (hits === found.length && hits === one.expected.length) whole++;
    }
    return { figure: (100 * right) / spans, details: `${whole} of ${cases.length} cases entirely right` };
  },
};
