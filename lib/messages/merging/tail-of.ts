import type { Alignment } from "../alignment/alignment.ts";

/**
 * Where the new messages of an export begin, when it provably only extends a conversation: all that is old in it is
 * there as it stands, and all that is new comes after the last message of both. Null when anything else is so.
 */
export function tailOf(
  { relation, matchOf, clockShiftSeconds, renamed, counts }: Alignment,
  existingLength: number,
): { from: number } | null {
  if (counts.matched === 0 || counts.contradictory > 0 || clockShiftSeconds !== 0 || renamed.length > 0) return null;
  let from = 0;
  while (from < matchOf.length && (matchOf[from] ?? -1) >= 0) from += 1;
  if (from === matchOf.length) return relation === "unrelated" ? null : { from };
  if (relation !== "extends" || matchOf[from - 1] !== existingLength - 1) return null;
  return matchOf.subarray(from).every((match) => match < 0) ? { from } : null;
}
