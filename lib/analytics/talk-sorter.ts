import type { SortedTalk } from "#lib/nlp/talk/sort-talk.ts";
import type { Talk } from "#lib/nlp/talk/talk.ts";

/** Language work over a whole conversation, which the caller does elsewhere than on the thread that waits for it. */
export type TalkSorter = {
  /** The words of texts in order, with breaks. */
  readWordLines(texts: string[]): Promise<string[][]>;
  sortTalk(talk: Talk): Promise<SortedTalk>;
};
