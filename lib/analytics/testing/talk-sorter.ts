import { wordLine } from "#lib/nlp/keywords/word-line.ts";
import { sortTalk } from "#lib/nlp/talk/sort-talk.ts";
import type { TalkSorter } from "../talk-sorter.ts";

/** The work of the threads, done here. */
export const talkSorter: TalkSorter = {
  readWordLines: async (texts) => texts.map(wordLine),
  sortTalk: async (talk) => sortTalk(talk),
};
