// A text is told by how it begins and ends and by its words and pairs of words. Example: "where are you" gives
// "1:where", "2:where are", "e:you", "where", "are you" and more.
import { hashFeature } from "../linear/hash-feature.ts";

const mostTokens = 40;

/** Buckets of the features of a text without its marks, from its folded tokens. */
export function questionFeatures(tokens: readonly string[], bits: number): number[] {
  const words = tokens.slice(0, mostTokens);
  const [first = "", second = "", third = ""] = words;
  const features = [
    `1:${first}`,
    `2:${first} ${second}`,
    `3:${first} ${second} ${third}`,
    `s:${second}`,
    `e:${words.at(-1) ?? ""}`,
    `f:${words.at(-2) ?? ""} ${words.at(-1) ?? ""}`,
    `n:${Math.min(12, words.length)}`,
  ];
  for (const [at, word] of words.entries()) {
    features.push(word);
    if (at > 0) features.push(`${words[at - 1]} ${word}`);
  }
  return features.map((feature) => hashFeature(feature, bits));
}
