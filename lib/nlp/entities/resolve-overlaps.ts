// One character belongs to one entity: the finder named first wins, then the longer span.
// Example: "anna@work.org" is an EMAIL, not a PERSON; "12.05.2024" is a DATE, not a PHONE.
import type { Entity } from "../analysis.ts";

/** Entities without overlaps, by position. `groups` in order of precedence. */
export function resolveOverlaps(groups: readonly Entity[][]): Entity[] {
  if (groups.every((group) => group.length === 0)) return [];
  const kept: Entity[] = [];
  for (const group of groups) {
    const inOrder = group.toSorted((a, b) => a.start - b.start || b.end - a.end);
    const merged: Entity[] = [];
    let next = 0;
    for (const entity of inOrder) {
      while (next < kept.length && (kept[next]?.end ?? 0) <= entity.start) next++;
      const isFree = (kept[next]?.start ?? Number.POSITIVE_INFINITY) >= entity.end;
      if (isFree && (merged.at(-1)?.end ?? 0) <= entity.start && entity.start < entity.end) merged.push(entity);
    }
    kept.push(...merged);
    kept.sort((a, b) => a.start - b.start);
  }
  return kept;
}
