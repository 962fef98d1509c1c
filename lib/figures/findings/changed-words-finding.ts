// What came and what went: most risen "nappies", most fallen "exam" -> "More of nappies, less of exam".
import { isolate } from "../in-words.ts";

/** @param words most risen first, most fallen last */
export function changedWordsFinding(words: readonly { term: string; z: number }[]): string {
  const [first, last] = [words[0], words.at(-1)];
  const parts = [
    first && first.z > 0 && `more of “${isolate(first.term)}”`,
    last && last.z < 0 && `less of “${isolate(last.term)}”`,
  ].filter((part): part is string => typeof part === "string");
  if (parts.length === 0) return "The same words as before";
  const text = parts.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
