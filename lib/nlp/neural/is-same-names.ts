// Whether two analyses of one text hold the same entities at the same places.
// Example: a PERSON that became a LOCATION makes them differ.
import type { Entity } from "../analysis.ts";

/** Both in the order of their places. */
export function isSameNames(one: readonly Entity[], other: readonly Entity[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ type, start, end }, at) => {
      const second = other[at];
      return second?.type === type && second.start === start && second.end === end;
    })
  );
}
