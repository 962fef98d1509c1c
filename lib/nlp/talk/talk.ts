import type { TermRuns } from "../topics/term-matrix.ts";

/** A whole conversation as numbers: what its topics and phrases are found in. Plain data, cheap to hand to a thread. */
export type Talk = {
  /** Words by term number; number 0 is the break between words that are not neighbours. */
  words: string[];
  /** The terms of each message. */
  messages: TermRuns;
  /** The first message of each window, and the number of messages. */
  windows: Int32Array;
  /** Which month and person a message counts for, as the caller numbers them. */
  groups: Int32Array;
  /** Whose grammar words are no matter. */
  languages: string[];
  /** Folded words of people's names. */
  names: string[];
  /** Words that any talk is full of: they may stand in phrases but make no topic. */
  everyday: string[];
};

export type TalkPhrase = {
  text: string;
  /** G squared. */
  score: number;
  /** By group, in the order of groups: how often, and in how many messages. */
  counts: { group: number; count: number; messages: number }[];
};
