// A name is a first word and the words that go on: one label a word, as in the published sets (BIO).
// Example: "met Anna Schmidt in Paris" is O, B-PERSON, I-PERSON, O, B-LOCATION.

/** What a word can be, in the order of the model's columns. */
export const nameLabels = ["O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG", "B-LOCATION", "I-LOCATION"] as const;

export type NameLabel = (typeof nameLabels)[number];

/** Whether a label may stand after another: only a name goes on. `from` -1 is the beginning of the text. */
export function mayFollow(from: number, to: number): boolean {
  const goesOn = to > 0 && to % 2 === 0;
  return !goesOn || from === to || from === to - 1;
}
