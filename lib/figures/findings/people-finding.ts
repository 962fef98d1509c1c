// Who carries the conversation: shares 0.29 0.23 0.20 0.15 0.12 0.01 -> "Three of six wrote seven messages in ten".
import { isolate, numberInWords, shareInWords } from "../in-words.ts";

/** @param people by share, largest first */
export function peopleFinding(people: readonly { name: string; share: number }[]): string {
  const [first, second] = people;
  if (!first || !second) return "Messages by person";
  if (people.length === 2) {
    if (first.share < 0.54) return "Both write about as much";
    return `${isolate(first.name)} wrote ${shareInWords(first.share)} of the messages`;
  }
  let sum = 0;
  let few = 0;
  for (const { share } of people) {
    if (sum >= 2 / 3) break;
    sum += share;
    few += 1;
  }
  if (few > people.length * 0.6) return "Messages are spread over many";
  const who = few === 1 ? isolate(first.name) : `${capital(numberInWords(few))} of ${numberInWords(people.length)}`;
  return `${who} wrote ${numberInWords(Math.min(9, Math.round(sum * 10)))} messages in ten`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
