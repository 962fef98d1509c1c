/** A word, a number or an emoji of a text. `text` is folded; `start` and `end` are UTF-16 offsets of the original. */
export type Token = { text: string; start: number; end: number; kind: "word" | "number" | "emoji" };
