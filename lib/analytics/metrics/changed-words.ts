import { z } from "zod";
import { addDays, countDays } from "#lib/conversations/period.ts";
import { compareWords } from "#lib/nlp/keywords/compare-words.ts";
import { dayString, defineMetric, tally } from "../metric.ts";
import { readTerms } from "../read-terms.ts";
import type { Scope } from "../scope.ts";
import { nameWords } from "../topics/talk-basis.ts";

const compared = 3_000;
const shown = 30;
/** Chance below 1 in 20. */
const leastZ = 1.96;

const row = z.object({
  term: z.string(),
  /** Times in the earlier and in the later half. */
  before: tally,
  after: tally,
  /** Deviations of the difference in log-odds: above 0 it rose. */
  z: z.number(),
  /** First day of the later half. */
  since: dayString,
});

export const changedWords = defineMetric({
  key: "changed-words",
  title: "Words that rose and fell",
  definition:
    "The later half of the range, by days, against its earlier half: words whose log-odds differ by more than 1.96 " +
    "deviations, with an informative prior from both halves (Monroe, Colaresi and Quinn 2008). Names of the people, stop " +
    "words and single letters are left out. At most 30 each way, most risen first.",
  row,
  async compute(executor, scope) {
    const days = countDays(scope.from, scope.to);
    if (scope.from > scope.to || days < 2) return [];
    const since = addDays(scope.from, Math.ceil(days / 2));
    const [earlier, later] = [
      { ...scope, to: addDays(since, -1) },
      { ...scope, from: since },
    ];
    const read = async (half: Scope) =>
      new Map((await readTerms(executor, half, "word", compared)).map(({ term, count }) => [term, count]));
    const names = new Set(nameWords(scope.people.map(({ name }) => name)));
    const changes = compareWords(await read(earlier), await read(later)).filter(({ term }) => !names.has(term));
    const risen = changes.filter(({ z }) => z >= leastZ).slice(0, shown);
    const fallen = changes.filter(({ z }) => z <= -leastZ).slice(-shown);
    return [...risen, ...fallen].map(({ term, first, second, z }) => ({
      term,
      before: first,
      after: second,
      z,
      since,
    }));
  },
});
