// English words of telling what others did, where and when, and endings of words that describe or judge.
// Example: in "she leaves him when her brother returns" she, him, when, her and brother tell of others.
// Pronouns, adjectives and adverbs as signs after Wiebe, Bruce and O'Hara, Development and Use of a Gold-Standard Data
// Set for Subjectivity Classifications (ACL 1999).

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Somebody else is told of. */
export const thirdPersons = list(
  `he she his her him himself herself they their them themselves he's she's they're who whom whose he'd she'd he'll
  she'll they'll man woman men women boy girl brother sister father mother son daughter husband wife friend`,
);

/** What happens is put in its time and place. */
export const circumstances = list(
  "when while after before until where during soon meanwhile since upon into through around from near between",
);

/** Degrees and comparisons are somebody's measure. */
export const comparisons = list(
  "more most less least than as like but though although yet not no nothing if you your it's",
);

const judging = /^.{2,}(?:ful|fully|ous|ously|ive|ively|ish|less|lessly|able|ably|ible|ibly|esque|est|ness|some)$/;
const adverb = /^.{3,}ly$/;
const plainAdverb = list(
  "only daily weekly monthly yearly family early reply apply supply july italy finally currently recently usually",
);

/** Whether a word has the ending of a describing adjective or of an adverb of manner. */
export function describes(word: string): boolean {
  return judging.test(word) || (adverb.test(word) && !plainAdverb.has(word));
}
