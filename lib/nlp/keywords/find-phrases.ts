// Phrases are two or three neighbouring words that stand together far more often than by chance; a word of grammar may
// only be in the middle of three. Example: "night train" and "cup of tea", but not "in the" or "train is".
import type { TermRuns } from "../topics/term-matrix.ts";
import { countNeighbours, type Neighbours, neighbourKey } from "./count-neighbours.ts";
import { logLikelihood } from "./log-likelihood.ts";

export type Phrase = {
  /** Term numbers, two or three. */
  terms: number[];
  count: number;
  /** G squared. */
  score: number;
};

/** Chance below 1 in 1,000. */
const leastScore = 10.83;
/** A pair that stands in a triple so often is only a part of it. */
const ownedShare = 0.7;

/**
 * The phrases of texts, the least accidental first.
 * @param isGrammar words that begin and end no phrase
 */
export function findPhrases(
  runs: TermRuns,
  terms: number,
  {
    isGrammar,
    isNumber,
    least,
    most,
  }: {
    isGrammar: (term: number) => boolean;
    isNumber: (term: number) => boolean;
    /** Fewest times a phrase must stand. */
    least: number;
    most: number;
  },
): Phrase[] {
  const found = countNeighbours(runs, terms, { least, isGrammar, isNumber });
  const pairs = [...found.pairs].flatMap(([key, count]) => {
    const [first, second] = [Math.floor(key / terms), key % terms];
    if (count < least || isGrammar(first) || isGrammar(second)) return [];
    return scored([first, second], count, found.first[first], found.second[second], found.total);
  });
  const triples = [...found.triples].flatMap(([key, count]) => {
    if (count < least) return [];
    const [pair, third] = [Math.floor(key / terms), key % terms];
    const [first, middle] = [Math.floor(pair / terms), pair % terms];
    return scored([first, middle, third], count, found.pairs.get(pair), found.second[third], found.total);
  });
  const owned = ownedBy(triples, found, terms);
  return [...triples, ...pairs.filter(({ terms: [a = 0, b = 0] }) => !owned.has(neighbourKey(terms, a, b)))]
    .sort((a, b) => b.score - a.score || compareTerms(a.terms, b.terms))
    .slice(0, most);
}

function scored(terms: number[], count: number, first = 0, second = 0, total = 0): Phrase[] {
  const score = logLikelihood(count, Math.max(first, count), Math.max(second, count), total);
  const isMoreThanChance = count * total > first * second;
  return isMoreThanChance && score >= leastScore ? [{ terms, count, score }] : [];
}

function ownedBy(triples: readonly Phrase[], found: Neighbours, terms: number): Set<number> {
  const owned = new Set<number>();
  for (const {
    terms: [a = 0, b = 0, c = 0],
    count,
  } of triples) {
    for (const key of [neighbourKey(terms, a, b), neighbourKey(terms, b, c)]) {
      if (count >= ownedShare * (found.pairs.get(key) ?? 0)) owned.add(key);
    }
  }
  return owned;
}

function compareTerms(a: readonly number[], b: readonly number[]): number {
  return a.length - b.length || (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0);
}
