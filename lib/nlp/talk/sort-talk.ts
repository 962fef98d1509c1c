// What a whole conversation is about: its topics with the topic of each message, and its phrases with who says them when.
// Example: "the night train is late" -> a topic of night, train, late; the phrase "night train".
import { findPhrases } from "../keywords/find-phrases.ts";
import { markPhrases } from "../keywords/mark-phrases.ts";
import { stopWords } from "../keywords/stop-words.ts";
import { type FoundTopics, findTopics } from "../topics/find-topics.ts";
import { keepFrequent } from "./keep-frequent.ts";
import type { Talk, TalkPhrase } from "./talk.ts";

/** Raised when the rules change so that stored results are found anew. */
export const talkRules = 2;

export type SortedTalk = FoundTopics & {
  /** The least accidental first. */
  phrases: TalkPhrase[];
};

const digitsOnly = /^\p{N}+$/u;
const leastTopicChars = 3;
const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const mostPhrases = 300;

/** Topics and phrases of a conversation. Same talk, same answer. */
export function sortTalk(talk: Talk): SortedTalk {
  const { words, runs } = keepFrequent(talk.words, talk.messages);
  const names = new Set(talk.names);
  const stopped = new Set(talk.languages.flatMap((language) => [...stopWords(language)]));
  const everyday = new Set(talk.everyday);
  const is = (test: (word: string) => boolean) => {
    const answers = Uint8Array.from(words, (word) => (test(word) ? 1 : 0));
    return (term: number) => answers[term] === 1;
  };
  const isNumber = is((word) => digitsOnly.test(word));
  const isGrammar = is((word) => stopped.has(word) || names.has(word) || isShort(word, 2));
  const leftOut = is(
    (word) =>
      stopped.has(word) ||
      names.has(word) ||
      everyday.has(word) ||
      digitsOnly.test(word) ||
      isShort(word, leastTopicChars),
  );
  const found = findTopics({ words, messages: runs, windows: talk.windows, leftOut });
  const count = runs.starts.length - 1;
  const least = Math.max(3, Math.round(count / 20_000));
  const phrases = findPhrases(runs, words.length, { isGrammar, isNumber, least, most: mostPhrases });
  return { ...found, phrases: countPhrases(talk.groups, runs, words, phrases) };
}

/** Han, Kana, Hangul and Thai words are short. */
function isShort(word: string, least: number): boolean {
  return word.length < (cjk.test(word) ? 2 : least);
}

function countPhrases(
  groups: Int32Array,
  runs: Talk["messages"],
  words: readonly string[],
  phrases: readonly { terms: number[]; score: number }[],
): TalkPhrase[] {
  const tallies = phrases.map(() => new Map<number, { count: number; messages: number; last: number }>());
  const lists = phrases.map(({ terms }) => terms);
  markPhrases(runs, words.length, lists, (text, phrase) => {
    const tally = tallies[phrase] as Map<number, { count: number; messages: number; last: number }>;
    const group = groups[text] as number;
    const held = tally.get(group) ?? { count: 0, messages: 0, last: -1 };
    const isNew = held.last !== text;
    tally.set(group, { count: held.count + 1, messages: held.messages + (isNew ? 1 : 0), last: text });
  });
  return phrases.map(({ terms, score }, place) => ({
    text: terms.map((term) => words[term]).join(" "),
    score,
    counts: [...(tallies[place] ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([group, { count, messages }]) => ({ group, count, messages })),
  }));
}
