import { isEmoji } from "./is-emoji.ts";

/** Words among tokens: emoji are none. */
export function countWords(tokens: readonly string[]): number {
  return tokens.reduce((words, token) => (isEmoji(token) ? words : words + 1), 0);
}
