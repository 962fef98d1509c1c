import { NoRoomBetween } from "../alignment/no-room-between.ts";
import { placeAdded } from "../alignment/place-added.ts";
import { seqStep } from "../seq.ts";

/** Distance that holds any number of new messages: 2^23 old ones keep it below 2^53. */
const wideStep = 2 ** 30;

/** Seconds on one clock: those that only one side has come in the order of time. */
type Times = { existing: Float64Array; incoming: Float64Array };

export type MergePlaces = {
  /** Seq of each old message in what is merged: the same as before, but where there was no room. */
  kept: Float64Array;
  /** Seq of each message of the export that is new; 0 where it is there already. */
  added: Float64Array;
};

/** Gives every message of a merged conversation its seq. Old ones keep theirs, so that links to them go on working. */
export function placeMerged(existing: Float64Array, matchOf: Int32Array, times: Times): MergePlaces {
  try {
    return { kept: existing, added: placeAdded(existing, matchOf, times) };
  } catch (error) {
    if (!(error instanceof NoRoomBetween)) throw error;
    return renumber(existing.length, matchOf, times);
  }
}

function renumber(length: number, matchOf: Int32Array, times: Times): MergePlaces {
  const kept = Float64Array.from({ length }, (_, at) => (at + 1) * wideStep);
  const added = placeAdded(kept, matchOf, times);
  const all = Float64Array.from([...kept, ...added.filter((seq) => seq > 0)]).sort();
  const seqOf = new Map([...all].map((seq, at) => [seq, (at + 1) * seqStep]));
  const numbered = (seq: number) => seqOf.get(seq) ?? 0;
  return { kept: kept.map(numbered), added: added.map(numbered) };
}
