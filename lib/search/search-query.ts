export const filterKeys = ["from", "in", "before", "after", "on", "has", "lang"] as const;
export type FilterKey = (typeof filterKeys)[number];

/** A word or a quoted phrase, as typed. */
export type SearchWord = {
  text: string;
  /** The text may go on: `wat` finds water. */
  isPrefix: boolean;
  isExcluded: boolean;
};

/** A narrowing by something other than words, with its value as typed, without quotes. */
export type SearchFilter = { key: FilterKey; value: string };

export type SearchQuery = {
  words: SearchWord[];
  filters: SearchFilter[];
  /** Words beyond the most that one search takes. */
  ignoredWords: number;
};
