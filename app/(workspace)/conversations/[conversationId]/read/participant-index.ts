import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";

/** Who stands for each participant id: a merged one is shown as the person it was merged into. */
export function participantIndex(participants: readonly ReaderParticipant[]): ReadonlyMap<number, ReaderParticipant> {
  const byId = new Map(participants.map((participant) => [participant.id, participant]));
  const shown = (participant: ReaderParticipant, steps = participants.length): ReaderParticipant => {
    const target = participant.mergedInto === null ? undefined : byId.get(participant.mergedInto);
    return target && steps > 0 ? shown(target, steps - 1) : participant;
  };
  return new Map(participants.map((participant) => [participant.id, shown(participant)]));
}
