import { createOffsetReader } from "./create-offset-reader.ts";

const cellMs = 15 * 60_000;

/**
 * The wall clock of a zone at instants, as milliseconds since 1970 read as if it were UTC. Offsets change on quarters of
 * an hour only, so each quarter is asked for once.
 * @throws RangeError for a zone that does not exist
 */
export function createLocalClock(zone: string): (instantMs: number) => number {
  const offsetAt = createOffsetReader(zone);
  const offsets = new Map<number, number>();
  return (instantMs) => {
    const cell = Math.floor(instantMs / cellMs);
    const offset = offsets.get(cell) ?? offsetAt(cell * cellMs);
    offsets.set(cell, offset);
    return instantMs + offset;
  };
}
