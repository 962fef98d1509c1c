// The file of the word lists: blocks between empty lines, first the language, then a line a score with its words.
// Example: "de\n-3 schrecklich\n3 gut lieb" lists three German words.
import type { WordScores } from "./word-scores.ts";

/** The list of each language (ISO 639-1); words are folded. */
export function readWordScores(bytes: Uint8Array): ReadonlyMap<string, WordScores> {
  const blocks = new TextDecoder().decode(bytes).split("\n\n");
  return new Map(blocks.map((block) => readBlock(block.split("\n"))));
}

function readBlock([language = "", ...lines]: string[]): [string, WordScores] {
  const scores: Record<string, number> = {};
  for (const line of lines) {
    const [score, ...words] = line.split(" ");
    for (const word of words) scores[word] = Number(score);
  }
  return [language, scores];
}
