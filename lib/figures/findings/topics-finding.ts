// What it is mostly about: the first of three topics with half of the messages -> "Half of it is about train, platform,
// tickets"; with none above a fifth -> "No single topic stands out".
import { shareInWords } from "../in-words.ts";

const standsOut = 0.2;

/** @param topics largest first */
export function topicsFinding(topics: readonly { name: string; share: number }[]): string {
  const [first, second] = topics;
  if (!first) return "Topics";
  if (first.share < standsOut || (second && first.share < 1.25 * second.share)) return "No single topic stands out";
  const share = shareInWords(first.share);
  return `${share.charAt(0).toUpperCase()}${share.slice(1)} of it is about ${first.name}`;
}
