// Who opens conversations: shares 0.5 0.3 0.2 -> "Ada begins half of the conversations".
import { isolate, shareInWords } from "../in-words.ts";

/** @param people by share, largest first */
export function startsFinding(people: readonly { name: string; share: number }[]): string {
  const [first, second] = people;
  if (!first || first.share === 0) return "Who begins conversations";
  if (second && first.share - second.share < 0.04) {
    return `${isolate(first.name)} and ${isolate(second.name)} begin about as many conversations`;
  }
  return `${isolate(first.name)} begins ${shareInWords(first.share)} of the conversations`;
}
