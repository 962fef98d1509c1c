// The score of a language is the mean of the points that the groups of a text give it, bent to 0..1 as eld does.
// Example: "wo bist du" scores 0.8 in German and less in its neighbours.
import { placeOfHash } from "../linear/place-of-hash.ts";
import { byteGroups } from "./byte-groups.ts";
import type { GroupStatistics } from "./group-statistics.ts";

// The statistics hold points above the least ones.
const leastPoints = 53;
const bend = 25;

/** Scores by language in the order of `statistics.languages`, 0..1; 0 where no group is known. */
export function scoreGroups(text: string, { languages, hashes, starts, pairs }: GroupStatistics): number[] {
  const points = new Array<number>(languages.length).fill(0);
  const groups = byteGroups(text);
  for (const group of groups) {
    const found = placeOfHash(hashes, group);
    if (found < 0) continue;
    const end = starts[found + 1] as number;
    for (let at = starts[found] as number; at < end; at++) {
      const language = pairs[at * 2] as number;
      points[language] = (points[language] as number) + (pairs[at * 2 + 1] as number) + leastPoints;
    }
  }
  return points.map((sum) => sum / (sum + bend * groups.size || 1));
}
