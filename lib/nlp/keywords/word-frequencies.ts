// How usual words are in everyday talk of a language, read from a list of counts by quarter octave.
// Example: "maybe" stands 300 times in 400,000 English words, "canoe" never.

/** Times each word stands in `total` words of everyday talk. */
export type WordFrequencies = { total: number; counts: ReadonlyMap<string, number> };

/** Reads the lines of the given languages; languages without a list are not in the answer. */
export function readWordFrequencies(text: string, languages: readonly string[]): WordFrequencies[] {
  return text.split("\n").flatMap((line) => {
    const [language = "", total = "0", ...steps] = line.split("\t");
    if (!languages.includes(language)) return [];
    const counts = new Map<string, number>();
    for (const part of steps) {
      const colon = part.indexOf(":");
      const count = Math.round(2 ** (Number(part.slice(0, colon)) / 4));
      for (const word of part.slice(colon + 1).split(" ")) counts.set(word, count);
    }
    return [{ total: Number(total), counts }];
  });
}
