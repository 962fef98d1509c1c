// What kind of media it is mostly: 70 images of 100 -> "Two media in three are pictures".
import { shareInWords } from "../in-words.ts";
import { mediaNames } from "../media-names.ts";

/** @param kinds largest first */
export function mediaFinding(kinds: readonly { kind: string; messages: number }[]): string {
  const all = kinds.reduce((sum, { messages }) => sum + messages, 0);
  const [first] = kinds;
  if (!first) return "Media by kind";
  const share = first.messages / all;
  const name = (mediaNames[first.kind] ?? first.kind).toLowerCase();
  if (kinds.length === 1) return `All media are ${name}`;
  return share >= 0.4 ? `${capital(shareInWords(share))} of the media are ${name}` : `Mostly ${name}, but not only`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
