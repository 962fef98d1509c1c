// What polarity, emotions and subjectivity are told from, read once.
// Example: "very good :)" gives the cues of very, good and 🙂.
import type { Token } from "../tokens/token.ts";
import { type Cue, findCues } from "./cues.ts";

export type CuedText = {
  /** What the offsets of the cues are counted in. */
  text: string;
  cues: readonly Cue[];
  exclamations: number;
};

const maxChars = 10_000;

/** The cues of the first 10,000 characters of a text. `tokens`: its tokens, where they are known already. */
export function readCues(written: string, tokens?: readonly Token[]): CuedText {
  const isCut = written.length > maxChars;
  const text = isCut ? written.slice(0, maxChars) : written;
  return { text, cues: findCues(text, isCut ? undefined : tokens), exclamations: text.split("!").length - 1 };
}
