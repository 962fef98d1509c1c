import type { MergePreview } from "#drizzle/schema/merges.ts";
import type { Alignment } from "../alignment/alignment.ts";
import type { StoredChat } from "./stored-chat.ts";

const shownExamples = 20;

/**
 * What a person sees before deciding: counts, and places of examples.
 * @param input.incomingSeqs of the export's own reading; null when it has none, then no examples of it are given
 */
export function toPreview(
  alignment: Alignment,
  input: { existing: StoredChat; richer: number; incomingSeqs: Float64Array | null },
): MergePreview {
  const { relation, counts, clockShiftSeconds, renamed, contradictions, matchOf } = alignment;
  const { existing, richer, incomingSeqs } = input;
  const { seqs } = existing;
  return {
    relation,
    counts,
    clockShiftSeconds,
    renamed,
    richer,
    examples: {
      matched: incomingSeqs ? pick(incomingSeqs, (at) => (matchOf[at] ?? -1) >= 0) : [],
      added: incomingSeqs ? pick(incomingSeqs, (at) => (matchOf[at] ?? -1) < 0) : [],
      onlyExisting: pick(seqs, isUnmatched(seqs.length, matchOf)),
      contradictory: incomingSeqs
        ? contradictions.slice(0, shownExamples).map(({ existing: old, incoming }) => ({
            existing: seqs[old] ?? 0,
            incoming: incomingSeqs[incoming] ?? 0,
          }))
        : [],
    },
  };
}

function isUnmatched(length: number, matchOf: Int32Array): (at: number) => boolean {
  const isMatched = new Uint8Array(length);
  for (const match of matchOf) if (match >= 0) isMatched[match] = 1;
  return (at) => isMatched[at] === 0;
}

function pick(seqs: Float64Array, isWanted: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = 0; at < seqs.length && found.length < shownExamples; at++) {
    if (isWanted(at)) found.push(seqs[at] ?? 0);
  }
  return found;
}
