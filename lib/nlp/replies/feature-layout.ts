// Every thing that is told of a message or a pair has its own block of numbers, one a class.
// Example: [{ name: "distance", classes: 3 }, { name: "own", classes: 2 }] gives distance 0..2 and own 3..4.

const pairBlocks = {
  distance: 14,
  minutes: 13,
  rank: 6,
  rankByDistance: 6 * 5,
  own: 8,
  addressing: 5 * 4,
  addressedBack: 4 * 4,
  sameTarget: 3,
  spokeTo: 4,
  spokenTo: 4,
  question: 2 * 4,
  overlap: 8,
  bestOverlap: 4,
  newcomer: 4,
  length: 6,
  followed: 4,
  between: 7,
  duet: 2 * 6,
  firstWord: 0,
  lastWord: 0,
  aloneInMinute: 3,
  candidateTalk: 5,
  sinceAnswer: 5,
};
const queryBlocks = {
  queryQuestion: 2,
  queryLength: 6,
  queryTargets: 4,
  queryLast: 8,
  queryLastMinutes: 7,
  queryPending: 4,
  pace: 6,
  naming: 4,
  people: 6,
  queryFirstWord: 0,
  queryLastWord: 0,
};

export type FeatureLayout = {
  start: Record<keyof typeof pairBlocks | keyof typeof queryBlocks, number>;
  noReply: number;
  size: number;
};

/** Where each block begins; blocks of words have `words` + 1 classes, 0 for unknown words. `noReply` is the one of "no reply". */
export function layFeatures(words: number): FeatureLayout {
  const start: Record<string, number> = {};
  let size = 0;
  for (const [name, classes] of Object.entries({ ...pairBlocks, ...queryBlocks })) {
    start[name] = size;
    size += classes === 0 ? words + 1 : classes;
  }
  return { start: start as FeatureLayout["start"], noReply: size, size: size + 1 };
}
