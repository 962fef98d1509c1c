import type { Scope } from "#lib/analytics/scope.ts";
import { participantColor } from "../people/participant-color.ts";
import { ParticipantName } from "../people/participant-name.tsx";

/** Key, name and colour of a person in a ranking. */
export function personRow(scope: Scope, { participantId, name }: { participantId: number; name: string }) {
  const person = scope.people.find(({ id }) => id === participantId);
  const rank = person?.rank ?? null;
  const isMe = person?.isMe ?? false;
  return {
    key: String(participantId),
    name: <ParticipantName name={name} rank={rank} isMe={isMe} />,
    colour: participantColor(rank, isMe),
  };
}
