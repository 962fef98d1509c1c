import { clockFlags } from "#lib/messages/clock-flags.ts";
import { placeMerged } from "#lib/messages/merging/place-merged.ts";
import type { AddedRow, KeptRow } from "#lib/messages/merging/write-merge-rows.ts";
import { hashWith } from "#lib/messages/message-hash.ts";
import { createZoneClock } from "#lib/messages/zone-clock.ts";
import type { Comparison } from "./compare-readings.ts";

const minuteMs = 60_000;
/** `ChatKeys.loose` of a message whose text never came. */
const unknown = 4;

/**
 * Says of every message of both sides where it goes, and what an old one takes over: the seconds that its clock does
 * not show, a file that it does not name, and a text that never came or that was
 * edited or revoked since.
 * @param personOf who wrote a message of the export, in the conversation that is merged into
 */
export function planRows(
  { existing, incoming, alignment, countOccurrence, hashes }: Comparison,
  personOf: (participantId: number) => number,
): { kept: Generator<KeptRow>; added: Generator<AddedRow> } {
  const { matchOf, shiftOf } = alignment;
  const places = placeMerged(existing.seqs, matchOf, {
    existing: existing.keys.localSeconds,
    incoming: incoming.keys.localSeconds.map((seconds, at) => seconds + (shiftOf[at] ?? 0)),
  });
  const toInstant = createZoneClock(existing.zone);
  const tellsSeconds = existing.keys.precision === "minute" && incoming.keys.precision === "second";
  const isUnknown = ({ keys }: Comparison["existing"], at: number) => keys.loose[at] === unknown;
  const localMsOf = (at: number) => ((incoming.keys.localSeconds[at] ?? 0) + (shiftOf[at] ?? 0)) * 1_000;

  function clockOf(localMs: number) {
    const { sentAtMs, clockNight } = toInstant(localMs);
    return { localMs, sentAtMs, nightFlags: clockFlags(clockNight) };
  }

  function* kept(): Generator<KeptRow> {
    const matches = new Int32Array(existing.seqs.length).fill(-1);
    for (const [at, match] of matchOf.entries()) if (match >= 0) matches[match] = at;
    for (const [at, oldSeq] of existing.seqs.entries()) {
      const match = matches[at] ?? -1;
      const oldMs = (existing.keys.localSeconds[at] ?? 0) * 1_000;
      const isSameMinute = match >= 0 && Math.floor(localMsOf(match) / minuteMs) === Math.floor(oldMs / minuteMs);
      yield {
        oldSeq,
        seq: places.kept[at] ?? oldSeq,
        matchSeq: match < 0 ? null : (incoming.seqs[match] ?? null),
        takesFile: match >= 0 && incoming.named[match] === 1 && existing.named[at] === 0,
        takesText:
          match >= 0 && (incoming.keys.earlier.has(match) || (isUnknown(existing, at) && !isUnknown(incoming, match))),
        clock: tellsSeconds && isSameMinute && oldMs % minuteMs === 0 ? clockOf(localMsOf(match)) : null,
      };
    }
  }

  function* added(): Generator<AddedRow> {
    for (const [at, match] of matchOf.entries()) {
      const hash = hashes[at];
      if (match >= 0 || !hash) continue;
      const localMs = localMsOf(at);
      const participant = incoming.participants[at] ?? 0;
      yield {
        oldSeq: incoming.seqs[at] ?? 0,
        seq: places.added[at] ?? 0,
        participantId: participant === 0 ? null : personOf(participant),
        ...clockOf(localMs),
        hash: hashWith(hash, countOccurrence(hash, localMs)),
      };
    }
  }

  return { kept: kept(), added: added() };
}
