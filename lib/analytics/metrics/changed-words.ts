import { z } from "zod";
import { compareWords } from "#lib/nlp/keywords/compare-words.ts";
import { comparedRanges } from "../compared-ranges.ts";
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
  /** Times in the earlier and in the later days. */
  before: tally,
  after: tally,
  /** Deviations of the difference in log-odds: above 0 it rose. */
  z: z.number(),
  /** First day of the later days. */
  since: dayString,
});

export const changedWords = defineMetric({
  key: "changed-words",
  title: "Words that rose and fell",
  definition:
    "A month against the months before it, at most twelve; of any other range, by days, its later half against its earlier one: " +
    "words whose log-odds differ by more than 1.96 deviations, with an informative prior from both (Monroe, Colaresi and " +
    "Quinn 2008). Names of the people, stop words and single letters are left out. At most 30 each way, most risen first.",
  row,
  async compute(executor, scope) {
    const ranges = comparedRanges(scope);
    if (!ranges) return [];
    const read = async (range: Pick<Scope, "from" | "to">) =>
      new Map(
        (await readTerms(executor, { ...scope, ...range }, "word", compared)).map(({ term, count }) => [term, count]),
      );
    const names = new Set(nameWords(scope.people.map(({ name }) => name)));
    const changes = compareWords(await read(ranges.earlier), await read(ranges.later)).filter(
      ({ term }) => !names.has(term),
    );
    const risen = changes.filter(({ z }) => z >= leastZ).slice(0, shown);
    const fallen = changes.filter(({ z }) => z <= -leastZ).slice(-shown);
    return [...risen, ...fallen].map(({ term, first, second, z }) => ({
      term,
      before: first,
      after: second,
      z,
      since: ranges.later.from,
    }));
  },
});
