import { seqStep } from "../seq.ts";
import { nextMatches } from "./next-matches.ts";
import { NoRoomBetween } from "./no-room-between.ts";

type Times = { existing: Float64Array; incoming: Float64Array };

/**
 * Gives new messages their seq: behind the message before them that both have and before the next one that both have; among
 * the existing messages between these two by time. What comes after the last existing message follows in whole steps.
 * @param existingSeq ascending
 * @param times seconds on one clock, where messages that only one side has should lie in the order of time
 * @returns seq of each incoming message that is new, 0 for the others
 * @throws NoRoomBetween when two neighbours lie too near to each other
 */
export function placeAdded(existingSeq: Float64Array, matchOf: Int32Array, times?: Times): Float64Array {
  const seqs = new Float64Array(matchOf.length);
  /** The existing message that the new ones at hand come behind. */
  let last = -1;
  let waiting: number[] = [];
  let waitingFor = -1;
  const place = (): void => {
    if (waiting.length === 0) return;
    const before = waitingFor < 0 ? 0 : (existingSeq[waitingFor] ?? 0);
    const next = existingSeq[waitingFor + 1];
    const step = next === undefined ? seqStep : Math.floor((next - before) / (waiting.length + 1));
    if (step < 1) throw new NoRoomBetween(waiting.length, (next ?? 0) - before - 1);
    for (const [at, index] of waiting.entries()) seqs[index] = before + step * (at + 1);
    waiting = [];
  };
  const limits = nextMatches(matchOf, existingSeq.length);
  for (let at = 0; at < matchOf.length; at++) {
    const match = matchOf[at] ?? -1;
    if (match >= 0) {
      if (match > last) last = match;
      continue;
    }
    const limit = limits[at] ?? existingSeq.length;
    while (times && last + 1 < limit && (times.existing[last + 1] ?? 0) <= (times.incoming[at] ?? 0)) last++;
    if (last !== waitingFor) {
      place();
      waitingFor = last;
    }
    waiting.push(at);
  }
  place();
  return seqs;
}
