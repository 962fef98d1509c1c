// Who writes most warmly: means 0.4 and 0.2 -> "Ada writes most warmly", 0.21 and 0.2 -> "Moods of the people differ little".
import { isolate } from "../in-words.ts";
import { canTellMood } from "./can-tell-mood.ts";

export type PersonMood = { name: string; mean: number | null; scored: number; written: number };

const leastLead = 0.05;

/** Only people of whom enough was scored are compared, and only where enough was scored of all. */
export function peopleMoodFinding(people: readonly PersonMood[]): string {
  if (people.length < 2) return "Mood by person";
  const told = people
    .flatMap(({ name, mean, scored, written }) =>
      mean !== null && canTellMood({ scored, written }) ? [{ name, mean }] : [],
    )
    .sort((a, b) => b.mean - a.mean);
  const [warmest, next] = told;
  const coldest = told.at(-1);
  if (!warmest || !next || !coldest || !canTellMood(sumUp(people))) {
    return "Too little could be scored to compare the moods";
  }
  if (warmest.mean - next.mean > leastLead) return `${isolate(warmest.name)} writes most warmly`;
  return warmest.mean - coldest.mean > leastLead
    ? "No single person writes most warmly"
    : "Moods of the people differ little";
}

function sumUp(people: readonly PersonMood[]): { scored: number; written: number } {
  return people.reduce(
    (sum, { scored, written }) => ({ scored: sum.scored + scored, written: sum.written + written }),
    { scored: 0, written: 0 },
  );
}
